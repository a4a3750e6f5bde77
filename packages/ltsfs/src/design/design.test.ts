import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import type { FigureName } from '../formula/figure-name.ts'
import { Decimal } from '../money/decimal.ts'
import { planOf } from '../plan/plan.ts'
import { numberInPlan } from './number-in-plan.ts'
import { repairs } from './repair.ts'
import { type SeekAsked, seek } from './seek.ts'
import { tornado } from './tornado.ts'

const plan = planOf(basePlan())
const SMALL_FEE = 'membershipFees.schedules.current.tiers.small.fee'
const OTHERS_FEE = 'membershipFees.schedules.current.tiers.others.fee'
const figure = (id: string, year: number, of = {}): FigureName => ({ id, of, year })
const charged = figure('membership-fees/charged', 2019, { member: 'CC' })

const assessed = () => {
  const computed = forecast(plan, { basis: 'expected' })
  if (!computed.ok) throw new Error('the base plan has a forecast')
  return assess(computed.value)
}

const sought = (asked: Partial<SeekAsked> & Pick<SeekAsked, 'figure' | 'path'> & { readonly to: string }) => {
  const result = seek(plan, { relation: '=', from: 2017, basis: 'expected', target: new Decimal(asked.to), ...asked })
  if (!result.ok) return result.problems.map(({ code }) => code)
  const { value, reached, reason, isMet } = result.value
  return { value: value.toFixed(), reached: reached.toFixed(), reason, isMet }
}

describe('a number of the plan', () => {
  test('a dated number is replaced from its year on, and a share never leaves the whole', () => {
    const fee = numberInPlan(plan, SMALL_FEE, 2019)
    if (!fee.ok) throw new Error('the fee is a number')
    const schedule = fee.value.set(new Decimal('1000')).membershipFees.schedules[0]
    const tiers = schedule !== undefined && 'tiers' in schedule ? schedule.tiers : []
    expect(tiers.find(({ id }) => id === 'small')?.fee.values).toMatchObject({ '2019-01-01': '1000' })
    expect([fee.value.least?.toFixed(), fee.value.most, fee.value.step.toFixed()]).toEqual(['0', null, '0.01'])
  })

  test('a rate of increase takes the whole of a price away at the most: a search goes no further', () => {
    const rate = numberInPlan(plan, 'indices.prices.rate', 2018)
    expect(rate.ok && [rate.value.least?.toFixed(), rate.value.most]).toEqual(['-1', null])
    const found = seek(plan, {
      ...{ figure: { id: 'reserves/closing', of: {}, year: 2020 }, target: new Decimal('100000000'), relation: '>=' },
      ...{ path: 'indices.prices.rate', from: 2018, basis: 'expected' },
    })
    // At -1 what follows prices costs nothing, and reserves of a hundred millions are still out of reach.
    expect(found.ok && [found.value.isMet, found.value.tried.low.value.gte(-1)]).toEqual([false, true])
  })

  test('what is no number, not there or not in force is said', () => {
    const code = (path: string, year = 2017) => {
      const result = numberInPlan(plan, path, year)
      return result.ok ? 'ok' : result.problems[0]?.code
    }
    expect([code('organisation.name'), code('members'), code('membershipFees.scheduleInForce'), code('membershipFees.nothing')]).toEqual([
      ...['not-a-number', 'not-a-number', 'not-a-number', 'unknown-path'],
    ])
    expect(code(SMALL_FEE, 1990)).toBe('not-in-force')
  })
})

