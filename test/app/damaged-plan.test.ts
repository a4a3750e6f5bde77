/** A plan whose recorded document changed in the database: no page shows it as if nothing had happened. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let planner: TestPlanner
beforeEach(async () => {
  planner = await openPlanner()
})
afterEach(() => planner.close())

const damage = async (change: string) => {
  await sql`DROP TRIGGER plan_version_no_update`.execute(planner.database)
  await sql.raw(`UPDATE plan_version SET document = ${change} WHERE plan_id = 'oco'`).execute(planner.database)
}

test('a page says which version is damaged, plainly, and other plans are shown as ever', async () => {
  expect((await planner.ask('/members?plan=oco')).status).toBe(200)
  await damage(`replace(document, '"SB"', '"XB"')`)
  const response = await planner.ask('/members?plan=oco')
  const page = await response.text()
  expect(response.status).toBe(500)
  expect(page).toContain('This version of the plan is damaged')
  expect(page).toContain('Version 1 of the plan &quot;oco&quot; is damaged: its document is not the one that was recorded.')
  expect(planner.log.join()).toContain('GET /members')
  expect((await planner.ask('/members?plan=lagoon')).status).toBe(200)
})

test('whoever verifies still gets an answer', async () => {
  await damage(`replace(document, '"SB"', '"XB"')`)
  expect((await verifyDatabase(planner.database)).faults[0]).toBe('version 1 of oco is not the document that was recorded')
})
