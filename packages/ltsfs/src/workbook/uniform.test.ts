import { expect, test } from 'vitest'
import { ABSENT, openSwitches } from './switch.ts'
import { uniformRows } from './uniform.ts'

const open = () => openSwitches((at) => 6 + at)

test('a row has one formula over the years', () => {
  const rows = uniformRows(new Map([[7, [['1'], ['E7*2'], ['F7*2']]]]), open(), () => 'Fees')
  expect(rows?.get(7)).toEqual({
    formulas: ['CHOOSE(Switches!E$6,1,D7*2)', 'CHOOSE(Switches!F$6,1,E7*2)', 'CHOOSE(Switches!G$6,1,F7*2)'],
    differs: null,
  })
})

test('a row whose ways are too long together keeps a formula for every year, and says why', () => {
  const [short, long] = [`1${'+1'.repeat(999)}`, `1${'+1'.repeat(1000)}`]
  expect(short.length + long.length).toBe(4000)
  expect(uniformRows(new Map([[7, [[short], [long]]]]), open(), () => 'Fees')?.get(7)?.differs).toBeNull()
  const rows = uniformRows(new Map([[7, [[short], [`${long}0`]]]]), open(), () => 'Fees')
  expect(rows?.get(7)).toEqual({ formulas: [short, `${long}0`], differs: 'Formulas differ by year: one for all would be too long.' })
})

test('where one formula would use itself, a row keeps a formula for every year, and says why', () => {
  const texts = new Map([
    [7, [['E8'], ['2*3']]],
    [8, [['4*5'], ['F7']]],
  ])
  const rows = uniformRows(texts, open(), () => 'Fees')
  const reason = 'Formulas differ by year: one for all would use itself.'
  expect(rows?.get(7)).toEqual({ formulas: ['E8', '2*3'], differs: reason })
  expect(rows?.get(8)).toEqual({ formulas: ['4*5', 'F7'], differs: reason })
})

test('alternatives that lead back to themselves in one year do not go into one workbook', () => {
  const texts = new Map([
    [7, [['E8', ABSENT]]],
    [8, [[ABSENT, 'E7']]],
  ])
  expect(uniformRows(texts, open(), () => 'Fees')).toBeUndefined()
})
