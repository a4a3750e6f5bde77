/** The sheet of inputs: every number of the plan that a figure uses, blue and unlocked, with its day, unit, source and who sets it. */

import { isMoney } from '../formula/unit.ts'
import type { NumberBounds } from '../inputs/number-bounds.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { cellName } from './cell-name.ts'
import { putHead, putHeaders } from './head.ts'
import { type InputRow, isSwitched } from './input-rows.ts'
import { FIRST_ROW, optionInUse, SHEETS, VALUE_COLUMN } from './layout.ts'
import { formatOf, openSheet, type Sheet, type Validation, widthFor } from './sheet.ts'

export interface InputsSheet {
  readonly rows: readonly InputRow[]
  readonly selected: number
  /** The first row, on the sheet of options, of the values that options replace. */
  readonly optionRow: number
  readonly note: string
}

const EXPORTED = 7
const CHANGED = 8
/** The name that files of the plan have for the number. */
const PATH = 9

const says = ({ least, most, isWhole }: NumberBounds): string => {
  if (isWhole) return least !== null && most !== null ? `A whole number from ${least} to ${most}.` : 'A whole number.'
  if (least === 0 && most === 1) return 'A share of the whole: a number from 0 to 1, 0.07 for 7 %.'
  if (least !== null && most !== null) return `A number from ${least} to ${most}.`
  if (least === null) return 'A number.'
  return least > 0 ? 'A number above nothing.' : 'A number that is not below nothing.'
}

export const validationOf = (cell: string, { limits }: Pick<InputRow, 'limits'>): Validation => ({
  cell,
  allows: limits,
  says: says(limits),
})

/** The value that the row shows: of the alternative selected, or of the first that has one. */
export const shownValue = ({ values }: InputRow, selected: number): Decimal | null =>
  values[selected] ?? values.find((value) => value !== null) ?? null

/** A large price of something stands as an amount; a rate of exchange, a share and a count as they are typed. */
const formatOfInput = (unit: string, value: Decimal | null): { readonly format?: string } => {
  const [money = unit] = unit.split('/')
  return isMoney(money) && (money === unit || value?.abs().gte(1000)) ? { format: formatOf(money) } : {}
}

const sourceText = ({ sources }: InputRow): string => sources.join('; ')

const setByText = ({ setBy }: InputRow): string => setBy.map((title) => (title === null ? 'the plan' : `option: ${title}`)).join('; ')

export const inputsSheet = ({ rows, selected, optionRow, note }: InputsSheet): Sheet => {
  const sheet = openSheet({
    name: SHEETS.inputs,
    widths: [widthFor(rows.map(({ label }) => label)), 15, 20, 14, widthFor(rows.map(sourceText)), 34, 18, 10, 40],
    frozen: { rows: FIRST_ROW - 1, columns: 1 },
    part: 'inputs',
  })
  putHead(sheet, { title: 'Inputs', note })
  putHeaders(sheet, FIRST_ROW - 1, [
    'Number of the plan',
    'In force from',
    'Value',
    'Unit',
    'Source',
    'Set by',
    'As exported',
    'Changed',
    'Path',
  ])
  let switched = 0
  for (const [at, input] of rows.entries()) {
    const row = FIRST_ROW + at
    const value = shownValue(input, selected)
    const format = formatOfInput(input.unit, value)
    for (const [column, text] of [
      [1, input.label],
      [2, input.from],
      [4, input.unit === '1' ? '' : input.unit],
      [5, sourceText(input)],
      [6, setByText(input)],
      [PATH, input.path],
    ] as const)
      sheet.put(column, row, { look: column === 1 ? 'label' : 'note', value: text })
    if (value === null) continue
    const cell = cellName(VALUE_COLUMN, row)
    if (isSwitched(input)) {
      sheet.put(VALUE_COLUMN, row, { look: 'link', value, formula: optionInUse(optionRow + switched), ...format })
      switched += 1
      continue
    }
    sheet.put(VALUE_COLUMN, row, { look: 'input', value, ...format })
    sheet.put(EXPORTED, row, { look: 'note', value, ...format })
    sheet.put(CHANGED, row, { look: 'check', value: ZERO, formula: `IF(${cell}=${cellName(EXPORTED, row)},0,1)`, format: '0' })
    sheet.allow(validationOf(cell, input))
  }
  return sheet.finished()
}

/** How many inputs differ from those exported. */
export const changedInputs = (rows: number): string => `SUM(${SHEETS.inputs}!$H$${FIRST_ROW}:$H$${FIRST_ROW + Math.max(rows, 1) - 1})`
