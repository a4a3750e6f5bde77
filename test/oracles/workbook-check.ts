/**
 * `npm run workbook-check`: the workbooks of the example plans recalculated by HyperFormula and, where it is installed, by LibreOffice; under
 * every option, and after numbers are changed in their cells and in the plan. Prints cells compared and differences; fails when there are any.
 */
import { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'
import { libreOfficeVersion, recalculateThere, type Typed } from './libreoffice.ts'
import { COMPUTED, type Comparison, compareCells, recalculate } from './workbook.ts'
import { CHANGES, changed, documentOf, inputRow, selection, workbooksOf } from './workbook-plans.ts'

interface Case {
  readonly name: string
  readonly compared: Comparison
}

const PLANS = ['oco', 'lagoon', 'summit']

const casesOf = async (plan: string, there: boolean): Promise<readonly Case[]> => {
  const document = await documentOf(plan)
  const books = workbooksOf(document)
  const after = workbooksOf(changed(document, CHANGES[plan] ?? []))
  const book = books.opened(0)
  const selecting = (at: number): Typed => [{ sheet: 'Cover', row: 5, column: 2, value: selection(books.opened(at)) }]
  const changing: Typed = (CHANGES[plan] ?? []).map((change) => ({
    sheet: 'Inputs',
    row: inputRow(book, change),
    column: 3,
    value: new Decimal(change.value),
  }))
  const all = books.titles.flatMap((title, at) => [
    { name: `${plan}: ${title}`, typed: selecting(at), expected: books.opened(at), among: undefined },
    { name: `${plan}: ${title}, inputs changed`, typed: [...selecting(at), ...changing], expected: after.opened(at), among: COMPUTED },
  ])
  const programs = there
    ? await recalculateThere(all.map(({ typed }) => ({ book, typed })))
    : await Promise.all(
        all.map(async ({ typed }) => {
          const program = await recalculate(book)
          for (const { sheet, row, column, value } of typed)
            program.enter(sheet, row - 1, column - 1, typeof value === 'string' ? value : value.toNumber())
          return program
        }),
      )
  return all.map(({ name, expected, among }, at) => {
    const program = programs[at]
    if (program === undefined) throw new Error(`${name} was not recalculated`)
    return { name, compared: compareCells(expected, program, among) }
  })
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const check = async (program: string, there: boolean): Promise<number> => {
  const cases: Case[] = []
  for (const plan of PLANS) cases.push(...(await casesOf(plan, there)))
  const cells = cases.reduce((sum, { compared }) => sum + compared.compared, 0)
  const differences = cases.flatMap(({ name, compared }) => compared.differences.map((difference) => `${name}: ${difference}`))
  for (const { name, compared } of cases)
    say(`  ${String(compared.compared).padStart(6)} cells  ${compared.differences.length} differ  ${name}`)
  for (const difference of differences.slice(0, 20)) say(`  ${difference.slice(0, 300)}`)
  say(`${program}: ${cells} cells compared, ${differences.length} differences`)
  return differences.length
}

const version = libreOfficeVersion()
const found = [await check('HyperFormula', false), ...(version === null ? [] : [await check(version, true)])]
if (version === null) say('LibreOffice is not installed here: it was not asked.')
process.exitCode = found.some((differences) => differences > 0) ? 1 : 0
