/** Cells and columns: how a value of a unit is written, with the figure behind it. */

import type { Assessment, Check } from '../checks/check.ts'
import type { Figure, Of } from '../formula/formula.ts'
import { isMoney } from '../formula/unit.ts'
import type { Decimal } from '../money/decimal.ts'
import { printAmount } from '../money/money.ts'
import type { Cell, Column } from './table.ts'

export const EMPTY: Cell = { amount: null }

export const textCell = (text: string | null | undefined): Cell => (text === null || text === undefined ? EMPTY : { amount: null, text })

/** Decimals of what is no money: enough to see a small share, never scientific notation, no zeros at the end. */
const PLACES = 12

/** A value as decimal text: money with its minor unit, anything else with at most twelve decimals. */
export const printValue = (value: Decimal, unit: string): string =>
  isMoney(unit)
    ? printAmount(value, unit)
    : value
        .toDecimalPlaces(PLACES)
        .toFixed()
        .replace(/^-(?=0(?:\.0*)?$)/, '')

export const moneyCell = (value: Decimal | null | undefined, currency: string): Cell =>
  value === null || value === undefined ? EMPTY : { amount: printAmount(value, currency) }

export const countCell = (count: number): Cell => ({ amount: String(count), unit: '1' })

/** A figure of the assessment; empty where there is none. */
const figureCell = ({ forecast }: Assessment, figure: Figure | undefined): Cell =>
  figure === undefined
    ? EMPTY
    : { amount: printValue(forecast.value(figure), figure.unit), figure: { id: figure.id, of: figure.of, year: figure.year } }

export const cellOf = (assessment: Assessment, id: string, of: Of, year: number): Cell =>
  figureCell(assessment, assessment.book.find(id, of, year))

/** How an indicator is shown: a share as a percentage, a ratio or a number with its decimals, money in minor units. */
export const indicatorAmount = (
  value: Decimal,
  { shown, unit }: Check,
  currency: string,
): { readonly amount: string; readonly unit: string } => {
  switch (shown.as) {
    case 'amount':
      return { amount: printAmount(value, currency), unit: currency }
    case 'percent':
      return { amount: unsigned(value.times(100).toFixed(shown.places)), unit: '%' }
    case 'number':
      return { amount: unsigned(value.toFixed(shown.places)), unit: unit ?? currency }
    default:
      return shown satisfies never
  }
}

/** Two shares differ by percentage points: a per cent of a per cent is another number. */
export const inPoints = <T extends { readonly unit?: string | undefined }>(difference: T): T =>
  difference.unit === '%' ? { ...difference, unit: 'percentage points' } : difference

/** No minus before a nothing. */
const unsigned = (text: string): string => (/[1-9]/.test(text) ? text : text.replace('-', ''))

export const yearColumns = (years: readonly number[]): readonly Column[] =>
  years.map((year) => ({ id: String(year), label: String(year), kind: 'number', year, additive: true }))

export const textColumn = (id: string, label: string): Column => ({ id, label, kind: 'text' })
