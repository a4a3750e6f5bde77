/** Combined figures of the base plan, explained: derived by hand from fees of 10,000 and 1,000 and the revised fees phased in from 2018. */
import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { type CombinedCell, combinedOf, inYear } from '../../comparison/combined-name.ts'
import { compare } from '../../comparison/comparison.ts'
import { paymentsFigure } from '../../comparison/members.ts'
import { type CombinedWay, combinedRefusal, type ExplainedCombined, explainedCombined } from './explained-combined.ts'

const compared = compare(basePlan(), { options: ['revised-fees'], baseline: null, basis: 'expected' })
if (!compared.ok) throw new Error(compared.problems.map(({ message }) => message).join('\n'))
const [plan, revised] = compared.value.alternatives.map(
  ({ option, title, assessment }): CombinedWay => ({ titles: option === null ? [] : [title], assessment }),
) as [CombinedWay, CombinedWay]

const underPlan = (name: CombinedCell): ExplainedCombined | undefined => explainedCombined(name, { own: plan, against: null })
const difference = (name: CombinedCell): ExplainedCombined | undefined =>
  explainedCombined({ ...name, against: null }, { own: revised, against: plan })

const rows = (found: ExplainedCombined | undefined) =>
  found?.parts.rows.map(({ label, cells }) => [label, ...cells.map(({ amount }) => amount)])

/** 1,000 rises to 1,600 in three steps: by 200 in 2018 and in 2019, and in 2020 all of it with the prices of one year. */
const CORALQUAY = [1000, 1200, 1400, 1600 * 1.02]
const ADVICE = 1402.5

describe('a sum over years', () => {
  test('says how many figures add up to it, and shows each with the figure it is', () => {
    const found = underPlan(combinedOf(['membership-fees/charged'], { of: { member: 'CC' } }))
    expect(found?.title).toBe('Membership fees: charged, Coralquay, 2017 to 2020')
    expect(found?.amount).toBe((1000 * 4).toFixed(2))
    expect(found?.sentences).toEqual(['4 figures of 2017 to 2020 add up to 4,000.00 FJD.'])
    expect(rows(found)).toEqual([...[2017, 2018, 2019, 2020].map((year) => [String(year), '1000.00']), ['Added up', '4000.00']])
    expect(found?.parts.rows[0]?.cells[0]?.figure).toEqual({ id: 'membership-fees/charged', of: { member: 'CC' }, year: 2017 })
    expect(found?.parts.reconciliation).toBe('The parts less the figure leave 0.00 FJD in The plan as it stands.')
  })

  test('of several kinds shows what each comes to by itself', () => {
    const found = underPlan(paymentsFigure('CC'))
    expect(found?.title).toBe('Membership fees: charged plus user-pays missions: recovered, Coralquay, 2017 to 2020')
    expect(rows(found)?.slice(-3)).toEqual([
      ['Of which membership fees: charged', '4000.00'],
      ['Of which user-pays missions: recovered', ADVICE.toFixed(2)],
      ['Added up', (4000 + ADVICE).toFixed(2)],
    ])
    expect(found?.parts.rows.at(-2)?.cells[0]?.combined).toEqual(combinedOf(['user-pays-missions/recovered'], { of: { member: 'CC' } }))
  })

  test('of what the plan knows and has in no year is nothing, and says so', () => {
    const found = underPlan(combinedOf(['crop-agency/net'], { over: 'sum' }))
    expect(found?.amount).toBe('0.00')
    expect(found?.sentences).toEqual(['There is no such figure in 2017 to 2020, so it counts as nothing.'])
    expect(rows(found)).toEqual([['Added up', '0.00']])
  })
})

describe('the lowest of the years', () => {
  test('names the year that decides, shown as its check shows it', () => {
    const found = underPlan(combinedOf(['indicators/recurrent-coverage'], { over: 'lowest' }))
    // 23,087.29 of recurrent income for 19,480 of operations, 1,800 of computers and 3,000 of base-line.
    const lowest = (23_087.29 / (19_480 + 1800 + 3000)).toFixed(2)
    expect(found?.title).toBe('Lowest recurrent coverage, 2017 to 2020')
    expect(found?.amount).toBe(lowest)
    expect(found?.sentences).toEqual([`The lowest of 4 years is that of 2018: ${lowest}.`])
    expect(found?.parts.rows.map(({ kind }) => kind)).toEqual(['line', 'line', 'line', 'line', 'total'])
    expect(found?.parts.rows.at(-1)?.label).toBe('The lowest, 2018')
    expect(found?.parts.reconciliation).toBeNull()
  })

  test('against another way ahead names both years', () => {
    const found = difference(combinedOf(['indicators/recurrent-coverage'], { over: 'lowest' }))
    expect(found?.sentences[0]).toMatch(
      /^0\.73 under “Revised membership fees” less 0\.95 under the plan as it stands leaves −0\.22, reckoned/,
    )
    expect(found?.sentences.slice(1)).toEqual([
      'Under “Revised membership fees”: the lowest of 4 years is that of 2018: 0.73.',
      'Under the plan as it stands: the lowest of 4 years is that of 2018: 0.95.',
    ])
    expect(found?.share).toBeNull()
  })
})

