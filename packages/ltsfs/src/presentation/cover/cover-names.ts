/** The names under which funds and activities of a cover are shown. */
import type { Cover } from '../../commitments/cover.ts'
import { inMajorUnits } from '../../commitments/minor-units.ts'
import { titles } from '../../commitments/words.ts'
import { later, say } from '../../language/say.ts'
import { printAmount } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'

const GENERAL: Readonly<Record<string, () => string>> = {
  general: later`General money for the base-line`,
  surplus: later`Surplus of general money`,
  reserves: later`Reserves above their floor`,
}

export const fundName = ({ document }: Plan, id: string): string =>
  document.donorCoFunding.agreements.find((agreement) => agreement.id === id)?.title ?? GENERAL[id]?.() ?? id

export const activityName = ({ document }: Plan, id: string): string =>
  document.spending.activities.find((activity) => activity.id === id)?.title ?? id

interface Bound {
  readonly who: string
  readonly categories: readonly string[]
  /** Whether several funds share it. */
  readonly isTogether: boolean
  /** Whether it is what an own share leaves of the categories. */
  readonly isBesideOwn: boolean
}

/** What several funds may pay together, or one for some categories alone. */
export const gateLabel = ({ who, categories, isTogether, isBesideOwn }: Bound): string => {
  if (categories.length === 0)
    return isTogether ? say`${who}, beside the own share together at most` : say`${who}, beside the own share at most`
  const what = titles(categories)
  if (isBesideOwn)
    return isTogether
      ? say`${who}, for ${what} beside the own share together at most`
      : say`${who}, for ${what} beside the own share at most`
  return isTogether ? say`${who}, for ${what} together at most` : say`${who}, for ${what} at most`
}

/** Minor units as the text of an amount. */
export const amountText = ({ currency }: Pick<Cover, 'currency'>, amount: number): string =>
  printAmount(inMajorUnits(amount, currency), currency)
