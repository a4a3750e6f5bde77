/**
 * Shares as a table prints them, in per cent: to the decimals of the schedule's own rounding, else to four.
 *
 * Where amounts are tied, printed shares add up to the whole by the same rule (largest remainder). Where each is rounded by itself, the
 * sum is that of what is printed, whole or not.
 */
import type { FeeAssessment } from '../fees/assessment.ts'
import type { Contributions } from '../fees/contributions.ts'
import { allocateByLargestRemainder } from '../money/allocate.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'

/** Of a percentage: enough to tell the smallest share from nothing. */
const DECIMALS = 4
/** A percentage is a hundredth: two more decimals. */
const OF_PERCENT = 2

export interface PrintedShares {
  readonly of: ReadonlyMap<string, string>
  readonly total: string
}

/** Null where fees follow from the member alone. */
export const printedShares = ({ schedule, shares }: FeeAssessment, { rows }: Contributions): PrintedShares | null => {
  if (shares === null) return null
  const steps = schedule.method === 'scale' ? schedule.steps : []
  const rounding = steps.findLast((step) => step.step === 'rounding')
  const decimals = rounding?.decimals ?? DECIMALS
  const exact = rows.map(({ share }) => share ?? ZERO)
  const sum = (values: readonly Decimal[]): Decimal => values.reduce((all, value) => all.plus(value), ZERO)
  const reproduces = 'rounding' in schedule && schedule.rounding === 'reproduce'
  const isTied = rounding === undefined && !reproduces && !sum(exact).isZero()
  const places = decimals + OF_PERCENT
  const printed = isTied ? allocateByLargestRemainder(ONE, exact, places) : exact.map((share) => share.toDecimalPlaces(places))
  const text = (share: Decimal): string => share.times(100).toFixed(decimals)
  return { of: new Map(rows.map(({ member }, at) => [member, text(printed[at] ?? ZERO)])), total: text(sum(printed)) }
}
