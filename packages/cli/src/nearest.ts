/** The words nearest to a mistyped one: the library's own idea of near, in a sentence or as a list. */
import { editDistance, nearestWord } from 'ltsfs'

/** ` Did you mean "forecast"?`, or nothing when no word is near. */
export const didYouMean = (word: string, words: Iterable<string>): string => {
  const found = nearestWord(word, words)
  return found === undefined ? '' : ` Did you mean "${found}"?`
}

/** At most `count` words, the nearest first, equally near ones in the order given. */
export const nearest = (word: string, words: readonly string[], count: number): readonly string[] =>
  words
    .map((known) => ({ known, edits: editDistance(word.slice(0, 200), known) }))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, count)
    .map(({ known }) => known)
