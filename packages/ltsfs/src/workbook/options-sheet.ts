/** The sheet of options: the number of the alternative that is selected, and what each alternative sets. */
import { isMoney } from '../formula/unit.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Switched } from './alternatives.ts'
import { cellName, fixedCell, fixedRow, onSheet } from './cell-name.ts'
import { putHead, putHeaders } from './head.ts'
import type { InputRow } from './input-rows.ts'
import { shownValue, validationOf } from './inputs-sheet.ts'
import { FIRST_COLUMN, type OptionsLayout, SELECTED, SELECTOR, SHEETS } from './layout.ts'
import { formatOf, openSheet, type Sheet, type SheetWriter } from './sheet.ts'

export interface OptionsSheet {
  readonly alternatives: readonly Switched[]
  readonly selected: number
  readonly layout: OptionsLayout
  /** The inputs that options replace, in the order of their rows. */
  readonly inputs: readonly InputRow[]
}

/** How an alternative is called in the selector: numbered, so that no two are equal and none begins like a formula. */
export const labelOf = ({ title }: Switched, at: number): string => `${at + 1}. ${title}`

/** A summary may be long; the plan keeps all of it. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text

/** The cells that name the alternatives. */
export const labelCells = ({ alternatives: row }: OptionsLayout, count: number): string =>
  onSheet(SHEETS.options, `${fixedCell(1, row)}:${fixedCell(1, row + count - 1)}`)

/** The column of the first exported value of an input that options replace: beside the blue ones, with one column between. */
const exportedColumn = (count: number): number => FIRST_COLUMN + count + 1

const CHANGED = 4
/** As many columns of years as a sentence on what an option does runs through. */
const SUMMARY_COLUMNS = 10

/** How many rows of blue values on this sheet differ from those exported. */
export const changedOptionValues = (row: number, count: number): string =>
  `SUM(${onSheet(SHEETS.options, `${fixedCell(CHANGED, row)}:${fixedCell(CHANGED, row + count - 1)}`)})`

export const optionsSheet = (asked: OptionsSheet): Sheet => {
  const { alternatives, layout, selected } = asked
  const sheet = openSheet({
    name: SHEETS.options,
    widths: [58, 14, 16, 10, ...Array.from({ length: Math.max(alternatives.length, SUMMARY_COLUMNS) }, () => 16)],
    frozen: { rows: SELECTED.row, columns: 1 },
  })
  putHead(sheet, { title: 'Options', note: 'The selector stands on the cover. Column C is what the selected alternative uses.' })
  sheet.put(1, SELECTED.row, { look: 'label', value: 'Number of the alternative selected' })
  const selector = onSheet(SHEETS.cover, fixedCell(SELECTOR.column, SELECTOR.row))
  const formula = `VALUE(LEFT(${selector},FIND(".",${selector})-1))`
  sheet.put(SELECTED.column, SELECTED.row, { look: 'calculation', value: new Decimal(selected + 1), formula, format: '0' })
  putHeaders(sheet, layout.alternatives - 1, [
    'Option',
    'Name',
    '',
    '',
    'What it does',
    ...Array.from({ length: Math.max(alternatives.length, SUMMARY_COLUMNS) - 1 }, () => ''),
  ])
  for (const [at, alternative] of alternatives.entries()) {
    sheet.put(1, layout.alternatives + at, { look: 'label', value: labelOf(alternative, at) })
    sheet.put(2, layout.alternatives + at, { look: 'note', value: alternative.options.join(' + ') })
    sheet.put(FIRST_COLUMN, layout.alternatives + at, { look: 'note', value: firstSentence(alternative.summary) })
  }
  putInputs(sheet, asked)
  return sheet.finished()
}

/** What the selected alternative has in a row. */
const inUse = (row: number, count: number): string =>
  `INDEX(${fixedRow(FIRST_COLUMN, FIRST_COLUMN + count - 1, row)},1,${fixedCell(SELECTED.column, SELECTED.row)})`

const putInputs = (sheet: SheetWriter, { alternatives, inputs, layout, selected }: OptionsSheet): void => {
  const count = alternatives.length
  const row = layout.inputs
  if (inputs.length === 0) {
    sheet.put(1, row - 2, {
      look: 'caption',
      value: 'No option replaces an input of the same day: what options set stands on Inputs by its own day.',
    })
    return
  }
  sheet.put(1, row - 2, { look: 'heading', value: 'Inputs that options replace' })
  const columns = alternatives.map((_, at) => `Opt. ${at + 1}`)
  putHeaders(sheet, row - 1, [
    'Number of the plan',
    'In force from',
    'In use',
    'Changed',
    ...columns,
    '',
    ...columns.map(() => 'As exported'),
    'Path',
  ])
  for (const [index, input] of inputs.entries()) {
    const row = layout.inputs + index
    const shown = shownValue(input, selected) ?? ZERO
    const format = isMoney(input.unit) ? { format: formatOf(input.unit) } : {}
    sheet.put(1, row, { look: 'label', value: input.label })
    sheet.put(exportedColumn(count) + count, row, { look: 'note', value: input.path })
    sheet.put(2, row, { look: 'note', value: input.from })
    sheet.put(3, row, { look: 'link', value: shown, formula: inUse(row, count), ...format })
    const pairs = alternatives.map((_, at) => `${cellName(FIRST_COLUMN + at, row)}=${cellName(exportedColumn(count) + at, row)}`)
    sheet.put(CHANGED, row, { look: 'check', value: ZERO, formula: `IF(AND(${pairs.join(',')}),0,1)`, format: '0' })
    for (const at of alternatives.keys()) {
      const value = input.values[at] ?? shown
      sheet.put(FIRST_COLUMN + at, row, { look: 'input', value, ...format })
      sheet.put(exportedColumn(count) + at, row, { look: 'note', value, ...format })
      sheet.allow(validationOf(cellName(FIRST_COLUMN + at, row), input))
    }
  }
}
