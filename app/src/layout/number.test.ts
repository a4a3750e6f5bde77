import { ENGLISH, french, speakBy } from 'ltsfs'
import { afterEach, describe, expect, test } from 'vitest'
import { decimalsOf, printAmount, printChange, printPercent, printShort } from './number.ts'

describe('numbers for the eye', () => {
  test('amounts are grouped in threes and a minus is a true minus sign', () => {
    expect(printAmount('1234567.50', 2)).toBe('1,234,567.50')
    expect(printAmount('-41200')).toBe('\u221241,200')
  })

  test('an amount keeps every digit, however large', () => {
    expect(printAmount('12345678901234567890.12', 2)).toBe('12,345,678,901,234,567,890.12')
  })

  test('a change carries its sign, none when there is no change', () => {
    expect([printChange('45000', 0), printChange('-1500', 0), printChange('0.00', 2)]).toEqual(['+45,000', '\u22121,500', '0.00'])
  })

  test('a share is a percentage, exactly', () => {
    expect(printPercent('0.1255', 1)).toBe('12.6%')
    expect(printPercent('0.0000471', 4)).toBe('0.0047%')
  })

  test('labels in a chart are short', () => {
    expect([printShort('1236400.00'), printShort('98000'), printShort('-500')]).toEqual(['1.24M', '98K', '\u2212500'])
  })

  test('zeros at the end are no decimals', () => {
    expect([decimalsOf('1.50'), decimalsOf('1.00'), decimalsOf('1')]).toEqual([1, 0, 0])
  })
})

describe('numbers for the eye, in French', () => {
  afterEach(() => speakBy(() => ENGLISH))
  const inFrench = <T>(print: () => T): T => {
    speakBy(() => french)
    return print()
  }

  test('thousands are apart by a narrow space, decimals by a comma', () => {
    expect(inFrench(() => printAmount('1234567.50', 2))).toBe('1\u202f234\u202f567,50')
    expect(inFrench(() => printChange('-1500'))).toBe('\u22121\u202f500')
  })

  test('four digits are apart too, as in the sentences of the library', () => {
    expect(inFrench(() => printAmount('1234'))).toBe('1\u202f234')
  })

  test('a share and a short label have a space before what they are of', () => {
    expect(inFrench(() => printPercent('0.1255', 1)).replace(/\s/, ' ')).toBe('12,6 %')
    expect(inFrench(() => [printShort('1236400.00'), printShort('98000')]).map((text) => text.replace(/\s/, ' '))).toEqual([
      '1,24 M',
      '98 k',
    ])
  })

  test('the next number is in the language of then', () => {
    const before = inFrench(() => printAmount('0.5'))
    speakBy(() => ENGLISH)
    expect([before, printAmount('0.5')]).toEqual(['0,5', '0.5'])
  })
})
