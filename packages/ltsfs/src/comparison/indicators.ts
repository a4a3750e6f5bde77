/** The indicators of every alternative year by year, and what differs from the baseline. Absent stays absent. */
import type { Check } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Alternative } from './alternative.ts'

export interface ComparedIndicator {
  readonly check: Check
  /** By alternative, then by year; null where there is no indicator. */
  readonly values: readonly (readonly (Decimal | null)[])[]
  /** Less the baseline of the same year; null where either is absent. */
  readonly differences: readonly (readonly (Decimal | null)[])[]
}

const valuesOf = ({ plan, assessment }: Alternative, { id }: Check): readonly (Decimal | null)[] =>
  plan.years.map((year) => assessment.amount(`indicators/${id}`, {}, year) ?? null)

/** Checks of the organisation as a whole; one that has no value anywhere is left out. */
export const compareIndicators = (alternatives: readonly Alternative[]): readonly ComparedIndicator[] =>
  checks
    .map((check) => {
      const values = alternatives.map((alternative) => valuesOf(alternative, check))
      const differences = values.map((ofOne) =>
        ofOne.map((value, at) => {
          const base = values[0]?.[at]
          return value === null || base === undefined || base === null ? null : value.minus(base)
        }),
      )
      return { check, values, differences }
    })
    .filter(({ values }) => values.some((ofOne) => ofOne.some((value) => value !== null)))
