/** An approval that an earlier engine computed: its page tells what the engine moved apart from what changed in the plan. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planVersion } from '../../app/src/database/plan-versions.ts'
import { sha256Of } from '../../app/src/database/seal.ts'
import { revisePlan } from '../../app/src/ledger/revise-plan.ts'
import { freeze } from '../../packages/ltsfs/src/comparison/freeze.ts'
import { canonicalJson } from '../../packages/ltsfs/src/inputs/canonical-json.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

const OPTION = 'dues-by-landings'
const newest = async (): Promise<PlanDocument> => (await planVersion(planner.database, 'lagoon'))?.document as PlanDocument

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
  const frozen = freeze(await newest(), [OPTION], '0.0.9')
  if (!frozen.ok) throw new Error(frozen.problems[0]?.message)
  const { figures } = frozen.value
  const [closing = ''] = Object.keys(figures.expected)
    .filter((name) => name.startsWith('reserves/closing?'))
    .toSorted()
    .slice(-1)
  // The engine of then made the last reserves 250 higher.
  const expected = { ...figures.expected, [closing]: new Decimal(figures.expected[closing] ?? 0).plus(250).toFixed() }
  const text = `${canonicalJson({ ...frozen.value, figures: { ...figures, expected } })}\n`
  await planner.database
    .insertInto('option_approval')
    .values({
      ...{ plan_id: 'lagoon', option_id: OPTION, version: 1, engine: '0.0.9', frozen: text, sha256: sha256Of(text) },
      ...{ decision: 'Council 1', approved_at: '2026-11-24T08:00:00.000Z', approved_by: 'a test' },
    })
    .execute()
})
afterAll(() => planner.close())

const table = async (): Promise<string> =>
  (await planner.page(`/options/edit/${OPTION}?plan=lagoon`)).split('id="drift-parts"')[1]?.split('</table>')[0] ?? ''

test('the part of the engine is what it makes of the very plan that was approved, and nothing else moved', async () => {
  const shown = await table()
  expect(shown).toContain('By the engine, 0.0.9 to 0.0.0-test')
  expect(shown).toMatch(
    /250(?:\.00)? [A-Z]{3} lower than approved: −250(?:\.00)? [A-Z]{3} by the engine, \+0(?:\.00)? [A-Z]{3} by what changed in the plan/,
  )
})

test('what changes in the plan stands beside it, in a column of its own', async () => {
  const changed = structuredClone(await newest())
  changed.reserves.opening.amount = new Decimal(changed.reserves.opening.amount).minus(100).toFixed()
  const outcome = await revisePlan(planner.database, {
    document: changed,
    who: 'a test',
    now: '2026-11-25T00:00:00Z',
    engine: '0.0.0-test',
    note: '',
  })
  expect(outcome).toMatchObject({ ok: true })
  const shown = await table()
  expect(shown).toMatch(/−250(?:\.00)? [A-Z]{3} by the engine, −\d/)
  expect(shown).toContain('By parameters')
})
