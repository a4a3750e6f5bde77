import { expect, test } from 'vitest'
import { simulateInThreads } from '../../packages/cli/src/simulate-in-threads.ts'
import { uncertainPlan } from '../../packages/ltsfs/src/uncertainty/uncertain-plan.ts'
import { planWith } from '../base-plan.ts'
import { ltsfs, ltsfsIn } from './ltsfs.ts'
import { BASE_PLAN, planText } from './plan-text.ts'

const uncertain = planText((document) => {
  const draw = {
    id: 'fee',
    title: 'The fee',
    paths: ['membershipFees.schedules.current.tiers.others.fee'],
    as: 'times',
    course: 'each-year',
    source: 'invented',
  }
  document['uncertainty'] = { from: 2018, draws: [{ ...draw, distribution: { kind: 'uniform', low: '0.9', high: '1.1' } }] } as never
})

test('simulate prints the spread by year, the chance of a breach, and how it was drawn', async () => {
  const { exit, out, err } = await ltsfsIn({ stdin: uncertain }, 'simulate', '-', '--trials', '5000', '--seed', '3')
  expect([exit, err]).toEqual([0, ''])
  expect(out).toMatch(/^In nine trials of ten reserves at the end of 2020 are between [\d,]+ and [\d,]+ FJD$/m)
  expect(out).toMatch(/^Reserves: closing\n {2}As planned .*\n {2}P5 .*\n {2}P50 .*\n {2}P95 /m)
  expect(out).toContain('5,000 trials, seed 3')
})

test('at a terminal it shows how far it is, and takes that away before the answer; a pipe and a dumb terminal see nothing of it', async () => {
  const asked = ['simulate', '-', '--trials', '5000', '--seed', '3', '--threads', '1'] as const
  const [shown, silent, dumb] = [
    await ltsfsIn({ stdin: uncertain, columns: 80 }, ...asked, '--json'),
    await ltsfsIn({ stdin: uncertain }, ...asked, '--json'),
    await ltsfsIn({ stdin: uncertain, columns: 80, env: { TERM: 'dumb' } }, ...asked, '--json'),
  ]
  // Trials are done by chunks of 4,096.
  expect(shown.err.startsWith('\r\u001b[KTrials: 4,096 of 5,000')).toBe(true)
  expect(shown.err.endsWith('\r\u001b[K')).toBe(true)
  expect([silent.err, dumb.err]).toEqual(['', ''])
  expect([shown.out, dumb.out]).toEqual([silent.out, silent.out])
})

test('a terminal that is narrow keeps the line of progress on one line', async () => {
  const { err } = await ltsfsIn({ stdin: uncertain, columns: 10 }, 'simulate', '-', '--trials', '5000', '--threads', '1')
  expect(err.split('\r\u001b[K')[1]).toBe('Trials: 4')
})

test('the same seed gives the same answer, whatever the number of threads', async () => {
  const run = (...args: readonly string[]) => ltsfsIn({ stdin: uncertain }, 'simulate', '-', '--trials', '9000', '--json', ...args)
  const [one, again, other] = await Promise.all([run('--seed', '5'), run('--seed', '5', '--threads', '1'), run('--seed', '6')])
  expect(again.out).toBe(one.out)
  expect(other.out).not.toBe(one.out)
  expect(JSON.parse(one.out)).toMatchObject({
    trials: 9000,
    seed: 5,
    from: 2018,
    shares: [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95],
    outcomes: null,
  })
})

test('then come the plan under each stress, and the smallest shock that breaks a rule', async () => {
  const stressed = planText((document) => {
    document['uncertainty'] = {
      ...JSON.parse(uncertain).uncertainty,
      stresses: [
        {
          ...{ id: 'rich-leave', title: 'The others pay nothing', source: 'invented' },
          moves: [{ paths: ['membershipFees.schedules.current.tiers.others.fee'], from: 2018, as: 'times', by: '0' }],
        },
      ],
      ranges: [{ path: 'membershipFees.schedules.current.tiers.small.fee', low: '0.5', high: '1', source: 'invented' }],
    } as never
    document['expectations'] = [
      { id: 'small', expects: 'membership-fees/charged?member=CC >= 900 from 2018', reason: 'Because.', source: 'invented' },
    ] as never
  })
  const { exit, out } = await ltsfsIn({ stdin: stressed }, 'simulate', '-', '--trials', '100')
  expect(exit).toBe(0)
  expect(out).toContain('1 of 1 stresses breaks a rule that the plan keeps')
  // 1,000 falls below 900 just after a tenth of it is gone: a fifth of the way to a half.
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    '“Membership fees › Fees as they are › Small administrations › fee” −10.05 % from 2018 on is enough to break a rule: expectation small not kept in 2018 to 2020',
  )
  const json = await ltsfsIn({ stdin: stressed }, 'simulate', '-', '--trials', '100', '--json')
  expect(JSON.parse(json.out)).toMatchObject({
    stresses: [{ id: 'rich-leave', problem: null }],
    shocks: { from: 2018, together: { share: '0.201', parts: [{ factor: '0.8995', end: '0.5' }] } },
  })
})

test('a plan that draws nothing and names a stress is answered without trials', async () => {
  const named = planText((document) => {
    const moves = [{ paths: ['membershipFees.schedules.current.tiers.others.fee'], from: 2018, as: 'times', by: '0' }]
    document['uncertainty'] = {
      from: 2018,
      draws: [],
      stresses: [{ id: 'leave', title: 'The others pay nothing', source: 'invented', moves }],
    } as never
  })
  const { exit, out } = await ltsfsIn({ stdin: named }, 'simulate', '-')
  expect([exit, out.startsWith('1 of 1 stresses breaks a rule that the plan keeps\n')]).toEqual([0, true])
  expect(JSON.parse((await ltsfsIn({ stdin: named }, 'simulate', '-', '--json')).out)).toMatchObject({
    ...{ trials: 0, shocks: null, stresses: [{ id: 'leave', breaks: expect.arrayContaining([expect.objectContaining({ year: 2018 })]) }] },
  })
})

test('too many trials are refused in a sentence, before any is run', async () => {
  const { exit, err } = await ltsfsIn({ stdin: uncertain }, 'simulate', '-', '--trials', '1000000000')
  expect([exit, err]).toEqual([
    2,
    'ltsfs simulate: 1000000000 trials are more than 100000000: a hundred times as many only make a chance ten times as exact. Ask for fewer; 100000 give a chance to within a third of a per cent.\n',
  ])
})

test('a plan that says nothing of uncertainty is bad input, with what to add', async () => {
  const { exit, err } = await ltsfs('simulate', BASE_PLAN)
  expect(exit).toBe(2)
  expect(err).toContain('The plan does not say what is uncertain about its numbers')
})

test('threads that run for themselves add up to the answer of one', async () => {
  const plan = planWith((document) => {
    document.uncertainty = JSON.parse(uncertain).uncertainty
  })
  const model = uncertainPlan(plan, { basis: 'expected' })
  if (!model.ok) throw new Error('the plan says what is uncertain')
  const asked = { trials: 20_000, seed: 9 }
  const [one, three] = await Promise.all([simulateInThreads(model.value, asked, 1), simulateInThreads(model.value, asked, 3)])
  expect(three).toEqual(one)
})
