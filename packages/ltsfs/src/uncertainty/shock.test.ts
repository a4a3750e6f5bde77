import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { Decimal } from '../money/decimal.ts'
import { breachesOf } from './breaches.ts'
import { shocks } from './shock.ts'
import { assessedDocument } from './stress.ts'

const SMALL_FEE = 'membershipFees.schedules.current.tiers.small.fee'
const OTHERS_FEE = 'membershipFees.schedules.current.tiers.others.fee'
const AUD = 'exchangeRates.AUD.rate'

interface Written {
  readonly ranges: Readonly<Record<string, readonly [low: string, high: string]>>
  readonly expects?: readonly string[]
}

const written = ({ ranges, expects = [] }: Written): PlanDocument =>
  basePlan((document) => {
    document.uncertainty = {
      from: 2018,
      draws: [],
      ranges: Object.entries(ranges).map(([path, [low, high]]) => ({ path, low, high, source: 'invented' })),
    }
    document.expectations = expects.map((text, at) => ({ id: `e${at}`, expects: text, reason: 'Because.', source: 'invented' }))
  })

const assessed = (document: PlanDocument) => {
  const found = assessedDocument(document, 'expected')
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.value
}

const found = (asked: Written, steps?: number) => {
  const result = shocks(assessed(written(asked)), steps === undefined ? {} : { steps })
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.value
}

describe('the smallest shock along one range', () => {
  test('breaks an expectation just past its limit, and not on it', () => {
    // 1,000 x (1 - 0.5 x share) is below 900 from a share just above 0.2 on: in thousandths, 0.201, a factor of 1 - 0.5 x 0.201.
    const { alone } = found({ ranges: { [SMALL_FEE]: ['0.5', '1'] }, expects: ['membership-fees/charged?member=CC >= 900 from 2018'] })
    expect(alone.map(({ end, shock }) => [end.toFixed(), shock?.share.toFixed(), shock?.parts[0]?.factor.toFixed()])).toEqual([
      ['0.5', '0.201', '0.8995'],
    ])
    expect(alone[0]?.shock?.breaks.map(({ id, year }) => `${id} ${year}`)).toEqual([
      'expectation e0 2018',
      'expectation e0 2019',
      'expectation e0 2020',
    ])
  })

  test('breaks a limit that is missed by one cent, as a check of the whole forecast has it', () => {
    // 1,000 x (1 - 0.01 x share) is 999.99, a cent below 1,000, at a thousandth: a millionth of the limit counts.
    const { alone } = found({ ranges: { [SMALL_FEE]: ['0.99', '1'] }, expects: ['membership-fees/charged?member=CC >= 1000 from 2018'] })
    expect(alone.map(({ shock }) => shock?.share.toFixed())).toEqual(['0.001'])
  })

  test('breaks a guide at the step at which the check fails', () => {
    // The guide of 2018 is the coverage as planned but for a billionth: two fees of a cent less each are 0.02 less income, and below it.
    const ranges = { [OTHERS_FEE]: ['0.999', '1'] } as const
    const planned = assessed(written({ ranges }))
    const coverage = planned.amount('indicators/operating-coverage', {}, 2018) ?? new Decimal(0)
    const document = written({ ranges })
    const guide = coverage.minus('0.000000001').toDecimalPlaces(9).toFixed()
    document.guides.operatingCoverageAtLeast = { unit: '1', source: 'invented', values: { '2018-01-01': guide, '2019-01-01': '0' } }
    const result = shocks(assessed(document))
    // 10,000 x (1 - 0.001 x 0.001) is 9,999.99.
    expect(result.ok && result.value.alone.map(({ shock }) => [shock?.share.toFixed(), shock?.breaks.map(({ year }) => year)])).toEqual([
      ['0.001', [2018]],
    ])
  })

  test('is none where the end of the range is still kept', () => {
    const { alone, together } = found({
      ranges: { [SMALL_FEE]: ['0.9', '1'] },
      expects: ['membership-fees/charged?member=CC >= 900 from 2018'],
    })
    expect([alone.map(({ shock }) => shock), together]).toEqual([[null], null])
  })

  test('a rule that is broken as planned cannot be broken', () => {
    const { alone } = found({
      ranges: { [SMALL_FEE]: ['0.5', '1'] },
      expects: ['membership-fees/charged?member=CC >= 1001 from 2018'],
    })
    expect(alone[0]?.shock).toBeNull()
  })
})

describe('the smallest shock along all ranges together', () => {
  test('leaves out what is not needed', () => {
    const { together } = found({
      ranges: { [SMALL_FEE]: ['0.5', '1.5'], [OTHERS_FEE]: ['0.5', '1.5'] },
      expects: ['membership-fees/charged?member=CC >= 900 from 2018'],
    })
    expect(together?.parts.map(({ path }) => path)).toEqual([SMALL_FEE])
    expect(together?.share.toFixed()).toBe('0.201')
  })

  test('takes several where none alone is enough', () => {
    // In 2018 one small fee of which half arrives, and two of 10,000: nothing of the first is 500 less, a twentieth off the others 1,000.
    const ranges = { [SMALL_FEE]: ['0', '1'], [OTHERS_FEE]: ['0.95', '1'] } as const
    const income = assessed(written({ ranges })).amount('statement/total-income', {}, 2018) ?? new Decimal(0)
    // 1,500 x share is more than 1,200 just above four fifths.
    const { alone, together } = found({ ranges, expects: [`statement/total-income >= ${income.minus(1200).toFixed()} from 2018 to 2018`] })
    expect(alone.map(({ shock }) => shock)).toEqual([null, null])
    expect([together?.share.toFixed(), together?.parts.map(({ factor }) => factor.toFixed())]).toEqual(['0.801', ['0.199', '0.95995']])
  })
})

