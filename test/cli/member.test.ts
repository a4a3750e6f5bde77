import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

test('the page of a member says what it pays under each option and why, and what it receives and owes', async () => {
  const { exit, out, err } = await ltsfs('member', BASE_PLAN, 'CC', '--option', 'revised-fees', '--year', '2018')
  expect([exit, err]).toEqual([0, ''])
  expect(out).toMatch(/^Coralquay\n\nThe plan as it stands: in 2018 Coralquay is charged 1,000\.00 FJD/)
  // A third of the way from 1,000 to 1,600.
  expect(out).toMatch(/^Revised membership fees: in 2018 Coralquay is charged 1,200\.00 FJD, 200\.00 FJD more than/m)
  expect(out).toMatch(/^The steps less the fee leave 0\.00 FJD in each of 2 columns\.$/m)
  expect(out).toMatch(/^The ages less what is owed leave 0\.00 FJD in each of 2 columns\.$/m)
  expect(out).toMatch(/^Valuation advice /m)
})

test('with --json the same as sentences and tables', async () => {
  const { exit, out } = await ltsfs('member', 'fixtures/oco', 'TV', '--option', 'restructured-fees', '--json')
  const answer = JSON.parse(out)
  expect([exit, answer.member.id, answer.options]).toEqual([0, 'TV', ['restructured-fees']])
  expect(answer.tables.map(({ id }: { readonly id: string }) => id)).toEqual([
    'member-years',
    'member-why',
    'member-account',
    'member-arrears',
    ...answer.tables.slice(4).map(({ id }: { readonly id: string }) => id),
  ])
})

test.each([
  [['ZZ'], 'ltsfs member: The plan has no member "ZZ".'],
  [['CC', '--option', 'revised-fes'], 'ltsfs member: The plan has no option "revised-fes". Did you mean "revised-fees"?'],
  [['CC', '--year', '2031'], 'ltsfs member: The plan has no year "2031"; it runs from 2017 to 2020.'],
])('%j is told in one line', async (args, line) => {
  const { exit, out, err } = await ltsfs('member', BASE_PLAN, ...args)
  expect([exit, out]).toEqual([2, ''])
  expect(err.startsWith(line)).toBe(true)
})
