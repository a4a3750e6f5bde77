/** The exported workbook recalculated by another program: every numeric cell is ours, under every option, before and after a change of inputs. */
import { beforeAll, describe, expect, test } from 'vitest'
import { forecast } from '../../packages/ltsfs/src/forecast/forecast.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import type { Workbook } from '../../packages/ltsfs/src/workbook/sheet.ts'
import { type Workbooks, workbook } from '../../packages/ltsfs/src/workbook/workbook.ts'
import { libreOfficeVersion, recalculateThere } from './libreoffice.ts'
import { uniformity } from './uniform-rows.ts'
import { COMPUTED, compareCells, type Recalculated, recalculate } from './workbook.ts'
import { CHANGES, changed, documentOf, inputRow, must, selection, workbooksOf } from './workbook-plans.ts'

describe.each(['oco', 'lagoon', 'summit'])('the workbook of %s', (plan) => {
  let document: PlanDocument
  let books: Workbooks
  let book: Workbook
  let program: Recalculated

  beforeAll(async () => {
    document = await documentOf(plan)
    books = workbooksOf(document)
    book = books.opened(0)
    program = await recalculate(book)
  })

  test('recalculates to the planner’s figures, and every check on it holds', () => {
    const { compared, differences } = compareCells(book, program)
    expect(differences).toEqual([])
    expect(compared).toBeGreaterThan(900)
    expect(program.value('Cover', 1, 0)).toBe('All checks hold')
  })

  test('holds the figures of the forecast under their names', () => {
    const outlook = must(forecast(must(validate(document)).plan, { basis: 'expected' }))
    const sheet = book.sheets.find(({ name }) => name === 'Calculations')
    const rows = new Map([...(sheet?.cells ?? [])].map(([row, cells]) => [cells.get(3)?.value, row]))
    const wrong = outlook.figures.filter(({ id, of, year }) => {
      const keys = Object.keys(of).toSorted()
      const row = rows.get(keys.length === 0 ? id : `${id}?${keys.map((key) => `${key}=${of[key]}`).join('&')}`) ?? 0
      const value = program.value('Calculations', row - 1, 4 + outlook.years.indexOf(year))
      return typeof value !== 'number' || outlook.amount(id, of, year)?.minus(value).abs().gt('0.000001')
    })
    expect(wrong.map(({ id, year }) => `${id} ${year}`)).toEqual([])
    expect(outlook.figures.length).toBeGreaterThan(400)
  })

  test('has one formula over the years in every row', () => {
    const { rows, differ } = uniformity(book)
    expect(differ).toEqual([])
    expect(rows).toBeGreaterThan(200)
  })

  test('switches to every option of the plan, and back', () => {
    expect(books.titles).toEqual(['The plan as it stands', ...document.options.map(({ title }) => title)])
    for (const [at, title] of books.titles.entries()) {
      const expected = books.opened(at)
      program.enter('Cover', 4, 1, selection(expected))
      expect([title, compareCells(expected, program).differences]).toEqual([title, []])
      expect(program.value('Outputs', 1, 0)).toBe('All checks hold')
    }
    program.enter('Cover', 4, 1, selection(book))
    expect(compareCells(book, program).differences).toEqual([])
  })

  test('gives the same figures when the same numbers are changed in its cells and in the plan', () => {
    const changes = CHANGES[plan] ?? []
    for (const change of changes) program.enter('Inputs', inputRow(book, change) - 1, 2, Number(change.value))
    const expected = workbooksOf(changed(document, changes)).opened(0)
    expect(compareCells(expected, program, COMPUTED).differences).toEqual([])
    expect(compareCells(book, program, COMPUTED).differences).not.toEqual([])
    expect(program.value('Checks', 5, 2)).toBe(changes.length)
    expect(program.value('Cover', 1, 0)).toBe('All checks hold; inputs are changed')
  })

  test('says on every sheet when a check fails', () => {
    const sheet = book.sheets.find(({ name }) => name === 'Switches')
    const inUse = [...(sheet?.cells ?? [])].find(([, cells]) => cells.get(1)?.value === 'Income')?.[0] ?? 0
    expect(sheet?.cells.get(inUse + 1)?.get(1)?.value).toBe('1. The plan as it stands')
    const row = inUse + 1
    for (const change of CHANGES[plan] ?? []) {
      const own = book.sheets[1]?.cells.get(inputRow(book, change))?.get(3)?.value
      program.enter('Inputs', inputRow(book, change) - 1, 2, Number(own))
    }
    expect(program.value('Inputs', 1, 0)).toBe('All checks hold')
    program.enter('Switches', row - 1, 4, 1)
    for (const { name } of book.sheets) expect([name, program.value(name, 1, 0)]).toEqual([name, 'A check fails'])
  })
})

const version = libreOfficeVersion()

test(version === null ? 'LibreOffice is not installed here, so it was not asked' : 'LibreOffice gives the same figures', async () => {
  if (version === null) return expect(version).toBeNull()
  const books = workbooksOf(await documentOf('lagoon'))
  const typed = [{ sheet: 'Cover', row: 5, column: 2, value: selection(books.opened(1)) }]
  const [program] = await recalculateThere([{ book: books.opened(0), typed }])
  expect(compareCells(books.opened(1), program as Recalculated).differences).toEqual([])
})

test('a plan and an option whose titles are formulas put none into the workbook', async () => {
  const document = structuredClone(await documentOf('lagoon'))
  Object.assign(document, { title: '=cmd()' })
  Object.assign(document.options[0] ?? {}, { title: '=HYPERLINK("http://example.org")', summary: '@SUM(A1)' })
  Object.assign(document.sources[0] ?? {}, { title: '+cmd()' })
  const book = workbooksOf(document).opened(0)
  const formulas = book.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap((row) => [...row.values()].flatMap(({ formula }) => formula ?? [])),
  )
  expect(formulas.filter((formula) => /cmd|HYPERLINK|@/.test(formula))).toEqual([])
  const program = await recalculate(book)
  expect(program.value('Cover', 0, 0)).toBe('=cmd()')
  expect(program.value('Options', 6, 0)).toBe('2. =HYPERLINK("http://example.org")')
  expect(compareCells(book, program).differences).toEqual([])
})

test.each(['confirmed', 'all'] as const)(
  'the workbook of the example on the %s basis recalculates to the planner’s figures',
  async (basis) => {
    const book = must(workbook(await documentOf('oco'), { basis, options: ['user-pays', 'crop'], planHash: '', engine: '' }))
    const { compared, differences } = compareCells(book, await recalculate(book))
    expect(differences).toEqual([])
    expect(compared).toBeGreaterThan(6000)
  },
)
