import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal } from './decimal.ts'
import { addMoney, exchange, parseMoney, printAmount, roundToMinorUnit } from './money.ts'

const money = (text: string, currency: string) => {
  const parsed = parseMoney(text, currency)
  if (parsed === null) throw new Error(`${text} is no amount`)
  return parsed
}

describe('rounding to the minor unit', () => {
  const rounded = (text: string, currency: string) => roundToMinorUnit(new Decimal(text), currency).toFixed()

  test('half a cent goes up, just under half a cent goes down', () => {
    expect(rounded('0.005', 'FJD')).toBe('0.01')
    expect(rounded('0.0049999', 'FJD')).toBe('0')
    expect(rounded('1.015', 'FJD')).toBe('1.02') // in floating point 1.015 * 100 is 101.49999
  })

  test('half a cent below zero goes away from zero', () => {
    expect(rounded('-0.005', 'FJD')).toBe('-0.01')
    expect(rounded('-0.0049999', 'FJD')).toBe('0')
  })

  test('a currency without minor unit is rounded to whole units', () => {
    expect([rounded('119.5', 'VUV'), rounded('119.49', 'VUV')]).toEqual(['120', '119'])
  })
})

describe('printing', () => {
  const printed = (text: string, currency: string) => printAmount(new Decimal(text), currency)

  test('an amount has exactly the decimals of its currency', () => {
    expect([printed('5145', 'FJD'), printed('120', 'VUV'), printed('1.5', 'BHD')]).toEqual(['5145.00', '120', '1.500'])
  })

  test('nothing has no sign', () => {
    expect([printed('-0', 'FJD'), printed('-0.001', 'FJD'), printed('-0.4', 'VUV')]).toEqual(['0.00', '0.00', '0'])
    expect(printed('-0.01', 'FJD')).toBe('-0.01')
  })

  test('large amounts are not written with an exponent', () => {
    expect(printed('1000000000000000000000000', 'XPF')).toBe('1000000000000000000000000')
  })

  test('what is printed is read again as the same amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.constantFrom('FJD', 'VUV', 'BHD'), (units, currency) => {
        const amount = roundToMinorUnit(new Decimal(String(units)).div(1000), currency)
        expect(parseMoney(printAmount(amount, currency), currency)?.amount.eq(amount)).toBe(true)
      }),
    )
  })
})

describe('two currencies', () => {
  test('amounts of one currency add up', () => {
    expect(addMoney(money('0.10', 'FJD'), money('0.20', 'FJD'))).toEqual({ amount: new Decimal('0.30'), currency: 'FJD' })
  })

  test('adding two currencies is an error, never a conversion', () => {
    expect(() => addMoney(money('1', 'FJD'), money('1', 'AUD'))).toThrow('cannot add FJD and AUD')
  })

  test('an exchange is rounded to the minor unit of the target', () => {
    const rate = new Decimal('1.6123')
    expect(exchange(money('10.10', 'AUD'), rate, 'FJD')).toEqual({ amount: new Decimal('16.28'), currency: 'FJD' }) // 10.10 * 1.6123 = 16.28423
    expect(exchange(money('10.10', 'AUD'), new Decimal('83.5'), 'VUV').amount.toFixed()).toBe('843') // 10.10 * 83.5 = 843.35
  })

  test('an amount that is not written as a decimal is null', () => {
    expect(parseMoney('1e309', 'FJD')).toBeNull()
  })
})
