import { describe, expect, test } from 'vitest'
import { valueWords } from './value-words.ts'

const small = { id: 'small', title: 'Small administrations', fee: { unit: 'FJD', values: { '2016-01-01': '1000.00' } } }
const PLAN = {
  organisation: { fiscalYear: { starts: '01-01', namedBy: 'start' } },
  membershipFees: { schedules: [{ id: 'current', title: 'Fees as they are', tiers: [small] }] },
  otherIncome: [],
}
const fee = { path: 'membershipFees.schedules.current.tiers.small.fee', value: '60500', reason: 'To see' }

describe('in words', () => {
  test.each([
    ['a decimal, as it is written', '60500.50', '60,500.50'],
    ['a year', 2019, '2019'],
    ['nothing', null, 'none'],
    ['a choice', 'one-off', 'one-off'],
    ['a ratio', { of: '1', per: '3' }, '1 / 3'],
    ['an amount', { amount: '50000.00', currency: 'AUD' }, '50,000.00 AUD'],
    ['a record with a title', small, 'Small administrations'],
    ['a record without', { day: '2019-03-01', kind: 'received', isFinal: true }, 'day: 2019-03-01; kind: received; is final: yes'],
    ['a list', ['one', { name: 'Two' }], 'one; Two'],
    ['an empty list', [], 'none'],
    ['a long list', ['1', '2', '3', '4', '5', '6', '7'], '1; 2; 3; 4; 5; 6; …'],
    [
      'a dated value',
      { unit: 'FJD', values: { '2016-01-01': '1000.00', '2019-07-01': null } },
      '1,000.00 FJD, from 2016; none, from 2019-07-01',
    ],
    ['a change to the end', { ...fee, from: 2019 }, 'Small administrations › fee from 2019: 60,500'],
    ['a change of some years', { ...fee, from: 2019, until: 2022 }, 'Small administrations › fee from 2019 to 2021: 60,500'],
    ['a change of one year', { ...fee, from: 2019, until: 2020 }, 'Small administrations › fee in 2019: 60,500'],
    ['a change of a plain field', { ...fee, path: 'cropAgency.joins', value: 2020 }, 'CROP agency › joins: 2020'],
    ['an added record', { path: 'otherIncome', add: { id: 'rent', title: 'Rent' }, reason: 'x' }, 'Other income: Rent added'],
  ])('%s', (_, value, expected) => expect(valueWords(PLAN, value)).toBe(expected))
})
