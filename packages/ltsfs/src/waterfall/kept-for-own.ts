/**
 * What of an activity is kept free for own funds: the largest own share that an agreement which pays of it in the year asks for, and of
 * agreements that have no category of the activity in common all of theirs.
 *
 * Other donors do not pay it. An agreement that comes to pay nothing asks for nothing, so each is asked in its turn: with its own share
 * for what it would pay itself, and with those of the agreements before it that have paid.
 */
import type { Formula } from '../formula/formula.ts'
import { sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { Plan } from '../plan/plan.ts'
import { type Due, ownPartOf, partOf } from './due.ts'
import { type CostPart, goingTogether, liesWithin, type Together } from './going-together.ts'
import { largest, largestOf, withOneMore } from './largest.ts'
import { categoriesOf } from './scope.ts'

interface Kept {
  /** Of the whole cost; null where nobody asks for an own share that the agreement does not keep by its own bound. */
  readonly ofAll: Formula | null
  /** Of the cost of its own categories, for own shares of these and of no others. */
  readonly ofCategories: Formula | null
}

type Asked = ReadonlyMap<CostPart, Formula>

/** Of every part of the cost the largest own share. */
const askedOf = (plan: Plan, agreement: AgreementRecord, due: Due, year: number): Asked => {
  const own = new Map(due.own)
  // Alone, its own bound keeps it.
  const itself = due.paid.length === 0 ? null : ownPartOf(plan, agreement, due, year)
  const part = partOf(agreement, due)
  if (itself !== null) own.set(part, withOneMore(own.get(part) ?? [], itself))
  return new Map([...own].map(([each, trees]) => [each, largestOf(trees)]))
}

const written = (together: Together, asked: Asked, currency: string): Formula => {
  if (together.op === 'part') return asked.get(together.part) ?? sum([], currency)
  const parts = together.of.map((each) => written(each, asked, currency))
  return together.op === 'sum' ? sum(parts, currency) : largest(parts)
}

/** What own shares come to of which those with no category in common add up. */
const keptOf = (asked: Asked, currency: string): Formula | null =>
  asked.size === 0 ? null : written(goingTogether([...asked.keys()]), asked, currency)

/** What has to stay unpaid when an agreement has paid in its turn. */
export const keptForOwn = (plan: Plan, agreement: AgreementRecord, due: Due, year: number): Kept => {
  const asked = askedOf(plan, agreement, due, year)
  const own = partOf(agreement, due)
  const within = categoriesOf(agreement) === null ? [] : [...asked].filter(([part]) => liesWithin(part, own))
  return { ofAll: keptOf(asked, plan.currency), ofCategories: keptOf(new Map(within), plan.currency) }
}
