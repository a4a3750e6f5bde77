import { expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../commitments/bare-plan.ts'
import { ltsfs, ltsfsIn } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

const TOGETHER = ['--activity', 'legislative-drafting-fellows', '--activity', 'small-administration-digital-kit']

test('a programme that a check one at a time refuses succeeds when it is checked together', async () => {
  const { exit, out, err } = await ltsfs('cover', 'fixtures/oco', '--as-of', '2018-06-30', ...TOGETHER)
  expect([exit, err]).toEqual([0, ''])
  expect(out).toContain('\nPayable together. Both need 216,000 more, and confirmed money covers it.\n')
  expect(out).toContain('Checked one at a time, first come first served, Digital kit for small administrations would have been refused.\n')
})

test('what is not payable gives exit code 1, with what is short and the single changes that would unlock it', async () => {
  const { exit, out } = await ltsfs('cover', 'fixtures/oco', '--as-of', '2018-06-30', '--activity', 'pacific-tariff-framework')
  expect(exit).toBe(1)
  // 65,000 a year from 2019 to 2021, and its only donor has not signed.
  expect(out).toContain(
    '* Not payable. Pacific tariff framework needs 195,000 in 2019 to 2021. Only Revenue reform, tariff and excise may pay it; confirmed by then: 0. Short: 195,000.\n',
  )
  expect(out).toContain('    or Let Fund for small administrations pay for Pacific tariff framework too.\n')
})

test('a commitment whose donor has suspended is told as breached, and an override stands beside it as uncovered', async () => {
  const { exit, out } = await ltsfs('cover', 'fixtures/oco', '--as-of', '2018-06-30', '--activity', 'e-learning-portal')
  expect(exit).toBe(1)
  // The contract of 36,000 of 2018: the 30,900 that arrived in 2017 may not be carried over, and the rest is suspended.
  expect(out).toContain(
    '! Breached. 36,000 of what is committed for Learning portal of the organisation in 2018 is not covered by confirmed money.',
  )
  expect(out).toContain(
    '    ! 36,000.00 FJD of Learning portal of the organisation is not covered by confirmed money. Overridden by Steering Committee up to 36,000.00 FJD until 2018-12-31: ',
  )
})

test('as known on an earlier day, the suspension had not happened yet', async () => {
  const { out } = await ltsfs(
    'cover',
    'fixtures/oco',
    '--as-of',
    '2018-06-30',
    '--known-on',
    '2018-02-26',
    '--activity',
    'e-learning-portal',
  )
  // Nothing of the second instalment is confirmed, because its condition is open; but the state is still "signed".
  expect(out).toContain('Payable only with unconfirmed money. Learning portal of the organisation needs')
  expect(out).toContain('of Learning portal grant due on 2018-09-30, held back by a condition.')
})

test('with --json every amount is text, and the allocation adds up to what is needed', async () => {
  const { exit, out } = await ltsfs('cover', 'fixtures/oco', '--as-of', '2018-06-30', ...TOGETHER, '--json')
  const { answers, ...about } = JSON.parse(out)
  expect([exit, about.plan, about.asOf, about.knownOn, about.currency, about.payable]).toEqual([0, 'oco', '2018-06-30', null, 'FJD', true])
  expect(answers.map(({ activity, status, needs }: Record<string, unknown>) => [activity, status, needs])).toEqual([
    ['legislative-drafting-fellows', 'payable', { 2020: '48000.00', 2021: '48000.00', 2022: '48000.00' }],
    ['small-administration-digital-kit', 'payable', { 2019: '72000.00' }],
  ])
  const kit = answers[1].payments.map(({ fund, year, amount }: Record<string, unknown>) => [fund, year, amount])
  expect(kit).toEqual([['small-administrations-fund', 2019, '72000.00']])
})

// Of travel, 0.6 * 100, the own share keeps half for own funds.
test.each([
  [{}, false, (0.6 * 100).toFixed(2)],
  [{ own: '0.5' }, true, (0.6 * 100 * 0.5).toFixed(2)],
])('with --json a bound says whether it is an own share that leaves no more: asked for %j', async (asked, besideOwnShare, amount) => {
  const { document } = barePlan({
    activities: [activity({ id: 'a1', costs: { 2018: '100' }, categories: { travel: '0.6', staff: '0.4' } })],
    agreements: [
      agreement({ id: 'g1', categories: ['travel'], due: { 2018: '500' }, ...asked }),
      agreement({ id: 'g2', categories: ['travel'], due: { 2018: '500' } }),
    ],
  })
  const { out } = await ltsfsIn({ stdin: JSON.stringify(document) }, 'cover', '-', '--as-of', '2018-01-15', '--json')
  expect(JSON.parse(out).cut.shared).toEqual([
    { funds: ['g1', 'g2'], categories: ['travel'], besideOwnShare, activity: 'a1', year: 2018, amount },
  ])
})

test('a plan without a register is asked about its first day', async () => {
  const { exit, out } = await ltsfs('cover', BASE_PLAN)
  expect(out).toContain('As of 2017-01-01, amounts in FJD.\n')
  expect(exit).toBe(1)
})

test.each([
  ['--as-of', '2018-06-31', '--as-of takes a day such as 2018-06-30, not "2018-06-31".'],
  ['--known-on', 'yesterday', '--known-on takes a day such as 2018-06-30, not "yesterday".'],
])('%s %s is bad input', async (option, day, sentence) => {
  const { exit, err } = await ltsfs('cover', 'fixtures/oco', option, day)
  expect([exit, err]).toEqual([2, `ltsfs cover: ${sentence}\n`])
})

test('an activity that the plan does not have, and a day outside its period, are problems', async () => {
  const unknown = await ltsfs('cover', 'fixtures/oco', '--activity', 'harbour-lights')
  expect([unknown.exit, unknown.err]).toEqual([2, expect.stringContaining('The plan has no activity "harbour-lights".')])
  const outside = await ltsfs('cover', 'fixtures/oco', '--as-of', '2030-01-01')
  expect([outside.exit, outside.err]).toEqual([2, expect.stringContaining('The day 2030-01-01 lies outside the period of the plan.')])
})
