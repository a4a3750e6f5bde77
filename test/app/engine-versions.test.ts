/** Versions that earlier engines computed: their page tells what the engine moved apart from what changed in the plan. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planVersion, recordPlan } from '../../app/src/database/plan-versions.ts'
import { sha256Of } from '../../app/src/database/seal.ts'
import { totalsOf } from '../../app/src/database/version-totals.ts'
import { canonicalJson } from '../../packages/ltsfs/src/inputs/canonical-json.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { openPlanner, type TestPlanner } from './planner.ts'
import { type NumericCell, numericCells } from './table-cells.ts'

const ABOUT = { recordedAt: '2026-11-25T00:00:00Z', recordedBy: 'a test', note: '' }
/** In vatu, which has no cents. */
const HIGHER = 250
const POORER = 100

let planner: TestPlanner

/** As a version was recorded before it kept its totals. */
const recordWithout = (number: number, document: PlanDocument) =>
  planner.database
    .insertInto('plan_version')
    .values({
      ...{ plan_id: document.id, number, document: JSON.stringify(document), sha256: sha256Of(canonicalJson(document)) },
      ...{ recorded_at: ABOUT.recordedAt, recorded_by: ABOUT.recordedBy, note: ABOUT.note },
    })
    .execute()

/**
 * Version 1 of the plan "old" has no totals; those of version 2 are of "0.0.1", with 250 more of reserves than this engine makes of it; version 3
 * opens with 100 less, and this engine recorded it.
 */
beforeAll(async () => {
  planner = await openPlanner()
  const { database } = planner
  const lagoon = (await planVersion(database, 'lagoon'))?.document as PlanDocument
  const totals = (await totalsOf(database, 'lagoon', 1, 'expected'))?.totals ?? {}
  const old = { ...lagoon, id: 'old', title: 'Of 0.0.1' }
  await recordWithout(1, { ...old, title: 'Of long ago' })
  await recordWithout(2, old)
  const expected = { ...totals, reserves: String(Number(totals['reserves']) + HIGHER) }
  await database
    .insertInto('version_totals')
    .values({ plan_id: 'old', number: 2, engine: '0.0.1', totals: JSON.stringify({ expected }) })
    .execute()
  const { opening } = old.reserves
  const poorer = { ...old, reserves: { ...old.reserves, opening: { ...opening, amount: String(Number(opening.amount) - POORER) } } }
  await recordPlan(database, { planId: 'old', document: poorer, engine: '0.0.0-test', ...ABOUT })
}, 60_000)
afterAll(() => planner.close())

const reserves = (html: string): readonly NumericCell[] =>
  numericCells(html).filter(({ table, row }) => table === 'changed-versions' && row.startsWith('Reserves at the end'))
const amounts = (cells: readonly NumericCell[]) => cells.map(({ text }) => Number(text.replaceAll(',', '').replace('−', '-')))

test('the part of the engine is what it makes of the earlier version, less what was recorded with it', async () => {
  const page = await planner.page('/compare/versions?plan=old')
  const [before = 0, ...parts] = amounts(reserves(page))
  // The interest of the plan goes by its reserves as well: opening with less costs at least as much.
  const [engine, data, parameters = 0, after = 0] = parts
  expect([engine, data]).toEqual([-HIGHER, 0])
  expect(parameters).toBe(-POORER)
  expect(before - HIGHER + parameters).toBe(after)
  expect(page).toContain('Before, as ltsfs 0.0.1 recorded it')
  expect(page).toContain('By the engine, 0.0.1 to 0.0.0-test')
  expect(page).toContain('1 parameter, the engine (0.0.1 to 0.0.0-test) changed: reserves at the end are')
  expect(page).toMatch(/Before, engine, data and parameters less after leave 0 VUV in each of \d+ lines\./)
  expect(page).toContain('on the basis “expected”, the only one whose totals are recorded')
})

test('a version held against itself tells what the engine alone moved', async () => {
  const page = await planner.page('/compare/versions?plan=old&version=2&since=2')
  expect(amounts(reserves(page)).slice(1, 4)).toEqual([-HIGHER, 0, 0])
  expect(page).toContain(`The engine (0.0.1 to 0.0.0-test) changed: reserves at the end are ${HIGHER} VUV lower`)
})

test('where one engine recorded other totals than it makes, no engine is named: the page points to the check of the seals', async () => {
  const lagoon = (await planVersion(planner.database, 'lagoon'))?.document as PlanDocument
  const totals = (await totalsOf(planner.database, 'lagoon', 1, 'expected'))?.totals ?? {}
  await recordWithout(1, { ...lagoon, id: 'doubted' })
  const expected = { ...totals, reserves: String(Number(totals['reserves']) + HIGHER) }
  await planner.database
    .insertInto('version_totals')
    .values({ plan_id: 'doubted', number: 1, engine: '0.0.0-test', totals: JSON.stringify({ expected }) })
    .execute()
  const page = await planner.page('/compare/versions?plan=doubted&since=1')
  expect(page).toContain('The record of the earlier version does not agree with itself')
  expect(page).not.toMatch(/engine (?:\(|changed)|By the engine/)
  expect(amounts(reserves(page))[1]).toBe(-HIGHER)
  expect(await planner.page(/href="(\/log\?[^"]*verify=yes)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '')).toContain('doubted')
})

test('where nothing was recorded with the earlier version both are of this engine, and the page says so', async () => {
  const page = await planner.page('/compare/versions?plan=old&since=1')
  expect(reserves(page)).toHaveLength(4)
  expect(page).toContain('No totals were recorded with the earlier version: both are computed by ltsfs 0.0.0-test')
})

test('on a basis without recorded totals too', async () => {
  const page = await planner.page('/compare/versions?plan=old&basis=confirmed')
  expect(reserves(page)).toHaveLength(4)
  expect(page).toContain('Totals are recorded with a version on the basis “expected” alone')
})

test('amounts lead to their explanation in their own version, to what changed, or nowhere where an earlier engine made them', async () => {
  const [before, engine, data, parameters, after] = reserves(await planner.page('/compare/versions?plan=old'))
  expect([before?.href, engine?.href, data?.href, parameters?.href]).toEqual([null, null, null, '#changed-parameters-heading'])
  expect(await planner.page(after?.href ?? '')).toContain(`<strong class="worth">${after?.text}`)
  const [same] = reserves(await planner.page('/compare/versions?plan=old&since=1'))
  expect(same?.href).toContain('version=1')
  expect(await planner.page(same?.href ?? '')).toContain(`<strong class="worth">${same?.text}`)
})
