/**
 * The sheet of checks: differences that must be nothing, year by year, and one flag over all of them.
 *
 * The workbook is held against the planner's own totals of the alternative selected, as long as no input was changed.
 */
import { minorUnits } from '../money/currency.ts'
import { ZERO } from '../money/decimal.ts'
import type { Calculations } from './calculations.ts'
import { isMemberFee, YEAR_WIDTH } from './calculations-sheet.ts'
import { cellName, columnName, fixedCell, onSheet } from './cell-name.ts'
import { type ControlTotal, MEASURES } from './control-totals.ts'
import { ALL_HOLD, putHead, putHeaders } from './head.ts'
import { changedInputs } from './inputs-sheet.ts'
import { FIRST_COLUMN, FIRST_ROW, GROUP_COLUMN, MEMBER_FEES, SHEETS } from './layout.ts'
import { changedOptionValues } from './options-sheet.ts'
import { formatOf, openSheet, type Sheet } from './sheet.ts'

interface ChecksSheet {
  readonly calculations: Calculations
  readonly totals: readonly ControlTotal[]
  /** The row of a control total on the sheet of switches, as it is under the alternative selected. */
  readonly totalRow: (index: number) => number
  /** How many inputs there are, and how many of them options replace. */
  readonly inputs: number
  readonly switched: number
  /** The row of the first of the latter on the sheet of options. */
  readonly inputsRow: number
  readonly currency: string
}

interface Test {
  readonly label: string
  /** The difference in a year; undefined in a year without the figures. */
  readonly difference: (year: number) => string | undefined
}

/** The row of the count of changed inputs. */
const CHANGED_ROW = FIRST_ROW
const HOLDS_COLUMN = 3

const there = ({ find }: Calculations, key: string, year: number): string | undefined => {
  const cell = find(key, year)
  return cell && onSheet(SHEETS.calculations, cell)
}

/** First less all others, where all are there. */
const less = (first: string | undefined, ...others: readonly (string | undefined)[]): string | undefined =>
  first === undefined || others.includes(undefined) ? undefined : [first, ...others].join('-')

const membersTogether = ({ rows, columns }: Calculations, year: number): string | undefined => {
  const last = rows.at(-1)?.row ?? FIRST_ROW
  const groups = onSheet(SHEETS.calculations, `${fixedCell(GROUP_COLUMN, FIRST_ROW)}:${fixedCell(GROUP_COLUMN, last)}`)
  const column = columnName(FIRST_COLUMN + columns.indexOf(year))
  return rows.some(({ name }) => isMemberFee(name))
    ? `SUMIF(${groups},"${MEMBER_FEES}",${onSheet(SHEETS.calculations, `${column}$${FIRST_ROW}:${column}$${last}`)})`
    : undefined
}

/** The cell before, which holds no number in the first year. */
const before = (calculations: Calculations, key: string, year: number): string | undefined => {
  const row = calculations.rowOf(key)
  return row === undefined ? undefined : onSheet(SHEETS.calculations, cellName(FIRST_COLUMN + calculations.columns.indexOf(year) - 1, row))
}

const testsOf = ({ calculations, totals, totalRow }: ChecksSheet): readonly Test[] => {
  const at = (key: string, year: number): string | undefined => there(calculations, key, year)
  return [
    { label: 'Sources are uses', difference: (year) => less(at('waterfall/total-in', year), at('waterfall/total-out', year)) },
    {
      label: 'Members add up to what is charged',
      difference: (year) => less(at('membership-fees/charged', year), membersTogether(calculations, year)),
    },
    {
      label: 'Income less paid is what funds and reserves gained',
      difference: (year) =>
        less(at('statement/result', year), at('statement/change-in-funds', year), at('statement/change-in-reserves', year)),
    },
    {
      label: 'Reserves: opening + added - drawn is closing',
      difference: (year) => {
        const [opening, added, drawn, closing] = ['opening', 'added', 'drawn', 'closing'].map((id) => at(`reserves/${id}`, year))
        return less(opening && added && `${opening}+${added}`, drawn, closing)
      },
    },
    {
      label: 'Reserves: opening is closing of the year before',
      difference: (year) => {
        const last = before(calculations, 'reserves/closing', year)
        const moved = less(at('reserves/opening', year), last)
        return moved && `IF(ISNUMBER(${last}),${moved},0)`
      },
    },
    ...MEASURES.map(({ id, label }) => ({
      label: `Workbook is planner: ${label.toLowerCase()}`,
      difference: (year: number) => {
        const index = totals.findIndex((total) => total.id === id)
        const cell = at(id, year)
        if (index < 0 || cell === undefined) return undefined
        const column = FIRST_COLUMN + calculations.columns.indexOf(year)
        const planned = onSheet(SHEETS.switches, cellName(column, totalRow(index)))
        return `IF(OR($C$${CHANGED_ROW}>0,ISTEXT(${planned})),0,${cell}-${planned})`
      },
    })),
  ]
}

