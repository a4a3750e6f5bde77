import { describe, expect, test } from 'vitest'
import { chargedBy, dated, type FeeMember, feePlan, scaleOf } from '../../../../../test/fee-plan.ts'
import type { FeeStepRecord } from '../../inputs/fee-step.ts'

const share = (value: string) => dated('1', value)
const owing = (debt: string): FeeStepRecord => ({ step: 'debt-adjustment', income: 'income', debt, rate: share('0.1') })
const member = (id: string, debts: Readonly<Record<string, readonly [string, string]>>, income = '1000', unit = 'FJD'): FeeMember => ({
  id,
  indicators: { income: [income, unit], people: ['10', 'people'], ...debts },
})
const debts = (foreign: string, home: string, unit = 'FJD') => ({ foreign: [foreign, unit] as const, home: [home, unit] as const })
const charged = (
  members: readonly FeeMember[],
  steps: readonly FeeStepRecord[],
  change: Omit<Parameters<typeof scaleOf>[0] & object, 'steps'> = {},
) => {
  const document = feePlan(members, scaleOf({ toAssess: dated('FJD', '1100.00'), ...change, steps: [...steps] }))
  document.exchangeRates = [{ currency: 'AUD', rate: dated('FJD/AUD', '2') }]
  return chargedBy(document)
}

describe('several debt adjustments of one income', () => {
  const two = [member('AA', debts('0', '0')), member('BB', debts('5000', '4000'))]

  test('each takes its part of debt off what those before have left', () => {
    // BB: 1000 - 0.1 * 5000 = 500, 500 - 0.1 * 4000 = 100; 1,100 by 1000 : 100
    expect(charged(two, [owing('foreign'), owing('home')])).toEqual({ AA: '1000', BB: '100' })
    expect(charged(two, [owing('home'), owing('foreign')])).toEqual({ AA: '1000', BB: '100' })
  })

  test('a key other than income falls by all of them together', () => {
    // 6 * 500 / 1000 = 3, 3 * 100 / 500 = 0.6: 1,100 by 6 : 0.6
    const key = { base: ['AA', 'BB'].map((id) => ({ member: id, number: '6' })) }
    expect(charged(two, [owing('foreign'), owing('home')], { key })).toEqual({ AA: '1000', BB: '100' })
  })

  test('income that they use up weighs nothing, a hundredth more is a problem', () => {
    // 1000 - 500 - 0.1 * 5000 = 0
    expect(charged([two[0] as FeeMember, member('BB', debts('5000', '5000'))], [owing('foreign'), owing('home')])).toEqual({
      AA: '1100',
      BB: '0',
    })
    expect(() => charged([two[0] as FeeMember, member('BB', debts('5000', '5000.1'))], [owing('foreign'), owing('home')])).toThrow(
      '10 % of external debt leaves no income to BB',
    )
  })

  test('a fixed share between them leaves the incomes of the others as they were', () => {
    // FX pays 10 % of 1,100; BB stands at 100 after both as before, and AA and BB share 990 by 1000 : 100
    const fixed: FeeStepRecord = { step: 'fixed-shares', shares: [{ member: 'FX', share: share('0.1'), reason: 'Host' }] }
    const host = member('FX', debts('0', '0'), '7', 'AUD')
    expect(charged([...two, host], [owing('foreign'), fixed, owing('home')])).toEqual({ AA: '900', BB: '90', FX: '110' })
  })
})

describe('low-income relief after debt', () => {
  const relief = (gradient: string, threshold: string, incomeAfterDebt = true): FeeStepRecord => ({
    ...{ step: 'low-income-relief', income: 'income', people: 'people', gradient: share(gradient) },
    ...{ threshold: dated('FJD/people', threshold), relieved: '<', incomeAfterDebt },
  })

  test('goes by what all adjustments listed before have left', () => {
    const two = [member('AA', debts('0', '0')), member('BB', debts('5000', '4000'))]
    // BB has 100 left, 10 a head, a tenth of 100: it pays 100 * 0.1 = 10, and AA, at the threshold, 1000 + 90; all 1100.
    expect(charged(two, [owing('foreign'), owing('home'), relief('1', '100')])).toEqual({ AA: '1090', BB: '10' })
    // Between the two it has 500, 50 a head: 500 * 0.5 = 250 and 1250; then 250 * 100 / 500 = 50 of 1300.
    expect(charged(two, [owing('foreign'), relief('1', '100'), owing('home')])).toEqual({ AA: '1057.69', BB: '42.31' })
  })

  test('is carried by nobody where debt takes everyone below the threshold', () => {
    // AA 1000 - 200 = 800, 80 a head; BB 3000 - 2600 = 400, 40 a head.
    const two = [member('AA', debts('2000', '0')), member('BB', debts('26000', '0'), '3000')]
    expect(() => charged(two, [owing('foreign'), relief('0.5', '90')])).toThrow(
      'all of AA and BB are relieved, so nobody is left to carry the relief',
    )
    // Before debt they have 100 and 300 a head: nobody is relieved, and 1,100 is shared by 800 : 400.
    expect(charged(two, [owing('foreign'), relief('0.5', '90', false)])).toEqual({ AA: '733.33', BB: '366.67' })
    // At a threshold of 80 AA carries: BB pays 400 * (1 - 0.5 * (1 - 40 / 80)) = 300, AA 800 + 100; 1,100 by 900 : 300.
    expect(charged(two, [owing('foreign'), relief('0.5', '80')])).toEqual({ AA: '825', BB: '275' })
    expect(() => charged(two, [owing('foreign'), relief('0.5', '80.01')])).toThrow('nobody is left to carry the relief')
  })

  test('compares with what a payer of a fixed share has in another currency', () => {
    // AUD 500 is FJD 1000: of AA and BB nothing is left but AUD 500 and AUD 50, 100 and 10 a head in FJD.
    const two = [member('AA', debts('0', '0', 'AUD'), '500', 'AUD'), member('BB', debts('4500', '0', 'AUD'), '500', 'AUD')]
    const fixed: FeeStepRecord = { step: 'fixed-shares', shares: [{ member: 'FX', share: share('0'), reason: 'Host' }] }
    expect(charged([...two, member('FX', debts('0', '0'))], [fixed, owing('foreign'), relief('1', '100')])).toEqual({
      // BB pays 50 * 0.1 = 5, AA 500 + 45: 1,100 by 545 : 5
      AA: '1090',
      BB: '10',
      FX: '0',
    })
  })
})
