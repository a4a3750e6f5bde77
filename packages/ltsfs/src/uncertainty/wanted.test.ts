import { describe, expect, test } from 'vitest'
import type { Formula, Relation } from '../formula/formula.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import { Decimal } from '../money/decimal.ts'
import { failureOf } from './wanted.ts'

const broken = (left: Formula, relation: Relation, limit: string): readonly string[] => {
  const { formula, tried } = failureOf(left, relation, new Decimal(limit), 'a limit')
  return [formula, tried].map((one) => valueReader().read(one).toFixed())
}
const money = (amount: string): Formula => constant(new Decimal(amount), 'FJD')

describe('a limit that is missed, by a whole forecast and by trials', () => {
  test.each<[string, Relation, string, readonly string[]]>([
    ['100', '>=', '100', ['0', '0']],
    ['99.995', '>=', '100', ['1', '0']],
    ['99.994', '>=', '100', ['1', '1']],
    ['100.005', '<=', '100', ['1', '0']],
    ['100.006', '<=', '100', ['1', '1']],
    ['100', '<', '100', ['1', '1']],
  ])('%s FJD %s %s: trials let half a cent pass, a forecast nothing', (amount, relation, limit, is) => {
    expect(broken(money(amount), relation, limit)).toEqual(is)
  })

  test.each([
    // 3 months of operations of 12,000.02 a year are 3,000.005, which is rounded up; of 12,000.01 they are 3,000.0025, rounded down.
    ['12000.02', '3000.01', ['0', '0']],
    ['12000.02', '3000.00', ['1', '1']],
    ['12000.01', '3000.00', ['0', '0']],
    ['12000.01', '2999.99', ['1', '1']],
  ])('three months of %s a year: reserves of %s are held against the floor in whole cents', (operational, closing, is) => {
    const month = money(operational).over(constant(12, 'month', 'months of a year'))
    expect(broken(figure('indicators/reserve-months', { year: 2018 }, money(closing).over(month)), '>=', '3')).toEqual(is)
  })

  test.each([
    ['2999.995', ['1', '0']],
    ['2999.994', ['1', '1']],
  ])('%s for each 1,000 against three: no other quotient is rounded', (amount, is) => {
    const quotient = money(amount).over(constant(1000, 'FJD/month'))
    expect(broken(figure('indicators/operating-coverage', { year: 2018 }, quotient), '>=', '3')).toEqual(is)
  })

  test('a limit of an amount of thousands of millions is missed by a cent all the same', () => {
    expect(broken(money('4999999999.99'), '>=', '5000000000')).toEqual(['1', '1'])
  })
})
