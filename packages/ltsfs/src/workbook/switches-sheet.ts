/**
 * The sheet of switches: in which way the rows of the calculations are computed in each year, and the planner's own totals.
 *
 * A row has one formula over the years. Where a year is computed in another way (a value takes effect, an agreement begins, a fee is phased
 * in), the formula asks a switch, and the switch takes the course over the years that the selected alternative has.
 */
import { Decimal } from '../money/decimal.ts'
import type { Switched } from './alternatives.ts'
import type { Calculations } from './calculations.ts'
import { YEAR_WIDTH } from './calculations-sheet.ts'
import { cellName, columnName, fixedRow } from './cell-name.ts'
import type { ControlTotal } from './control-totals.ts'
import { putHead, putHeaders } from './head.ts'
import { ABOVE, FIRST_COLUMN, FIRST_ROW, SELECTED_NUMBER, SHEETS, type SwitchesLayout } from './layout.ts'
import { labelOf } from './options-sheet.ts'
import { formatOf, openSheet, type Sheet, type SheetWriter, widthFor } from './sheet.ts'
import type { Switches } from './switch.ts'
import { inYearPath } from './year-lines.ts'

export interface SwitchesSheet {
  readonly alternatives: readonly Switched[]
  readonly selected: number
  readonly calculations: Calculations
  readonly switches: Switches
  readonly totals: readonly ControlTotal[]
  readonly courses: Courses
  readonly layout: SwitchesLayout
  readonly currency: string
}

/** The courses over the years that switches take, each once, and the place of that of every switch under every alternative. */
export interface Courses {
  readonly all: readonly (readonly number[])[]
  /** By switch, then by alternative: from nothing. */
  readonly taken: readonly (readonly number[])[]
}

export const coursesOf = (switches: Switches, alternatives: number): Courses => {
  const known = new Map<string, number>()
  const all: (readonly number[])[] = []
  const placeOf = (course: readonly number[]): number => {
    const name = course.join(' ')
    const at = known.get(name) ?? all.push(course) - 1
    known.set(name, at)
    return at
  }
  const taken = switches
    .all()
    .map(({ numbers }) => Array.from({ length: alternatives }, (_, alternative) => placeOf(numbers.map((each) => each[alternative] ?? 0))))
  return { all, taken }
}

const COURSE_COLUMN = 3
const whole = (value: number): { readonly value: Decimal; readonly format: string } => ({ value: new Decimal(value), format: '0' })

/** The column of the first alternative: one is left empty behind the years. Behind the last stands the name of the row. */
const alternativesColumn = ({ calculations }: SwitchesSheet): number => FIRST_COLUMN + calculations.columns.length + 1

export const switchesSheet = (asked: SwitchesSheet): Sheet => {
  const { columns } = asked.calculations
  const rowOf = turned(asked.calculations)
  const sheet = openSheet({
    name: SHEETS.switches,
    widths: [
      widthFor(asked.switches.all().map(({ name }) => `000. ${rowOf(name).label}`)),
      14,
      14,
      3,
      ...columns.map(() => YEAR_WIDTH),
      3,
      ...asked.alternatives.map(() => 8),
      60,
    ],
    frozen: { rows: FIRST_ROW - 1, columns: 1 },
  })
  putHead(sheet, {
    title: 'Switches',
    note: 'Which of the ways in a formula counts in a year: 0 where there is no figure, 1 for the first way written, 2 for the second.',
  })
  putHeaders(sheet, FIRST_ROW - 1, ['Switch', 'Turns', 'Course in use', '', ...columns])
  for (const at of asked.alternatives.keys())
    sheet.put(alternativesColumn(asked) + at, FIRST_ROW - 1, { look: 'header', value: `Opt. ${at + 1}` })
  sheet.put(alternativesColumn(asked) + asked.alternatives.length, FIRST_ROW - 1, { look: 'header', value: 'Name' })
  putSwitches(sheet, asked)
  putCourses(sheet, asked)
  putTotals(sheet, asked)
  return sheet.finished()
}

