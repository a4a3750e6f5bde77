import { describe, expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { forecast } from '../../forecast/forecast.ts'
import type { Plan } from '../../plan/plan.ts'
import { explainedFigure } from '../explanation/explained-figure.ts'
import { memberCourse, memberFees } from './member-fees.ts'

const NONE = { changes: [], options: [] }
const assessed = (plan: Plan = planWith()) => {
  const computed = forecast(plan, { basis: 'expected' })
  if (!computed.ok) throw new Error(computed.problems[0]?.message ?? 'no forecast')
  return assess(computed.value)
}

describe('member fees', () => {
  test('each member has its tier and fee, and the rows add up to the total', () => {
    const shown = memberFees(assessed(), assessed(), 2018)
    expect(shown.rows.map(({ id, tier, fee, change }) => [id, tier, fee?.amount, change])).toEqual([
      ['AA', 'All others', '10000.00', '0.00'],
      ['BB', 'All others', '10000.00', '0.00'],
      ['CC', 'Small administrations', '1000.00', '0.00'],
    ])
    expect(shown.reconciliation).toBe(
      'The fees of 3 members add up to 21,000.00 FJD; the total charged is 21,000.00; the difference is 0.00.',
    )
  })

  test('against another plan the change and its share are told, and a moved member keeps the name of its tier before', () => {
    const wider = planWith((document) => {
      const entry = tiersIn(document.membershipFees.schedules[0])[0]?.entry
      if (entry !== undefined && 'threshold' in entry) Object.assign(entry.threshold.values, { '2016-01-01': '50001' })
    })
    const bayhaven = memberFees(assessed(wider), assessed(), 2018).rows[1]
    expect(bayhaven).toMatchObject({
      id: 'BB',
      tierBefore: 'All others',
      tier: 'Small administrations',
      before: '10000.00',
      change: '-9000.00',
      changeShare: '-0.9',
    })
  })

  test('the account of a member has every year, and a member the plan does not have has none', () => {
    const course = memberCourse(assessed(), 'CC')
    expect(course?.account.map(({ label, cells }) => [label, cells[0]?.amount])).toEqual([
      ['Fee charged', '1000.00'],
      // Half of the fee in the year due, and half of the 400.00 owed at the beginning.
      ['Received', '700.00'],
      ['Written off', '0.00'],
      ['Still owed at the end of the year', '700.00'],
    ])
    expect(memberCourse(assessed(), 'ZZ')).toBeUndefined()
  })
})

describe('a figure explained', () => {
  test('the tree names the parameter with its path, day and source, and where the figure is used', () => {
    const explained = explainedFigure(assessed(), { id: 'membership-fees/charged', of: { member: 'CC' }, year: 2018 }, NONE)
    expect(explained?.title).toBe('Membership fees: charged, Coralquay, 2018')
    expect(explained?.rows[0]?.amount).toBe('1000.00')
    expect(JSON.stringify(explained?.rows)).toContain('membershipFees.schedules.current.tiers.small.fee')
    expect(explained?.usedIn.map(({ title }) => title)).toContain('Membership fees: charged, 2018')
  })

  test('a figure that is not there is undefined', () => {
    expect(explainedFigure(assessed(), { id: 'membership-fees/charged', of: { member: 'ZZ' }, year: 2018 }, NONE)).toBeUndefined()
  })
})
