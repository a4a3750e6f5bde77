import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { moneyAfterWindow } from './warnings.ts'

const warned = (change: (agreement: AgreementRecord) => void) =>
  moneyAfterWindow(
    planWith((document) => {
      const [agreement] = document.donorCoFunding.agreements
      if (agreement !== undefined) change(agreement)
    }),
  ).map(({ path }) => path)

test('an instalment due on the day before the window closes is no matter, on the day itself it counts for nothing', () => {
  const closes = (until: string) => (agreement: AgreementRecord) => {
    agreement.window.until = until
  }
  expect(warned(closes('2019-03-02'))).toEqual([])
  expect(warned(closes('2019-03-01'))).toEqual(['donorCoFunding.agreements.aid-training.instalments.third.due'])
})

test('money that was received counts, whenever it came', () => {
  expect(
    warned((agreement) => {
      agreement.window.until = '2017-02-01'
      agreement.instalments = agreement.instalments.slice(0, 1)
    }),
  ).toEqual([])
})

test('an agreement that counts nowhere is not warned of', () => {
  expect(
    warned((agreement) => {
      agreement.window.until = '2017-02-01'
      agreement.state = 'cancelled'
    }),
  ).toEqual([])
})
