import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
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

test('percentages are shares, and a figure that is not there fails', async () => {
  expect((await check(expecting('collection-rate >= 0 %'))).exit).toBe(0)
  const missing = await check(expecting('no-such-indicator >= 3'))
  expect([missing.exit, missing.out]).toEqual([
    1,
    expect.stringContaining('The plan has no such figure in these years: no-such-indicator >= 3.'),
  ])
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
