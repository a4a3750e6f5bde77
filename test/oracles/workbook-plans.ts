/** The example plans whose workbooks are recalculated, and numbers of them that are changed: in the plan, and in the cell that holds it. */
import { readPlan } from '../../packages/exchange/src/read-plan.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import type { Result } from '../../packages/ltsfs/src/inputs/problem.ts'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import type { Workbook } from '../../packages/ltsfs/src/workbook/sheet.ts'
import { type Workbooks, workbooks } from '../../packages/ltsfs/src/workbook/workbook.ts'

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

export interface Change {
  /** As it stands on the sheet of inputs. */
  readonly path: string
  readonly from: string
  readonly value: string
}

export const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  oco: [
    { path: 'membershipFees.schedules.current.tiers.small.fee', from: '2017-01-01', value: '9333.33' },
    { path: 'exchangeRates.AUD.rate', from: '2019-01-01', value: '1.4777' },
    { path: 'spending.activities.joint-operations.cost', from: '2019-01-01', value: '61234.57' },
    { path: 'donorCoFunding.haircut', from: '2017-01-01', value: '0.075' },
  ],
  summit: [
    { path: 'membershipFees.schedules.by-inhabitants.tiers.small.fee', from: '2025-01-01', value: '12345.67' },
    { path: 'membershipFees.promptPayment.credit', from: '2025-01-01', value: '0.015' },
  ],
  lagoon: [
    { path: 'membershipFees.schedules.by-fleet.tiers.coastal-fleet.fee', from: '2023-07-01', value: '351111' },
    { path: 'indices.fuel-and-wages.rate', from: '2025-07-01', value: '0.0275' },
  ],
}

export const documentOf = async (plan: string): Promise<PlanDocument> =>
  must(validate(must(await readPlan(`fixtures/${plan}`)))).plan.document

const question = { basis: 'expected', options: [], planHash: 'fingerprint', engine: 'ltsfs' } as const

export const workbooksOf = (document: PlanDocument): Workbooks => must(workbooks(document, question))

/** The record that a path of the sheet of inputs leads to; items of lists are found by their id, as paths name them. */
const recordAt = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (found, name) =>
        Array.isArray(found)
          ? found.find((item) => (item as { readonly id?: string; readonly currency?: string }).id === name || item.currency === name)
          : (found as Record<string, unknown>)[name],
      document,
    )

/** The plan with some numbers changed. */
export const changed = (document: PlanDocument, changes: readonly Change[]): PlanDocument => {
  const copy = structuredClone(document)
  for (const { path, from, value } of changes) {
    const { values } = recordAt(copy, path) as { readonly values: Record<string, string> }
    if (values[from] === undefined) throw new Error(`${path} has no value from ${from}`)
    values[from] = value
  }
  return copy
}

const textAt = (sheet: Workbook['sheets'][number], row: number, column: number): unknown => sheet.cells.get(row)?.get(column)?.value

/** The column of the sheet of inputs that holds the path of a number. */
const PATH = 9

/** The row of an input on its sheet, from 1. */
export const inputRow = (book: Workbook, { path, from }: Change): number => {
  const sheet = book.sheets.find(({ name }) => name === 'Inputs')
  const row = sheet && [...sheet.cells.keys()].find((at) => textAt(sheet, at, PATH) === path && textAt(sheet, at, 2) === from)
  if (row === undefined) throw new Error(`there is no input ${path} from ${from}`)
  return row
}

/** The words of the selector for the alternative that a workbook was opened with. */
export const selection = (book: Workbook): string => String(book.sheets[0]?.cells.get(5)?.get(2)?.value)
