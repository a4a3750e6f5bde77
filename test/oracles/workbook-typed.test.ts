/** Another number of the plan, most of them zero: in the plan and typed into the cells of a workbook made before. */
import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { valueAt } from './value-at.ts'
import { COMPUTED, compareCells, recalculate } from './workbook.ts'
import { documentOf, inputRow, selection, workbooksOf } from './workbook-plans.ts'

interface Case {
  readonly plan: string
  /** The place of the alternative: 0 is the plan as it stands. */
  readonly under?: number
  readonly path: string
  /** Empty for a number without days. */
  readonly from: string
  readonly value?: string
}

const CASES: readonly Case[] = [
  { plan: 'summit', path: 'membershipFees.promptPayment.credit', from: '2025-01-01' },
  { plan: 'summit', path: 'membershipFees.schedules.by-class.toAssess', from: '2025-01-01' },
  { plan: 'summit', path: 'membershipFees.collection.profiles.prompt.inYearDue', from: '2025-01-01' },
  // A dollar at three times its price makes another payer the largest.
  { plan: 'lagoon', path: 'exchangeRates.USD.rate', from: '2023-07-01', value: '358.5' },
  { plan: 'lagoon', under: 0, path: 'userPaysMissions.missions.reefs-surveys.staffDays.delivery', from: '' },
  { plan: 'lagoon', under: 1, path: 'userPaysMissions.missions.reefs-surveys.staffDays.delivery', from: '' },
]

const withValue = (document: PlanDocument, { path, from, value = '0' }: Case): PlanDocument => {
  const copy = structuredClone(document)
  const keys = path.split('.')
  const [inside, key] = from === '' ? [valueAt(copy, keys.slice(0, -1)), keys.at(-1)] : [valueAt(copy, [...keys, 'values']), from]
  Object.assign(inside as object, { [String(key)]: value })
  return copy
}

describe.each(CASES)('$plan with $path at another value, alternative $under', (given) => {
  test('is exported, and the workbook made before gives the same figures with it typed in', async () => {
    const document = await documentOf(given.plan)
    const before = workbooksOf(document).opened(given.under ?? 0)
    const after = workbooksOf(withValue(document, given)).opened(given.under ?? 0)
    expect(compareCells(after, await recalculate(after)).differences).toEqual([])
    const program = await recalculate(before)
    program.enter('Cover', 4, 1, selection(before))
    program.enter('Inputs', inputRow(before, { ...given, value: '' }) - 1, 2, Number(given.value ?? 0))
    expect(compareCells(before, program, COMPUTED).differences.filter((text) => text.includes('#'))).toEqual([])
    expect(compareCells(after, program, ['Outputs']).differences).toEqual([])
  })
})
