import { expect, test } from 'vitest'
import { ABSENT, openSwitches } from './switch.ts'

test('a row that every year and every alternative computes in one way needs no switch', () => {
  const switches = openSwitches((at) => 6 + at)
  expect(
    switches.form(
      [
        ['{0}7', '{0}7'],
        ['{0}7', '{0}7'],
      ],
      'Fees',
    ),
  ).toBe('{0}7')
  expect(switches.all()).toEqual([])
})

test('a switch says in which years and alternatives there is a figure, and which way is taken; rows that change alike share it', () => {
  const switches = openSwitches((at) => 6 + at)
  expect(switches.form([[ABSENT], ['{-1}7']], 'Fees')).toBe('IF(Switches!{0}$6=1,{-1}7,"")')
  expect(switches.form([['{0}7'], ['{0}8*2']], 'Fees')).toBe('CHOOSE(Switches!{0}$7,{0}7,{0}8*2)')
  expect(switches.form([['{0}9'], ['{0}9+1']], 'Fees')).toBe('CHOOSE(Switches!{0}$7,{0}9,{0}9+1)')
  expect(
    switches.form(
      [
        [ABSENT, '{0}7'],
        ['{0}8', '{0}7'],
      ],
      'Fees',
    ),
  ).toBe('CHOOSE(Switches!{0}$8+1,"",{0}7,{0}8)')
  expect(switches.all()).toEqual([
    { numbers: [[0], [1]], uses: 1, name: 'Fees' },
    { numbers: [[1], [2]], uses: 2, name: 'Fees' },
    {
      numbers: [
        [0, 1],
        [2, 1],
      ],
      uses: 1,
      name: 'Fees',
    },
  ])
})

test('values of an input that take effect one after the other are picked from their range by the switch', () => {
  const switches = openSwitches((at) => 6 + at)
  expect(switches.form([['Inputs!$C$9'], ['Inputs!$C$8'], ['Inputs!$C$11']], 'Fees')).toBe('INDEX(Inputs!$C$8:$C$11,Switches!{0}$6,1)')
  expect(switches.form([[ABSENT], ['Inputs!$C$8'], ['Inputs!$C$9']], 'Fees')).toBe(
    'IF(Switches!{0}$7=0,"",INDEX(Inputs!$C$8:$C$9,Switches!{0}$7,1))',
  )
  expect(switches.all().map(({ numbers }) => numbers)).toEqual([
    [[2], [1], [4]],
    [[0], [1], [2]],
  ])
})

test('a row that nothing has anywhere stays empty', () => {
  expect(openSwitches((at) => at).form([[ABSENT], [ABSENT]], 'Fees')).toBe(ABSENT)
})
