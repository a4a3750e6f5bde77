/**
 * How old what a member owes is, as at a day: first in, first out, so that whatever came in settles the oldest due first.
 *
 * Bands by days since the due day: 0 to 90, 91 to 365, up to two years, more. What falls due after the day is not owed yet.
 */
import { type Day, daysBetween } from '../calendar/day.ts'
import { later } from '../language/say.ts'
import { Decimal, ZERO } from '../money/decimal.ts'

export interface Due {
  readonly day: Day
  readonly amount: Decimal
}

interface AgeBand {
  readonly id: string
  readonly label: string
  /** The last day in it; null for the oldest. */
  readonly lastDay: number | null
}

const band = (id: string, label: () => string, lastDay: number | null): AgeBand => ({
  id,
  lastDay,
  get label() {
    return label()
  },
})

export const AGE_BANDS: readonly AgeBand[] = [
  band('to-90-days', later`0-90 days`, 90),
  band('to-365-days', later`91-365 days`, 365),
  band('to-2-years', later`1-2 years`, 730),
  band('over-2-years', later`More than 2 years`, null),
]

const bandOf = (days: number): number => AGE_BANDS.findIndex(({ lastDay }) => lastDay === null || days <= lastDay)

/** What is left of all dues, one amount for each band. What was settled beyond all dues is nobody's age. */
export const ageing = (dues: readonly Due[], settled: Decimal, asAt: Day): readonly Decimal[] => {
  const amounts = AGE_BANDS.map(() => ZERO)
  let paid = settled
  for (const { day, amount } of dues.filter((due) => due.day <= asAt).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const used = Decimal.min(paid, amount)
    paid = paid.minus(used)
    const band = bandOf(daysBetween(day, asAt))
    amounts[band] = (amounts[band] ?? ZERO).plus(amount).minus(used)
  }
  return amounts
}
