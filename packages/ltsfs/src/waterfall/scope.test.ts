import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { hindrances, isInScope } from './scope.ts'

const { document } = planWith()
const [agreement] = document.donorCoFunding.agreements as [AgreementRecord]
const [network] = document.spending.activities as [ActivityRecord]
const activity: ActivityRecord = { ...network, id: 'visits', area: 'area-1', objective: 'objective-1-1', strategy: 'strategy-1-1-1' }
const pays = (restriction: AgreementRecord['restriction'], of = activity) => isInScope({ ...agreement, restriction }, of)

describe('an activity is in the scope of an agreement', () => {
  test('by its area, its objective, its strategy or itself', () => {
    expect([
      pays({ areas: ['area-1'] }),
      pays({ objectives: ['objective-1-1'] }),
      pays({ strategies: ['strategy-1-1-1'] }),
      pays({ activities: ['visits'] }),
    ]).toEqual([true, true, true, true])
  })

  test('not by those of others', () => {
    expect([
      pays({ areas: ['area-2'] }),
      pays({ objectives: ['objective-1-2'] }),
      pays({ strategies: ['strategy-1-1-2'] }),
      pays({ activities: ['courses'] }),
    ]).toEqual([false, false, false, false])
  })

  test('by any of the lists: they widen each other', () => {
    expect(pays({ areas: ['area-2'], activities: ['courses', 'visits'] })).toBe(true)
  })

  test('not by a strategy that it does not have', () => {
    expect(pays({ strategies: ['strategy-1-1-1'] }, network)).toBe(false)
  })

  test('by whom it serves: exactly the members named, or some of them', () => {
    const serving = (...beneficiaries: string[]) => ({ ...activity, beneficiaries })
    expect(pays({ areas: ['area-1'], members: ['AA', 'BB'] }, serving('AA', 'BB'))).toBe(true)
    expect(pays({ areas: ['area-1'], members: ['AA', 'BB'] }, serving('BB'))).toBe(true)
    expect(pays({ members: ['AA', 'BB'] }, serving('AA'))).toBe(true)
  })

  test('not when it serves one member more, or all of them, and not outside of the area', () => {
    const serving = (...beneficiaries: string[]) => ({ ...activity, beneficiaries })
    expect(pays({ areas: ['area-1'], members: ['AA', 'BB'] }, serving('AA', 'BB', 'CC'))).toBe(false)
    expect([pays({ members: ['AA', 'BB'] }), pays({ members: ['AA'] }, serving())]).toEqual([false, false])
    expect(pays({ areas: ['area-2'], members: ['AA'] }, serving('AA'))).toBe(false)
  })

  test('by a category of its cost, and not when no part of its cost is of one, or of none', () => {
    const share = { unit: '1', source: 'invented', values: { '2016-01-01': '0.4' } }
    const costing = { ...activity, categories: [{ category: 'travel', share }] }
    expect([pays({ categories: ['travel'] }, costing), pays({ areas: ['area-1'], categories: ['staff', 'travel'] }, costing)]).toEqual([
      true,
      true,
    ])
    expect([pays({ categories: ['staff'] }, costing), pays({ categories: ['travel'] }), pays({ categories: [] }, costing)]).toEqual([
      false,
      false,
      false,
    ])
  })

  test('and what stands in the way is told, each by itself', () => {
    const restriction = { areas: ['area-2'], members: ['AA'], categories: ['travel'] }
    expect(hindrances({ ...agreement, restriction }, { ...activity, beneficiaries: ['BB'] })).toEqual([
      'programme',
      'members',
      'categories',
    ])
    expect(hindrances({ ...agreement, restriction: 'none' }, activity)).toEqual([])
  })

  test('not when nothing is named, and not of unrestricted money', () => {
    expect([pays({}), pays({ areas: [] }), pays('none')]).toEqual([false, false, false])
  })
})
