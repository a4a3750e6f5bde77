import { fc, test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { shiftDay } from '../calendar/day.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { ageing } from './ageing.ts'

const due = (day: string, amount: string) => ({ day, amount: new Decimal(amount) })
const bands = (dues: readonly ReturnType<typeof due>[], settled: string, asAt: string) =>
  ageing(dues, new Decimal(settled), asAt).map((amount) => amount.toFixed())

test('a due is in the first band for ninety days after its day, and in the second from the next', () => {
  const one = [due('2019-01-01', '100')]
  expect(bands(one, '0', '2019-01-01')).toEqual(['100', '0', '0', '0'])
  expect(bands(one, '0', shiftDay('2019-01-01', 90))).toEqual(['100', '0', '0', '0'])
  expect(bands(one, '0', shiftDay('2019-01-01', 91))).toEqual(['0', '100', '0', '0'])
})

test('in the second until 365 days, in the third until 730, and then in the last', () => {
  const one = [due('2019-01-01', '100')]
  expect(bands(one, '0', shiftDay('2019-01-01', 365))).toEqual(['0', '100', '0', '0'])
  expect(bands(one, '0', shiftDay('2019-01-01', 366))).toEqual(['0', '0', '100', '0'])
  expect(bands(one, '0', shiftDay('2019-01-01', 730))).toEqual(['0', '0', '100', '0'])
  expect(bands(one, '0', shiftDay('2019-01-01', 731))).toEqual(['0', '0', '0', '100'])
})

test('what came in settles the oldest first, in whatever order dues are listed', () => {
  const dues = [due('2019-01-01', '100'), due('2017-01-01', '100'), due('2018-01-01', '100')]
  // 150 settle all of 2017 and half of 2018, which is 729 days old.
  expect(bands(dues, '150', '2019-12-31')).toEqual(['0', '100', '50', '0'])
})

test('what falls due after the day is not owed yet', () => {
  expect(bands([due('2019-01-01', '100'), due('2019-12-31', '40')], '0', '2019-12-30')).toEqual(['0', '100', '0', '0'])
})

law.prop([fc.array(fc.tuple(fc.nat(2000), fc.nat(100_000)), { maxLength: 8 }), fc.nat(400_000)])(
  'the bands add up to what is owed, whatever was paid',
  (dues, cents) => {
    const all = dues.map(([days, amount]) => ({ day: shiftDay('2015-01-01', days), amount: new Decimal(amount).div(100) }))
    const owed = all.reduce((sum, { amount }) => sum.plus(amount), ZERO)
    const settled = new Decimal(cents).div(100)
    const left = ageing(all, settled, '2021-01-01').reduce((sum, amount) => sum.plus(amount), ZERO)
    expect(left.toFixed()).toBe(Decimal.max(0, owed.minus(settled)).toFixed())
  },
)
