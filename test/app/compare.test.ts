import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
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
