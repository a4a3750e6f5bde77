/**
 * The claims of an activity by the year whose cost they are a part of: that of each period, and of years whose cost is paid in another one.
 *
 * Categories, donor shares and own shares are parts of the whole cost of a year. A commitment that is carried over keeps to those of its
 * own year, and no other cost may use them: so the days that pass take nothing from what was covered.
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
}

export const costYears = (horizon: Horizon, demand: Demand): readonly CostYear[] => {
  const years = new Set(demand.named.flatMap(({ ofYear }) => ofYear ?? []))
  if (years.size === 0) return [{ ofYear: null, horizon, demand }]
  return [null, ...years].map((ofYear) => {
    const named = demand.named.filter((part) => part.ofYear === ofYear)
    if (ofYear === null) {
      const elsewhere = demand.named.filter((part) => part.ofYear !== null)
      return { ofYear, horizon, demand: { ...demand, named, whole: demand.whole.map((amount, at) => amount - sumAt(elsewhere, at)) } }
    }
    return { ofYear, horizon: { ...horizon, years: horizon.years.map(() => ofYear) }, demand: demandOfYear(demand, named, ofYear) }
  })
}

const sumAt = (parts: readonly Apart[], period: number): number => parts.reduce((sum, { amounts }) => sum + (amounts[period] ?? 0), 0)

const demandOfYear = (demand: Demand, named: readonly Apart[], year: number): Demand => {
  const { whole, by } = demand.charges.apart.get(year) ?? { whole: 0, by: new Map<string, number>() }
  const none = demand.whole.map(() => 0)
  const asked = demand.whole.map((_, at) => sumAt(named, at))
  const where = (amount: number): readonly number[] => asked.map((each) => (each > 0 ? amount : 0))
  return {
    ...demand,
    ...{ committed: none, reserved: none, uncommitted: none, rest: none, named: lastOfAll(named), whole: asked },
    charges: {
      spent: none,
      home: where(whole),
      homeBy: new Map([...by].map(([payer, amount]) => [payer, where(amount)])),
      years: new Map(),
      apart: new Map(),
    },
  }
}

/** Last what may use all that is left: while its year lasted, it stood with the rest of the cost. */
const lastOfAll = (named: readonly Apart[]): readonly Apart[] => [
  ...named.filter((part) => !usesAllLeft(part)),
  ...named.filter(usesAllLeft),
]

/** Whether a part of a cost may use all that is left of its categories and shares, and not only its own part of them. */
export const usesAllLeft = ({ agreement, beyond, ofYear }: Apart): boolean => agreement === undefined && !beyond && ofYear !== null
