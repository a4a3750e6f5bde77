import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { valueReader } from '../formula/value.ts'

const value = (formula: Parameters<ReturnType<typeof valueReader>['read']>[0]) => valueReader().read(formula).toFixed()

test('a parameter is read as in force on the first day of the fiscal year, with its path, day and source', () => {
  const plan = planWith()
  const rate = plan.document.exchangeRates[0]
  if (rate === undefined) throw new Error('the base plan has a rate for AUD')
  const [in2018, in2019] = [plan.at(rate.rate, 2018), plan.at(rate.rate, 2019)]
  expect([value(in2018), value(in2019)]).toEqual(['1.6', '1.5'])
  expect(in2019).toMatchObject({
    op: 'parameter',
    unit: 'FJD/AUD',
    parameter: { path: 'exchangeRates.AUD.rate', from: '2019-01-01', source: 'invented', illustrative: true },
  })
})

test('the same value in two years is one leaf, so that a slope knows it as one input', () => {
  const plan = planWith()
  const rate = plan.document.exchangeRates[0]
  if (rate === undefined) throw new Error('the base plan has a rate for AUD')
  expect(plan.at(rate.rate, 2017)).toBe(plan.at(rate.rate, 2018))
})

test('foreign money is changed at the rate of the year and rounded to the minor unit', () => {
  const plan = planWith()
  const mission = plan.document.userPaysMissions.missions[0]
  if (mission === undefined) throw new Error('the base plan has a mission')
  expect(value(plan.money(mission.airfare, 2018))).toBe(String(1000 * 1.6))
  expect(value(plan.money(mission.airfare, 2019))).toBe(String(1000 * 1.5))
  expect(value(plan.money(mission.perDiem, 2019))).toBe('200')
})

test('an index grows from the year after the base year', () => {
  const plan = planWith()
  expect(value(plan.growth('prices', 2018, 2018))).toBe('1')
  expect(value(plan.growth('prices', 2018, 2017))).toBe('1')
  expect(value(plan.growth('prices', 2018, 2020))).toBe('1.0404') // 1.02 * 1.02
})

test('a member belongs to a fiscal year in which it is a member on any day', () => {
  const plan = planWith((document) => {
    const [first, second] = document.members
    Object.assign(first ?? {}, { joined: '2018-12-31' })
    Object.assign(second ?? {}, { left: '2018-01-01' })
  })
  const ids = (year: number) => plan.members(year).map((member) => member.id)
  expect(ids(2017)).toEqual(['BB', 'CC'])
  expect(ids(2018)).toEqual(['AA', 'CC'])
})

test('what was not observed is undefined, never nothing', () => {
  const plan = planWith()
  const [, , small] = plan.document.members
  if (small === undefined) throw new Error('the base plan has three members')
  expect(plan.observation(small, 'gdp', 2017)).toBeUndefined()
})

test('an indicator is observed where it is written, whatever its name: a record inherits some', () => {
  const plan = planWith((document) => {
    const [first] = document.members
    if (first !== undefined) first.indicators['constructor'] = { value: '7', unit: 'ship', quality: [], source: 'invented' }
  })
  const [written, other] = plan.document.members.map((member) => plan.observation(member, 'constructor', 2017))
  expect([written && value(written), other]).toEqual(['7', undefined])
})
