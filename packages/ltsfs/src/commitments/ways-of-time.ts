/** Ways that change the activity itself: later, or smaller. */
import { say } from '../language/say.ts'
import { coveredIn, isTriedOut, lackingIn } from './asking.ts'
import { mostOf } from './charges.ts'
import { type Demand, withUncommitted } from './demand.ts'
import type { Horizon } from './horizon.ts'
import { total } from './network.ts'
import { prudentRate } from './prudent-rate.ts'
import type { Idea, Wish } from './way.ts'
import { spelled } from './words.ts'

const demandIn = ({ asking: { network }, id }: Wish): Demand => network.demands[network.claimOf.get(id) ?? -1]!

const replaced = ({ asking: { network } }: Wish, demand: Demand): readonly Demand[] =>
  network.demands.map((each) => (each.activity.id === demand.activity.id ? demand : each))

/** What is not committed yet some years later, as long as it then still ends within the plan. */
export const postponing = (wish: Wish): readonly Idea[] => {
  const { asking, id } = wish
  const { network, horizon, wording } = asking
  const demand = demandIn(wish)
  const last = demand.uncommitted.findLastIndex((amount) => amount > 0)
  if (demand.activity.kind === 'base-line' || last < 0) return []
  for (let periods = 1; last + periods < network.periods && !isTriedOut(asking); periods++) {
    const amounts = later(horizon, demand, periods)
    if (amounts === null) continue
    const demands = replaced(wish, withUncommitted(horizon, demand, amounts))
    if (!coveredIn(asking, id, network.with({ demands }))) continue
    const year = horizon.years[amounts.findIndex((amount) => amount > 0)] ?? null
    const begun = total(demand.whole) > total(demand.uncommitted) || total(demand.charges.spent) > 0
    const title = wording.names.activity(id)
    const what = begun ? say`the rest of ${title}` : title
    const sentence =
      periods === 1
        ? say`Postpone ${what} by a year, to begin in ${year}.`
        : say`Postpone ${what} by ${periods} years, to begin in ${year}.`
    return [{ way: { kind: 'postpone', of: id, amount: 0, year, sentence }, change: { demands } }]
  }
  return []
}

/** At the rates of the later years; null where one is not known. */
const later = ({ plan, position, years }: Horizon, { activity, uncommitted }: Demand, periods: number): readonly number[] | null => {
  const rates = years.map((year) => prudentRate(plan, position, { currency: activity.cost.unit, year }))
  if (rates.includes(null)) return null
  return years.map((_, period) => {
    const amount = uncommitted[period - periods] ?? 0
    const [before, after] = [rates[period - periods], rates[period]]
    return !before || !after || before.eq(after) ? amount : after.times(amount).div(before).ceil().toNumber()
  })
}

/** Smaller amounts are cheaper for a donor who pays a share, so that less may not suffice: it is made smaller until it does. */
const MOST_STEPS = 12

/** A scalable activity, smaller by what is short. */
export const reducing = (wish: Wish): readonly Idea[] => {
  const { asking, id, cut } = wish
  const { network, horizon, wording } = asking
  const demand = demandIn(wish)
  if (demand.activity.kind === 'base-line' || demand.activity.scalable !== true) return []
  const shares = [...new Set(cut.limits.map(({ fund }) => network.funds[fund]?.id))].flatMap((fund) =>
    network.money.flatMap(({ position: { agreement } }) =>
      agreement.id === fund
        ? (mostOf(
            horizon,
            agreement,
            demand.activity,
            horizon.years.map(() => 1000),
          ) ?? [])
        : [],
    ),
  )
  const kept = Math.max(1, 1000 - Math.max(0, ...shares)) / 1000
  let smaller = demand.uncommitted
  for (let step = 0; step < MOST_STEPS && !isTriedOut(asking); step++) {
    const demands = replaced(wish, withUncommitted(horizon, demand, smaller))
    const lacking = lackingIn(asking, id, network.with({ demands }))
    const less = total(demand.uncommitted) - total(smaller)
    if (total(lacking) === 0 && total(smaller) > 0 && less > 0) {
      const sentence = say`Do ${wording.names.activity(id)} smaller by ${spelled(less, wording.currency)}.`
      return [{ way: { kind: 'reduce', of: id, amount: 0, year: null, sentence }, change: { demands } }]
    }
    const next = smaller.map((amount, period) => Math.max(0, amount - Math.ceil((lacking[period] ?? 0) / (step === 0 ? kept : 1))))
    if (total(next) === total(smaller) || total(next) === 0) return []
    smaller = next
  }
  return []
}
