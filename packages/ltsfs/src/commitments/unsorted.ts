/**
 * Costs of which it is not said of which category they are, where agreements may pay only for some: whether they could pay is not known.
 *
 * Such a cost is of no category and not payable by them. Only to see whether that makes the difference, it counts as of theirs.
 */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { list, say } from '../language/say.ts'
import { categoriesOf, hindrances } from '../waterfall/scope.ts'
import type { AgreementMoney } from './agreement-money.ts'
import { costParts, NO_CATEGORY } from './cost-parts.ts'
import type { Demand } from './demand.ts'
import type { Horizon } from './horizon.ts'
import type { Names } from './names.ts'
import { total } from './network.ts'
import { titles } from './words.ts'

/** Whether only the category of an unsorted cost keeps the agreement from paying for it. */
const mightPay = (horizon: Horizon, { activity, whole }: Demand, agreement: AgreementRecord): boolean =>
  categoriesOf(agreement) !== null &&
  hindrances(agreement, activity).every((hindrance) => hindrance === 'categories') &&
  costParts(horizon, activity, whole).some(({ category, amounts }) => category === NO_CATEGORY && total(amounts) > 0)

/** The money of the agreement, were what is of no category of one it pays for. */
export const withUnsorted = (horizon: Horizon, demand: Demand, money: AgreementMoney): AgreementMoney => {
  const { agreement } = money.position
  if (agreement.restriction === 'none' || !mightPay(horizon, demand, agreement)) return money
  const restriction = { ...agreement.restriction, categories: [...(agreement.restriction.categories ?? []), NO_CATEGORY] }
  return { ...money, position: { ...money.position, agreement: { ...agreement, restriction } } }
}

export const isUnsorted = (agreement: AgreementRecord): boolean => categoriesOf(agreement)?.includes(NO_CATEGORY) === true

/** What is missing of an activity, in a sentence; none where nothing is. */
export const unsortedSentences = (
  { horizon, names }: { readonly horizon: Horizon; readonly names: Names },
  demand: Demand,
  money: readonly AgreementMoney[],
): readonly string[] => {
  const waiting = money.map(({ position }) => position.agreement).filter((agreement) => mightPay(horizon, demand, agreement))
  if (waiting.length === 0) return []
  const only = waiting.map(
    (agreement) => say`"${names.fund(agreement.id)}" pays only for ${titles((categoriesOf(agreement) ?? []).map(names.category))}`,
  )
  return [
    say`The cost of "${names.activity(demand.activity.id)}" is not wholly split into categories, and ${list(only)}. Give the share of each category.`,
  ]
}
