import { expect, test } from 'vitest'
import { type Absence, formsOf, written } from './row-forms.ts'

const never: Absence = () => false
const always: Absence = () => true

test('formulas that a person would copy across the years are one form, with references that move', () => {
  expect(formsOf([['E7*2'], ['F7*2']], never)).toEqual([['{0}7*2'], ['{0}7*2']])
  expect(formsOf([['E7'], ['F7+E8']], never)).toEqual([['{0}7'], ['{0}7+{-1}8']])
  expect(written('{0}7+{-1}8', 6)).toBe('F7+E8')
  expect(written('Switches!{0}$6', 7)).toBe('Switches!G$6')
})

test('references to one year stay where that makes fewer forms', () => {
  expect(
    formsOf(
      [['F7*E9'], ['G7*E9'], ['H7*E9']].map(([text]) => [text ?? '']),
      never,
    ),
  ).toEqual([['{1}7*{0}9'], ['{1}7*{-1}9'], ['{1}7*{-2}9']])
  expect(formsOf([['2*E9'], ['2*E9'], ['2*E9'], ['2*E9']], never)).toEqual([['2*{0}9'], ['2*$E$9'], ['2*$E$9'], ['2*$E$9']])
})

test('a reference that would leave the sheet in the first year stays', () => {
  expect(formsOf([['1'], ['2'], ['3'], ['4'], ['5'], ['E7']], never).at(-1)).toEqual(['$E$7'])
  expect(formsOf([['1'], ['2'], ['3'], ['4'], ['E7']], never).at(-1)).toEqual(['{-4}7'])
})

test('references to other sheets stay as they are', () => {
  expect(formsOf([['Inputs!$C$7*E9'], ['Inputs!$C$7*F9']], never)).toEqual([['Inputs!$C$7*{0}9'], ['Inputs!$C$7*{0}9']])
})

test('sums whose parts come and go are one sum over all of them, cells below each other as a range', () => {
  expect(formsOf([['E7+E8'], ['SUM(F7:F8,F10,F11)'], ['G11'], ['0']], always)).toEqual(
    Array.from({ length: 4 }, () => ['SUM({0}7:{0}8,{0}10:{0}11)']),
  )
  expect(formsOf([['(E7+E8)*2'], ['SUM(F7:F8,F10)*2']], always)).toEqual([['SUM({0}7:{0}8,{0}10)*2'], ['SUM({0}7:{0}8,{0}10)*2']])
})

test('a part that is there and is not summed keeps its sums apart, and others still join', () => {
  const isThere: Absence = (row, at) => !(row === 9 && at === 1)
  expect(formsOf([['E7+E9'], ['F7'], ['G7+G8']], isThere)).toEqual([['SUM({0}7:{0}9)'], ['{0}7'], ['SUM({0}7:{0}9)']])
})

test('what is counted twice, taken off or multiplied is no part of a sum', () => {
  expect(formsOf([['E7+E7'], ['F7+F8']], always)).toEqual([['{0}7+{0}7'], ['{0}7+{0}8']])
  expect(formsOf([['E9-E7+E8'], ['F9-F7']], always)).toEqual([['{0}9-{0}7+{0}8'], ['{0}9-{0}7']])
  expect(formsOf([['E9*E7+E8'], ['F9*F7']], always)).toEqual([['{0}9*{0}7+{0}8'], ['{0}9*{0}7']])
})
