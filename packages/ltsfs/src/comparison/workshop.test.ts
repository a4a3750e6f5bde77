import { describe, expect, test } from 'vitest'
import { basePlan, tiersIn } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { ENGLISH, speakBy } from '../language/language.ts'
import { ZERO } from '../money/decimal.ts'
import { planOf } from '../plan/plan.ts'
import { gapSentence, workshopTable } from '../presentation/comparison/comparison-workshop.ts'
import { leverChanges, levers, type Settings, settingOf } from './levers.ts'
import { workshop, workshopStand } from './workshop.ts'

const FROM = 2018
const changesUnder = (settings: Settings, document: PlanDocument = basePlan(), from = FROM) =>
  leverChanges(planOf(document), from, settings).map((change) => [change.path, change.from ?? null, change.until ?? null, change.value])

const tried = (settings: Settings, document: PlanDocument = basePlan()) => {
  const stand = workshopStand(document, { options: [], from: FROM, basis: 'expected' })
  if (!stand.ok) throw new Error(stand.problems.map(({ message }) => message).join('\n'))
  const found = workshop(stand.value, settings)
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  return found.value
}

describe('the levers of a meeting', () => {
  test('are five, and every one begins where the plan stays as it is', () => {
    const found = levers(planOf(basePlan()), FROM)
    expect(found.map(({ id, still }) => [id, still])).toEqual([
      ['fees', '0'],
      ['management-fees', '0'],
      ['missions', '0'],
      ['co-funding', '0'],
      ['crop', '2021'],
    ])
    expect(changesUnder(Object.fromEntries(found.map(({ id, still }) => [id, still])))).toEqual([])
  })

  test('that the plan has no place for are left out', () => {
    const bare = basePlan((document) => {
      document.projectManagementFees.projects = []
      document.userPaysMissions.missions = []
      document.donorCoFunding.agreements = []
      delete document.cropAgency
    })
    expect(levers(planOf(bare), FROM).map(({ id }) => id)).toEqual(['fees'])
  })

  test('fees move every tier of the schedule in force by so many per cent', () => {
    expect(changesUnder({ fees: '10' })).toEqual([
      ['membershipFees.schedules.current.tiers.small.fee', 2018, null, (1000 * 1.1).toFixed(2)],
      ['membershipFees.schedules.current.tiers.others.fee', 2018, null, (10_000 * 1.1).toFixed(2)],
    ])
  })

  test('a fee that rises within the plan is moved in each of its steps, and in the years before not at all', () => {
    const document = basePlan((plan) => {
      for (const tier of tiersIn(plan.membershipFees.schedules[0]))
        if (tier.id === 'others') tier.fee = { ...tier.fee, values: { '2016-01-01': '10000.00', '2020-01-01': '14000.00' } }
    })
    expect(changesUnder({ fees: '-50' }, document).slice(1)).toEqual([
      ['membershipFees.schedules.current.tiers.others.fee', 2018, 2020, (10_000 / 2).toFixed(2)],
      ['membershipFees.schedules.current.tiers.others.fee', 2020, null, (14_000 / 2).toFixed(2)],
    ])
  })

  test('points are added to a rate, and a share never leaves nothing to one', () => {
    expect(changesUnder({ 'management-fees': '5' })).toEqual([
      ['projectManagementFees.projects.harbour-training.feeRate', 2018, null, (0.07 + 0.05).toFixed(2)],
    ])
    // 0.6 + 0.5 is held at 1; 0.25 + 0.5.
    expect(changesUnder({ missions: '50' })).toEqual([
      ['userPaysMissions.memberShare.default', 2018, null, '1'],
      ['userPaysMissions.memberShare.tiers.small.share', 2018, null, '0.75'],
    ])
    expect(changesUnder({ missions: '-100' }).map(([, , , value]) => value)).toEqual(['0', '0'])
  })

  test('co-funding moves what is due from that year and not received, with the ceiling above it', () => {
    const path = 'donorCoFunding.agreements'
    expect(changesUnder({ 'co-funding': '50' })).toEqual([
      [`${path}.aid-training.ceiling.amount`, null, null, (20_000 * 1.5).toFixed(2)],
      [`${path}.aid-training.instalments.second.amount.amount`, null, null, (8000 * 1.5).toFixed(2)],
      [`${path}.aid-training.instalments.third.amount.amount`, null, null, (4000 * 1.5).toFixed(2)],
      [`${path}.aid-general.ceiling.amount`, null, null, (3000 * 1.5).toFixed(2)],
      [`${path}.aid-general.instalments.only.amount.amount`, null, null, (3000 * 1.5).toFixed(2)],
    ])
    // Due before 2019: nothing of aid-general is left to move. A ceiling is never lowered.
    expect(changesUnder({ 'co-funding': '-100' }, basePlan(), 2019)).toEqual([
      [`${path}.aid-training.instalments.third.amount.amount`, null, null, '0.00'],
    ])
  })

  test('the agency is joined in a year, or never where the year is after the plan', () => {
    expect(changesUnder({ crop: '2020' })).toEqual([['cropAgency.joins', null, null, 2020]])
    const joined = basePlan((plan) => void Object.assign(plan.cropAgency ?? {}, { joins: 2019 }))
    expect(changesUnder({ crop: '2021' }, joined)).toEqual([['cropAgency.joins', null, null, null]])
  })
})

