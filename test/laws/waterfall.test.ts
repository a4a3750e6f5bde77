/** Conservation and monotonicity of the waterfall, its funds and its reserves, on plans at random. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Forecast } from '../../packages/ltsfs/src/forecast/forecast.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { USES } from '../../packages/ltsfs/src/spending/spending.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { SOURCES } from '../../packages/ltsfs/src/waterfall/payment-order.ts'
import { documentOf, type PlanSketch, planSketch } from './arbitrary-plan.ts'
import { forecastOf, totalOf } from './forecast-of.ts'
import { knowing } from './knowing.ts'

const basis = fc.constantFrom(...BASES)
const sumOf = (parts: readonly Decimal[]): Decimal => parts.reduce((all, part) => all.plus(part), ZERO)
const overYears = (forecast: Forecast, id: string, of = {}): Decimal => sumOf(forecast.years.map((year) => totalOf(forecast, id, year, of)))

type Asked = readonly [sketch: PlanSketch, on: (typeof BASES)[number]]
const forecastFor = knowing(([sketch, on]: Asked): Forecast => forecastOf(documentOf(sketch), on))

/** For every plan at random, on every basis. */
const always = (law: (forecast: Forecast, sketch: PlanSketch) => void): void =>
  fc.assert(fc.property(planSketch, basis, (sketch, on) => law(forecastFor([sketch, on]), sketch)))

