import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { OptionRecord } from '../inputs/option.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { type Bridges, bridgeForecasts, bridges, bridgesInSteps } from './bridge.ts'
import type { Grouping } from './bridge-groups.ts'
import { measureOf } from './measure.ts'

const FEE = 'membershipFees.schedules.current.tiers.others.fee'
const SMALL = 'membershipFees.schedules.current.tiers.small.entry.threshold'
const dearer = { path: FEE, from: 2019, value: '12000.00', reason: 'Prices rose' }
const wider = { path: SMALL, from: 2019, value: '60000', reason: 'More are small' }

const option = (id: string, changes: OptionRecord['changes'], includes: string[] = []): OptionRecord => ({
  ...{ id, title: id, summary: id, source: 'invented', changes },
  ...(includes.length === 0 ? {} : { includes }),
})

const planWith = (...options: readonly OptionRecord[]): PlanDocument => basePlan((plan) => void plan.options.push(...options))

interface Asked {
  readonly option: string
  readonly baseline?: string
  readonly figure?: string
  readonly grouping?: Grouping
}

const bridged = (document: PlanDocument, { option: id, baseline = '', figure = 'fees-charged', grouping }: Asked): Bridges => {
  const measure = measureOf(figure)
  if (!measure.ok) throw new Error(measure.problems[0]?.message)
  const asked = { option: id, baseline: baseline || null, basis: 'expected', measures: [measure.value] } as const
  const result = bridges(document, { ...asked, ...(grouping === undefined ? {} : { grouping }) })
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

const partsOf = ({ bridges: [bridge] }: Bridges) =>
  bridge?.parts.map(({ moves, amount }) => [moves.map(({ path }) => path.split('.').at(-1)).join(' + '), amount.toFixed()])

describe('a bridge over two changes that meet in one member', () => {
  const document = planWith(option('both', [dearer, wider]))

  test('gives each what it adds, first or last, in the mean', () => {
    // Dearer alone brings 2 members x 2,000 x 2 years; wider alone takes 9,000 x 2 years from one of them; together 2 x (2,000 - 9,000).
    const [alone, narrow, both] = [2 * 2000 * 2, -9000 * 2, 2 * (2000 - 9000)]
    expect(partsOf(bridged(document, { option: 'both' }))).toEqual([
      ['fee', String((alone + (both - narrow)) / 2)],
      ['threshold', String((narrow + (both - alone)) / 2)],
    ])
  })

  test('names both ends and takes a forecast for each set of changes', () => {
    const { bridges: found, forecasts } = bridged(document, { option: 'both' })
    expect([found[0]?.from.toFixed(), found[0]?.to.toFixed()]).toEqual(['84000', String(84_000 - 14_000)])
    expect(forecasts).toBe(4)
  })

  test('against a baseline the changes of the baseline are taken off', () => {
    const two = planWith(option('dear', [dearer]), option('wide', [wider]))
    const [off, on] = bridged(two, { option: 'wide', baseline: 'dear' }).bridges[0]?.parts ?? []
    expect([off?.moves[0]?.laid, on?.moves[0]?.laid]).toEqual([false, true])
    // From 84,000 + 8,000 to 84,000 - 18,000: taking the fee back is -8,000 first and -4,000 last, the wider tier -22,000 + 18,000 halved.
    expect([off?.amount.toFixed(), on?.amount.toFixed()]).toEqual([String((-8000 - 4000) / 2), String((-18_000 - 14_000 - 8000) / 2)])
  })

  test('a single figure of one year can be asked for', () => {
    const figure = 'membership-fees/charged?member=AA&year=2019'
    expect(partsOf(bridged(document, { option: 'both', figure }))).toEqual([
      ['fee', '2000'],
      ['threshold', '0'],
    ])
  })

  test('an option beside itself differs in nothing', () => {
    expect(partsOf(bridged(document, { option: 'both', baseline: 'both' }))).toEqual([])
  })
})

describe('what moves together', () => {
  const schedule = { id: 'flat', title: 'Flat', source: 'invented', method: 'tiers', tiers: [] as unknown[] }
  const flat = {
    ...schedule,
    tiers: [
      { id: 'all', title: 'All', fee: { unit: 'FJD', source: 'invented', values: { '2016-01-01': '5000.00' } }, entry: { everyone: true } },
    ],
  }
  const add = { path: 'membershipFees.schedules', add: flat, reason: 'One fee for all' }
  const inForce = { path: 'membershipFees.scheduleInForce', from: 2020, value: 'flat', reason: 'From 2020' }

  test('a change that needs another makes no plan alone, so both are one part, and it is said', () => {
    const { bridges: found } = bridged(planWith(option('flat-fee', [inForce, add, dearer])), { option: 'flat-fee' })
    const [tied, alone] = found[0]?.parts ?? []
    expect(tied?.moves.map(({ path }) => path).toSorted()).toEqual(['membershipFees.scheduleInForce', 'membershipFees.schedules.flat'])
    expect(tied?.because[0]).toMatch(/^one without the other makes no plan: .*flat/)
    expect(alone?.because).toEqual([])
  })

  test('options are the parts where several are stacked, changes where asked for', () => {
    const document = planWith(option('dear', [dearer]), option('wide', [wider]), option('stack', [], ['dear', 'wide']))
    const stacked = bridged(document, { option: 'stack' })
    expect([stacked.grouping, stacked.bridges[0]?.parts.map(({ moves }) => moves[0]?.option)]).toEqual(['option', ['dear', 'wide']])
    expect(bridged(document, { option: 'stack', grouping: 'area' }).bridges[0]?.parts).toHaveLength(1)
  })

  test('more than twelve changes are told by the area of the plan they are in', () => {
    const lines = Array.from({ length: 13 }, (_, at): OptionRecord['changes'][number] => ({
      path: 'spending.lines',
      add: { ...(basePlan().spending.lines[0] as object), id: `line-${at}` },
      reason: 'Another line',
    }))
    const { grouping, bridges: found } = bridged(planWith(option('many', [...lines, dearer])), { option: 'many' })
    expect([grouping, found[0]?.parts.map(({ moves }) => moves.length)]).toEqual(['area', [13, 1]])
  })

  test('nine changes are nine parts, told forecast by forecast', () => {
    // In the one year of the plan: four lines of spending of 100 more, four incomes of 100, and 2,000 more from each of 2 members.
    const amount = { unit: 'FJD', source: 'invented', values: { '2016-01-01': '100.00' } }
    const add = (path: string, record: object) =>
      [0, 1, 2, 3].map((at): OptionRecord['changes'][number] => ({
        ...{ path, add: { id: `new-${at}`, title: `New ${at}`, amount, ...record }, reason: 'Another one' },
      }))
    const lines = add('spending.lines', { kind: 'operational' })
    const incomes = add('otherIncome', { kind: 'recurrent', certainty: 'confirmed' })
    const document = basePlan((plan) => {
      plan.period = { from: 2019, to: 2019 }
      plan.options.push(option('nine', [...lines, ...incomes, dearer]))
    })
    const measures = ['spending/total?year=2019', 'other-income/received?line=new-1&year=2019', 'fees-charged'].flatMap((id) => {
      const measure = measureOf(id)
      return measure.ok ? [measure.value] : []
    })
    const steps = bridgesInSteps(document, { option: 'nine', baseline: null, basis: 'expected', measures })
    const left: number[] = []
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) left.push(step.value)
    expect(left).toEqual(Array.from({ length: 2 ** 9 }, (_, at) => 2 ** 9 - 1 - at))
    const found = step.value.ok ? step.value.value.bridges.map(({ parts }) => parts.map(({ amount }) => amount.toFixed())) : []
    const expected = [
      [100, 100, 100, 100, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 100, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, 2 * 2000],
    ]
    expect(found).toEqual(expected.map((row) => row.map(String)))
    expect(bridgeForecasts(document, { option: 'nine', baseline: null })).toBe(2 ** 9)
  })

  test('fewer parts can be asked for', () => {
    const measure = measureOf('reserves')
    const asked = { option: 'both', baseline: null, basis: 'expected', most: 1 } as const
    const result = bridges(planWith(option('both', [dearer, wider])), { ...asked, measures: measure.ok ? [measure.value] : [] })
    expect(result).toMatchObject({ ok: true, value: { grouping: 'area', forecasts: 2, bridges: [{ parts: [{ moves: { length: 2 } }] }] } })
  })
})

test('what is not there is told: the option, the figure', () => {
  expect(measureOf('reserve')).toMatchObject({
    ok: false,
    problems: [{ code: 'unknown-figure', remedy: 'Write "reserves" if that is meant.' }],
  })
  const measure = { id: 'x', label: 'x', figure: 'no/such', of: {}, over: 'all years' } as const
  const document = planWith(option('dear', [dearer]))
  const asked = { option: 'dear', baseline: null, basis: 'expected', measures: [measure] } as const
  expect(bridges(document, asked)).toMatchObject({ ok: false, problems: [{ code: 'unknown-figure' }] })
  expect(bridges(document, { ...asked, option: 'deer', baseline: 'bear' })).toMatchObject({
    ok: false,
    problems: [{ code: 'unknown-option' }, { code: 'unknown-option' }],
  })
})
