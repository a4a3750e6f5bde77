import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { tiersIn } from '../base-plan.ts'
import { ltsfs, ltsfsIn } from './ltsfs.ts'
import { planText } from './plan-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'ltsfs-junit-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FEE = 'membershipFees.schedules.current.tiers.others.fee'
const expecting = (...expectations: readonly string[]): string =>
  planText((document) => {
    document['expectations'] = expectations.map((expects, at) => ({
      id: `e-${at + 1}`,
      expects,
      reason: 'Asked for.',
      source: 'invented',
    })) as never
    const draw = { id: 'fee', title: 'The fee', paths: [FEE], as: 'times', course: 'each-year', source: 'invented' }
    document['uncertainty'] = { from: 2018, draws: [{ ...draw, distribution: { kind: 'uniform', low: '0.9', high: '1.1' } }] } as never
  })
const check = (plan: string, ...args: readonly string[]) => ltsfsIn({ stdin: plan }, 'check', '-', ...args)

test('an expectation that is kept leaves the exit code at 0, on the limit too', async () => {
  // 10,000 + 10,000 + 1,000 are charged every year.
  const { exit, out } = await check(
    expecting('membership-fees/charged >= 21000', 'membership-fees/charged?member=CC <= 1000 from 2018 to 2019'),
  )
  expect([exit, out.endsWith('\n6 of 6 expectations kept, year by year.\n')]).toEqual([0, true])
})

test('one that is not kept is told with its figures, and the exit code is 1', async () => {
  const { exit, out } = await check(expecting('membership-fees/charged >= 21000.01 from 2019 to 2019'))
  expect(exit).toBe(1)
  expect(out).toContain(
    'fail  membership-fees/charged >= 21000.01 from 2019 to 2019: not kept in 2019, when it is 21,000.00 FJD.\n0 of 1 expectation kept',
  )
})

test('with a probability it is held by trials: a fee that is as often above as below what is planned', async () => {
  const half = (probability: string) =>
    check(expecting(`membership-fees/charged >= 21000 from 2019 to 2019 with probability ${probability}`))
  expect([(await half('0.45')).exit, (await half('0.55')).exit]).toEqual([0, 1])
  expect((await half('0.55')).out).toMatch(/not kept in 2019, when it holds in (?:49|50)\.\d % of 20,000 trials\./)
})

test('reserves that stand on their floor of so many months keep as many months, a cent less does not', async () => {
  // Staff of 14,000 and the office come to 1,200,000.01: three months are 300,000.0025, and the floor 300,000.00. Nothing is left to add.
  const standing = async (opening: string) => {
    const plan = JSON.parse(expecting('reserve-months >= 3 from 2017 to 2017'))
    plan.spending.lines[1].amount.values = { '2016-01-01': '1186000.01' }
    plan.reserves.opening.amount = opening
    return await check(JSON.stringify(plan))
  }
  const kept = (await standing('300000.00')).out
  expect(kept).toContain('\n1 of 1 expectation kept')
  expect(kept).not.toMatch(/Reserves at the end of 2017 pay/)
  const { out } = await standing('299999.99')
  expect(out).toContain('0 of 1 expectation kept')
  expect(out).toMatch(/Reserves at the end of 2017 pay for 2\.9+ months of operations: 0\.01 FJD short of 3\.0+ months/)
})

test('percentages are shares', async () => {
  expect((await check(expecting('collection-rate >= 0 %'))).exit).toBe(0)
})

test('an expectation about a figure that the plan does not have is told as validation tells it, under an option too', async () => {
  const plan = expecting('no-such-indicator >= 3')
  const validated = await ltsfsIn({ stdin: plan }, 'validate', '-')
  expect([validated.exit, validated.err]).toEqual([2, expect.stringContaining('No year of the plan has a figure "no-such-indicator".')])
  for (const args of [[], ['--option', 'revised-fees']]) {
    const { exit, out, err } = await check(plan, ...args)
    expect([exit, out, err]).toEqual([2, '', validated.err])
  }
})

test('a figure that the plan has, in no year of those that are asked about, fails', async () => {
  // A rise has a year before it; the first year of the plan has none.
  const { exit, out } = await check(expecting('fee-rise of small <= 5 % from 2017 to 2017'))
  expect([exit, out]).toEqual([
    1,
    expect.stringContaining('The plan has no such figure in these years: fee-rise of small <= 5 % from 2017 to 2017.'),
  ])
})

/** Small administrations pay 1,000 and, from 2019, another fee; all others 10,000 throughout. */
const withSmallFee = (fee: string, ...expectations: readonly string[]): string =>
  planText((document) => {
    document['expectations'] = expectations.map((expects, at) => ({
      id: `e-${at + 1}`,
      expects,
      reason: 'Asked for.',
      source: 'invented',
    })) as never
    const small = tiersIn((document as unknown as PlanDocument).membershipFees.schedules[0])[0]
    Object.assign(small?.fee.values ?? {}, { '2019-01-01': fee })
  })