describe('conservation', () => {
  test('over all years, what was there and came in is what was paid, returned and is left', () => {
    always((forecast) => {
      const { years, amount } = forecast
      const last = years.at(-1) ?? 0
      const cameIn = sumOf(
        years.flatMap((year) =>
          forecast
            .incomes(year)
            .filter(({ figure }) => !figure.id.startsWith('project-management-fees/'))
            .map(({ figure }) => forecast.value(figure)),
        ),
      )
      const before = amount('reserves/opening', {}, years[0] ?? 0) ?? ZERO
      const after = (amount('reserves/closing', {}, last) ?? ZERO).plus(totalOf(forecast, 'donor-co-funding/unspent', last))
      const paid = overYears(forecast, 'waterfall/pays').plus(overYears(forecast, 'donor-co-funding/returned'))
      expect(before.plus(cameIn).toFixed()).toBe(paid.plus(after).toFixed())
    })
  })

  test('in every year what comes in goes out, to the cent', () => {
    always(({ years, amount }) => {
      for (const year of years)
        expect(amount('waterfall/total-in', {}, year)?.toFixed()).toBe(amount('waterfall/total-out', {}, year)?.toFixed())
    })
  })

  test('every use is paid or a gap, and nothing else', () => {
    always((forecast) => {
      for (const year of forecast.years)
        for (const use of USES) {
          const explained = totalOf(forecast, 'waterfall/pays', year, { use }).plus(totalOf(forecast, 'waterfall/gap', year, { use }))
          expect(explained.toFixed()).toBe(totalOf(forecast, `spending/${use}`, year).toFixed())
        }
    })
  })

  test('a fund gives what it received, as fee, to activities, back, or to the next year', () => {
    always((forecast, { agreements }) => {
      agreements.forEach((sketch, at) => {
        const of = { agreement: `agreement-${at}` }
        const given = ['fee-taken', 'applied', 'returned'].map((id) => overYears(forecast, `donor-co-funding/${id}`, of))
        const left = totalOf(forecast, 'donor-co-funding/unspent', forecast.years.at(-1) ?? 0, of)
        if (sketch.scope !== 'none')
          expect(overYears(forecast, 'donor-co-funding/received', of).toFixed()).toBe(sumOf([...given, left]).toFixed())
      })
    })
  })

  test('no activity is paid more than it costs, by one agreement or by all', () => {
    always((forecast) => {
      for (const year of forecast.years)
        for (const cost of forecast.book.all('spending/activity', year)) {
          expect(totalOf(forecast, 'donor-co-funding/applied', year, cost.of).lte(forecast.value(cost))).toBe(true)
        }
    })
  })

  test('in every year the fees that projects earn are taken out of their agreements', () => {
    always((forecast) => {
      for (const year of forecast.years)
        expect(totalOf(forecast, 'donor-co-funding/fee-taken', year).toFixed()).toBe(
          (forecast.amount('project-management-fees/earned', {}, year) ?? ZERO).toFixed(),
        )
    })
  })

  test('a fee is the rate on what the agreement pays of the activities of its project, or a cent less where its money is short', () => {
    always((forecast, { activities, projects, agreements }) => {
      if (agreements.length === 0) return
      for (const year of forecast.years)
        projects.forEach(({ agreement, feeRate }, at) => {
          const of = { agreement: `agreement-${agreement % agreements.length}` }
          const paid = sumOf(
            activities.flatMap(({ project }, number) =>
              project === at ? [totalOf(forecast, 'donor-co-funding/applied', year, { ...of, activity: `activity-${number}` })] : [],
            ),
          )
          const [delivered, earned] = ['delivered', 'earned'].map((id) =>
            totalOf(forecast, `project-management-fees/${id}`, year, { project: `project-${at}` }),
          ) as [Decimal, Decimal]
          expect(delivered.toFixed()).toBe(paid.toFixed())
          const fee = paid.times(feeRate).div(1000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
          expect([earned.toFixed(), earned.plus('0.01').toFixed()]).toContain(fee.toFixed())
          const left = ['unspent', 'returned'].map((id) => totalOf(forecast, `donor-co-funding/${id}`, year, of))
          if (!fee.eq(earned)) expect(sumOf(left).toFixed()).toBe('0')
        })
    })
  })

  test('the statement and the waterfall agree on recurrent income in every year', () => {
    always((forecast) => {
      for (const year of forecast.years)
        expect(totalOf(forecast, 'statement/income', year, { kind: 'recurrent' }).toFixed()).toBe(
          forecast.amount('waterfall/recurrent-income', {}, year)?.toFixed(),
        )
    })
  })
})

describe('the policy', () => {
  test('no amount is below zero', () => {
    always((forecast) => {
      const below = forecast.figures.filter(
        ({ id }) => /^(waterfall|reserves|spending|donor-co-funding)\//.test(id) && !id.endsWith('/left'),
      )
      expect(below.filter((figure) => forecast.value(figure).lt(0)).map(({ id }) => id)).toEqual([])
    })
  })

  test('reserves are drawn down to their floor at most, and only when nothing is left', () => {
    always(({ years, amount }) => {
      for (const year of years) {
        const [drawn, closing, floor, left] = ['reserves/drawn', 'reserves/closing', 'reserves/floor', 'waterfall/left'].map(
          (id) => amount(id, {}, year) ?? ZERO,
        )
        if (drawn?.gt(0)) expect([closing?.gte(floor ?? ZERO), left?.isZero()]).toEqual([true, true])
      }
    })
  })

  test('general money pays a later use only when every earlier one is paid', () => {
    const general = SOURCES.filter((source) => source !== 'restricted')
    always((forecast) => {
      for (const year of forecast.years)
        USES.slice(0, -1).forEach((use, at) => {
          const later = USES.slice(at + 1).flatMap((each) =>
            general.map((source) => totalOf(forecast, 'waterfall/pays', year, { use: each, source })),
          )
          if (totalOf(forecast, 'waterfall/gap', year, { use }).gt(0)) expect(sumOf(later).toFixed()).toBe('0')
        })
    })
  })

  test('expansion is paid from restricted money alone', () => {
    always(({ years, book }) => {
      for (const year of years) {
        const sources = book.all('waterfall/pays', year).filter(({ of }) => of['use'] === 'expansion')
        expect(sources.map(({ of }) => of['source'])).toEqual(['restricted'])
      }
    })
  })
})

test('beside an agreement that pays and asks for an own share, all donors together leave it unpaid', () => {
  const percents = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(planSketch, percents, (sketch, owns) => {
      const document = documentOf(sketch)
      for (const [at, agreement] of document.donorCoFunding.agreements.entries()) {
        const own = owns[at] ?? null
        if (own !== null) agreement.ownShare = { unit: '1', source: 'invented', values: { '2016-01-01': String(own / 100) } }
      }
      const forecast = forecastOf(document, 'all')
      for (const year of forecast.years)
        for (const cost of forecast.book.all('spending/activity', year)) {
          const applied = (of = {}): Decimal => totalOf(forecast, 'donor-co-funding/applied', year, { ...cost.of, ...of })
          const whole = forecast.value(cost)
          for (const { id, ownShare, restriction } of document.donorCoFunding.agreements) {
            if (ownShare === undefined || !applied({ agreement: id }).gt(0)) continue
            const only = restriction === 'none' ? undefined : restriction.categories
            const { categories = [] } = document.spending.activities.find((each) => each.id === cost.of['activity']) ?? {}
            const of = categories.filter(({ category }) => only?.includes(category)).map(({ share }) => String(share.values['2016-01-01']))
            const eligible =
              only === undefined ? whole : whole.times(sumOf(of.map((part) => new Decimal(part)))).toDecimalPlaces(2, Decimal.ROUND_DOWN)
            expect(whole.minus(applied()).gte(eligible.times(String(ownShare.values['2016-01-01'])))).toBe(true)
          }
        }
      const [last] = forecast.years.slice(-1)
      for (const id of ['waterfall/total-in', 'waterfall/total-out'])
        expect(forecast.amount(id, {}, last ?? 0)?.toFixed()).toBe(forecast.amount('waterfall/total-in', {}, last ?? 0)?.toFixed())
    }),
  )
})

