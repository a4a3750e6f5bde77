import { describe, expect, test } from 'vitest'
import { decimalMeant, valueSentences } from './translate-value.ts'

describe('the decimal that was meant', () => {
  test.each([
    ['１２３', '123'],
    ['1,200.50', '1200.50'],
    ['1 200 000', '1200000'],
    ["1'200", '1200'],
    ['6_000', '6000'],
    ['−5', '-5'],
    ['+5', '5'],
    ['007', '7'],
    ['.5', '0.5'],
    [' 5 ', '5'],
    ['1,5', null],
    ['1,20', null],
    ['1e309', null],
    ['Infinity', null],
    ['0x1F', null],
    ['', null],
    ['5', null],
    ['9'.repeat(61), null],
  ])('of %s is %s', (text, meant) => expect(decimalMeant(text)).toBe(meant))
})

describe('the sentences for a value', () => {
  test('suggest a name made of the letters that can stand in one', () => {
    expect(valueSentences('not-an-identifier', 'Small Members (new)')?.remedy).toBe(
      'Write it as "small-members-new", here and where it is named.',
    )
    expect(valueSentences('not-an-identifier', '???')?.remedy).toBe('Give it a short name that will not change.')
    expect(valueSentences('not-an-identifier', 7)?.remedy).toBe('Give it a short name that will not change.')
  })

  test('tell a number apart from text, and one that cannot be written as a decimal', () => {
    expect(valueSentences('not-a-decimal', 0.5)).toMatchObject({ code: 'number-without-quotes', remedy: 'Write it in quotes: "0.5".' })
    expect(valueSentences('not-a-decimal', 1e300)?.remedy).toBe('Write the decimal in quotes.')
    expect(valueSentences('not-a-decimal', true)?.message).toBe('true is not a decimal.')
  })

  test.each([
    ['-0', '"-0" is zero with a minus before it.', 'Write "0".'],
    ['-0.00', '"-0.00" is zero with a minus before it.', 'Write "0.00".'],
    ['-0.01', '"-0.01" is below zero.', 'Write an amount of zero or more; money that leaves has its own record.'],
  ])('of an amount tell %s for what it is', (text, message, remedy) => {
    expect(valueSentences('negative', text)).toMatchObject({ code: 'negative', message, remedy })
  })

  test('are none for an error that is no marker', () => expect(valueSentences('Invalid input', 1)).toBeUndefined())
})
