import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { firstDay } from '../calendar/fiscal-year.ts'
import { normalQuantile } from '../chance/normal.ts'
import { forecast } from '../forecast/forecast.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { allAtOnce } from '../inputs/steps.ts'
import type { DrawRecord } from '../inputs/uncertainty.ts'
import { planOf } from '../plan/plan.ts'
import { donorOutcomes } from './outcomes.ts'
import { CHUNK, scaleFor } from './scale.ts'
import { refusalOf, simulate, simulationOf } from './simulate.ts'
import { addTallies, tallyPortion } from './tally.ts'
import { openTrials } from './trials.ts'
import { meansOf, uncertainPlan } from './uncertain-plan.ts'

const FEE = 'membershipFees.schedules.current.tiers.others.fee'
const draw = (change: Partial<DrawRecord> = {}): DrawRecord => ({
  ...{ id: 'fee', title: 'The fee', paths: [FEE], as: 'times', course: 'each-year', source: 'invented' },
  ...{ distribution: { kind: 'normal', mean: '1', deviation: '0.1' } },
  ...change,
})

const uncertain = (
  draws: readonly DrawRecord[],
  change: (document: PlanDocument) => void = () => undefined,
  correlations: NonNullable<PlanDocument['uncertainty']>['correlations'] = [],
) => {
  const document = basePlan((written) => {
    written.uncertainty = { from: 2018, draws: [...draws], correlations }
    change(written)
  })
  const model = uncertainPlan(planOf(document), { basis: 'expected' })
  if (!model.ok) throw new Error(model.problems[0]?.message)
  return model.value
}

const figureAt = (of: ReturnType<typeof uncertain>, id: string, year: number): number =>
  of.figures.findIndex((figure) => figure.id === id && figure.year === year)
const simulated = (of: ReturnType<typeof uncertain>, trials = 40_000, seed = 7) => {
  const found = simulate(of, { trials, seed })
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.value
}

describe('the draws at their means', () => {
  test('give the exact forecast', () => {
    const of = uncertain(
      [
        draw(),
        draw({
          id: 'index',
          paths: ['indices.consumer-prices.rate'],
          as: 'plus',
          distribution: { kind: 'normal', mean: '0', deviation: '0.02' },
        }),
      ].filter(({ paths }) => paths[0] === FEE),
    )
    const trials = openTrials(of.model)
    trials.runWith(meansOf(of.model).map((mean) => new Float64Array(BLOCK).fill(mean)))
    for (const [at, figure] of of.figures.entries()) {
      const exact = of.assessment.forecast.reader.read(figure).toNumber()
      expect(Math.abs((trials.output(at)[3] ?? Number.NaN) - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(exact)))
    }
  })

  test('a draw of its own every year moves that year alone, and a walk all that follow', () => {
    const yearly = uncertain([draw()])
    const walk = uncertain([draw({ course: 'cumulative' })])
    const once = uncertain([draw({ course: 'once' })])
    expect([yearly.model.drawn.length, walk.model.drawn.length, once.model.drawn.length]).toEqual([3, 3, 1])
    expect(walk.model.drawn.map(({ after }) => after)).toEqual([null, 0, 1])
    const trials = openTrials(yearly.model)
    const [half, whole] = [new Float64Array(BLOCK).fill(0.5), new Float64Array(BLOCK).fill(1)]
    trials.runWith([half, whole, whole])
    const income = (year: number) => trials.output(figureAt(yearly, 'statement/total-income', year))[0] ?? 0
    const exact = (year: number) => yearly.assessment.amount('statement/total-income', {}, year)?.toNumber() ?? 0
    // Two members pay 10,000 each: half of it in 2018, all of it in 2019.
    expect(exact(2018) - income(2018)).toBeCloseTo(10_000, 6)
    expect(exact(2019) - income(2019)).toBeCloseTo(0, 6)
  })
})

describe('P-values against closed forms', () => {
  test('a sum that one normal draw moves is normal: its quantiles, mean and deviation', () => {
    const of = uncertain([draw({ course: 'once' })])
    const found = simulated(of, 100_000)
    const income = found.figures.find(({ name }) => name.id === 'statement/total-income' && name.year === 2019)
    const exact = of.assessment.amount('statement/total-income', {}, 2019)?.toNumber() ?? 0
    // 20,000 of it is multiplied with a draw of deviation 0.1: a deviation of 2,000.
    expect(income?.mean).toBeCloseTo(exact, -1.5)
    expect(Math.abs((income?.deviation ?? 0) - 2000)).toBeLessThan(15)
    const closed = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((share) => exact + 2000 * normalQuantile(share))
    for (const [at, quantile] of (income?.quantiles ?? []).entries()) expect(Math.abs(quantile - (closed[at] ?? 0))).toBeLessThan(30)
  })

  test('under a heavy tail the quantiles are those of the lognormal, not of one slot that holds nearly all', () => {
    const of = uncertain([draw({ course: 'once', distribution: { kind: 'lognormal', mean: '1', deviation: '20' } })])
    const found = simulated(of, 100_000)
    const income = found.figures.find(({ name }) => name.id === 'statement/total-income' && name.year === 2018)
    const exact = of.assessment.amount('statement/total-income', {}, 2018)?.toNumber() ?? 0
    // A mean of 1 and a deviation of 20: a logarithm of variance ln(1 + 20^2) and of mean -half of that. Two members pay 10,000 times the draw.
    const variance = Math.log(1 + 20 ** 2)
    const closed = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map(
      (share) => 20_000 * Math.exp(-variance / 2 + Math.sqrt(variance) * normalQuantile(share)),
    )
    for (const [at, quantile] of (income?.quantiles ?? []).entries()) {
      const drawn = quantile - (exact - 20_000)
      expect(Math.abs(drawn / (closed[at] ?? 0) - 1)).toBeLessThan(0.03)
    }
  })

  test('what never varies has one value at every share', () => {
    const found = simulated(uncertain([draw({ distribution: { kind: 'normal', mean: '1', deviation: '0' } })]), 1000)
    const paid = found.figures.find(({ name }) => name.id === 'statement/total-paid' && name.year === 2018)
    expect(new Set(paid?.quantiles.map((value) => value.toFixed(9))).size).toBe(1)
  })
})

