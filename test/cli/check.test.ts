import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

test('warnings and notes are told and leave the exit code at 0', async () => {
  const { exit, out, err } = await ltsfs('check', BASE_PLAN)
  expect([exit, err]).toEqual([0, ''])
  // Fees earned 510.30 of the 8,000 x 25 % that projects should bear.
  expect(out).toContain(
    'warn  In 2017 project management fees recover 0.26 of the indirect cost of projects: 1,489.70 FJD short of 1.00. Also in 2018 to 2020.\n',
  )
  expect(out).toMatch(/\n\n0 failures, \d+ warnings and \d+ notes in 4 years \(2017 to 2020\)\.\n$/)
})

test('a failure gives exit code 1', async () => {
  const { exit, out } = await ltsfs('check', 'fixtures/oco')
  expect(exit).toBe(1)
  expect(out).toMatch(/^fail {2}[\d,.]+ FJD of the base-line work programme of \d{4} has no funding, not even expected\./m)
})

test('what holds in several years is told once, failures first', async () => {
  const { out } = await ltsfs('check', 'fixtures/oco')
  const lines = out.split('\n\n')[0]?.split('\n') ?? []
  expect(lines.filter((line) => line.includes('of the base-line work programme'))).toEqual([expect.stringMatching(/ Also in \d{4}/)])
  const severities = lines.map((line) => line.slice(0, 4))
  expect([...new Set(severities)]).toEqual(['fail', 'warn', 'note'])
  expect(severities.lastIndexOf('fail')).toBeLessThan(severities.indexOf('warn'))
})

test('with --json every finding has its check, sentence, value, limit and figure', async () => {
  const { exit, out } = await ltsfs('check', BASE_PLAN, '--json')
  const { findings, ...about } = JSON.parse(out)
  expect([exit, about.plan, about.option, about.basis]).toEqual([0, 'base', null, 'expected'])
  const keys = ['check', 'severity', 'year', 'of', 'message', 'value', 'limit', 'unit', 'figure']
  expect(new Set(findings.map((finding: object) => Object.keys(finding).join()))).toEqual(new Set([keys.join()]))
  expect(findings.filter((finding: { readonly value: unknown }) => typeof finding.value === 'number')).toEqual([])
})
