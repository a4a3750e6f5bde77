/** How the value of a figure is shown, of one year or of several: an indicator as its check shows it, money in minor units. */
import type { Assessment } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { CombinedName } from '../comparison/combined-name.ts'
import { derivedShown, figureNamed } from '../derived/index.ts'
import type { Decimal } from '../money/decimal.ts'
import { indicatorAmount, printValue } from './cell.ts'
import type { AmountText } from './comparison/combined-words.ts'

/** The check whose indicator a figure is; undefined for any other figure. */
const checkOf = (figure: string) => checks.find(({ id }) => figure === `indicators/${id}`)

/** Of the first of its figures that there is under any of the ways; where there is none, the currency of the plan. */
export const unitOfFigures = ({ figures, of }: CombinedName, ways: readonly { readonly assessment: Assessment }[]): string => {
  for (const { assessment } of ways)
    for (const year of assessment.forecast.years)
      for (const id of figures) {
        const found = figureNamed(assessment, { id, of, year }) ?? assessment.book.all(id, year)[0]
        if (found !== undefined) return found.unit
      }
  return ways[0]?.assessment.forecast.plan.currency ?? ''
}

/** No minus before a nothing. */
const withoutMinus = (text: string): string => (/[1-9]/.test(text) ? text : text.replace('-', ''))

export const shownAmount = (
  figure: string,
  currency: string,
  { value, unit }: { readonly value: Decimal; readonly unit: string },
): AmountText => {
  const check = checkOf(figure)
  if (check !== undefined) return indicatorAmount(value, check, currency)
  const shown = derivedShown(figure)
  if (shown === undefined) return { amount: printValue(value, unit), unit }
  const [worth, per] = shown.as === 'percent' ? [value.times(100), '%'] : [value, unit]
  return { amount: shown.places === undefined ? printValue(worth, per) : withoutMinus(worth.toFixed(shown.places)), unit: per }
}
