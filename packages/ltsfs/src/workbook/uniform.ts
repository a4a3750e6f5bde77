/**
 * The rows of the calculations, each with one formula over the years.
 *
 * A row keeps formulas of its own year by year only where one formula would be longer than a program reads, or would lead back to itself; it
 * then says so behind its last year.
 */
import { cellName } from './cell-name.ts'
import { FIRST_COLUMN } from './layout.ts'
import { loopIn } from './loops.ts'
import { type ByColumn, formsOf } from './row-forms.ts'
import { ABSENT, inColumn, type Switches } from './switch.ts'

export interface UniformRow {
  /** By column of a year. */
  readonly formulas: readonly string[]
  /** Why the formulas differ over the years; null where they are one. */
  readonly differs: string | null
}

/** A person who opens a cell reads no more than this, and Excel no more than twice as much. */
const LONGEST = 4000

const WORDS = {
  long: 'Formulas differ by year: one for all would be too long.',
  loop: 'Formulas differ by year: one for all would use itself.',
} as const

const CELLS = /(?<![A-Za-z!])(?<!!\$)\$?([A-Z]{1,3})\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?/g

/** The cells of the same sheet that a formula refers to. */
const referencesIn = (text: string): readonly string[] =>
  [...text.matchAll(CELLS)].flatMap(([, column = '', first = '', last]) =>
    Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, at) => `${column}${Number(first) + at}`),
  )

const rowNumber = (cell: string): number => Number(cell.replace(/^[A-Z]+/, ''))

/** By row. Undefined when the formulas of the alternatives, put together, lead back to themselves even year by year. */
export const uniformRows = (
  texts: ReadonlyMap<number, ByColumn>,
  switches: Switches,
  nameOf: (row: number) => string,
): ReadonlyMap<number, UniformRow> | undefined => {
  const isAbsent = (row: number, at: number, alternative: number): boolean => (texts.get(row)?.[at]?.[alternative] ?? ABSENT) === ABSENT
  const forms = new Map([...texts].map(([row, each]) => [row, formsOf(each, isAbsent)]))
  const rows = new Map<number, UniformRow>()
  const byYear = (row: number, differs: string): void => {
    const each = forms.get(row) ?? []
    rows.set(row, {
      formulas: each.map((own, at) =>
        inColumn(
          switches.form(
            each.map(() => own),
            nameOf(row),
          ),
          at,
        ),
      ),
      differs,
    })
  }
  for (const [row, each] of forms) {
    const length = new Set(each.flat()).values().reduce((all, form) => all + form.length, 0)
    const form = length > LONGEST ? null : switches.form(each, nameOf(row))
    if (form === null) byYear(row, WORDS.long)
    else rows.set(row, { formulas: each.map((_, at) => inColumn(form, at)), differs: null })
  }
  for (;;) {
    const references = new Map<string, readonly string[]>()
    for (const [row, { formulas }] of rows)
      for (const [at, text] of formulas.entries()) references.set(cellName(FIRST_COLUMN + at, row), referencesIn(text))
    const loop = loopIn(references)
    if (loop === null) return rows
    const row = loop.map(rowNumber).find((one) => rows.get(one)?.differs === null)
    if (row === undefined) return undefined
    byYear(row, WORDS.loop)
  }
}
