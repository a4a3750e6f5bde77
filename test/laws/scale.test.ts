/**
 * Scale: all money times k gives every amount of money times k, but for rounding, and rounding moves it by no more than is proved here.
 *
 * One rounding to the unit u (a cent) is off by at most u / 2, so k times what was rounded and the rounding of k times it lie at most
 * (k + 1) u / 2 apart; cutting down is off by less than u, so k u apart at most. Sums and differences add what their parts are apart,
 * the smaller or larger of two is apart at most as far as the further of both, a rate carries it times itself. `reach` adds this up
 * along a formula, and the law holds every figure to it. Without rounding (the same formulas, read to 60 digits) nothing is apart.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printFigureName } from '../../packages/ltsfs/src/formula/figure-name.ts'
import type { Formula } from '../../packages/ltsfs/src/formula/formula.ts'
import { partsOf, walk } from '../../packages/ltsfs/src/formula/parts.ts'
import { isMoney } from '../../packages/ltsfs/src/formula/unit.ts'
import type { ValueReader } from '../../packages/ltsfs/src/formula/value.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { documentOf, planSketch } from './arbitrary-plan.ts'
import { forecastOf } from './forecast-of.ts'
import { unroundedReader } from './unrounded.ts'

const isPrice = (unit: unknown): boolean => {
  if (typeof unit !== 'string') return false
  const [over = '', under = ''] = unit.split('/')
  return isMoney(over) && !isMoney(under)
}

const times = (text: string, k: number): string => new Decimal(text).times(k).toFixed()

/** The same document with every amount and every price times k: not rates, not rates of exchange, not counts. */
const scaled = (node: unknown, k: number): unknown => {
  if (Array.isArray(node)) return node.map((item) => scaled(item, k))
  if (typeof node !== 'object' || node === null) return node
  const record = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, scaled(value, k)]))
  if (typeof record['amount'] === 'string') return { ...record, amount: times(record['amount'], k) }
  if (!isPrice(record['unit']) || typeof record['values'] !== 'object') return record
  const values = Object.entries(record['values'] as Record<string, string>).map(([day, value]) => [day, times(value, k)])
  return { ...record, values: Object.fromEntries(values) }
}

/** How far rounding may carry a formula from k times its value in the plan before scaling, at most. */
const reachOf = (roots: readonly Formula[], reader: ValueReader, k: number): ReadonlyMap<Formula, Decimal> => {
  const known = new Map<Formula, Decimal>()
  const of = (formula: Formula): Decimal => known.get(formula) ?? ZERO
  const size = (formula: Formula): Decimal => reader.read(formula).abs()
  const reach = (formula: Formula): Decimal => {
    const parts = partsOf(formula).map(of)
    const [left = ZERO, right = ZERO] = parts
    switch (formula.op) {
      case 'constant':
      case 'parameter':
        return ZERO
      case 'figure':
        return left
      case 'sum':
      case 'minus':
        return parts.reduce((all, part) => all.plus(part), ZERO)
      case 'at-most':
      case 'at-least':
        return Decimal.max(left, right)
      case 'times':
        return left.times(size(formula.right)).plus(right.times(size(formula.left)))
      case 'over':
        return left.div(size(formula.right))
      case 'rounded':
        return left.plus(new Decimal(10).pow(-formula.places).times(formula.mode === 'down' ? k : (k + 1) / 2))
      case 'choose':
      case 'share':
        throw new Error(`a ${formula.op} may jump: no reach is proved for it`)
      default:
        return formula satisfies never
    }
  }
  for (const formula of walk(roots)) known.set(formula, reach(formula))
  return known
}

/** Whether an own share is asked for hangs on whether its agreement pays at all, which may jump. */
const withoutOwn = planSketch.map((sketch) => ({
  ...sketch,
  agreements: sketch.agreements.map((each) => ({ ...each, narrowed: { ...each.narrowed, own: null } })),
}))
const cases = fc.tuple(withoutOwn, fc.constantFrom(...BASES), fc.integer({ min: 2, max: 1000 }))
const twoOf = (document: PlanDocument, basis: (typeof BASES)[number], k: number) =>
  [forecastOf(document, basis), forecastOf(scaled(document, k) as PlanDocument, basis)] as const

describe('all money times k', () => {
  test('gives every amount times k exactly, read without rounding', () => {
    fc.assert(
      fc.property(cases, ([sketch, basis, k]) => {
        const [before, after] = twoOf(documentOf(sketch), basis, k)
        const [small, large] = [unroundedReader(), unroundedReader()]
        const apart = before.figures
          .filter(({ unit }) => isMoney(unit))
          .filter((figure) => {
            const same = after.book.find(figure.id, figure.of, figure.year)
            return same === undefined || large(same).minus(small(figure).times(k)).abs().gt('1e-40')
          })
        expect(apart.map(printFigureName)).toEqual([])
      }),
    )
  })

  test('gives every amount times k within what its roundings allow', () => {
    fc.assert(
      fc.property(cases, ([sketch, basis, k]) => {
        const [before, after] = twoOf(documentOf(sketch), basis, k)
        const reach = reachOf(before.figures, before.reader, k)
        const apart = before.figures
          .filter(({ unit }) => isMoney(unit))
          .filter((figure) => {
            const large = after.amount(figure.id, figure.of, figure.year) ?? ZERO
            return large
              .minus(before.value(figure).times(k))
              .abs()
              .gt(reach.get(figure) ?? ZERO)
          })
        expect(apart.map(printFigureName)).toEqual([])
      }),
    )
  })

  test('gives every amount times k to the cent where nothing has to be rounded', () => {
    fc.assert(
      fc.property(planSketch, (sketch) => {
        const plain = {
          ...sketch,
          projects: [],
          agreements: [],
          joins: null,
          late: [100, 0, 0] as [number, number, number],
          lines: sketch.lines.map((line) => ({ ...line, indexed: false })),
          floor: 12,
        }
        const document = documentOf(plain)
        document.userPaysMissions.missions = []
        document.reserves.target.values = { '2016-01-01': '24' }
        const [before, after] = twoOf(document, 'all', 100)
        for (const figure of before.figures)
          expect(after.amount(figure.id, figure.of, figure.year)?.toFixed()).toBe(before.value(figure).times(100).toFixed())
      }),
    )
  })
})
