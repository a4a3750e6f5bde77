import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

test('a figure is shown as a tree with its parameter, effective day, source and rounding', async () => {
  const { exit, out, err } = await ltsfs('explain', BASE_PLAN, 'membership-fees/charged?member=AA&year=2017')
  expect([exit, err]).toEqual([0, ''])
  expect(out).toContain(`
membership-fees/charged?member=AA&year=2017

10,000.00 FJD
└─ is 10,000.00 FJD  Rounded
   │  rounded, halves away from zero, to 2 decimals from 10,000.00
   └─ of 10,000.00 FJD  membershipFees.schedules.current.tiers.others.fee
         in force from 2016-01-01, source: Invented for the cases (illustrative)

Used in
  membership-fees/charged?year=2017
`)
})

test('an indicator is explained like any other figure, and the figures in it are named to be followed', async () => {
  const { out } = await ltsfs('explain', BASE_PLAN, 'indicators/recurrent-coverage?year=2018')
  expect(out).toContain('waterfall/recurrent-income?year=2018\n')
})

test('the keys of a figure may come in any order', async () => {
  expect((await ltsfs('explain', BASE_PLAN, 'membership-fees/charged?year=2017&member=AA')).exit).toBe(0)
})

test('with --json the tree is data, every amount a text', async () => {
  const { exit, out } = await ltsfs('explain', BASE_PLAN, 'membership-fees/charged?member=CC&year=2017', '--json')
  const { rows, ...about } = JSON.parse(out)
  expect(exit).toBe(0)
  expect(about).toMatchObject({
    plan: 'base',
    option: null,
    basis: 'expected',
    currency: 'FJD',
    name: { of: { member: 'CC' }, year: 2017 },
  })
  expect(rows[0]).toMatchObject({ depth: 0, amount: '1000.00', unit: 'FJD' })
  expect(rows.at(-1).parameter).toMatchObject({ path: 'membershipFees.schedules.current.tiers.small.fee', from: '2016-01-01' })
})

test('a figure that does not exist is told with the nearest ones that do', async () => {
  expect(await ltsfs('explain', BASE_PLAN, 'membership-fees/charge?member=AA&year=2017')).toEqual({
    exit: 2,
    out: '',
    err: `ltsfs explain: There is no figure "membership-fees/charge?member=AA&year=2017" in this forecast. Nearest:
  membership-fees/charged?member=AA&year=2017
  membership-fees/charged?member=AA&year=2018
  membership-fees/charged?member=AA&year=2019
`,
  })
})

test('a text that is not written like a figure is told how one is written', async () => {
  const { exit, err } = await ltsfs('explain', BASE_PLAN, 'reserves/closing')
  expect(exit).toBe(2)
  expect(err).toBe(`ltsfs explain: "reserves/closing" is not written like a figure (membership-fees/charged?member=TV&year=2019). Nearest:
  reserves/closing?year=2017
  reserves/closing?year=2018
  reserves/closing?year=2019
`)
})

const PAYS = 'membership-fees/charged+user-pays-missions/recovered?member=CC&years=all'

test('years are added up, every figure of them is shown, and the table foots', async () => {
  const { exit, out, err } = await ltsfs('explain', BASE_PLAN, 'membership-fees/charged?member=CC&years=2017-2019')
  expect([exit, err]).toEqual([0, ''])
  expect(out).toContain(`Membership fees: charged, Coralquay, 2017 to 2019

3,000.00 FJD
3 figures of 2017 to 2019 add up to 3,000.00 FJD.
`)
  expect(out).toContain('The parts less the figure leave 0.00 FJD in The plan as it stands.')
})

test('the lowest of the years names the one that decides', async () => {
  const { out } = await ltsfs('explain', BASE_PLAN, 'indicators/recurrent-coverage?over=lowest&years=all')
  expect(out).toContain('The lowest of 4 years is that of 2018: 0.95.')
})

test('a difference is told part by part, of all years and of one', async () => {
  const { out } = await ltsfs('explain', BASE_PLAN, PAYS, '--option', 'revised-fees', '--against', 'plan')
  // 1,000 rises by 200 in 2018 and by 400 in 2019, and in 2020 to 1,600 with the prices of one year.
  expect(out).toContain(`leaves +${(200 + 400 + 1600 * 1.02 - 1000).toLocaleString('en', { minimumFractionDigits: 2 })} FJD`)
  const one = await ltsfs('explain', BASE_PLAN, 'membership-fees/charged?member=CC&year=2018', '--against', 'revised-fees', '--json')
  expect(JSON.parse(one.out)).toMatchObject({
    plan: 'base',
    option: null,
    amount: (1000 - 1200).toFixed(2),
    name: { against: 'revised-fees' },
  })
})

test.each([
  [
    'reserves/closing+indicators/recurrent-coverage?years=2017-2018',
    'Reserves: closing (FJD) and indicators: recurrent coverage (a pure number) are unlike and are not added up: ask for one of them by itself.',
  ],
  [
    'reserves/closing?years=2017-2019',
    'Reserves: closing is a balance, and balances of several years are not added up: ask for over=last, over=lowest or over=highest.',
  ],
  [
    'indicators/recurrent-coverage?years=2017-2019',
    'Indicators: recurrent coverage is a ratio, and ratios of several years are not added up: ask for over=last, over=lowest or over=highest.',
  ],
])('what does not add up is refused with one sentence: %s', async (name, sentence) => {
  const refused = { exit: 2, out: '', err: `ltsfs explain: ${sentence}\n` }
  expect(await ltsfs('explain', BASE_PLAN, name)).toEqual(refused)
  expect(await ltsfs('explain', BASE_PLAN, name, '--option', 'revised-fees', '--against', 'plan', '--json')).toEqual(refused)
})

test.each(['over=last', 'over=lowest', 'over=highest'])('and is answered with what the sentence says, %s', async (over) => {
  const { exit, out } = await ltsfs('explain', BASE_PLAN, `reserves/closing?${over}&years=2017-2019`)
  expect([exit, out.includes('add up')]).toEqual([0, false])
})

test.each([
  [
    'a figure over years that there is not',
    ['membership-fees/charge?years=all'],
    'There is no figure "membership-fees/charge?years=all" in this forecast; its years are 2017 to 2020.',
  ],
  ['years outside of the plan', ['indicators/gap?years=2010-2019'], 'its years are 2017 to 2020'],
  [
    'an option to hold against that there is not',
    [PAYS, '--against', 'revised-fee'],
    'The plan has no option "revised-fee". Did you mean "revised-fees"?',
  ],
])('%s is told', async (_, operands, sentence) => {
  const { exit, out, err } = await ltsfs('explain', BASE_PLAN, ...operands)
  expect([exit, out]).toEqual([2, ''])
  expect(err).toContain(sentence)
})
