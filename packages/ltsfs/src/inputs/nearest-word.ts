/** The word of a list that was probably meant: the fewest letters added, left out, changed or swapped, and not too many. */

const LONGEST = 60

/** Damerau's distance with adjacent swaps (optimal string alignment). */
export const editDistance = (left: string, right: string): number => {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, at) => at)]
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let row = 1; row <= left.length; row += 1) {
    const current: number[] = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const best = Math.min(cell(row - 1, column) + 1, (current[column - 1] ?? 0) + 1, cell(row - 1, column - 1) + (same ? 0 : 1))
      current.push(swapped ? Math.min(best, cell(row - 2, column - 2) + 1) : best)
    }
    rows.push(current)
  }
  return cell(left.length, right.length)
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '')

/** The nearest word and its distance, letters in the wrong case counting as none; undefined when none is near. */
export const nearest = (word: string, words: Iterable<string>): { readonly word: string; readonly distance: number } | undefined => {
  if (word.length > LONGEST) return undefined
  const most = Math.floor((word.length + 1) / 3)
  let found: { readonly word: string; readonly distance: number } | undefined
  for (const candidate of words) {
    if (candidate.length > LONGEST || Math.abs(candidate.length - word.length) > most + 3) continue
    const distance = editDistance(plain(word), plain(candidate))
    if (distance <= most && (found === undefined || distance < found.distance)) found = { word: candidate, distance }
  }
  return found
}

export const nearestWord = (word: string, words: Iterable<string>): string | undefined => nearest(word, words)?.word
