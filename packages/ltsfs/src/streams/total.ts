/** The figure of the organisation as a whole: the sum of the figures of its parts, so that every table foots. Its id is theirs. */
import type { Figure } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'

interface Total {
  readonly id: string
  readonly year: number
  /** Of the sum of no part at all. */
  readonly unit: string
}

export const total = ({ id, year, unit }: Total, parts: readonly Figure[]): Figure => figure(id, { year }, sum(parts, unit))
