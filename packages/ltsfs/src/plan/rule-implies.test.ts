import { describe, expect, test } from 'vitest'
import type { Comparison, EntryRule } from '../inputs/entry-rule.ts'
import { implies, takesEveryone } from './rule-implies.ts'

const people = (is: Comparison['is'], value: string, missing?: Comparison['missing']): Comparison => ({
  ...{ indicator: 'population', is, threshold: { unit: 'people', source: 'invented', values: { '2016-01-01': value } } },
  ...(missing && { missing }),
})
const gdp = (is: Comparison['is'], value: string): Comparison => ({ ...people(is, value), indicator: 'gdp' })
const DAY = '2018-01-01'
const both = (one: EntryRule, other: EntryRule) => [implies(one, other, DAY), implies(other, one, DAY)]
const everyone: EntryRule = { everyone: true }

describe('one comparison', () => {
  test('is met by whoever meets a narrower one, and at the threshold by the stricter operator', () => {
    expect(both(people('<', '50'), people('<', '100'))).toEqual([true, false])
    expect(both(people('>', '100'), people('>=', '100'))).toEqual([true, false])
    expect(both(people('<', '50'), people('<', '50'))).toEqual([true, true])
  })

  test('of another direction, indicator or unit says nothing', () => {
    expect(both(people('<', '50'), people('>', '10'))).toEqual([false, false])
    expect(both(people('<', '50'), gdp('<', '100'))).toEqual([false, false])
    expect(both(people('<', '50'), { ...people('<', '100'), threshold: { ...people('<', '100').threshold, unit: 'thousands' } })).toEqual([
      false,
      false,
    ])
  })

  test('that passes where nothing is observed implies only one that does too', () => {
    expect(implies(people('<', '50', 'passes'), people('<', '100', 'fails'), DAY)).toBe(false)
    expect(implies(people('<', '50', 'passes'), people('<', '100', 'passes'), DAY)).toBe(true)
    expect(implies(people('<', '50', 'fails'), people('<', '100'), DAY)).toBe(true)
  })

  test('says nothing before it is in force', () => {
    expect(implies(people('<', '50'), people('<', '100'), '2015-01-01')).toBe(false)
  })
})

describe('rules within rules', () => {
  test('all of several are narrower than each of them', () => {
    expect(both({ all: [people('<', '50'), gdp('<', '9')] }, people('<', '100'))).toEqual([true, false])
    expect(both({ all: [people('<', '50'), gdp('<', '9')] }, { all: [gdp('<', '10'), people('<=', '50')] })).toEqual([true, false])
  })

  test('any of several is wider than each of them', () => {
    expect(both(people('<', '50'), { any: [gdp('<', '9'), people('<', '100')] })).toEqual([true, false])
    expect(both({ any: [people('<', '50'), people('<', '60')] }, people('<', '60'))).toEqual([true, true])
  })

  test('two of three lie between all three and one of them', () => {
    const of = [people('<', '50'), gdp('<', '9'), people('>', '10')]
    expect(both({ all: of }, { atLeast: 2, of })).toEqual([true, false])
    expect(both({ atLeast: 2, of }, { any: of })).toEqual([true, false])
    expect(both({ atLeast: 2, of }, { atLeast: 2, of: of.toReversed() })).toEqual([true, true])
  })

  test('everyone is wider than any rule, and only a rule for everyone is as wide', () => {
    expect(both({ all: [people('<', '50'), everyone] }, everyone)).toEqual([true, false])
    expect(both({ any: [people('<', '50'), everyone] }, everyone)).toEqual([true, true])
    expect([{ all: [everyone] }, { any: [gdp('<', '9'), everyone] }, people('>=', '0')].map(takesEveryone)).toEqual([true, true, false])
  })

  test('more ways to meet a rule than can be tried leave it open', () => {
    const ten = Array.from({ length: 20 }, (_, at) => gdp('<', String(at + 1)))
    expect(implies({ atLeast: 10, of: ten }, everyone, DAY)).toBe(false)
    expect(implies({ atLeast: 1, of: ten }, gdp('<', '20'), DAY)).toBe(true)
  })
})
