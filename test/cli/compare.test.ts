import { describe, expect, test } from 'vitest'
import { ltsfs, ltsfsIn } from './ltsfs.ts'
import { BASE_PLAN, planText } from './plan-text.ts'

test('with --json lists over alternatives follow their order, the baseline first', async () => {
  const { exit, out, err } = await ltsfs('compare', BASE_PLAN, 'revised-fees', '--json')
  const answer = JSON.parse(out)
  expect([exit, err, answer.plan, answer.baseline]).toEqual([0, '', 'base', null])
  expect(answer.alternatives.map(({ option }: { readonly option: string | null }) => option)).toEqual([null, 'revised-fees'])
  const [charged] = answer.totals
  // As the plan stands: 4 years of 10,000 + 10,000 + 1,000.
  expect([charged.id, charged.unit, charged.values[0]]).toEqual(['fees-charged', 'FJD', '84000.00'])
  expect(charged.differences[0]).toBe('0.00')
  expect(answer.changes.map(({ path }: { readonly path: string }) => path)).toEqual(['membershipFees.scheduleInForce'])
})

test('all seven options of the example stand side by side, with any of them as the baseline', async () => {
  const options = ['restructured-fees', 'management-fees', 'user-pays', 'co-funding', 'crop', 'all-levers']
  const { exit, out } = await ltsfs('compare', 'fixtures/oco', ...options, '--baseline', 'current-fees', '--json')
  const answer = JSON.parse(out)
  expect(exit).toBe(0)
  expect(answer.alternatives.map(({ option }: { readonly option: string }) => option)).toEqual(['current-fees', ...options])
  for (const total of answer.totals) expect(total.values).toHaveLength(7)
})

test('as text it says what comes of it, who pays more and less, and what the options change', async () => {
  const { exit, out } = await ltsfs('compare', BASE_PLAN, 'revised-fees')
  expect(exit).toBe(0)
  expect(out).toMatch(/^Membership fees charged +84,000\.00 /m)
  expect(out).toContain('\nMembers less fees and missions in the forecast leave 0.00 FJD in each of 2 columns.\n')
  expect(out).toMatch(/^membershipFees\.scheduleInForce +2018 to 2020 +choice +current +revised$/m)
})

test.each([
  [['revised-fes'], 'ltsfs compare: The plan has no option "revised-fes". Did you mean "revised-fees"?\n'],
  [['revised-fees', '--baseline', 'today'], 'ltsfs compare: The plan has no option "today". It has: revised-fees.\n'],
])('%j is told in one line', async (args, line) => {
  expect(await ltsfs('compare', BASE_PLAN, ...args)).toEqual({ exit: 2, out: '', err: line })
})

test('an option that changes nothing is told once, on the standard error', async () => {
  const stdin = planText((plan) => {
    Object.assign(plan['options']?.['0']?.['changes']?.['0'] as object, { value: 'current' })
  })
  const { exit, err } = await ltsfsIn({ stdin }, 'compare', '-', 'revised-fees')
  expect(exit).toBe(0)
  expect(err).toMatch(/^1 warning about the standard input\n\n1\. .*changes nothing/)
})

test('an option is not compared with itself', async () => {
  expect(await ltsfs('compare', 'fixtures/oco', 'crop', '--baseline', 'crop')).toEqual({
    exit: 2,
    out: '',
    err: 'ltsfs compare: "crop" is the baseline; it cannot be compared with itself.\n',
  })
  const { exit, err } = await ltsfs('compare', 'fixtures/oco', 'crop', 'crop')
  expect([exit, err]).toEqual([2, 'ltsfs compare: "crop" stands twice; give it once.\n'])
})

describe('with --bridge', () => {
  test('a difference is split over the options of a stack, and the parts add up to it', async () => {
    const { exit, out } = await ltsfs('compare', 'fixtures/oco', 'all-levers', '--bridge', 'reserves', '--json')
    const [bridge] = JSON.parse(out).bridges
    expect([exit, bridge.by, bridge.forecasts, bridge.figures[0].id]).toEqual([0, 'option', 2 ** 5, 'reserves'])
    const { difference, parts } = bridge.figures[0]
    expect(parts[0].changes[0].source).toBe('strategic-plan')
    expect(parts).toHaveLength(5)
    const cents = (amount: string) => BigInt(amount.replace('.', ''))
    expect(parts.reduce((all: bigint, { amount }: { readonly amount: string }) => all + cents(amount), 0n)).toBe(cents(difference))
  })

  test('as text every table proves that it foots', async () => {
    const { exit, out } = await ltsfs('compare', BASE_PLAN, 'revised-fees', '--bridge', 'fees-charged')
    expect(exit).toBe(0)
    // 84,000 as the plan stands; 21,000 + 19,400 + 17,800 + 16,524 under the option (phased in over three years, then indexed).
    expect(out).toMatch(/^Membership fees charged: 9,276\.00 FJD less under “Revised membership fees” than/m)
    expect(out).toContain('\nThe parts less the difference leave 0.00 FJD.\n')
    expect(out).toContain('\nAll years less the difference leave 0.00 FJD.\n')
    expect(out).toContain('\nIncome and payments: the lines less the totals leave 0.00 FJD.\n')
    expect(out).toContain('\nAll payers less all income leave 0.00 FJD.\n')
  })

  test('a figure that is not there is told with what is', async () => {
    const { exit, err } = await ltsfs('compare', BASE_PLAN, 'revised-fees', '--bridge', 'reserve')
    expect(exit).toBe(2)
    expect(err).toContain('There is no figure "reserve" to explain.')
    expect(err).toContain('Write "reserves" if that is meant.')
  })
})
