/** Breaks a text between words into lines of at most so many characters; a word longer than that stays whole. */
export const wrap = (text: string, width: number): readonly string[] => {
  if (lengthOf(text) <= width) return [text]
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Characters, not code units. */
export const lengthOf = (text: string): number => [...text].length
