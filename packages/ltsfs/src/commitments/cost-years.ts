/**
 * The claims of an activity by the year whose cost they are a part of: that of each period, and of years whose cost is paid in another one.
 *
 * Categories, donor shares and own shares are parts of the whole cost of a year. A commitment that is carried over keeps to those of its
 * own year, and no other cost may use them: so the days that pass take nothing from what was covered, but where it counts on the surplus of
 * a year: that joins the reserves when the year ends. What is paid in several periods shares the cost between them: each period knows what
 * the parts before may take of it in others.
 *
 * What names an agreement takes its part first, then what names none has its own part of every category and share. Once its year has ended,
 * the first of these may use all that is left: nothing else will be asked for of that cost. Shared in another way, the cost might cover
 * more; a no there is safe.
 */
import type { Apart, Demand } from './demand.ts'
import type { Horizon } from './horizon.ts'

export interface CostYear {
  /** Null for the cost of each period, which is that of its own year. */
  readonly ofYear: number | null
  /** By period, the year whose shares and categories hold. */
  readonly horizon: Horizon
  /** As if it were no other. */
  readonly demand: Demand
  /** All periods in which the cost is paid of which a part is in this one. */
  readonly paidIn: (period: number) => readonly number[]
}

export const costYears = (horizon: Horizon, demand: Demand): readonly CostYear[] => {
  const away = demand.named.filter(({ ofYear }) => ofYear !== null)
  if (away.length === 0) return [{ ofYear: null, horizon, demand, paidIn: (period) => [period] }]
  const home = demand.named.filter(({ ofYear }) => ofYear === null)
  const early = away.flatMap((part) => {
    const period = horizon.years.indexOf(part.ofYear ?? 0)
    return period < 0 ? [] : [movedTo(part, period)]
  })
  const whole = demand.whole.map((amount, at) => amount - sumAt(away, at))
  const byYear = Map.groupBy(away, ({ ofYear }) => ofYear ?? 0)
  const periods = (year: number): readonly number[] =>
    horizon.years.flatMap((own, at) => ((own === year && whole[at]! > 0) || sumAt(byYear.get(year) ?? [], at) > 0 ? [at] : []))
  const named = early.length === 0 ? home : inOrder([...home, ...early])
  return [
    { ofYear: null, horizon, demand: { ...demand, named, whole }, paidIn: (period) => periods(horizon.years[period] ?? 0) },
    ...[...byYear].flatMap(([year, parts]) =>
      yearAway({ horizon, demand }, year, parts).map((each) => ({ ...each, paidIn: () => periods(year) })),
    ),
  ]
}

/** A year whose cost is paid in other periods: once for each of them. */
const yearAway = (
  { horizon, demand }: Pick<CostYear, 'horizon' | 'demand'>,
  year: number,
  parts: readonly Apart[],
): readonly Omit<CostYear, 'paidIn'>[] => {
  const home = horizon.years.indexOf(year)
  const stay = demand.named.flatMap((part) => (part.ofYear === null && (part.amounts[home] ?? 0) > 0 ? [onlyIn(part, home)] : []))
  const all = inOrder(home < 0 ? withAllLeft(parts) : [...stay, ...parts])
  const isAsked = (part: Apart, period: number): boolean => part.ofYear === year && (part.amounts[period] ?? 0) > 0
  const periods = horizon.years.flatMap((_, period) => (parts.some((part) => isAsked(part, period)) ? [period] : []))
  return periods.map((period) => ({
    ofYear: year,
    horizon: { ...horizon, years: horizon.years.map(() => year) },
    demand: demandOfYear(
      demand,
      year,
      all.map((part) => (isAsked(part, period) ? part : movedTo(part, period))),
    ),
  }))
}

const sumAt = (parts: readonly Apart[], period: number): number => parts.reduce((sum, { amounts }) => sum + (amounts[period] ?? 0), 0)

const onlyIn = (part: Apart, period: number): Apart => ({
  ...part,
  amounts: part.amounts.map((amount, at) => (at === period ? amount : 0)),
})

/** What it takes of the cost, as if it were paid in a period. */
const movedTo = (part: Apart, period: number): Apart => {
  const all = part.amounts.reduce((sum, amount) => sum + amount, 0)
  return { ...part, elsewhere: true, amounts: part.amounts.map((_, at) => (at === period ? all : 0)) }
}

const demandOfYear = (demand: Demand, year: number, named: readonly Apart[]): Demand => {
  const { whole, by } = demand.charges.apart.get(year) ?? { whole: 0, by: new Map<string, number>() }
  const none = demand.whole.map(() => 0)
  const paid = named.filter(({ elsewhere }) => elsewhere !== true)
  const asked = demand.whole.map((_, at) => sumAt(paid, at))
  const where = (amount: number): readonly number[] => asked.map((each) => (each > 0 ? amount : 0))
  return {
    ...demand,
    ...{ committed: none, reserved: none, uncommitted: none, rest: none, named, whole: asked },
    charges: {
      spent: none,
      home: where(whole),
      homeBy: new Map([...by].map(([payer, amount]) => [payer, where(amount)])),
      years: new Map(),
      apart: new Map(),
    },
  }
}

/** What names an agreement, then what has its own part of every share, then what may use all that is left. */
const inOrder = (parts: readonly Apart[]): readonly Apart[] => {
  const rank = (part: Apart): number => (part.agreement !== undefined ? 0 : usesAllLeft(part) ? 2 : 1)
  return parts.toSorted((a, b) => rank(a) - rank(b))
}

/** What was committed first stood with the rest of the cost while its year lasted. */
const withAllLeft = (parts: readonly Apart[]): readonly Apart[] => {
  const [first] = parts
    .filter(({ agreement, beyond }) => agreement === undefined && !beyond)
    .toSorted((a, b) => stageOf(a) - stageOf(b) || (a.keptFor ?? NEVER) - (b.keptFor ?? NEVER) || periodOf(a) - periodOf(b))
  return parts.map((part) => (part === first ? { ...part, allLeft: true } : part))
}

const NEVER = 10_000
const stageOf = ({ stage }: Apart): number => (stage === 'committed' ? 0 : 1)
const periodOf = ({ amounts }: Apart): number => amounts.findIndex((amount) => amount > 0)

/** Whether a part of a cost may use all that is left of its categories and shares, and not only its own part of them. */
export const usesAllLeft = ({ allLeft }: Apart): boolean => allLeft === true
