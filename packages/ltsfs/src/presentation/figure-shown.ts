/** How the value of a figure is shown, of one year or of several: an indicator as its check shows it, money in minor units. */
import type { Assessment } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { CombinedName } from '../comparison/combined-name.ts'
import type { Decimal } from '../money/decimal.ts'
import { indicatorAmount, printValue } from './cell.ts'
import type { AmountText } from './combined-words.ts'

/** The check whose indicator a figure is; undefined for any other figure. */
const checkOf = (figure: string) => checks.find(({ id }) => figure === `indicators/${id}`)

/** Of the first of its figures that there is under any of the ways; where there is none, the currency of the plan. */
export const unitOfFigures = ({ figures }: CombinedName, ways: readonly { readonly assessment: Assessment }[]): string => {
  for (const { assessment } of ways)
    for (const year of assessment.forecast.years)
      for (const id of figures) {
        const [found] = assessment.book.all(id, year)
        if (found !== undefined) return found.unit
      }
  return ways[0]?.assessment.forecast.plan.currency ?? ''
}

export const shownAmount = (
  figure: string,
  currency: string,
  { value, unit }: { readonly value: Decimal; readonly unit: string },
): AmountText => {
  const check = checkOf(figure)
  return check === undefined ? { amount: printValue(value, unit), unit } : indicatorAmount(value, check, currency)
}
