import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inForce } from './in-force.ts'

const fee = { '2017-07-01': '833', '2019-07-01': '900', '2022-07-01': null }

describe('a value by effective day', () => {
  test('holds from its day on, not on the day before', () => {
    expect(inForce(fee, '2017-07-01')).toEqual({ from: '2017-07-01', value: '833' })
    expect(inForce(fee, '2017-06-30')).toBeNull()
  })

  test('holds until the day before the next one', () => {
    expect(inForce(fee, '2019-06-30')).toEqual({ from: '2017-07-01', value: '833' })
    expect(inForce(fee, '2019-07-01')).toEqual({ from: '2019-07-01', value: '900' })
  })

  test('ends where a null stands, which is not zero', () => {
    expect(inForce(fee, '2022-06-30')?.value).toBe('900')
    expect(inForce(fee, '2022-07-01')).toBeNull()
    expect(inForce({ '2017-07-01': '0' }, '2018-01-01')).toEqual({ from: '2017-07-01', value: '0' })
  })

  test('may begin again after it ended', () => {
    expect(inForce({ ...fee, '2023-07-01': '950' }, '2024-01-01')).toEqual({ from: '2023-07-01', value: '950' })
  })
})

test('the order in which days are written changes nothing', () => {
  const entries = fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 2000, max: 2040 }).map((year) => `${year}-01-01`),
      fc.integer(),
    ),
    {
      selector: ([day]) => day,
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(entries, fc.integer({ min: 1999, max: 2041 }), (list, year) => {
      const [forward, backward] = [Object.fromEntries(list), Object.fromEntries(list.toReversed())]
      expect(inForce(backward, `${year}-06-30`)).toEqual(inForce(forward, `${year}-06-30`))
    }),
  )
})