const changedFormula = ({ inputs, switched, inputsRow }: ChecksSheet): string =>
  switched === 0 ? changedInputs(inputs) : `${changedInputs(inputs)}+${changedOptionValues(inputsRow, switched)}`

export const checksSheet = (asked: ChecksSheet): Sheet => {
  const { years } = asked.calculations
  const sheet = openSheet({
    name: SHEETS.checks,
    widths: [58, 10, 14, 3, ...years.map(() => YEAR_WIDTH)],
    frozen: { rows: FIRST_ROW - 1, columns: 1 },
    part: 'checks',
  })
  const format = formatOf(asked.currency)
  const tolerance = `0.${'0'.repeat(minorUnits(asked.currency))}5`
  putHead(sheet, {
    title: 'Checks',
    note: 'Every difference must be nothing. The planner’s own totals are compared as long as no input is changed.',
  })
  putHeaders(sheet, FIRST_ROW - 1, ['Check', 'Unit', 'Fails', '', ...years])
  sheet.put(1, CHANGED_ROW, { look: 'label', value: 'Inputs that were changed in this workbook' })
  sheet.put(3, CHANGED_ROW, { look: 'check', value: ZERO, formula: changedFormula(asked), format: '0' })
  const tests = testsOf(asked).filter(({ difference }) => years.some((year) => difference(year) !== undefined))
  const last = FIRST_COLUMN + years.length - 1
  for (const [index, { label, difference }] of tests.entries()) {
    const row = CHANGED_ROW + 1 + index
    const span = `${cellName(FIRST_COLUMN, row)}:${cellName(last, row)}`
    sheet.put(1, row, { look: 'label', value: label })
    sheet.put(2, row, { look: 'note', value: asked.currency })
    sheet.put(HOLDS_COLUMN, row, {
      look: 'check',
      value: ZERO,
      formula: `IF(AND(MAX(${span})<${tolerance},MIN(${span})>-${tolerance}),0,1)`,
      format: '0',
    })
    for (const [at, year] of years.entries()) {
      const formula = difference(year)
      if (formula !== undefined) sheet.put(FIRST_COLUMN + at, row, { look: 'check', value: ZERO, formula, format })
    }
  }
  const errorsRow = CHANGED_ROW + 1 + tests.length
  const corner = fixedCell(FIRST_COLUMN + asked.calculations.columns.length - 1, asked.calculations.rows.at(-1)?.row ?? FIRST_ROW)
  const calculated = onSheet(SHEETS.calculations, `${fixedCell(FIRST_COLUMN, FIRST_ROW)}:${corner}`)
  sheet.put(1, errorsRow, { look: 'label', value: 'No calculation ends in an error' })
  sheet.put(HOLDS_COLUMN, errorsRow, { look: 'check', value: ZERO, formula: `IF(ISERROR(SUM(${calculated})),1,0)`, format: '0' })
  const fails = `SUM($C$${CHANGED_ROW + 1}:$C$${errorsRow})`
  sheet.put(1, 4, { look: 'label', value: 'All checks together' })
  sheet.put(HOLDS_COLUMN, 4, {
    look: 'flag',
    value: ALL_HOLD,
    formula: `IF(ISERROR(${fails}),"A check fails",IF(${fails}>0,"A check fails",IF($C$${CHANGED_ROW}>0,"${ALL_HOLD}; inputs are changed","${ALL_HOLD}")))`,
  })
  return sheet.finished()
}
