/** An agreement that may pay for all of an activity: what it would have to say, and how that is put. */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { list, say } from '../language/say.ts'
import { categoriesOf, hindrances } from '../waterfall/scope.ts'
import type { Names } from './names.ts'

const missingCategories = (agreement: AgreementRecord, { categories = [] }: ActivityRecord): readonly string[] => {
  const known = categoriesOf(agreement)
  return known === null ? [] : categories.map(({ category }) => category).filter((category) => !known.includes(category))
}

const missingMembers = ({ restriction }: AgreementRecord, { beneficiaries = [] }: ActivityRecord): readonly string[] =>
  restriction === 'none' ? [] : beneficiaries.filter((each) => restriction.members?.includes(each) === false)

/** Null where nothing but money keeps it from paying, or where nothing it could say would do: a cost that is not split. */
export const widened = (agreement: AgreementRecord, activity: ActivityRecord): AgreementRecord | null => {
  const { restriction } = agreement
  if (restriction === 'none') return null
  const found = hindrances(agreement, activity)
  const categories = missingCategories(agreement, activity)
  if (found.length === 0 && categories.length === 0) return null
  if (found.includes('categories') && categories.length === 0) return null
  const { members, ...others } = restriction
  const serves = activity.beneficiaries ?? []
  return {
    ...agreement,
    restriction: {
      ...others,
      ...(found.includes('programme') ? { activities: [...(restriction.activities ?? []), activity.id] } : {}),
      // Who serves all members is not served by a list of some.
      ...(members === undefined || serves.length === 0 ? {} : { members: [...members, ...missingMembers(agreement, activity)] }),
      ...(restriction.categories === undefined ? {} : { categories: [...restriction.categories, ...categories] }),
    },
  }
}

/** "for a1 too", "for what serves AA too", "for staff too": all that it takes. */
export const wideningWords = (names: Names, agreement: AgreementRecord, activity: ActivityRecord): string => {
  const found = hindrances(agreement, activity)
  const members = missingMembers(agreement, activity).map(names.member)
  const parts = [
    ...(found.includes('programme') ? [say`for ${names.activity(activity.id)}`] : []),
    ...(found.includes('members') ? [say`for what serves ${members.length === 0 ? say`all members` : list(members)}`] : []),
    ...missingCategories(agreement, activity).map((category) => say`for ${names.category(category)}`),
  ]
  return say`${list(parts)} too`
}
