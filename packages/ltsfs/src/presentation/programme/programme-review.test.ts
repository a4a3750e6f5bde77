import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { cover } from '../../commitments/cover.ts'
import { forecast } from '../../forecast/forecast.ts'
import type { IndicatorRecord } from '../../inputs/framework.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { RegisterEntry } from '../../inputs/register.ts'
import { position } from '../../register/position.ts'
import { coverStandings } from '../cover/cover-state.ts'
import { programmeReview } from './programme-review.ts'
import { indicatorStanding } from './programme-standing.ts'

const REVIEW = '2018-12-31'
const measured = (value: string, own: { readonly of?: string; readonly on?: string; readonly unit?: string } = {}) => ({
  ...{ value, unit: 'member', source: 'invented' },
  ...own,
})
const indicator = (own: Partial<IndicatorRecord> = {}): IndicatorRecord => ({
  ...{ id: 'one', text: 'One', keyActions: ['action'], quality: [] },
  ...own,
})

describe('an indicator at the mid-term review', () => {
  const from5to15 = (at: string, on = '2018-06-30') =>
    indicatorStanding(indicator({ baseline: measured('5'), target: measured('15'), actual: [measured(at, { on })] }), REVIEW)

  test.each([
    // Half of the way from 5 to 15 is at 5 + (15 - 5) / 2 = 10.
    ['9.99', 'behind', 4.99 / 10],
    ['10', 'on-track', 5 / 10],
    ['10.01', 'on-track', 5.01 / 10],
    ['14.99', 'on-track', 9.99 / 10],
    ['15', 'reached', 1],
    ['20', 'reached', 15 / 10],
    ['4', 'behind', -1 / 10],
  ])('at %s on the way from 5 to 15 is %s', (at, state, way) => {
    expect([from5to15(at).state, from5to15(at).way?.toNumber()]).toEqual([state, way])
  })

  test('is on track downwards too, where less is better', () => {
    const down = (at: string) =>
      indicatorStanding(indicator({ baseline: measured('40'), target: measured('20'), actual: [measured(at, { on: REVIEW })] }), REVIEW)
    expect([down('31').state, down('30').state, down('20').state]).toEqual(['behind', 'on-track', 'reached'])
  })

  test('stands beside a target in per cent by its share', () => {
    const share = (at: string) =>
      indicatorStanding(
        indicator({
          ...{ baseline: measured('2', { of: '10' }), target: measured('0.8', { unit: '1' }) },
          actual: [measured(at, { of: '10', on: REVIEW })],
        }),
        REVIEW,
      )
    // From 0.2 to 0.8 half of the way is 0.5.
    expect([share('4').state, share('5').state, share('8').state]).toEqual(['behind', 'on-track', 'reached'])
  })

  test('counts what was measured on the day of the review and before, the last of it', () => {
    const standing = (...actual: IndicatorRecord['actual'] & object) =>
      indicatorStanding(indicator({ baseline: measured('5'), target: measured('15'), actual }), REVIEW)
    expect(standing(measured('15', { on: '2018-12-31' }), measured('6', { on: '2018-01-31' })).state).toBe('reached')
    expect(standing(measured('15', { on: '2019-01-01' })).state).toBe('not-measured')
    expect(standing(measured('6', { on: '2018-01-31' }), measured('15', { on: '2019-01-01' })).state).toBe('behind')
  })

  test('says what is missing and guesses nothing', () => {
    const whole = { baseline: measured('5'), target: measured('15'), actual: [measured('15', { on: REVIEW })] }
    const without = (own: Partial<IndicatorRecord>) => indicatorStanding(indicator({ ...whole, ...own }), REVIEW).state
    expect(without({ target: undefined })).toBe('no-target')
    expect(without({ baseline: undefined })).toBe('no-baseline')
    expect(without({ actual: undefined })).toBe('not-measured')
    expect(without({ actual: [measured('15')] })).toBe('not-dated')
    expect(without({ baseline: measured('5', { unit: 'course' }) })).toBe('not-comparable')
    expect(without({ target: measured('5') })).toBe('not-comparable')
    expect(without({ baseline: measured('15') })).toBe('reached')
  })

  test('is judged by the last measurement where the framework names no day for its review', () => {
    const undated = indicator({ baseline: measured('5'), target: measured('15'), actual: [measured('15'), measured('6')] })
    expect(indicatorStanding(undated, null).state).toBe('behind')
    // Listed in any order: 15 of 15 on the later day, 6 before it and on no known day.
    const dated = [measured('15', { on: '2026-06-01' }), measured('6', { on: '2025-06-01' }), measured('6')]
    for (const actual of [dated, dated.toReversed()])
      expect(indicatorStanding({ ...undated, actual }, null)).toMatchObject({ state: 'reached', actual: dated[0] })
  })
})

