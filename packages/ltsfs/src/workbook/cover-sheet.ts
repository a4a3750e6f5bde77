/** The cover: what the workbook is of, the selector of options, contents, legend, control totals and what the selector does not switch. */
import { SCHEMA_VERSION } from '../inputs/plan-document.ts'
import { ZERO } from '../money/decimal.ts'
import type { Switched } from './alternatives.ts'
import type { Calculations } from './calculations.ts'
import { fixedCell, onSheet } from './cell-name.ts'
import { MEASURES } from './control-totals.ts'
import { headerOf, putHead } from './head.ts'
import { type OptionsLayout, SELECTOR, SHEETS } from './layout.ts'
import { labelCells, labelOf } from './options-sheet.ts'
import { formatOf, type Look, openSheet, type Sheet, type SheetWriter } from './sheet.ts'

export interface CoverSheet {
  readonly alternatives: readonly Switched[]
  readonly selected: number
  readonly calculations: Calculations
  readonly layout: OptionsLayout
  readonly planHash: string
  readonly engine: string
  readonly notes: readonly string[]
}

const CONTENTS: readonly (readonly [name: string, words: string])[] = [
  [SHEETS.inputs, 'every number that a figure uses: change the blue ones'],
  [SHEETS.calculations, 'every figure of the forecast, one row each, with the steps between'],
  [SHEETS.outputs, 'the financial statement and the indicators'],
  [SHEETS.checks, 'differences that must be nothing'],
  [SHEETS.options, 'what each option sets'],
  [SHEETS.switches, 'which way of a formula counts in which year, and the planner’s own totals'],
]

const LEGEND: readonly (readonly [look: Look, words: string])[] = [
  ['input', 'an input: blue, unlocked, to be changed'],
  ['calculation', 'a calculation: black, locked (without a password)'],
  ['link', 'taken from another sheet or row: green'],
  ['step', 'a step on the way to a figure: grey'],
  ['total', 'a total'],
  ['check', 'a check: nothing where it holds'],
]

/** Characters that fit beside each other on the cover, on paper too. */
const LINE = 120

/** A long text in lines, broken between words. */
const linesOf = (text: string, length: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(last === undefined ? word : `   ${word}`)
  }
  return lines
}

export const coverSheet = (asked: CoverSheet): Sheet => {
  const { alternatives, selected, layout } = asked
  const { basis, plan } = (alternatives[selected] as Switched).assessment.forecast
  const { document, currency } = plan
  const sheet = openSheet({ name: SHEETS.cover, widths: [34, 40, 20, 20, 20, 20], frozen: { rows: 3, columns: 0 }, part: 'inputs' })
  const illustrative = document.illustrative === true ? ' Its numbers are illustrative.' : ''
  putHead(sheet, {
    title: document.title,
    note: `A live workbook: it recalculates when a blue cell or the option is changed.${illustrative}`,
  })
  const label = labelOf(alternatives[selected] as Switched, selected)
  sheet.put(1, SELECTOR.row, { look: 'label', value: 'Option selected' })
  sheet.put(SELECTOR.column, SELECTOR.row, { look: 'input', value: label })
  sheet.allow({
    cell: fixedCell(SELECTOR.column, SELECTOR.row).replaceAll('$', ''),
    allows: { list: labelCells(layout, alternatives.length) },
    says: 'Choose one of the alternatives of the list.',
  })
  const years = plan.years
  const facts: readonly (readonly [string, string])[] = [
    ['Plan', document.id],
    ['Basis: which money counts', basis],
    ['Currency', currency],
    ['Fiscal years', `${years[0]} to ${years.at(-1)}`],
    ['Fingerprint of the plan (SHA-256)', asked.planHash],
    ['Engine', `ltsfs ${asked.engine}, schema ${SCHEMA_VERSION}`],
  ]
  let row = SELECTOR.row + 1
  for (const [name, value] of facts) {
    sheet.put(1, row, { look: 'label', value: name })
    sheet.put(2, row, { look: 'note', value })
    row += 1
  }
  row = putContents(sheet, row + 1)
  row = putTotals(sheet, asked, currency, row + 1)
  sheet.put(1, row + 1, { look: 'heading', value: 'What the selector and the blue cells do' })
  const lines = asked.notes.flatMap((note) => linesOf(note, LINE))
  for (const [at, line] of lines.entries()) sheet.put(1, row + 2 + at, { look: 'caption', value: line })
  return sheet.finished()
}

/** Contents and legend; gives back the row after them. */
const putContents = (sheet: SheetWriter, first: number): number => {
  sheet.put(1, first, { look: 'heading', value: 'Contents' })
  for (const [at, [name, words]] of CONTENTS.entries()) {
    sheet.put(1, first + 1 + at, { look: 'label', value: name, opens: name })
    sheet.put(2, first + 1 + at, { look: 'note', value: words })
  }
  const legend = first + CONTENTS.length + 2
  sheet.put(1, legend, { look: 'heading', value: 'Legend' })
  for (const [at, [look, words]] of LEGEND.entries()) {
    sheet.put(1, legend + 1 + at, { look, value: look })
    sheet.put(2, legend + 1 + at, { look: 'note', value: words })
  }
  return legend + LEGEND.length + 1
}

/** The control totals of the first and the last year; gives back the row after them. */
const putTotals = (sheet: SheetWriter, { calculations }: CoverSheet, currency: string, first: number): number => {
  const { years, find, cells } = calculations
  const shown = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined)
  sheet.put(1, first, { look: 'heading', value: `Control totals, ${currency}` })
  for (const [at, year] of shown.entries()) sheet.put(2 + at, first, headerOf(year))
  const measures = MEASURES.filter(({ id }) => shown.some((year) => find(id, year) !== undefined))
  for (const [index, { id, label }] of measures.entries()) {
    sheet.put(1, first + 1 + index, { look: 'label', value: label })
    for (const [at, year] of shown.entries()) {
      const cell = find(id, year)
      if (cell === undefined) continue
      const value = cells.get(cell)?.value ?? ZERO
      sheet.put(2 + at, first + 1 + index, { look: 'link', value, formula: onSheet(SHEETS.calculations, cell), format: formatOf(currency) })
    }
  }
  return first + measures.length + 1
}
