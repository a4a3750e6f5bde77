/** Words for sentences: a list in words, and a count with its noun. */

/** "a, b or c". */
export const listOf = (words: readonly string[], conjunction: 'and' | 'or'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`

/** "1 member", "23 members". */
export const countOf = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`
