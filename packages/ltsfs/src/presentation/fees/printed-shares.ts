/**
 * Shares as a table prints them, in per cent: to the decimals of the schedule's own rounding, else to four, each by itself, so that who
 * pays alike reads alike. The total is the sum of what is printed; where that is not the whole, a note says so.
 */

import { shareDecimals } from '../../derived/share-decimals.ts'
import type { FeeAssessment } from '../../fees/assessment.ts'
import type { Contributions } from '../../fees/contributions.ts'
import { say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'

/** A percentage is a hundredth: two more decimals. */
const OF_PERCENT = 2

export interface PrintedShares {
  readonly of: ReadonlyMap<string, string>
  readonly total: string
  readonly notes: readonly string[]
}

/** Null where fees follow from the member alone. */
export const printedShares = ({ schedule, shares }: FeeAssessment, { rows }: Contributions): PrintedShares | null => {
  if (shares === null) return null
  const steps = schedule.method === 'scale' ? schedule.steps : []
  const rounding = steps.findLast((step) => step.step === 'rounding')
  const decimals = shareDecimals(schedule)
  const text = (share: Decimal): string => share.times(100).toFixed(decimals - OF_PERCENT)
  const printed = rows.map(({ member, share }) => ({ member, share: (share ?? ZERO).toDecimalPlaces(decimals) }))
  const total = printed.reduce((sum, { share }) => sum.plus(share), ZERO)
  const whole =
    rounding?.roundShareBeforeAmount === true ? say`amounts follow from the rounded shares` : say`amounts follow from the exact shares`
  return {
    of: new Map(printed.map(({ member, share }) => [member, text(share)])),
    total: text(total),
    notes:
      total.eq(1) || total.isZero()
        ? []
        : [say`Each share is rounded by itself, so the shares printed add up to ${text(total)} %; ${whole}.`],
  }
}
