import { expect, test } from 'vitest'
import { calculate } from './arithmetic.ts'

const answer = (text: string) => {
  const result = calculate(text)
  return result.ok ? result.value.toFixed() : result.message
}

test.each([
  ['=3*400', '1200'],
  ['1200.50', '1200.5'],
  ['1,200.50', '1200.5'],
  ['1 200 000', '1200000'],
  ['\u221212', '-12'],
  ['= 2 + 3 * 4', '14'],
  ['=(2+3)*4', '20'],
  ['=10-3-2', '5'],
  ['=8/4/2', '1'],
  ['=-(2-5)', '3'],
  ['=0.1+0.2', '0.3'],
  ['=round(1/3)', '0.33'],
  ['=round(2.5, 0)', '3'],
  ['=min(3, 2) + max(3, 2)', '5'],
])('%s is %s', (text, value) => {
  expect(answer(text)).toBe(value)
})

test.each([
  ['', 'There is no number.'],
  ['=', 'There is no number.'],
  ['=3*', 'It ends too soon.'],
  ['=(3', 'A parenthesis is not closed.'],
  ['=3)', '")" stands after the end.'],
  ['=1/0', 'Nothing can be divided by 0.'],
  ['=1/(2-2)', 'Nothing can be divided by 0.'],
  ['=sum(1)', '"sum" is not known: there are round, min and max.'],
  ['=min(1)', 'min() needs two numbers.'],
  ['=round(1, 0.5)', 'round() takes 0 to 18 places.'],
  ['=()', '")" stands where a number belongs.'],
  ['1e309', '"1e309" is not a decimal.'],
  ['1e-3', '"1e-3" is not a decimal.'],
  ['=1e309', '"e" stands after the end.'],
  ['0x1F', '"0x1F" is not a decimal.'],
  ['twelve', '"twelve" is not a decimal.'],
  ['１２３', '"１２３" is not a decimal.'],
  ['12,34', '"12,34" is not a decimal.'],
  ['3 * twelve', '"twelve" stands where a number belongs.'],
  ['3+1２', '"２" is no arithmetic.'],
  [`=${'1+'.repeat(200)}1`, 'It is longer than 200 characters.'],
  ['('.repeat(199), 'It ends too soon.'],
])('%s is refused: %s', (text, message) => {
  expect(answer(text)).toBe(message)
})