/** By another way: every combination of ends, step by step, each written into the document by hand and forecast anew. */
const bruteForce = (asked: Written, steps: number): number | null => {
  const plain = written(asked)
  const planned = new Set(breachesOf(assessed(plain), [2018, 2019, 2020]).map(({ id, year }) => `${id} ${year}`))
  const at = (document: PlanDocument, path: string): { values: Record<string, string> } => {
    const names = path.split('.')
    let value: unknown = document
    for (const name of names)
      value = Array.isArray(value)
        ? value.find((item) => item.id === name || item.currency === name)
        : (value as Record<string, unknown>)[name]
    return value as { values: Record<string, string> }
  }
  const ends = Object.entries(asked.ranges).map(([path, [low, high]]) => [
    { path, end: 1 },
    { path, end: Number(low) },
    { path, end: Number(high) },
  ])
  const combinations = ends.reduce<{ path: string; end: number }[][]>(
    (all, options) => all.flatMap((one) => options.map((option) => [...one, option])),
    [[]],
  )
  for (let step = 1; step <= steps; step += 1) {
    for (const combination of combinations) {
      const document = structuredClone(plain)
      for (const { path, end } of combination) {
        const dated = at(document, path)
        const inForce = (day: string) =>
          dated.values[
            Object.keys(dated.values)
              .filter((from) => from <= day)
              .toSorted()
              .at(-1) ?? ''
          ] ?? '0'
        const factor = new Decimal(end).minus(1).times(step).div(steps).plus(1)
        const first = new Decimal(inForce('2018-01-01')).times(factor).toFixed()
        dated.values = {
          ...Object.fromEntries(
            Object.entries(dated.values).map(([day, value]) => [day, day < '2018' ? value : new Decimal(value).times(factor).toFixed()]),
          ),
          '2018-01-01': first,
        }
      }
      if (breachesOf(assessed(document), [2018, 2019, 2020]).some(({ id, year }) => !planned.has(`${id} ${year}`))) return step
    }
  }
  return null
}

describe('against every combination tried one by one', () => {
  const STEPS = 20
  test.each<[string, Written]>([
    ['fees and a rate of exchange', { ranges: { [SMALL_FEE]: ['0.2', '1.5'], [OTHERS_FEE]: ['0.5', '1.2'], [AUD]: ['0.6', '1.8'] } }],
    [
      'one expectation that two fees keep',
      { ranges: { [SMALL_FEE]: ['0.2', '1.5'], [OTHERS_FEE]: ['0.8', '1.2'] }, expects: ['statement/total-income >= 20000'] },
    ],
    [
      'an upper limit',
      { ranges: { [SMALL_FEE]: ['0.9', '2'], [AUD]: ['0.9', '1.1'] }, expects: ['membership-fees/charged?member=CC <= 1300 from 2018'] },
    ],
    ['ranges within which nothing breaks', { ranges: { [SMALL_FEE]: ['0.999', '1.001'], [AUD]: ['0.999', '1.001'] } }],
  ])('%s', (_, asked) => {
    const { together, alone } = found(asked, STEPS)
    const step = together === null ? null : together.share.times(STEPS).toNumber()
    expect(step).toBe(bruteForce(asked, STEPS))
    for (const { shock } of alone) if (shock !== null) expect(together?.share.lte(shock.share)).toBe(true)
  })
})

test('every number named is needed: without any one of them nothing breaks', () => {
  const asked: Written = {
    ranges: { [SMALL_FEE]: ['0.2', '1.5'], [OTHERS_FEE]: ['0.5', '1.2'], [AUD]: ['0.6', '1.8'] },
    expects: ['statement/total-income >= 20000'],
  }
  const { together } = found(asked, 20)
  const parts = together?.parts ?? []
  for (const left of parts) {
    const others = Object.fromEntries(parts.filter((part) => part !== left).map(({ path, end }) => [path, [end.toFixed(), '1']] as const))
    const step = Object.keys(others).length === 0 ? null : found({ ...asked, ranges: others }, 20).together?.share
    expect(step === null || step === undefined || step.gt(together?.share ?? 0)).toBe(true)
  }
})

test('where a number cannot be moved to the end of its range, nothing is said to break there', () => {
  // Of a late fee 0.5, 0.3 and 0.1 arrive: three times the first would be more than all of it, and no plan.
  const { alone, together } = found({ ranges: { 'membershipFees.collection.profiles.late.inYearDue': ['1', '3'] } }, 20)
  expect([alone.map(({ shock }) => shock), together]).toEqual([[null], null])
})

test('a plan that states no range says so', () => {
  const result = shocks(assessed(written({ ranges: {} })))
  expect(result.ok ? [] : result.problems).toMatchObject([
    {
      code: 'no-ranges',
      message: 'The plan does not say how far its numbers may move, so there is no smallest shock to look for.',
      remedy: 'Add "ranges" to the section "uncertainty": a path, and the factors at both ends.',
    },
  ])
})
