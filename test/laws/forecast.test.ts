/** What holds for the forecast of any plan: it is there, it foots, it explains itself, and later years do not reach back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statement } from '../../packages/ltsfs/src/forecast/statement.ts'
import type { Explanation } from '../../packages/ltsfs/src/formula/explain.ts'
import { printFigureName } from '../../packages/ltsfs/src/formula/figure-name.ts'
import { unitConflicts } from '../../packages/ltsfs/src/formula/units.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { documentOf, planSketch } from './arbitrary-plan.ts'
import { amountsOf, forecastOf } from './forecast-of.ts'

const basis = fc.constantFrom(...BASES)

describe('the statement', () => {
  test('every total is the sum of the lines above it, each times its sign', () => {
    fc.assert(
      fc.property(planSketch, basis, (sketch, on) => {
        const forecast = forecastOf(documentOf(sketch), on)
        const rows = statement(forecast)
        forecast.years.forEach((_, at) => {
          for (const section of ['income', 'spending', 'reserves'] as const) {
            const inSection = rows.filter((row) => row.section === section)
            const lines = inSection.filter(({ kind }) => kind === 'line')
            const sum = lines.reduce((all, { cells, sign }) => all.plus((cells[at]?.amount ?? ZERO).times(sign)), ZERO)
            expect(sum.toFixed()).toBe(inSection.find(({ kind }) => kind === 'total')?.cells[at]?.amount?.toFixed())
          }
          expect(rows.find(({ kind }) => kind === 'check')?.cells[at]?.amount?.toFixed()).toBe('0')
        })
      }),
    )
  })

  test('the result is what funds and reserves gained', () => {
    fc.assert(
      fc.property(planSketch, basis, (sketch, on) => {
        const { years, amount } = forecastOf(documentOf(sketch), on)
        for (const year of years) {
          const [result, funds, reserves] = ['result', 'change-in-funds', 'change-in-reserves'].map(
            (id) => amount(`statement/${id}`, {}, year) ?? ZERO,
          )
          expect(result?.toFixed()).toBe(funds?.plus(reserves ?? ZERO).toFixed())
        }
      }),
    )
  })
})

describe('figures', () => {
  test('are told apart by name, in order, and measure what they say', () => {
    fc.assert(
      fc.property(planSketch, basis, (sketch, on) => {
        const { figures } = forecastOf(documentOf(sketch), on)
        const names = figures.map(printFigureName)
        expect(new Set(names).size).toBe(names.length)
        expect(figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id).toSorted())
        expect(unitConflicts(figures)).toEqual([])
      }),
    )
  })

  test('are in whole minor units where they are money of the waterfall', () => {
    fc.assert(
      fc.property(planSketch, basis, (sketch, on) => {
        const { figures, value } = forecastOf(documentOf(sketch), on)
        const paid = figures.filter(({ id }) => /^(waterfall|reserves|spending|statement)\//.test(id))
        expect(paid.filter((figure) => value(figure).decimalPlaces() > 2).map(printFigureName)).toEqual([])
      }),
    )
  })

  /** What the operation says, applied to the values of the parts: an explanation added up again by other code. */
  const again = ({ operation, parts, value }: Explanation): Decimal => {
    const [left = ZERO, right = ZERO] = parts.map((part) => part.value)
    switch (operation) {
      case 'sum':
        return parts.reduce((all, part) => all.plus(part.value), ZERO)
      case 'minus':
        return left.minus(right)
      case 'times':
        return left.times(right)
      case 'over':
        return left.div(right)
      case 'at-most':
        return Decimal.min(left, right)
      case 'at-least':
        return Decimal.max(left, right)
      case 'figure':
        return parts.length === 0 ? value : left
      case 'choose':
        return parts[2]?.value ?? ZERO
      default:
        return value
    }
  }
  const everyPart = (explanation: Explanation): readonly Explanation[] => [explanation, ...explanation.parts.flatMap(everyPart)]

  test('explain themselves: every step, done again from its parts, gives the value shown', () => {
    fc.assert(
      fc.property(planSketch, basis, (sketch, on) => {
        const forecast = forecastOf(documentOf(sketch), on)
        for (const figure of forecast.figures) {
          const explained = forecast.explain(printFigureName(figure))
          if (!explained.ok) throw new Error(printFigureName(figure))
          expect(explained.value.value.eq(forecast.value(figure))).toBe(true)
          for (const part of everyPart(explained.value)) expect(again(part).eq(part.value)).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('years', () => {
  test('a longer plan has the same figures in the years both have', () => {
    fc.assert(
      fc.property(planSketch, basis, (sketch, on) => {
        const short = amountsOf(forecastOf(documentOf(sketch), on))
        const long = amountsOf(forecastOf(documentOf({ ...sketch, years: sketch.years + 1 }), on))
        expect([...short].filter(([name, amount]) => long.get(name) !== amount)).toEqual([])
      }),
    )
  })

  test('reserves open with what they closed with the year before', () => {
    fc.assert(
      fc.property(planSketch, basis, (sketch, on) => {
        const { years, amount } = forecastOf(documentOf(sketch), on)
        for (const year of years.slice(1))
          expect(amount('reserves/opening', {}, year)?.toFixed()).toBe(amount('reserves/closing', {}, year - 1)?.toFixed())
      }),
    )
  })
})

describe('the basis', () => {
  test('what is confirmed of donors, missions and other income is never more than what there is in all', () => {
    fc.assert(
      fc.property(planSketch, (sketch) => {
        const [confirmed, all] = (['confirmed', 'all'] as const).map((on) => forecastOf(documentOf(sketch), on))
        for (const year of confirmed?.years ?? [])
          for (const id of [
            'donor-co-funding/restricted',
            'donor-co-funding/unrestricted',
            'user-pays-missions/recovered',
            'other-income/recurrent',
            'other-income/one-off',
          ])
            expect(confirmed?.amount(id, {}, year)?.lte(all?.amount(id, {}, year) ?? ZERO)).toBe(true)
      }),
    )
  })
})
