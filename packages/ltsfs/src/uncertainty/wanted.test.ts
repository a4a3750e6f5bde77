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
    // 3 months of 1,000 a month are 3,000: a floor that is rounded is half a cent below it at the most.
    ['reserve-months', '2999.995', ['0', '0']],
    ['reserve-months', '2999.994', ['1', '1']],
    ['operating-coverage', '2999.995', ['1', '0']],
    ['operating-coverage', '2999.994', ['1', '1']],
  ])('%s of %s against three times 1,000: half a cent counts but for reserves', (id, amount, is) => {
    const quotient = money(amount).over(constant(1000, 'FJD/month'))
    expect(broken(figure(`indicators/${id}`, { year: 2018 }, quotient), '>=', '3')).toEqual(is)
  })

  test('a limit of an amount of thousands of millions is missed by a cent all the same', () => {
    expect(broken(money('4999999999.99'), '>=', '5000000000')).toEqual(['1', '1'])
  })
})