test('the rise of a fee is that of the member whose fee rises most, on both sides of what is asked', async () => {
  // 1050 / 1000 - 1 = 5 % in 2019; nothing in 2018 and 2020; 2017 has no year before.
  const kept = await check(
    withSmallFee('1050.00', 'fee-rise of small <= 5 %', 'fee-rise of CC <= 0.05', 'fee-rise <= 5 %', 'fee-rise of others <= 0 %'),
  )
  expect([kept.exit, kept.out.endsWith('\n12 of 12 expectations kept, year by year.\n')]).toEqual([0, true])
  // 1050.01 / 1000 - 1 = 5.001 %.
  const { exit, out } = await check(withSmallFee('1050.01', 'fee-rise of small <= 5 %', 'fee-rise of others <= 0 %'))
  expect(exit).toBe(1)
  expect(out).toContain('fail  fee-rise of small <= 5 %: not kept in 2019, when it is 5.0010 % for Coralquay.\n5 of 6 expectations kept')
})

test('a fee that falls has risen by less than nothing', async () => {
  // 900 / 1000 - 1 = -10 %.
  const { out } = await check(
    withSmallFee('900.00', 'fee-rise of small <= -10 % from 2019 to 2019', 'fee-rise of small < -10 % from 2019 to 2019'),
  )
  expect(out).toContain('fail  fee-rise of small < -10 % from 2019 to 2019: not kept in 2019, when it is −10.00 % for Coralquay.\n1 of 2')
})

test('what is expected of a tier every member of it must keep', async () => {
  const kept = await check(expecting('membership-fees/charged of others >= 10000', 'membership-fees/charged of CC <= 1000'))
  expect([kept.exit, kept.out.endsWith('\n8 of 8 expectations kept, year by year.\n')]).toEqual([0, true])
  const { out } = await check(expecting('membership-fees/charged of small > 1000 from 2019 to 2019'))
  expect(out).toContain('not kept in 2019, when it is 1,000.00 FJD for Coralquay.')
})

test('the rise of a fee may have to hold with a probability only', async () => {
  // The fee of all others is drawn anew each year, so it rises in half of the trials.
  const half = (probability: string) => check(expecting(`fee-rise of others <= 0 % from 2020 to 2020 with probability ${probability}`))
  expect([(await half('0.4')).exit, (await half('0.6')).exit]).toEqual([0, 1])
})

test('what explains a rise is the fee of the member, in JUnit and in annotations', async () => {
  const file = join(folder, 'rise.xml')
  const { out } = await check(withSmallFee('1100.00', 'fee-rise of small <= 5 %'), '--junit', file, '--github')
  const told =
    'fee-rise of small &lt;= 5 %: not kept in 2019, when it is 10.00 % for Coralquay. ltsfs explain PLAN &quot;membership-fees/charged?member=CC&amp;year=2019&quot;'
  expect(readFileSync(file, 'utf8')).toContain(told)
  expect(out).toContain('::error title=e-1%3A 2019::fee-rise of small <= 5 %25: not kept in 2019, when it is 10.00 %25 for Coralquay.')
})

test('--junit writes every expectation, failures with their message, and --github annotates them', async () => {
  const file = join(folder, 'check.xml')
  const { out } = await check(
    expecting('membership-fees/charged >= 22000 from 2020', 'membership-fees/charged > 1 from 2020'),
    '--junit',
    file,
    '--github',
  )
  const xml = readFileSync(file, 'utf8')
  expect(xml).toContain('<testsuite name="base" tests="2" failures="1" errors="0" skipped="0">')
  expect(xml).toContain('<testcase classname="e-2" name="2020"/>')
  expect(xml).toContain('<failure message="membership-fees/charged &gt;= 22000 from 2020: not kept in 2020, when it is 21,000.00 FJD.')
  expect(out).toContain('::error title=e-1%3A 2020::membership-fees/charged >= 22000 from 2020: not kept in 2020')
})

test('no two test cases of the JUnit file have one name', async () => {
  const file = join(folder, 'names.xml')
  await ltsfs('check', 'fixtures/oco', '--junit', file)
  const names = [...readFileSync(file, 'utf8').matchAll(/<testcase (classname="[^"]*" name="[^"]*")/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(3)
  expect(new Set(names).size).toBe(names.length)
})

test('a file that cannot be written is bad input', async () => {
  const { exit, err } = await check(expecting('membership-fees/charged > 1'), '--junit', join(folder, 'no', 'such', 'folder.xml'))
  expect([exit, err]).toEqual([2, expect.stringContaining('cannot be written')])
})

test('--json carries the expectations beside the findings', async () => {
  const { out } = await check(expecting('membership-fees/charged > 1 from 2020'), '--json')
  expect(JSON.parse(out).expectations).toEqual([
    {
      ...{
        id: 'e-1',
        expects: 'membership-fees/charged > 1 from 2020',
        year: 2020,
        isKept: true,
        figure: 'membership-fees/charged?year=2020',
      },
      message: 'membership-fees/charged > 1 from 2020: kept in 2020, when it is 21,000.00 FJD.',
    },
  ])
})
