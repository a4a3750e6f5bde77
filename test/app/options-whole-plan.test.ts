/** An edit of an option is held to what a plan handed in is held to: the whole plan is computed, and what was taken back can be done again. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestVersion, planVersion, recordPlan } from '../../app/src/database/plan-versions.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { planWith } from '../base-plan.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

/** Three members pay 10,000, 10,000 and 1,000: 21,000. With a ceiling of 7,000 each they just can, and others carry what one is held below. */
const withCeiling = (id: string, ceiling: string): PlanDocument => {
  const limits = { ceiling: { unit: 'FJD', source: 'invented', values: { '2016-01-01': ceiling } }, shortfall: 'other-members' }
  const { document } = planWith((each) => {
    Object.assign(each.membershipFees.schedules[0] ?? {}, { limits })
  })
  return { ...document, id }
}

/** Recorded before such an expectation was a problem. */
const expectingNothing = (id: string): PlanDocument => ({
  ...planWith().document,
  ...{ id, expectations: [{ id: 'months', expects: 'reserve-month >= 3', reason: 'Asked for.', source: 'invented' }] },
})

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
  for (const document of [withCeiling('sound', '7000'), withCeiling('unsound', '5000'), expectingNothing('expecting')])
    await recordPlan(planner.database, {
      ...{
        planId: document.id,
        document,
        engine: '0.0.0-test',
        recordedAt: '2026-11-24T08:00:00.000Z',
        recordedBy: 'a test',
        note: 'Begun',
      },
    })
})
afterAll(() => planner.close())

const numberOf = async (plan: string) => (await newestVersion(planner.database, plan))?.number ?? 0
const post = async (plan: string, path: string, fields: Readonly<Record<string, string>>) =>
  planner.ask(`${path}?plan=${plan}`, { method: 'POST', body: new URLSearchParams({ expected: String(await numberOf(plan)), ...fields }) })
const made = (plan: string, title: string) => post(plan, '/options', { title, summary: 'What it does.', source: 'invented' })
const ceiling = (value: string) => ({
  ...{ place: 'membershipFees.schedules.current.limits.ceiling', value, from: '2017', last: '', reason: 'Agreed in part' },
})

test('an edit with which the plan cannot be computed is refused with the sentence of the forecast and what was sent; one cent more is not', async () => {
  expect((await made('sound', 'Lower ceiling')).status).toBe(303)
  const before = await numberOf('sound')
  const refused = await post('sound', '/options/edit/lower-ceiling/change', ceiling('6999.99'))
  const page = await refused.text()
  expect([refused.status, await numberOf('sound')]).toEqual([422, before])
  // 21,000 - 3 * 6,999.99 = 0.03.
  expect(page).toContain('hold AA, BB and CC to 20,999.97 FJD together, 0.03 FJD short of the 21,000.00 FJD to be charged')
  expect(page).toContain('With option “Lower ceiling”')
  expect([page.includes('value="6999.99"'), page.includes('Agreed in part')]).toEqual([true, true])
  const taken = await post('sound', '/options/edit/lower-ceiling/change', ceiling('7000.00'))
  expect([taken.status, await numberOf('sound')]).toEqual([303, before + 1])
})

test('an edit answers for nothing that could not be computed before it', async () => {
  expect((await made('unsound', 'Anything else')).status).toBe(303)
  expect((await made('expecting', 'Anything else')).status).toBe(303)
})

test('undo says what it takes back, and redo what it makes again', async () => {
  await made('sound', 'First')
  const last = await made('sound', 'Second')
  const version = await numberOf('sound')
  const told = await planner.page(last.headers.get('Location') ?? '')
  expect(told).toContain('aria-label="Undo “Second”: a new option"')
  expect(told).not.toContain('>Redo')
  const back = await post('sound', '/options/back', { to: String(version - 1) })
  const undone = await planner.page(back.headers.get('Location') ?? '')
  expect(undone).toContain('aria-label="Undo “First”: a new option"')
  expect(undone).toContain('aria-label="Redo “Second”: a new option"')
  await post('sound', '/options/back', { to: String(version) })
  const documents = [await planVersion(planner.database, 'sound', version), await planVersion(planner.database, 'sound')]
  expect(documents[1]?.document).toEqual(documents[0]?.document)
})