describe('a difference', () => {
  test('is shown part by part, which add up in every column', () => {
    const found = difference(paymentsFigure('CC'))
    const [, second = 0, third = 0, fourth = 0] = CORALQUAY
    const change = 1000 + second + third + fourth - 4 * 1000
    expect(found?.amount).toBe(change.toFixed(2))
    expect(found?.share).toBe(((100 * change) / (4000 + ADVICE)).toFixed(1))
    expect(rows(found)?.at(-1)).toEqual(['Added up', (4000 + ADVICE + change).toFixed(2), (4000 + ADVICE).toFixed(2), change.toFixed(2)])
    expect(rows(found)?.slice(0, 2)).toEqual([
      ['Membership fees: charged, Coralquay, 2017', '1000.00', '1000.00', '0.00'],
      ['Membership fees: charged, Coralquay, 2018', '1200.00', '1000.00', '200.00'],
    ])
    expect(found?.parts.reconciliation).toBe('The parts less the figure leave 0.00 FJD in each of 3 columns.')
    expect(found?.title).toMatch(/, against the plan as it stands$/)
  })

  test('of one year leads to the figure under both, and not to itself', () => {
    const found = difference(combinedOf(['membership-fees/charged'], { of: { member: 'CC' }, years: inYear(2018) }))
    expect(found?.sentences).toEqual([
      '1,200.00 FJD under “Revised membership fees” less 1,000.00 FJD under the plan as it stands leaves +200.00 FJD, +20.0 % of the latter.',
    ])
    expect(rows(found)).toEqual([['2018', '1200.00', '1000.00', '200.00']])
    expect(found?.parts.rows[0]?.cells.map(({ figure, combined }) => [figure?.year, combined])).toEqual([
      [2018, undefined],
      [2018, undefined],
      [undefined, undefined],
    ])
  })

  test('of what is as it stands in the last year takes that year alone', () => {
    const found = difference(combinedOf(['reserves/closing'], { over: 'last' }))
    expect(found?.title).toBe('Reserves: closing, 2020, against the plan as it stands')
    expect(rows(found)?.map(([year]) => year)).toEqual(['2020'])
  })
})

describe('two shares', () => {
  test('differ by percentage points, and the larger of them stay per cent', () => {
    const found = difference(combinedOf(['indicators/donor-dependency'], { years: inYear(2020) }))
    const [own = '', base = ''] = found?.parts.rows[0]?.cells.map(({ amount }) => amount ?? '') ?? []
    expect(found?.unit).toBe('percentage points')
    expect(found?.sentences[0]).toContain(`${own} % under “Revised membership fees” less ${base} % under the plan as it stands leaves `)
    expect(found?.sentences[0]).toMatch(/ percentage points?, reckoned before rounding\.$/)
    expect(found?.parts.rows[0]?.cells.map(({ unit }) => unit)).toEqual(['%', '%', 'percentage points'])
  })

  test('a share by itself is told in per cent', () => {
    expect(underPlan(combinedOf(['indicators/donor-dependency'], { years: inYear(2020) }))?.unit).toBe('%')
  })
})

describe('what is not added up', () => {
  test('has a sentence instead of an explanation, alone and as a difference', () => {
    const ways = { own: revised, against: plan }
    const names: readonly CombinedCell[] = [
      combinedOf(['reserves/closing']),
      combinedOf(['reserves/closing', 'indicators/recurrent-coverage']),
    ]
    for (const name of names) {
      expect(combinedRefusal(name, { own: plan, against: null })).toMatch(/not added up: ask for/)
      expect(combinedRefusal(name, ways)).toMatch(/not added up: ask for/)
      expect([underPlan(name), difference(name)]).toEqual([undefined, undefined])
    }
    expect(combinedRefusal(combinedOf(['membership-fees/charged']), ways)).toBeNull()
  })
})

test.each([
  ['a kind that there is not', combinedOf(['no-such/figure'])],
  ['a member that there is not', paymentsFigure('ZZ')],
  ['a year before the plan', combinedOf(['membership-fees/charged'], { years: { from: 2016, to: 2018 } })],
  ['a year after the plan', combinedOf(['membership-fees/charged'], { years: { from: 2018, to: 2021 } })],
])('of %s there is no explanation, neither alone nor as a difference', (_, name) => {
  expect(underPlan(name)).toBeUndefined()
  expect(difference(name)).toBeUndefined()
})
