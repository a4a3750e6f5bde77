import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { isInScope } from './scope.ts'

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

  test('not when nothing is named, and not of unrestricted money', () => {
    expect([pays({}), pays({ areas: [] }), pays('none')]).toEqual([false, false, false])
  })
})
