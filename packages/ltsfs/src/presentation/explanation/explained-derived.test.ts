/** Figures that are written when they are followed, derived by hand from the base plan: fees of 10,000 for Aldport and Bayhaven and 1,000 for Coralquay. */
import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { alternativeOf } from '../../comparison/alternative.ts'
import { combinedFigure } from '../../comparison/combined-figure.ts'
import { combinedOf } from '../../comparison/combined-name.ts'
import { AGE_BANDS } from '../../fees/ageing.ts'
import { parseFigureName } from '../../formula/figure-name.ts'
import { arrearsByAge } from '../members/member-account-tables.ts'
import { missionCurve } from '../missions/mission-curve.ts'
import { missionCurveTable } from '../missions/mission-curve-views.ts'
import { explainedFigure } from './explained-figure.ts'

const found = alternativeOf(basePlan(), null, 'expected')
if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
const { assessment } = found.value

const explained = (text: string) => {
  const name = parseFigureName(text)
  return name === null ? undefined : explainedFigure(assessment, name, { changes: [], options: [] })
}
const shown = (text: string) => explained(text)?.shown.amount

describe('fees step by step', () => {
  test('the first step brings the fee of the tier, rounding adds nothing to whole units', () => {
    expect(shown('membership-fees/step-adds?member=CC&step=method&year=2018')).toBe('1000.00')
    expect(shown('membership-fees/step-adds?member=CC&step=rounding&year=2018')).toBe('0.00')
  })

  test('over all members a step adds what it adds for each', () => {
    const all = explained('membership-fees/step-adds?step=method&year=2018')
    expect(all?.shown.amount).toBe((10_000 * 2 + 1000).toFixed(2))
    expect(all?.rows.flatMap(({ figure }) => figure?.of['member'] ?? [])).toEqual(['AA', 'BB', 'CC'])
  })

  test('what a step adds leads to where the fee stood before and after it', () => {
    const rows = explained('membership-fees/step-adds?member=AA&step=rounding&year=2018')?.rows ?? []
    expect(rows.flatMap(({ figure }) => figure?.id ?? [])).toEqual([
      'membership-fees/step-adds',
      'membership-fees/charged',
      'membership-fees/standing',
    ])
    expect(shown('membership-fees/standing?member=AA&step=method&year=2018')).toBe('10000.00')
  })

  test.each([
    ['a step that there is not', 'membership-fees/step-adds?member=AA&step=luck&year=2018'],
    ['a member that there is not', 'membership-fees/step-adds?member=ZZ&step=method&year=2018'],
    ['a schedule that there is not', 'membership-fees/step-adds?member=AA&schedule=none&step=method&year=2018'],
    ['a year outside of the plan', 'membership-fees/step-adds?member=AA&step=method&year=2016'],
    ['a key too many', 'membership-fees/step-adds?member=AA&step=method&use=expansion&year=2018'],
    ['shares where fees follow from the member alone', 'membership-fees/share?member=AA&year=2018'],
  ])('of %s there is none', (_, name) => {
    expect(explained(name)).toBeUndefined()
  })
})

test('a number of the plan leads to where it stands in the year of the figure, what was observed to itself', () => {
  const places = (text: string) => explained(text)?.rows.flatMap(({ parameter }) => parameter?.place ?? [])
  const fee = { path: 'membershipFees.schedules.current.tiers.small.fee', year: 2019 }
  expect(places('membership-fees/charged?member=CC&year=2019')).toEqual([fee])
  expect(places('membership-fees/weighs?indicator=gdp&member=AA&year=2019')).toContainEqual({
    path: 'members.AA.indicators.gdp.value',
    year: null,
  })
})

describe('how fees are spread', () => {
  test('the largest payers are counted out of all', () => {
    expect(shown('fairness/members-charged?year=2018')).toBe('3')
    expect(explained('fairness/largest-payer?year=2018')?.shown).toEqual({ amount: ((10_000 / 21_000) * 100).toFixed(2), unit: '%' })
    expect(shown('fairness/two-largest?year=2018')).toBe(((20_000 / 21_000) * 100).toFixed(2))
  })

  test('the Gini coefficient comes from ranks, equal fees in the middle of theirs', () => {
    // Ranks 1 for Coralquay and 2.5 for the other two.
    expect(shown('fairness/gini?year=2018')).toBe(((2 * (1000 * 1 + 10_000 * 2.5 * 2)) / (21_000 * 3) - 4 / 3).toFixed(3))
  })
})

