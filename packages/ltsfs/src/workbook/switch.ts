/**
 * One formula for all alternatives: where they differ, CHOOSE takes the one that the selected alternative has.
 *
 * Which alternatives share a formula is a pattern; each pattern has a row on the sheet of options, and its cell there says which formula counts.
 */

export interface Patterns {
  /** The formula that the selector picks. */
  readonly formula: (texts: readonly string[]) => string
  /** By pattern, in the order of their rows: for every alternative the number of its formula, from 1. */
  readonly all: () => readonly (readonly number[])[]
}

/** An empty text stands for a figure that an alternative does not have. */
export const ABSENT = '""'

export const openPatterns = (cellOf: (pattern: number) => string): Patterns => {
  const known = new Map<string, number>()
  const all: (readonly number[])[] = []
  return {
    formula: (texts) => {
      const distinct = [...new Set(texts)]
      if (distinct.length === 1) return distinct[0] ?? ABSENT
      const pattern = texts.map((text) => distinct.indexOf(text) + 1)
      const name = pattern.join(' ')
      const at = known.get(name) ?? all.length
      if (!known.has(name)) all.push(pattern)
      known.set(name, at)
      return `CHOOSE(${cellOf(at)},${distinct.join(',')})`
    },
    all: () => all,
  }
}
