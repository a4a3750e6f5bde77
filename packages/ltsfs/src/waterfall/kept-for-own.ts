/**
 * What of an activity is kept free for own funds: the largest own share that an agreement which pays of it in the year asks for, and of
 * agreements that have no category in common all of theirs.
 *
 * Other donors do not pay it. An agreement that comes to pay nothing asks for nothing, so each is asked in its turn: with its own share
 * for what it would pay itself, and with those of the agreements before it that have paid.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { choose, nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { Plan } from '../plan/plan.ts'
import { type Costing, eligibleFor } from './eligible.ts'
import { categoriesOf } from './scope.ts'

/** An activity of the year, its cost, what agreements have paid of it, and what nobody has paid of it yet. */
export interface Due extends Costing {
  /** By the agreements before, in their order. */
  readonly paid: readonly { readonly agreement: AgreementRecord; readonly figure: Figure }[]
  readonly lacking: Formula
}

/** What an own share leaves of an eligible cost, rounded down to the minor unit: the own share is rounded up. */
export const besideOwn = (eligible: Formula, share: Formula): Formula => eligible.minus(eligible.times(share)).roundedDown()

interface Kept {
  /** Of the whole cost; null where nobody asks for an own share that the agreement does not keep by its own bound. */
  readonly ofAll: Formula | null
  /** Of the cost of its own categories, for own shares of these and of no others. */
  readonly ofCategories: Formula | null
}

interface Asked {
  readonly of: AgreementRecord
  readonly part: Formula
}

const haveNoneInCommon = (one: AgreementRecord, other: AgreementRecord): boolean => {
  const [some, others] = [categoriesOf(one), categoriesOf(other)]
  return some !== null && others !== null && !some.some((category) => others.includes(category))
}

/** What own shares that have no category in common add up to, of each of them and of all that go together. */
const together = (plan: Plan, [first, ...others]: readonly Asked[], apartFrom: readonly Asked[] = []): readonly Formula[] => {
  if (first === undefined) return []
  const rest = together(plan, others, apartFrom)
  if (!apartFrom.every(({ of }) => haveNoneInCommon(of, first.of))) return rest
  const all = [...apartFrom, first]
  const [only] = all
  const added =
    all.length === 1 && only !== undefined
      ? only.part
      : sum(
          all.map(({ part }) => part),
          plan.currency,
        )
  return [added, ...together(plan, others, all), ...rest]
}

const largest = (parts: readonly Formula[]): Formula | null => {
  const [first, ...others] = parts
  return first === undefined ? null : others.reduce((most, each) => most.atLeast(each), first)
}

/** What has to stay unpaid when an agreement has paid in its turn. */
export const keptForOwn = (plan: Plan, agreement: AgreementRecord, due: Due, year: number): Kept => {
  const ownPartOf = (asking: AgreementRecord): readonly Formula[] => {
    if (asking.ownShare === undefined) return []
    const eligible = eligibleFor(plan, asking, due, year)
    return [eligible.minus(besideOwn(eligible, plan.at(asking.ownShare, year)))]
  }
  const none = nothing(plan.currency)
  const asked = [
    ...due.paid.flatMap(({ agreement: other, figure }) =>
      ownPartOf(other).map((part) => ({ of: other, part: choose(figure, '>', none, part, none) })),
    ),
    // Alone, its own bound keeps it.
    ...(due.paid.length === 0 ? [] : ownPartOf(agreement).map((part) => ({ of: agreement, part }))),
  ]
  const categories = categoriesOf(agreement)
  const within = asked.filter(({ of }) => categories !== null && categoriesOf(of)?.every((each) => categories.includes(each)) === true)
  return { ofAll: largest(together(plan, asked)), ofCategories: largest(together(plan, within)) }
}
