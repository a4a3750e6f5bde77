/**
 * What the money of an agreement may pay for: an activity that any of its lists names, by area, objective, strategy or by itself; of
 * those, only what serves its members and nobody else; and of their cost, only its categories.
 *
 * The first four lists widen each other, because each names a branch or a leaf of one tree; members and categories narrow. A restriction
 * that names nothing pays for nothing. What it takes to be sure is not guessed: an activity that names nobody serves all members, and a
 * cost that names no category is of none.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'

type Restricted = Exclude<AgreementRecord['restriction'], 'none'>

/** What keeps an agreement from paying for an activity. */
export type Hindrance = 'programme' | 'members' | 'categories'

const isNamed = (restriction: Restricted, { area, objective, strategy, id }: ActivityRecord): boolean => {
  const { areas, objectives, strategies, activities, members, categories } = restriction
  const isWhole = [areas, objectives, strategies, activities].every((list) => list === undefined)
  if (isWhole) return members !== undefined || categories !== undefined
  return (
    areas?.includes(area) === true ||
    objectives?.includes(objective) === true ||
    (strategy !== undefined && strategies?.includes(strategy) === true) ||
    activities?.includes(id) === true
  )
}

const servesOnly = (members: readonly string[] | undefined, { beneficiaries = [] }: ActivityRecord): boolean =>
  members === undefined || (beneficiaries.length > 0 && beneficiaries.every((each) => members.includes(each)))

/** Every hindrance; none where it may pay for something of the activity, and none of unrestricted money, which has no scope. */
export const hindrances = ({ restriction }: AgreementRecord, activity: ActivityRecord): readonly Hindrance[] => {
  if (restriction === 'none') return []
  const { categories } = restriction
  const has = categories === undefined || (activity.categories ?? []).some(({ category }) => categories.includes(category))
  return [
    ...(isNamed(restriction, activity) ? [] : (['programme'] as const)),
    ...(servesOnly(restriction.members, activity) ? [] : (['members'] as const)),
    ...(has ? [] : (['categories'] as const)),
  ]
}

/** Whether it pays for something of an activity. Unrestricted money has no scope: it supplements the budget instead. */
export const isInScope = (agreement: AgreementRecord, activity: ActivityRecord): boolean =>
  agreement.restriction !== 'none' && hindrances(agreement, activity).length === 0

/** The categories of cost that it is restricted to; null where it pays for all of a cost. */
export const categoriesOf = ({ restriction }: AgreementRecord): readonly string[] | null =>
  restriction === 'none' ? null : (restriction.categories ?? null)