describe('goal seek', () => {
  test('finds the fee that charges the target', () => {
    expect(sought({ figure: charged, path: SMALL_FEE, to: '1234.56' })).toEqual({
      value: '1234.56',
      reached: '1234.56',
      reason: 'met',
      isMet: true,
    })
  })

  test('a target that is met already asks for no change', () => {
    const now = assessed().amount(charged.id, charged.of, charged.year)?.toFixed() ?? ''
    expect(sought({ figure: charged, path: SMALL_FEE, to: now })).toMatchObject({ reason: 'met-already', reached: now })
  })

  test('the smallest change that is enough, and not a cent more', () => {
    const now = assessed().amount(charged.id, charged.of, charged.year) ?? new Decimal(0)
    expect(sought({ figure: charged, path: SMALL_FEE, to: now.plus(100).toFixed(), relation: '>=' })).toMatchObject({
      value: now.plus(100).toFixed(),
    })
    expect(sought({ figure: charged, path: SMALL_FEE, to: now.minus(100).toFixed(), relation: '<=' })).toMatchObject({
      value: now.minus(100).toFixed(),
    })
    expect(sought({ figure: charged, path: SMALL_FEE, to: now.plus(100).toFixed(), relation: '<=' })).toMatchObject({
      reason: 'met-already',
    })
  })

  test('a target below what the number may bring is out of reach, and the nearest is given', () => {
    expect(sought({ figure: charged, path: SMALL_FEE, to: '-5' })).toMatchObject({ value: '0', reached: '0', reason: 'out-of-reach' })
  })

  test('a number that does not move the figure says so', () => {
    expect(sought({ figure: charged, path: 'reserves.floor', to: '5' })).toMatchObject({ reason: 'does-not-move', isMet: false })
  })

  test('where a step of the number passes the target, the nearest is given', () => {
    // Aldport and Bayhaven pay the same fee: all charged is 1,000 + 2 x fee, so an odd cent is never reached.
    const found = sought({ figure: figure('membership-fees/charged', 2019), path: OTHERS_FEE, to: '21500.01' })
    expect(found).toMatchObject({ reason: 'step-too-coarse', isMet: false, value: expect.stringMatching(/^10250(?:[.]01)?$/) })
  })

  test('an unknown figure and an unknown path are problems', () => {
    expect(sought({ figure: figure('no/such', 2019), path: SMALL_FEE, to: '1' })).toEqual(['unknown-figure'])
    expect(sought({ figure: charged, path: 'no.such', to: '1' })).toEqual(['unknown-path'])
  })
})

describe('tornado', () => {
  test('exact at both ends, the largest first, ranges as stated and ten per cent otherwise', () => {
    const result = tornado(assessed(), {
      figure: charged,
      from: 2017,
      ranges: [{ path: SMALL_FEE, low: new Decimal('0.5'), high: new Decimal('1.2') }],
      most: 5,
    })
    if (!result.ok) throw new Error('there is such a figure')
    const [bar] = result.value.bars
    const now = result.value.value
    expect([bar?.path, bar?.isStated]).toEqual([SMALL_FEE, true])
    expect([bar?.low.change?.toFixed(), bar?.high.change?.toFixed()]).toEqual([now.times('-0.5').toFixed(), now.times('0.2').toFixed()])
    const closing = tornado(assessed(), { figure: figure('reserves/closing', 2020), from: 2017, ranges: [], most: 5 })
    if (!closing.ok) throw new Error('there is such a figure')
    const sizes = closing.value.bars.map(({ most }) => most.toNumber())
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(closing.value.bars.every(({ isStated, low }) => !isStated && low.factor.toFixed() === '0.9')).toBe(true)
  })

  test('a share that stands at the whole says that it stops there', () => {
    const found = tornado(assessed(), { figure: figure('membership-fees/received', 2019), from: 2018, ranges: [], most: 5 })
    if (!found.ok) throw new Error('there is such a figure')
    const bar = found.value.bars.find(({ path }) => path === 'membershipFees.collection.profiles.prompt.inYearDue')
    expect([bar?.low.stopsAt, bar?.high.stopsAt?.toFixed(), bar?.high.change?.toFixed()]).toEqual([null, '1', '0'])
  })

  test('an unknown figure is a problem', () => {
    const result = tornado(assessed(), { figure: figure('no/such', 2019), from: 2017, ranges: [], most: 5 })
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['unknown-figure'])
  })
})

test('what would have to be true: every rule that fails with the numbers that repair it, tried again', () => {
  const found = repairs(assessed(), { from: 2017, drivers: 2 })
  for (const { finding, ways } of found) {
    expect(finding.severity).toBe('fail')
    for (const { isMet, reason } of ways) expect(isMet).toBe(reason === 'met')
  }
})