/** The base plan with an indicator of its only objective, and one more on the network alone. */
const reviewed = (change: (one: IndicatorRecord, document: PlanDocument) => void = () => undefined) => {
  const plan = planWith((document) => {
    const objective = document.framework.areas[0]?.objectives[0]
    const [one] = objective?.indicators ?? []
    if (objective === undefined || one === undefined) throw new Error('the base plan has no indicator')
    document.framework.midTermReview = { by: REVIEW, source: 'invented' }
    Object.assign(one, { baseline: measured('5'), target: measured('15'), actual: [measured('6', { on: '2018-06-30' })] })
    objective.indicators.push(indicator({ id: 'links', text: 'Links', keyActions: [...one.keyActions] }))
    const network = document.spending.activities.find(({ id }) => id === 'harbour-network')
    if (network !== undefined) network.indicators = ['links']
    change(one, document)
  })
  const computed = forecast(plan, { basis: 'expected' })
  if (!computed.ok) throw new Error(computed.problems[0]?.message)
  const entries = [
    {
      id: 'contract',
      kind: 'committed',
      on: '2018-02-05',
      activity: 'harbour-courses',
      fiscalYear: 2018,
      amount: { amount: '1500', currency: 'FJD' },
    },
    { id: 'bill', kind: 'expensed', on: '2018-03-05', commitment: 'contract', amount: { amount: '600', currency: 'FJD' } },
  ].map((own) => ({ who: 'Officer', recorded: own.on, document: `Paper ${own.id}`, ...own }) as RegisterEntry)
  const known = position(plan, entries, { asOf: '2018-06-30', knownOn: '9999-12-31' })
  const covered = cover(plan, { asOf: '2018-06-30', activities: ['harbour-courses', 'harbour-network'] })
  if (!known.ok || !covered.ok) throw new Error('the base plan has a register and a cover')
  return programmeReview({ assessment: assess(computed.value), position: known.value, cover: coverStandings(covered.value) })
}
const cells = (table: ReturnType<typeof reviewed>['money'], id: string) =>
  table.rows.find((row) => row.id === id)?.cells.map(({ amount, text }) => text ?? amount ?? '-')

describe('the mid-term review', () => {
  test('says who is behind, by which rule, and what cannot be judged', () => {
    const { title, rule, indicators } = reviewed()
    expect(title).toBe('1 indicator is behind, 0 on track; 1 of 2 cannot be judged for want of data')
    expect(rule).toContain(`at least half of the way from its baseline to its target by ${REVIEW}`)
    expect(cells(indicators, 'indicator-1-1-1')).toEqual(['5 member', '6 member, 2018-06-30', '15 member', '10 %', 'behind'])
    expect(cells(indicators, 'links')).toEqual(['-', '-', '-', '-', 'no target'])
  })

  test('shows what the activities behind cost to the year of the review and after it, what they used up and whether they may be paid', () => {
    const { money } = reviewed()
    // Courses of 9,000 a year from 2017 to 2019, of which the project delivers nine tenths.
    const year = 9000 * 0.9
    expect(cells(money, 'harbour-courses')?.slice(0, 4)).toEqual([
      (2 * year).toFixed(2),
      year.toFixed(2),
      '600.00',
      (1500 - 600).toFixed(2),
    ])
    expect(cells(money, 'harbour-courses')?.[4]).toMatch(/payable|unconfirmed/)
    // The network of 3,000 a year serves an indicator that cannot be judged.
    expect(cells(money, 'unknown')).toEqual([(2 * 3000).toFixed(2), (2 * 3000).toFixed(2), '0.00', '0.00', '-'])
    expect(cells(money, 'on-track')).toEqual(['0.00', '0.00', '0.00', '0.00', '-'])
    expect(cells(money, 'total')?.[0]).toBe((2 * year + 2 * 3000).toFixed(2))
    expect(money.reconciliation).toBe(
      'Work programme: the total less what is behind, on track and not judged leave 0.00 FJD in each of 4 columns.',
    )
    expect(money.caption).toBe('1 activity behind: 24,300.00 FJD planned, 1,500.00 FJD expensed or committed')
  })

  test('puts an activity that serves several indicators under the worst of them', () => {
    const { money } = reviewed((_, document) => {
      const network = document.spending.activities.find(({ id }) => id === 'harbour-network')
      if (network !== undefined) network.indicators = ['links', 'indicator-1-1-1']
    })
    expect(money.rows.filter(({ kind }) => kind === 'line').map(({ id }) => id)).toEqual(['harbour-network', 'harbour-courses'])
  })

  test('says that no activity is behind where all are on track', () => {
    const { title, money } = reviewed((one, document) => {
      one.actual = [measured('10', { on: REVIEW })]
      for (const activity of document.spending.activities) delete activity.indicators
      document.framework.areas[0]?.objectives[0]?.indicators.splice(1)
    })
    expect([title, money.caption]).toEqual(['0 indicators are behind, 1 on track', 'No activity is behind'])
  })

  test('says that nothing can be judged, and names no day where the framework has none', () => {
    const bare = reviewed((one, document) => {
      delete one.actual
      delete document.framework.midTermReview
    })
    expect(bare.title).toBe('None of 2 indicators can be judged yet: data is missing')
    expect(bare.rule).toContain('the framework names no day for its mid-term review')
    // Courses of three years and a network of four; nothing is known to be behind, so that nobody asks whether it may be paid.
    const planned = (3 * 9000 * 0.9 + 4 * 3000).toFixed(2)
    expect(bare.money.columns.map(({ label }) => label)).toEqual(['Planned', 'Expensed', 'Committed, not expensed'])
    expect(cells(bare.money, 'total')).toEqual([planned, '600.00', (1500 - 600).toFixed(2)])
    expect(bare.money.caption).toBe('No activity is known to be behind; 2 activities of 36,300.00 FJD cannot be judged')
    const empty = reviewed((_, document) => {
      const objective = document.framework.areas[0]?.objectives[0]
      if (objective !== undefined) objective.indicators = []
      for (const activity of document.spending.activities) delete activity.indicators
    })
    expect(empty.title).toBe('The framework has no indicators to review')
    expect(cells(empty.indicators, 'objective-1-1/none')?.at(-1)).toBe('no indicator')
  })
})