describe('monotonicity', () => {
  const extra = fc.integer({ min: 1, max: 500_000 })
  /** No gap of any use in any year is larger in the richer plan. */
  const gapsShrink = (poorer: PlanSketch, richer: PlanSketch, on: (typeof BASES)[number]): void => {
    const [before, after] = [forecastOf(documentOf(poorer), on), forecastOf(documentOf(richer), on)]
    for (const year of before.years)
      for (const use of USES) {
        expect(totalOf(after, 'waterfall/gap', year, { use }).lte(totalOf(before, 'waterfall/gap', year, { use }))).toBe(true)
      }
  }

  test('a higher fee never lowers what is charged or received, in any year', () => {
    fc.assert(
      fc.property(planSketch, basis, extra, extra, (sketch, on, small, others) => {
        const raised = { ...sketch, fees: { small: sketch.fees.small + small, others: sketch.fees.others + others } }
        const [before, after] = [forecastOf(documentOf(sketch), on), forecastOf(documentOf(raised), on)]
        for (const year of before.years)
          for (const id of ['membership-fees/charged', 'membership-fees/received', 'waterfall/recurrent-income'])
            expect(after.amount(id, {}, year)?.gte(before.amount(id, {}, year) ?? ZERO)).toBe(true)
      }),
    )
  })

  test('more of any general income never enlarges a gap', () => {
    fc.assert(
      fc.property(planSketch, basis, extra, fc.constantFrom('recurrent' as const, 'one-off' as const), (sketch, on, cents, kind) => {
        const line = { kind, certainty: 'confirmed' as const, cents }
        gapsShrink(sketch, { ...sketch, otherIncome: [...sketch.otherIncome, line] }, on)
      }),
    )
  })

  test('larger reserves never enlarge a gap', () => {
    fc.assert(
      fc.property(planSketch, basis, extra, (sketch, on, cents) =>
        gapsShrink(sketch, { ...sketch, reserves: sketch.reserves + cents }, on),
      ),
    )
  })

  test('more money under any agreement never enlarges a gap', () => {
    fc.assert(
      fc.property(planSketch, basis, extra, fc.nat({ max: 3 }), fc.nat({ max: 7 }), (sketch, on, cents, at, day) => {
        const agreements = sketch.agreements.map((agreement, index) =>
          index === at % sketch.agreements.length
            ? { ...agreement, instalments: [...agreement.instalments, { day, received: true, open: false, cents }] }
            : agreement,
        )
        gapsShrink(sketch, { ...sketch, agreements }, on)
      }),
    )
  })

  test('a lower floor never enlarges a gap of its own year', () => {
    fc.assert(
      fc.property(planSketch, basis, (sketch, on) =>
        gapsShrink({ ...sketch, years: 1 }, { ...sketch, years: 1, floor: Math.max(0, sketch.floor - 1) }, on),
      ),
    )
  })
})
