/** The names under which funds and activities of a cover are shown. */
import type { Cover } from '../../commitments/cover.ts'
import { inMajorUnits } from '../../commitments/minor-units.ts'
import { printAmount } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'

const GENERAL: Readonly<Record<string, string>> = {
  general: 'General money for the base-line',
  surplus: 'Surplus of general money',
  reserves: 'Reserves above their floor',
}

export const fundName = ({ document }: Plan, id: string): string =>
  document.donorCoFunding.agreements.find((agreement) => agreement.id === id)?.title ?? GENERAL[id] ?? id

export const activityName = ({ document }: Plan, id: string): string =>
  document.spending.activities.find((activity) => activity.id === id)?.title ?? id

/** Minor units as the text of an amount. */
export const amountText = ({ currency }: Pick<Cover, 'currency'>, amount: number): string =>
  printAmount(inMajorUnits(amount, currency), currency)
