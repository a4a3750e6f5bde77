/**
 * The largest of many formulas that come one after the other, as a tree: two of one height are one of the next, so whoever comes adds little, and
 * the largest of a thousand stands ten steps deep.
 */
import type { Formula } from '../formula/formula.ts'

interface Tree {
  readonly height: number
  readonly top: Formula
}
/** The highest first. */
export type Trees = readonly Tree[]

export const withOneMore = (trees: Trees, formula: Formula): Trees => {
  const before = [...trees]
  let grown: Tree = { height: 0, top: formula }
  for (let last = before.at(-1); last?.height === grown.height; last = before.at(-1)) {
    before.pop()
    grown = { height: grown.height + 1, top: last.top.atLeast(grown.top) }
  }
  return [...before, grown]
}

/** Throws for none. */
export const largestOf = (trees: Trees): Formula => trees.map(({ top }) => top).reduceRight((least, most) => most.atLeast(least))

export const largest = (formulas: readonly Formula[]): Formula => largestOf(formulas.reduce<Trees>(withOneMore, []))
