import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { stressedDocument } from '../design/stressed-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { StressRecord } from '../inputs/stress.ts'
import { planOf } from '../plan/plan.ts'
import { assessedDocument, stresses } from './stress.ts'

const RATE = 'exchangeRates.AUD.rate'
const SMALL_FEE = 'membershipFees.schedules.current.tiers.small.fee'

const stress = (change: Partial<StressRecord>): StressRecord => ({ id: 'blow', title: 'A blow', source: 'invented', ...change })

const under = (change: Partial<StressRecord>, write: (document: PlanDocument) => void = () => undefined) => {
  const computed = assessedDocument(
    basePlan((document) => {
      document.uncertainty = { from: 2018, draws: [], stresses: [stress(change)] }
      write(document)
    }),
    'expected',
  )
  if (!computed.ok) throw new Error(computed.problems[0]?.message)
  const [stressed] = stresses(computed.value).stressed
  if (stressed === undefined) throw new Error('the plan names one stress')
  const charged = (member: string) =>
    [2018, 2019, 2020].map((year) => stressed.outcome?.assessment.amount('membership-fees/charged', { member }, year)?.toNumber())
  return { ...stressed, charged }
}

const rateUnder = (change: Partial<StressRecord>): unknown => {
  const document = stressedDocument(planOf(basePlan()), stress(change))
  return document.ok ? document.value.exchangeRates.find(({ currency }) => currency === 'AUD')?.rate.values : document.problems[0]?.message
}

describe('a move of a dated number', () => {
  test('multiplies every value from its year on', () => {
    // 1.60 until 2019, then 1.50.
    expect(rateUnder({ moves: [{ paths: [RATE], from: 2018, as: 'times', by: '1.25' }] })).toEqual({
      ...{ '2016-01-01': '1.60', '2018-01-01': '2' },
      '2019-01-01': '1.875',
    })
  })

  test('ends where it says so, and what would have been in force stands again', () => {
    expect(rateUnder({ moves: [{ paths: [RATE], from: 2017, until: 2018, as: 'times', by: '1.25' }] })).toEqual({
      ...{ '2016-01-01': '1.60', '2017-01-01': '2', '2018-01-01': '1.60' },
      '2019-01-01': '1.50',
    })
  })

  test('adds to a number, or stands in its place whatever was written later', () => {
    expect(rateUnder({ moves: [{ paths: [RATE], from: 2018, as: 'plus', by: '0.1' }] })).toMatchObject({
      '2018-01-01': '1.7',
      '2019-01-01': '1.6',
    })
    expect(rateUnder({ moves: [{ paths: [RATE], from: 2018, until: 2020, as: 'instead', by: '2' }] })).toEqual({
      ...{ '2016-01-01': '1.60', '2018-01-01': '2' },
      '2020-01-01': '1.50',
    })
  })

  test('never leaves what the place takes: no fee falls below nothing', () => {
    expect(under({ moves: [{ paths: [SMALL_FEE], from: 2019, as: 'plus', by: '-5000' }] }).charged('CC')).toEqual([1000, 0, 0])
  })

  test('that names a number not yet in force is told instead of computed', () => {
    const { outcome, problem } = under({ moves: [{ paths: [SMALL_FEE], from: 1990, as: 'times', by: '2' }] })
    expect([outcome, problem?.message]).toEqual([
      null,
      `${SMALL_FEE} has no value in force in fiscal year 1990, so there is nothing to change.`,
    ])
  })
})

describe('what breaks under a stress', () => {
  const expects = (document: PlanDocument) => {
    document.expectations = [
      { id: 'fee', expects: 'membership-fees/charged?member=CC >= 900 from 2019', reason: 'Because.', source: 'invented' },
    ]
  }
  const breaks = (by: string) =>
    under({ moves: [{ paths: [SMALL_FEE], from: 2018, until: 2020, as: 'times', by }] }, expects).breaks.flatMap(({ id, year }) =>
      id === 'expectation fee' ? [year] : [],
    )

  test('is told by year, from the year an expectation asks about to the end of the stress', () => {
    expect(breaks('0.89')).toEqual([2019])
  })

  test('is not what stands on its limit', () => {
    expect(breaks('0.9')).toEqual([])
  })
})

test('a change as an option makes it: an agreement that lapses brings what it has brought, and no more', () => {
  const state = 'donorCoFunding.agreements.aid-general.state'
  const { outcome, problem } = under({ changes: [{ path: state, value: 'lapsed', reason: 'The donor leaves.' }] })
  const general = outcome?.assessment.forecast.plan.document.donorCoFunding.agreements.find(({ id }) => id === 'aid-general')
  expect([problem, general?.state]).toEqual([null, 'lapsed'])
  const wrong = under({ changes: [{ path: state, value: 'gone', reason: 'The donor leaves.' }] })
  expect([wrong.outcome, wrong.problem?.code]).toEqual([null, 'unknown-choice'])
})
