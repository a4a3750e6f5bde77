/** An activity of a year while it is paid, agreement by agreement: its cost, what each has paid of it, and what nobody has paid of it yet. */
import type { Figure, Formula } from '../formula/formula.ts'
import { choose, nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { Plan } from '../plan/plan.ts'
import { type Costing, eligibleFor } from './eligible.ts'
import type { CostPart } from './going-together.ts'
import { type Trees, withOneMore } from './largest.ts'
import { categoriesOf } from './scope.ts'

export interface Due extends Costing {
  /** By the agreements before, in their order. */
  readonly paid: readonly { readonly agreement: AgreementRecord; readonly figure: Figure }[]
  readonly lacking: Formula
  /** What was lacking before those payments that are taken off it together: one by one, an explanation would stand as deep as there are payers. */
  readonly before: Formula
  /** By the part of the cost of which they are asked for: the own shares of agreements before, each as far as it has paid. */
  readonly own: ReadonlyMap<CostPart, Trees>
}

export const nobodyHasPaid = (costing: Costing): Due => ({
  ...costing,
  paid: [],
  lacking: costing.cost,
  before: costing.cost,
  own: new Map(),
})

/** What of the cost of an activity an agreement may pay for: some of its categories, or everything. */
export const partOf = (agreement: AgreementRecord, { activity: { categories = [] } }: Costing): CostPart => {
  const only = categoriesOf(agreement)
  const bits = categories.map(({ category }, at) => (only === null || only.includes(category) ? 1n << BigInt(at) : 0n))
  return bits.reduce((all, bit) => all | bit, only === null ? 1n << BigInt(categories.length) : 0n)
}

/** What an own share leaves of an eligible cost, rounded down to the minor unit: the own share is rounded up. */
export const besideOwn = (eligible: Formula, share: Formula): Formula => eligible.minus(eligible.times(share)).roundedDown()

/** Null where it asks for no own share. */
export const ownPartOf = (plan: Plan, agreement: AgreementRecord, costing: Costing, year: number): Formula | null => {
  if (agreement.ownShare === undefined) return null
  const eligible = eligibleFor(plan, agreement, costing, year)
  return eligible.minus(besideOwn(eligible, plan.at(agreement.ownShare, year)))
}

/** So many payments at most are taken off as one sum. */
const AT_ONCE = 16

export const dueAfter = (plan: Plan, due: Due, agreement: AgreementRecord, applied: Figure, year: number): Due => {
  const none = nothing(plan.currency)
  const own = ownPartOf(plan, agreement, due, year)
  const part = partOf(agreement, due)
  const asked = own && withOneMore(due.own.get(part) ?? [], choose(applied, '>', none, own, none))
  const { length } = due.paid
  const before = length % AT_ONCE === 0 ? due.lacking : due.before
  const paid = [...due.paid, { agreement, figure: applied }]
  const taken = paid.slice(length - (length % AT_ONCE)).map(({ figure }) => figure)
  return {
    ...due,
    paid,
    before,
    lacking: before.minus(sum(taken, plan.currency)),
    own: asked === null ? due.own : new Map(due.own).set(part, asked),
  }
}