/** What the first row that a switch turns is, and its name. */
const turned = ({ rows }: Calculations): ((key: string) => { readonly label: string; readonly name: string }) => {
  const known = new Map(
    rows.map(({ name, inFull }) => [name.key, { label: inFull, name: name.id === '' ? inYearPath(name.key) : name.key }]),
  )
  return (key) => known.get(key) ?? { label: key, name: key }
}

const putSwitches = (sheet: SheetWriter, asked: SwitchesSheet): void => {
  const { switches, courses, layout, selected, alternatives, calculations } = asked
  const first = alternativesColumn(asked)
  const rowOf = turned(calculations)
  for (const [index, { uses, name }] of switches.all().entries()) {
    const row = layout.switches + index
    const taken = courses.taken[index] ?? []
    const own = rowOf(name)
    sheet.put(1, row, { look: 'label', value: `${index + 1}. ${own.label}` })
    sheet.put(first + alternatives.length, row, { look: 'note', value: own.name })
    sheet.put(2, row, { look: 'note', value: uses === 1 ? '1 row' : `${uses} rows` })
    const course = `INDEX(${fixedRow(first, first + alternatives.length - 1, row)},1,${SELECTED_NUMBER})`
    sheet.put(COURSE_COLUMN, row, { look: 'link', formula: course, ...whole((taken[selected] ?? 0) + 1) })
    for (const [at, place] of taken.entries()) sheet.put(first + at, row, { look: 'note', ...whole(place + 1) })
    for (const at of calculations.columns.keys()) {
      const column = columnName(FIRST_COLUMN + at)
      const range = `${column}$${layout.courses}:${column}$${layout.courses + courses.all.length - 1}`
      const number = courses.all[taken[selected] ?? 0]?.[at] ?? 0
      sheet.put(FIRST_COLUMN + at, row, { look: 'link', formula: `INDEX(${range},$C${row},1)`, ...whole(number) })
    }
  }
}

const putCourses = (sheet: SheetWriter, { courses, layout, calculations }: SwitchesSheet): void => {
  sheet.put(1, layout.courses - ABOVE + 1, { look: 'heading', value: 'Courses that switches take over the years' })
  putHeaders(sheet, layout.courses - 1, ['Course', '', '', '', ...calculations.columns])
  for (const [index, course] of courses.all.entries()) {
    sheet.put(1, layout.courses + index, { look: 'label', value: `Course ${index + 1}` })
    for (const [at, number] of course.entries())
      sheet.put(FIRST_COLUMN + at, layout.courses + index, { look: 'calculation', ...whole(number) })
  }
}

/** The row of what a control total is under the selected alternative; those of all alternatives stand below it. */
export const totalRow = ({ totals }: SwitchesLayout, index: number, alternatives: number): number => totals + index * (alternatives + 1)

const putTotals = (sheet: SheetWriter, { totals, layout, alternatives, selected, calculations, currency }: SwitchesSheet): void => {
  const { columns } = calculations
  sheet.put(1, layout.totals - ABOVE + 1, { look: 'heading', value: `Control totals as the planner computed them, ${currency}` })
  putHeaders(sheet, layout.totals - 1, ['Total', '', '', '', ...columns])
  const format = formatOf(currency)
  for (const [index, { label, values }] of totals.entries()) {
    const row = totalRow(layout, index, alternatives.length)
    sheet.put(1, row, { look: 'total', value: label })
    sheet.put(2, row, { look: 'note', value: 'in use' })
    for (const [at, year] of columns.entries()) {
      const column = FIRST_COLUMN + at
      const list = `${cellName(column, row + 1)}:${cellName(column, row + alternatives.length)}`
      const totalOf = (alternative: number): Decimal | string => values[alternative]?.get(year) ?? 'none'
      sheet.put(column, row, { look: 'link', value: totalOf(selected), formula: `INDEX(${list},${SELECTED_NUMBER},1)`, format })
      for (const other of alternatives.keys()) sheet.put(column, row + 1 + other, { look: 'calculation', value: totalOf(other), format })
    }
    for (const [other, alternative] of alternatives.entries())
      sheet.put(1, row + 1 + other, { look: 'label', value: labelOf(alternative, other) })
  }
}
