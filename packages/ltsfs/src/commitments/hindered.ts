/** What keeps agreements from an activity that is part of their programme: whom it serves, or of which categories its cost is. */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { list, say } from '../language/say.ts'
import { categoriesOf, hindrances } from '../waterfall/scope.ts'
import type { Horizon } from './horizon.ts'
import type { Names } from './names.ts'
import { titles } from './words.ts'

/** Agreements that are over are not spoken of: they hold nothing to wait for. */
export const hinderedOf =
  ({ plan, position }: Horizon, names: Names, isOver: (agreement: string) => boolean) =>
  (id: string): readonly string[] => {
    const activity = plan.document.spending.activities.find((each) => each.id === id)
    if (activity === undefined) return []
    return position.agreements.flatMap(({ agreement }) => (isOver(agreement.id) ? [] : sentencesOf(names, agreement, activity)))
  }

/** "which pays only for travel, and no part of the cost of a1 is that", of an agreement that may not pay for an activity. */
export const whyNot = (names: Names, agreement: AgreementRecord, activity: ActivityRecord): string => {
  const [first] = reasonsOf(names, agreement, activity)
  return first === undefined ? say`which may not pay for it` : say`which ${first}`
}

const sentencesOf = (names: Names, agreement: AgreementRecord, activity: ActivityRecord): readonly string[] =>
  reasonsOf(names, agreement, activity).map((reason) => `${names.fund(agreement.id)} ${reason}.`)

const reasonsOf = (names: Names, agreement: AgreementRecord, activity: ActivityRecord): readonly string[] => {
  const found = hindrances(agreement, activity)
  if (found.includes('programme') || agreement.restriction === 'none') return []
  const title = names.activity(activity.id)
  const { members = [] } = agreement.restriction
  const others = (activity.beneficiaries ?? []).filter((each) => !members.includes(each))
  const whom = list(members.map(names.member))
  const served =
    others.length === 0
      ? say`pays only for what serves ${whom}, and ${title} serves all members`
      : say`pays only for what serves ${whom}, and ${title} serves ${list(others.map(names.member))} too`
  const categories = (categoriesOf(agreement) ?? []).map(names.category)
  return [
    ...(found.includes('members') ? [served] : []),
    ...(found.includes('categories') ? [say`pays only for ${titles(categories)}, and no part of the cost of ${title} is that`] : []),
  ]
}