describe('threads', () => {
  test('any number of them gives the same simulation, to the last bit', () => {
    const of = uncertain([draw(), draw({ id: 'others', paths: ['membershipFees.schedules.current.tiers.small.fee'] })])
    const asked = { trials: 3 * CHUNK + 100, seed: 11 }
    const scale = scaleFor(of.model, asked.seed)
    const by = (threads: number) =>
      simulationOf(
        of,
        asked,
        scale,
        Array.from({ length: threads }, (_, at) =>
          allAtOnce(tallyPortion(of.model, { ...asked, scale, firstChunk: at, everyChunk: threads })),
        ).toReversed(),
      )
    expect(by(4)).toEqual(by(1))
    expect(by(3)).toEqual(simulated(of, asked.trials, asked.seed))
    expect(simulated(of, asked.trials, 12)).not.toEqual(by(1))
  })

  test('tallies count every trial once', () => {
    const of = uncertain([draw()])
    const scale = scaleFor(of.model, 1)
    const tally = addTallies([allAtOnce(tallyPortion(of.model, { seed: 1, scale, trials: 5000, firstChunk: 0, everyChunk: 1 }))], of.model)
    expect(tally.counts.reduce((all, count) => all + count, 0)).toBe(5000 * of.model.figures)
  })
})

test('correlated draws move together', () => {
  const other = draw({ id: 'small', paths: ['membershipFees.schedules.current.tiers.small.fee'] })
  const of = uncertain([draw(), other], () => undefined, [{ between: ['fee', 'small'], is: '1', source: 'invented' }])
  expect(of.model.together.map(({ places }) => places)).toEqual([
    [0, 3],
    [1, 4],
    [2, 5],
  ])
  const income = (model: typeof of) =>
    simulated(model).figures.find(({ name }) => name.id === 'statement/total-income' && name.year === 2018)?.deviation ?? 0
  // 10 % of 20,000 and of 1,000 x its share that arrives: added up where they move together, less where they do not.
  expect(income(of)).toBeGreaterThan(income(uncertain([draw(), other])))
})

describe('donors decide', () => {
  const decides = (agreement: string): DrawRecord => ({
    ...{ id: agreement, title: agreement, paths: [`donorCoFunding.agreements.${agreement}.probability`], as: 'instead', course: 'once' },
    ...{ distribution: { kind: 'happens' }, source: 'invented' },
  })

  test('every combination with its chance, which add up to one', () => {
    const of = uncertain([decides('aid-general')], ({ donorCoFunding }) => {
      const agreement = donorCoFunding.agreements.find(({ id }) => id === 'aid-general')
      if (agreement === undefined) throw new Error('the base plan has this agreement')
      agreement.state = 'pledged'
      agreement.probability = { unit: '1', source: 'invented', values: { '2016-01-01': '0.3' } }
    })
    const found = donorOutcomes(of)
    expect(found?.all.map(({ happens, chance }) => [happens.join(), chance.toFixed()])).toEqual([
      ['', '0.7'],
      ['aid-general', '0.3'],
    ])
    const income = (at: number) => found?.all[at]?.values[figureAt(of, 'statement/total-income', 2018)] ?? 0
    const expected = of.assessment.amount('statement/total-income', {}, 2018)?.toNumber() ?? 0
    expect(income(0) * 0.7 + income(1) * 0.3).toBeCloseTo(expected, 2)
    expect(income(1)).toBeGreaterThan(income(0))
  })

  test('a plan without such draws has no outcomes to tell', () => {
    expect(donorOutcomes(uncertain([draw()]))).toBeNull()
  })
})

describe('what is refused', () => {
  test.each([
    [{ trials: 1_000_000_000, seed: 1 }, /^1000000000 trials are more than 100000000/],
    [{ trials: 0, seed: 1 }, /^0 is not a number of trials\.$/],
    [{ trials: 1.5, seed: 1 }, /not a number of trials/],
    [{ trials: 10, seed: -1 }, /^-1 is not a seed\.$/],
    [{ trials: 10, seed: 2 ** 53 }, /not a seed/],
  ])('%j', (asked, message) => {
    expect(refusalOf(asked)?.message).toMatch(message)
  })

  test('a plan that says nothing of uncertainty', () => {
    const result = uncertainPlan(planOf(basePlan()), { basis: 'expected' })
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['no-uncertainty'])
  })
})

test('a plan read year by year has the figures of the plan', () => {
  const document = basePlan()
  const amounts = (yearly: boolean) => {
    const computed = forecast(
      planOf(document, () => yearly),
      { basis: 'expected' },
    )
    if (!computed.ok) throw new Error('the base plan has a forecast')
    return computed.value.figures.map((figure) => computed.value.reader.read(figure).toFixed())
  }
  expect(amounts(true)).toEqual(amounts(false))
  expect(firstDay(2018, document.organisation.fiscalYear)).toBe('2018-01-01')
})