test.each([
  ['fees', '10', '10'],
  ['fees', '+10 %', '10'],
  ['fees', '\u22122.5', '-2.5'],
  ['fees', '100', '100'],
  ['fees', '100.01', null],
  ['fees', '-50', '-50'],
  ['fees', '-50.01', null],
  ['crop', '2019.4', '2019'],
  ['crop', '2030', '2021'],
  ['fees', 'much', null],
  ['fees', '', null],
])('%s set to "%s" is %s: a number beyond the range is none, and words are none', (id, typed, held) => {
  const lever = levers(planOf(basePlan()), FROM).find((one) => one.id === id)
  expect(lever === undefined ? undefined : settingOf(lever, typed)).toBe(held)
})

test('a lever is typed as the language writes numbers: 2,5 points are two and a half where the comma is a decimal comma', () => {
  const lever = levers(planOf(basePlan()), FROM).find(({ id }) => id === 'management-fees')
  speakBy(() => ({ ...ENGLISH, group: '\u202f', point: ',' }))
  const settings = lever && ['+2,5', '\u22122,5', '2.5'].map((typed) => settingOf(lever, typed))
  speakBy(() => ENGLISH)
  expect(settings).toEqual(['2.5', '-2.5', '2.5'])
})

test.each([
  ['2.345', '+2.345'],
  ['-0.001', '\u22120.001'],
  ['10', '+10'],
])('fees moved by %s per cent are said to be: %s %%', (typed, said) => {
  const [first] = leverChanges(planOf(basePlan()), FROM, { fees: typed })
  expect(first?.reason).toBe(`Tried in a workshop: membership fees ${said} %.`)
})

describe('what comes of the levers', () => {
  test('is what an option with the same changes comes to: fees 10 per cent higher are charged 10 per cent higher', () => {
    const { before, after } = tried({ fees: '10' })
    const charged = (one: typeof before, year: number) => (one.amount('membership-fees/charged', {}, year) ?? ZERO).toFixed(2)
    // Two members in the tier of others, one in the small one.
    expect([2017, 2018].map((year) => charged(before, year))).toEqual([(10_000 * 2 + 1000).toFixed(2), (10_000 * 2 + 1000).toFixed(2)])
    expect([2017, 2018].map((year) => charged(after, year))).toEqual([
      (10_000 * 2 + 1000).toFixed(2),
      ((10_000 * 2 + 1000) * 1.1).toFixed(2),
    ])
  })

  test('is told in one sentence: the gap is open, does not close, or closes', () => {
    const costly = basePlan((plan) => {
      plan.reserves.opening = { amount: '0.00', currency: 'FJD' }
      plan.spending.lines.push({
        id: 'more',
        title: 'More',
        kind: 'operational',
        amount: { unit: 'FJD', source: 'invented', values: { '2018-01-01': '20000.00', '2019-01-01': null } },
      } as never)
    })
    expect(gapSentence(tried({}, costly))).toMatch(/^The gap is open: [\d,.]+ FJD of cost are not funded, in 2018$/)
    expect(gapSentence(tried({ fees: '1' }, costly))).toMatch(
      /^The gap does not close: [\d,.]+ FJD of cost are not funded, in 2018; [\d,.]+ FJD less than before$/,
    )
    expect(gapSentence(tried({ fees: '-10' }, costly))).toMatch(/FJD more than before$/)
    expect(gapSentence(tried({ fees: '100' }, costly))).toMatch(
      /^The gap closes: every cost of every year is funded, [\d,.]+ FJD more than before$/,
    )
    const rich = basePlan(({ reserves }) => void Object.assign(reserves.opening, { amount: '900000.00' }))
    expect(gapSentence(tried({}, rich))).toBe('There is no gap: every cost of every year is funded')
  })

  test('stands in a table whose change is with less before', () => {
    for (const { cells } of workshopTable(tried({ fees: '10', 'co-funding': '50' })).rows)
      expect((Number(cells[1]?.amount) - Number(cells[0]?.amount)).toFixed(2)).toBe(Number(cells[2]?.amount).toFixed(2))
  })

  test('of an option under the levers that cannot be laid is its problem', () => {
    expect(workshopStand(basePlan(), { options: ['none'], from: FROM, basis: 'expected' })).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-option' }],
    })
  })
})
