import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { planVersion } from '../../app/src/database/plan-versions.ts'
import { revisePlan } from '../../app/src/ledger/revise-plan.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const WITH = 'with=co-funding&with=restructured-fees'

describe('the trade-off of a comparison', () => {
  test('plots what members pay against what is not funded, until other measures are chosen', async () => {
    const usual = await planner.page(`/compare?${WITH}`)
    expect(usual).toContain('id="trade-off-title"')
    expect(usual).toContain('↑ Cost not funded (lower is better)')
    const asked = await planner.page(`/compare?${WITH}&x=gap&y=reserve-months`)
    expect(asked).toContain('↑ Fewest reserve months (higher is better)')
    expect(asked).toContain('Cost not funded (lower is better) →')
    expect(await planner.page(`/compare?${WITH}&x=nonsense`)).toContain('Members are charged (lower is better) →')
  })
})

describe('what becomes payable', () => {
  test('has a column for every option compared, leads to the answer and leaves as CSV', async () => {
    const page = await planner.page(`/compare/payable?${WITH}`)
    expect(page).toContain('<h1 class="long">Under “Co-funding of the base-line programme” and “Restructured membership fees” the same')
    expect(page).toMatch(/href="\/cover\?activity=[a-z-]+"/)
    const file = await planner.page(`/compare/payable.csv?${WITH}`)
    expect(file.split(/\r?\n/)[0]).toContain('Restructured membership fees')
  })

  test('on a day outside the plan says so', async () => {
    const response = await planner.ask(`/compare/payable?${WITH}&as-of=2001-01-01`)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('The day 2001-01-01 lies outside the period of the plan.')
  })
})

describe('why figures changed since another version', () => {
  test('has nothing to say of a plan with one version', async () => {
    expect(await planner.page('/compare/versions?plan=lagoon')).toContain('Nothing differs between the two versions')
  })

  test('tells data from parameters, with every value, since the version before or the one asked for', async () => {
    const record = async (change: (document: PlanDocument) => void) => {
      const document = structuredClone((await planVersion(planner.database, 'lagoon'))?.document) as PlanDocument
      change(document)
      await revisePlan(planner.database, { document, who: 'a test', now: '2026-11-25T00:00:00Z', engine: '0.0.0-test', note: '' })
    }
    await record(({ reserves }) => void Object.assign(reserves.opening, { amount: '1' }))
    await record(({ indices }) => void Object.assign(indices[0]?.rate ?? {}, { values: { '2023-07-01': '0.09' } }))
    const last = await planner.page('/compare/versions?plan=lagoon')
    expect(last).toMatch(/<h1 class="long">[\d]+ values? of data changed: reserves at the end/)
    const both = await planner.page('/compare/versions?plan=lagoon&since=1')
    expect(both).toMatch(/<h1 class="long">[\d]+ values? of data, 1 parameter changed: reserves at the end/)
    expect(both).toContain('From version 1 to version 3')
    expect(both).toContain('Before, engine, data and parameters less after leave 0 VUV in each of')
    expect(both).toContain('By the engine, 0.0.0-test')
    expect(await planner.page('/options?plan=lagoon')).toContain('Why figures changed since the version before')
  })
})
