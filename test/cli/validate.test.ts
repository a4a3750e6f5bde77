import { expect, test } from 'vitest'
import { ltsfs, ltsfsIn } from './ltsfs.ts'
import { BASE_PLAN, planText } from './plan-text.ts'

const BAD = planText((plan) => {
  Object.assign(plan['period'] as object, { too: 3 })
  Object.assign(plan['reserves']?.['opening'] as object, { amount: '1e309' })
})

const COUNTS =
  '4 fiscal years (2017 to 2020), 3 members, 2 agreements, 1 project, 2 missions, 3 spending lines, 2 activities and 1 option.\nIts numbers are illustrative.\n'

test('a plan that can be computed is said to be valid, with what it holds', async () => {
  expect(await ltsfs('validate', BASE_PLAN)).toEqual({ exit: 0, out: `${BASE_PLAN} is valid: ${COUNTS}`, err: '' })
})

test('a dash reads the plan from the standard input', async () => {
  const stdin = planText(() => undefined)
  expect(await ltsfsIn({ stdin }, 'validate', '-')).toEqual({ exit: 0, out: `the standard input is valid: ${COUNTS}`, err: '' })
})

test.each([['fixtures/oco'], ['fixtures/lagoon'], ['fixtures/summit']])(
  'the example %s is valid',
  async (folder) => {
    expect((await ltsfs('validate', folder)).exit).toBe(0)
  },
  30_000,
)

test('all problems come in one answer, each with its place, what was found, what is expected and what to do', async () => {
  expect(await ltsfsIn({ stdin: BAD }, 'validate', '-')).toEqual({
    exit: 2,
    out: '',
    err: `2 problems in the standard input

1. The key "too" means nothing in "period".
   at        period.too
   found     3
   expected  from or to
   remedy    Take it out, or write one of the keys that belong there.

2. "1e309" is not a decimal.
   at        reserves.opening.amount
   found     "1e309"
   expected  a decimal in quotes, such as "1250.00"
   remedy    Write digits with at most one point, up to 24 before it and 18 after it, without exponent, spaces or separators.
`,
  })
})

test('with --json the same problems stand on the standard output', async () => {
  const { exit, out, err } = await ltsfsIn({ stdin: BAD }, 'validate', '-', '--json')
  const answer = JSON.parse(out)
  expect([exit, err, answer.valid, answer.plan, answer.warnings]).toEqual([2, '', false, null, []])
  expect(answer.problems.map((problem: { readonly code: string; readonly path: string }) => [problem.code, problem.path])).toEqual([
    ['unknown-key', 'period.too'],
    ['not-a-decimal', 'reserves.opening.amount'],
  ])
  expect(Object.keys(answer.problems[0])).toEqual(['code', 'path', 'found', 'expected', 'message', 'remedy'])
})

test('with --json a valid plan has its id, versions, years and counts', async () => {
  const { exit, out } = await ltsfs('validate', BASE_PLAN, '--json')
  expect([exit, JSON.parse(out)]).toEqual([
    0,
    {
      plan: 'base',
      valid: true,
      engine: '0.1.0',
      schema: 1,
      years: [2017, 2018, 2019, 2020],
      counts: { members: 3, agreements: 2, projects: 1, missions: 2, spendingLines: 3, activities: 2, options: 1 },
      problems: [],
      warnings: [],
    },
  ])
})

test('a number that is needed in some year and not in force there is a problem', async () => {
  const stdin = planText((plan) => Object.assign(plan['reserves']?.['floor'] as object, { values: { '2018-01-01': '3' } }))
  const { exit, err } = await ltsfsIn({ stdin }, 'validate', '-')
  expect(exit).toBe(2)
  expect(err).toContain('1. reserves.floor is needed, but has no value in force on 2017-01-01.\n   at        reserves.floor\n')
})

test('limits that leave a shortfall to nobody are told before anything is computed with them', async () => {
  const dated = { unit: 'FJD', source: 'invented', values: { '2016-01-01': '5000' } }
  const stdin = planText((plan) => {
    const [current] = (plan['membershipFees']?.['schedules'] ?? []) as Record<string, unknown>[]
    Object.assign(current ?? {}, { limits: { ceiling: dated, shortfall: 'other-members' } })
  })
  const { exit, err } = await ltsfsIn({ stdin }, 'validate', '-')
  expect(exit).toBe(2)
  // 10,000, 10,000 and 1,000 are to be charged; 5,000 from each is the most.
  expect(err).toContain('hold AA, BB and CC to 15,000.00 FJD together, 6,000.00 FJD short of the 21,000.00 FJD to be charged')
})

test('a path that is not there and a text that is no YAML are problems like any other', async () => {
  const nowhere = await ltsfs('validate', 'fixtures/nowhere')
  expect([nowhere.exit, nowhere.out]).toEqual([2, ''])
  expect(nowhere.err).toContain('1. There is no file or folder fixtures/nowhere.\n')
  const torn = await ltsfsIn({ stdin: 'a: [' }, 'validate', '-')
  expect(torn.exit).toBe(2)
  expect(torn.err).toMatch(/^1 problem in the standard input\n\n1\. The standard input cannot be read at line 1, column 5: /)
})

test('an empty input and one that is no record are problems, never a crash', async () => {
  for (const stdin of ['', '[]', '"text"', '{}']) expect((await ltsfsIn({ stdin }, 'validate', '-')).exit).toBe(2)
})

test('at a terminal the verdict is coloured, unless NO_COLOR is set', async () => {
  const coloured = await ltsfsIn({ columns: 80 }, 'validate', BASE_PLAN)
  const plain = await ltsfsIn({ columns: 80, env: { NO_COLOR: '1' } }, 'validate', BASE_PLAN)
  expect(coloured.out).toBe(plain.out.replace(`${BASE_PLAN} is valid`, `\u001b[32m${BASE_PLAN} is valid\u001b[39m`))
})

const expecting = (...expects: readonly string[]): string =>
  planText((plan) => {
    plan['expectations'] = expects.map((text, at) => ({ id: `e-${at + 1}`, expects: text, reason: 'Asked.', source: 'invented' })) as never
  })

test('an expectation about a figure or a member that is not there is a problem', async () => {
  const { exit, err } = await ltsfsIn({ stdin: expecting('reserve-month >= 3', 'membership-fees/charged?member=ZZ >= 3') }, 'validate', '-')
  expect([exit, err]).toEqual([
    2,
    `2 problems in the standard input

1. No year of the plan has a figure "reserve-month".
   at        expectations.e-1.expects
   found     "reserve-month"
   expected  an indicator, or a figure of the plan by its name without the year
   remedy    Write "reserve-months" if that is meant.

2. No year of the plan has a figure "membership-fees/charged?member=ZZ".
   at        expectations.e-2.expects
   found     "membership-fees/charged?member=ZZ"
   expected  an indicator, or a figure of the plan by its name without the year
   remedy    Take the name from a list of figures.
`,
  ])
})

test('an expectation about a figure of the plan, of a member and of an indicator that no year has is none', async () => {
  const stdin = expecting('reserve-months >= 3', 'membership-fees/charged?member=CC >= 3', 'delivery-gap <= 1')
  expect((await ltsfsIn({ stdin }, 'validate', '-')).exit).toBe(0)
})
