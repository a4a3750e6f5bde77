import { expect, test } from 'vitest'
import { type Share, shareCells } from './spreadsheet-share.ts'
import { valueReader } from './value.ts'
import { constant, share } from './write.ts'

const cellsOf = (total: number, currency: string, weights: readonly number[]) => {
  const [first] = share(
    constant(total, currency),
    weights.map((weight) => constant(weight)),
  )
  return shareCells(first as Share, {
    reader: valueReader(),
    where: (part, at) => `${part.toUpperCase()}${at + 1}`,
    write: (formula) => (formula.op === 'constant' ? formula.value.toFixed() : ''),
  })
}
const valuesOf = (part: string, ...asked: Parameters<typeof cellsOf>) =>
  cellsOf(...asked)
    .filter((cell) => cell.part === part)
    .map(({ value }) => value.toFixed())

test('three equal parts of 100: whole cents are cut down, and the cent left over goes to the first', () => {
  expect(valuesOf('cut', 100, 'FJD', [1, 1, 1])).toEqual(['3333', '3333', '3333'])
  expect(valuesOf('left', 100, 'FJD', [1, 1, 1])).toEqual(['1'])
  expect(valuesOf('part', 100, 'FJD', [1, 1, 1])).toEqual(['33.34', '33.33', '33.33'])
})

test('keys order by what was cut off, equal ones by their place', () => {
  // A third each of 10,000 cents: .333333 of a cent is cut off, and three places count down from 2.
  expect(valuesOf('key', 100, 'FJD', [1, 1, 1])).toEqual(['3333332', '3333331', '3333330'])
})

test('a share of nothing is nothing, of less than nothing the mirror', () => {
  expect(valuesOf('part', 0, 'VUV', [1, 2])).toEqual(['0', '0'])
  expect(valuesOf('part', -100, 'VUV', [1, 1, 1])).toEqual(['-34', '-33', '-33'])
})

test('where nobody has a weight, nobody has a part and nothing is left over', () => {
  expect(valuesOf('part', 100, 'FJD', [0, 0])).toEqual(['0', '0'])
  expect(valuesOf('left', 100, 'FJD', [0, 0])).toEqual(['0'])
})

test('every cell is a formula over the cells of the share', () => {
  const texts = Object.fromEntries(cellsOf(100, 'FJD', [1, 2]).map(({ part, at, text }) => [`${part} ${at}`, text]))
  expect(texts).toMatchObject({
    'units 0': 'ROUND((100)*100,6)',
    'weight 1': '2',
    'weights 0': 'WEIGHT1+WEIGHT2',
    'cut 0': 'INT(ROUND(IF(WEIGHTS1=0,0,ABS(UNITS1)*WEIGHT1/WEIGHTS1),6))',
    'key 0': 'ROUND((IF(WEIGHTS1=0,0,ABS(UNITS1)*WEIGHT1/WEIGHTS1)-CUT1)*1000000,0)*10+1',
    'left 0': 'IF(WEIGHTS1=0,0,ROUNDUP(ROUND(ABS(UNITS1)-(CUT1+CUT2),6),0))',
    'part 1': 'SIGN(UNITS1)*(CUT2+IF(COUNTIF(KEY1:KEY2,">"&KEY2)<LEFT1,1,0))/100',
  })
})