describe('the account of a member', () => {
  test('begins with what stood open before the plan, and with nothing where nothing did', () => {
    expect(shown('membership-fees/owed-before?member=CC&year=2017')).toBe('400.00')
    expect(shown('membership-fees/owed-before?member=AA&year=2017')).toBe('0.00')
    expect(explained('membership-fees/owed-before?member=CC&year=2018')).toBeUndefined()
  })

  test('what is owed by age is that of the table, for every member in every year', () => {
    const { forecast } = assessment
    for (const member of ['AA', 'BB', 'CC'])
      for (const year of forecast.years) {
        const table = arrearsByAge(forecast, member, `${year}-12-31`).map((amount) => amount.toFixed(2))
        expect(AGE_BANDS.map(({ id }) => shown(`membership-fees/owed?age=${id}&member=${member}&year=${year}`))).toEqual(table)
      }
  })
})

describe('what one payer brings in', () => {
  test('is what comes from it by whatever stream, and nothing in a year without', () => {
    const paid = assessment.amount('membership-fees/received', { member: 'AA' }, 2018)?.toFixed(2)
    expect(shown('statement/from-payer?kind=member&payer=AA&year=2018')).toBe(paid)
    expect(explained('statement/from-payer?kind=member&payer=AA&year=2018')?.title).toBe('Statement: from payer, member, Aldport, 2018')
    expect(explained('statement/from-payer?kind=member&payer=ZZ&year=2018')).toBeUndefined()
    expect(explained('statement/from-payer?kind=donor&payer=AA&year=2018')).toBeUndefined()
  })
})

test('reserves change by what they are more than at the end of the year before', () => {
  const [before, after] = [2017, 2018].map((year) => assessment.amount('reserves/closing', {}, year))
  expect(shown('reserves/change?year=2018')).toBe(after?.minus(before ?? 0).toFixed(2))
  expect(shown('reserves/change?year=2017')).toBe(before?.toFixed(2))
})

describe('missions tried at one share for every member', () => {
  /** Full cost (500 + 150 * 3 + 50 + 6 days * 66,000 / 220) * 1.1; 80 % of such missions are still asked for. */
  const FULL = (500 + 150 * 3 + 50 + (6 * 66_000) / 220) * 1.1

  test('bring in that share of what takes place, and lead on to figures that are tried too', () => {
    const tried = explained('user-pays-missions/recovered?mission=audit-aa&percent=50&year=2019')
    expect(tried?.shown.amount).toBe((FULL * 0.5 * 0.8).toFixed(2))
    expect(tried?.title).toBe('User-pays missions: recovered, Audit advice, tried at 50 % of the cost, 2019')
    const charged = tried?.rows.find(({ figure }) => figure?.id === 'user-pays-missions/charged')
    expect(charged?.figure?.of).toEqual({ mission: 'audit-aa', percent: '50' })
    expect(shown('user-pays-missions/charged?mission=audit-aa&percent=50&year=2019')).toBe((FULL * 0.5).toFixed(2))
  })

  test('say at the share that it is tried, and do not lead to that of the plan', () => {
    const rows = explained('user-pays-missions/charged?mission=audit-aa&percent=50&year=2019')?.rows ?? []
    const share = rows.find(({ parameter }) => parameter?.path === 'userPaysMissions.memberShare.default')
    expect([share?.amount, share?.note, share?.parameter?.place]).toEqual(['0.5', 'tried at 50 % for every member', null])
  })

  test('count those that take place and those that are lost', () => {
    expect(shown('user-pays-missions/held?percent=50&year=2019')).toBe('0.80')
    expect(shown('user-pays-missions/lost?percent=50&year=2019')).toBe((1 - 0.8).toFixed(2))
  })

  test('come to what the curve shows, at every share and as planned', () => {
    const table = missionCurveTable(missionCurve(assessment, { step: 25 }))
    expect(table.rows).toHaveLength(6)
    for (const { amount, combined } of table.rows.flatMap(({ cells }) => cells)) {
      const value = combined === undefined ? null : combinedFigure(assessment, combined).value
      expect(value?.toFixed(2)).toBe(amount)
    }
  })

  test.each(['101', '-5', '05', '12.5'])('are not there at %s per cent', (percent) => {
    expect(combinedFigure(assessment, combinedOf(['user-pays-missions/recovered'], { of: { percent } })).value).toBeNull()
  })
})
