import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { freeze } from '../../comparison/freeze.ts'
import type { Frozen } from '../../inputs/frozen.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { Decimal } from '../../money/decimal.ts'
import { driftPartsTable } from './drift-parts.ts'

const frozenWith = (engine: string, change?: (document: PlanDocument) => void): Frozen => {
  const found = freeze(basePlan(change), [], engine)
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.value
}
const CLOSING = 'reserves/closing?year=2020'

/** What an engine would have frozen that made the last reserves so much higher than this one does. */
const byOtherEngine = (higher: number): Frozen => {
  const frozen = frozenWith('0.0.9')
  const { expected } = frozen.figures
  const figures = { ...expected, [CLOSING]: new Decimal(expected[CLOSING] ?? 0).plus(higher).toFixed() }
  return { ...frozen, figures: { ...frozen.figures, expected: figures } }
}
const parts = (frozen: Frozen, now: Frozen) => {
  const found = driftPartsTable(frozen, now, 'expected')
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.value
}
const cells = (table: ReturnType<typeof parts>, id: string) => table?.rows.find((row) => row.id === id)?.cells.map(({ amount }) => amount)
/** Of 6,000. */
const poorer = (document: PlanDocument) => {
  document.reserves.opening.amount = '5000.00'
}

describe('why figures are not what was frozen', () => {
  test('is nothing where nothing moved', () => {
    expect(parts(frozenWith('0.0.9'), frozenWith('0.1.0'))).toBeNull()
  })

  test('is the engine alone where the plan is the same', () => {
    const table = parts(byOtherEngine(100), frozenWith('0.1.0'))
    const closing = new Decimal(frozenWith('0.1.0').figures.expected[CLOSING] ?? 0)
    expect(table?.rows.map(({ id }) => id)).toEqual(['reserves'])
    expect(cells(table, 'reserves')).toEqual([closing.plus(100).toFixed(2), '-100.00', '0.00', '0.00', closing.toFixed(2)])
    expect(table?.caption).toBe(
      'Reserves at the end are 100.00 FJD lower than approved: −100.00 FJD by the engine, +0.00 FJD by what changed in the plan',
    )
    expect(table?.columns[1]?.label).toBe('By the engine, 0.0.9 to 0.1.0')
  })

  test('is told apart from what changed in the plan since, and all of it adds up', () => {
    const now = frozenWith('0.1.0', poorer)
    const table = parts(byOtherEngine(100), now)
    const [frozen = '', engine, data, parameters = '', after = ''] = (cells(table, 'reserves') ?? []).map((amount) => amount ?? '')
    expect([engine, data]).toEqual(['-100.00', '0.00'])
    expect(after).toBe(new Decimal(now.figures.expected[CLOSING] ?? 0).toFixed(2))
    expect(new Decimal(frozen).minus(100).plus(parameters).toFixed(2)).toBe(after)
    expect(table?.reconciliation).toMatch(/^As approved, by engine, data and parameters less now leave 0\.00 FJD in /)
  })

  test('is not told of a figure that the engine of then did not have', () => {
    const frozen = frozenWith('0.0.9')
    const { [CLOSING]: _, ...expected } = frozen.figures.expected
    const table = parts({ ...frozen, figures: { ...frozen.figures, expected } }, frozenWith('0.1.0'))
    expect(cells(table, 'reserves')?.slice(0, 2)).toEqual([null, null])
    expect([table?.caption, table?.reconciliation]).toEqual(['1 total is not what was approved', null])
  })

  test('cannot be told of a plan that does not read any more', () => {
    expect(driftPartsTable({ ...frozenWith('0.0.9'), document: {} }, frozenWith('0.1.0'), 'expected').ok).toBe(false)
  })
})
