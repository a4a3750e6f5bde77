/**
 * What expenses have taken out of general money, and what earlier years set aside for commitments of the base-line that are still open.
 *
 * An expense is general when it names no agreement, or an unrestricted one. The forecast of earlier years has spent the base-line as
 * planned: only what differs from that moves the reserves with which this year begins.
 */
import type { Forecast } from '../forecast/forecast.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Horizon } from './horizon.ts'

export interface GeneralSpending {
  /** Expensed in the first period. */
  readonly baseLine: Decimal
  readonly expansion: Decimal
  /** Expensed in earlier years beyond what the plan then spent of general money. */
  readonly before: Decimal
  /** R9: money of earlier years that open commitments of the base-line bring with them. */
  readonly carried: Decimal
}

export const isGeneral = ({ plan }: Horizon, agreement: string | undefined): boolean =>
  agreement === undefined ||
  plan.document.donorCoFunding.agreements.some(({ id, restriction }) => id === agreement && restriction === 'none')

export const generalSpending = (horizon: Horizon, confirmed: Forecast): GeneralSpending => {
  const { plan, years } = horizon
  const first = plan.span(years[0] ?? 0).from
  const begins = plan.span(plan.years[0] ?? 0).from
  const sums = { 'base-line': { now: ZERO, before: ZERO }, expansion: { now: ZERO, before: ZERO } }
  for (const { id, kind } of plan.document.spending.activities)
    for (const { entry } of horizon.stagesOf(id).expenses)
      if (entry.on >= begins && isGeneral(horizon, entry.agreement)) {
        const when = entry.on < first ? 'before' : 'now'
        sums[kind][when] = sums[kind][when].plus(entry.amount.amount)
      }
  const { over, carried } = baseLineBefore(horizon, confirmed)
  return { baseLine: sums['base-line'].now, expansion: sums.expansion.now, before: sums.expansion.before.plus(over), carried }
}

interface Stood {
  /** Expensed before the first period, and what was still open then. */
  spent: Decimal
  open: Decimal
}

/** By earlier year and activity: what it cost beyond what the plan spent on it, and what the plan spent on it that is still to be paid. */
const baseLineBefore = (horizon: Horizon, confirmed: Forecast) => {
  const { plan, years } = horizon
  const first = years[0] ?? 0
  let over = ZERO
  const sums = new Map<number, Stood>()
  for (const { id, kind } of plan.document.spending.activities) {
    if (kind !== 'base-line') continue
    for (const [year, stood] of stoodBefore(horizon, id)) {
      if (year >= first || !plan.years.includes(year)) continue
      const planned = plannedOf(plan, confirmed, id, year)
      over = over.plus(Decimal.max(0, stood.spent.minus(planned)))
      const spent = Decimal.min(stood.spent, planned)
      const sum = sums.get(year) ?? { spent: ZERO, open: ZERO }
      sums.set(year, { spent: sum.spent.plus(spent), open: sum.open.plus(Decimal.min(stood.open, planned.minus(spent))) })
    }
  }
  let carried = ZERO
  for (const [year, { spent, open }] of sums) {
    const left = paidIn(confirmed, year).minus(spent)
    over = over.plus(Decimal.max(0, left.negated()))
    carried = carried.plus(Decimal.min(open, Decimal.max(0, left)))
  }
  return { over, carried }
}

/** Of general money, by the fiscal year whose cost it is. */
const stoodBefore = (horizon: Horizon, activity: string): ReadonlyMap<number, Stood> => {
  const { commitments, reservations, expenses } = horizon.stagesOf(activity)
  const first = horizon.years[0] ?? 0
  const sums = new Map<number, Stood>()
  const add = (year: number, key: keyof Stood, amount: Decimal): void => {
    const stood = sums.get(year) ?? { spent: ZERO, open: ZERO }
    stood[key] = stood[key].plus(amount)
    sums.set(year, stood)
  }
  for (const { entry, open } of [...commitments, ...reservations])
    if (isGeneral(horizon, entry.agreement)) add(horizon.belongsTo(entry), 'open', open)
  for (const { entry, of } of expenses)
    if (isGeneral(horizon, entry.agreement))
      add(horizon.belongsTo(of), horizon.yearOn(entry.on) < first ? 'spent' : 'open', new Decimal(entry.amount.amount))
  return sums
}

/** What the plan spent on an activity of general money in a year, gaps left aside. */
const plannedOf = ({ document }: Horizon['plan'], confirmed: Forecast, activity: string, year: number): Decimal =>
  document.donorCoFunding.agreements.reduce(
    (left, { id }) => left.minus(confirmed.amount('donor-co-funding/applied', { agreement: id, activity }, year) ?? ZERO),
    confirmed.amount('spending/activity', { activity }, year) ?? ZERO,
  )

const paidIn = (confirmed: Forecast, year: number): Decimal =>
  (['recurrent', 'unrestricted', 'one-off', 'reserves'] as const).reduce(
    (sum, source) => sum.plus(confirmed.amount('waterfall/pays', { use: 'base-line', source }, year) ?? ZERO),
    ZERO,
  )
