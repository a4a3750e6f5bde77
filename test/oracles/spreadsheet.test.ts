/** Cell formulas computed by another program are the planner's own values: halves, thresholds, ties and any formula that chance writes. */
import fc from 'fast-check'
import { HyperFormula } from 'hyperformula'
import { describe, expect, test } from 'vitest'
import type { Formula } from '../../packages/ltsfs/src/formula/formula.ts'
import { type Place, spreadsheet } from '../../packages/ltsfs/src/formula/spreadsheet.ts'
import { SHARE_PARTS, type Share, shareCells } from '../../packages/ltsfs/src/formula/spreadsheet-share.ts'
import { valueReader } from '../../packages/ltsfs/src/formula/value.ts'
import { choose, constant, parameter, share, sum } from '../../packages/ltsfs/src/formula/write.ts'
import { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'

const engine = HyperFormula.buildFromSheets({ A: [] }, { licenseKey: 'gpl-v3', smartRounding: false })

/** A number in a cell of its own, as an input would be. */
const input = (value: string, unit = 'FJD'): Formula =>
  parameter({ path: value, value: new Decimal(value), source: 'invented', illustrative: false }, unit)
const money = (cents: number): Formula => input(new Decimal(cents).div(100).toFixed())

const computed = (formula: Formula): unknown => {
  const inputs: number[] = []
  const place: Place = (part) => {
    if (part.op !== 'parameter') return undefined
    inputs.push(part.parameter.value?.toNumber() ?? 0)
    return `A${inputs.length}`
  }
  const text = place(formula) ?? spreadsheet(formula, place)
  engine.setSheetContent(0, [[inputs[0] ?? 0, `=${text}`], ...inputs.slice(1).map((value) => [value])])
  return engine.getCellValue({ sheet: 0, row: 0, col: 1 })
}

describe('halves', () => {
  test.each([
    ['1.005', '1', '1.01'],
    ['-1.005', '1', '-1.01'],
    ['2.675', '1', '2.68'],
    ['833.35', '0.3', '250.01'], // 250.005
    ['1.004999', '1', '1'],
    ['1234567.885', '1', '1234567.89'],
  ])('%s times %s is rounded to %s', (amount, rate, expected) => {
    expect(computed(input(amount).times(input(rate, '1')).rounded())).toBe(Number(expected))
  })

  test('a ceiling is not passed by a cent that is only noise, and not missed by one', () => {
    expect(computed(input('0.29').times(input('100', '1')).roundedDown())).toBe(29) // 28.999999999999996 in binary
    expect(computed(input('1.019').roundedDown())).toBe(1.01)
  })
})

test('on a threshold a comparison does as its sign says, although binary sums miss the threshold', () => {
  const [left, right] = [input('0.1').plus(input('0.2')), input('0.3')]
  const said = (relation: '<' | '<=' | '>' | '>='): unknown => computed(choose(left, relation, right, constant(1), constant(2)))
  expect([said('<'), said('<='), said('>'), said('>=')]).toEqual([2, 1, 2, 1])
})

test('any formula of money gives the same minor units', () => {
  const leaf = fc.integer({ min: -5_000_000_00, max: 5_000_000_00 }).map(money)
  const rate = fc.integer({ min: 0, max: 2_0000 }).map((points) => input(new Decimal(points).div(10_000).toFixed(), '1'))
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
    const inner = tie('formula')
    return {
      formula: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.tuple(inner, rate).map(([a, b]) => a.times(b).rounded()),
        fc.tuple(inner, rate).map(([a, b]) => a.times(b).roundedDown()),
        fc.tuple(inner, inner).map(([a, b]) => a.minus(b)),
        fc.tuple(inner, inner).map(([a, b]) => a.atMost(b)),
        fc.tuple(inner, inner).map(([a, b]) => a.atLeast(b)),
        fc.tuple(inner, inner, inner).map(([a, b, c]) => choose(a, '<=', b, b, c)),
        fc.array(inner, { minLength: 1, maxLength: 6 }).map((parts) => sum(parts, 'FJD')),
      ),
    }
  })
  fc.assert(
    fc.property(formula, (written) => {
      expect(Math.abs((computed(written) as number) - valueReader().read(written).toNumber())).toBeLessThan(1e-5)
    }),
  )
})

test('shares are the planner’s, ties included, and add up to their total', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }).filter((list) => list.some((one) => one > 0))
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), weights, (cents, list) => {
      const [first] = share(
        money(cents),
        list.map((weight) => constant(weight)),
      )
      const column = (part: (typeof SHARE_PARTS)[number]): number => SHARE_PARTS.indexOf(part)
      const cells = shareCells(first as Share, {
        reader: valueReader(),
        where: (part, at) => `${String.fromCharCode(65 + column(part))}${at + 1}`,
        write: (formula) => (formula.op === 'parameter' ? String(cents / 100) : spreadsheet(formula, () => undefined)),
      })
      const rows = list.map((_, row) => SHARE_PARTS.map((part) => cells.find((cell) => cell.part === part && cell.at === row)))
      engine.setSheetContent(
        0,
        rows.map((row) => row.map((cell) => (cell === undefined ? null : `=${cell.text}`))),
      )
      for (const cell of cells)
        expect(engine.getCellValue({ sheet: 0, row: cell.at, col: column(cell.part) })).toBeCloseTo(cell.value.toNumber(), 6)
    }),
  )
})
