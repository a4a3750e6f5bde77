/** Words in lines: a picture does not break a text by itself. */

/** Not between a number and its sign. */
const BREAK = / (?!%)/

/** At most so many letters a line; a longer word stands alone. */
export const textLines = (text: string, letters: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(BREAK)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(word)
  }
  return lines
}
