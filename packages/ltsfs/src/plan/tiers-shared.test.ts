/** Plans that differ in a part share all others: who meets a rule is answered once for them, and again where anything it hangs on is another. */
import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { Comparison } from '../inputs/entry-rule.ts'
import type { TierRecord } from '../inputs/fee-schedule.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { type Plan, planOf } from './plan.ts'
import { scheduleInForce } from './schedule.ts'
import { composition } from './tiers.ts'

const YEAR = 2018

const composedIn = (plan: Plan, year = YEAR) => {
  const schedule = scheduleInForce(plan, year)
  if (schedule === null) throw new Error('the base plan has a schedule')
  return composition(plan, schedule, year)
}
const tiersOf = (document: PlanDocument, year = YEAR) =>
  Object.fromEntries([...composedIn(planOf(document), year)].map(([member, { tier }]) => [member, tier.id]))

/** The document with other tiers; whatever a change leaves alone is the same object in both. */
const withTiers = (document: PlanDocument, change: (tier: TierRecord) => { title?: string; entry?: Comparison }): PlanDocument => ({
  ...document,
  membershipFees: {
    ...document.membershipFees,
    schedules: document.membershipFees.schedules.map((schedule) =>
      schedule.method === 'tiers' && schedule.id === 'current'
        ? { ...schedule, tiers: schedule.tiers.map((tier) => ({ ...tier, ...change(tier) })) }
        : schedule,
    ),
  },
})

/** CC has 9,000 inhabitants; below 50,000 is small. */
const BASE = { AA: 'others', BB: 'others', CC: 'small' }

test('a plan with another fee places members in its own tiers, and says why by its own numbers', () => {
  const document = basePlan()
  const first = composedIn(planOf(document))
  const plan = planOf(withTiers(document, ({ id }) => (id === 'small' ? { title: 'Small island administrations' } : {})))
  const placed = composedIn(plan).get('CC')
  expect(placed?.tier.title).toBe('Small island administrations')
  expect(first.get('CC')?.tier.title).toBe('Small administrations')
  const [member] = plan.document.members.filter(({ id }) => id === 'CC')
  const [compared] = placed?.deciding ?? []
  expect(compared?.value).toBe(member && plan.observation(member, 'population', YEAR))
  expect(composedIn(plan).get('BB')?.passedOver).toMatchObject([
    { tier: { title: 'Small island administrations' }, because: { by: 'rule' }, deciding: [{ indicator: 'population', holds: false }] },
  ])
})

test('why a member stands in its tier is worked out once', () => {
  const placed = composedIn(planOf(basePlan())).get('BB')
  expect(placed?.passedOver).toBe(placed?.passedOver)
  expect(placed?.deciding).toBe(placed?.deciding)
})

test('another threshold, another value of a member and another day are judged for themselves', () => {
  const document = basePlan((base) => {
    const [tier] = base.membershipFees.schedules.flatMap((schedule) => (schedule.method === 'tiers' ? schedule.tiers : []))
    // From 2020 on below 9,000 is small, and CC has 9,000.
    if (tier?.entry !== undefined && 'threshold' in tier.entry) Object.assign(tier.entry.threshold.values, { '2020-01-01': '9000' })
  })
  expect(tiersOf(document)).toEqual(BASE)
  expect(tiersOf(document, 2020)).toEqual({ ...BASE, CC: 'others' })
  const threshold = { unit: 'people', source: 'invented', values: { '2016-01-01': '50001' } }
  const entry = { indicator: 'population', is: '<', threshold } as const
  // BB has 50,000 inhabitants.
  expect(tiersOf(withTiers(document, ({ id }) => (id === 'small' ? { entry } : {})))).toEqual({ ...BASE, BB: 'small' })
  const population = { value: '49999', unit: 'people', year: 2016, quality: [], source: 'invented' }
  const members = document.members.map((member) =>
    member.id === 'AA' ? { ...member, indicators: { ...member.indicators, population } } : member,
  )
  expect(tiersOf({ ...document, members })).toEqual({ ...BASE, AA: 'small' })
  expect(tiersOf(document)).toEqual(BASE)
})

test('a guide value that holds a value back is a question of its own', () => {
  const none = { unit: '1', source: 'invented', values: {} }
  const guides = {
    ...{ perHeadWarnAbove: none, perHeadHoldAbove: none, exportsToImportsWarnBelow: none, exportsToImportsHoldBelow: none },
    ...{ importsToGdpWarnAbove: none, repeatedRowSizeAbove: none, concentrationWarnAbove: none },
    staleAboveYears: { ...none, unit: 'year' },
  }
  const threshold = { unit: 'FJD', source: 'invented', values: { '2016-01-01': '3000000000' } }
  const entry = { indicator: 'gdp', is: '<', threshold, missing: 'fails' } as const
  const base = basePlan(({ members: [, bayhaven] }) => Object.assign(bayhaven?.indicators['gdp'] ?? {}, { unit: 'FJD', year: 2018 }))
  const document = withTiers(base, ({ id }) => (id === 'small' ? { entry } : {}))
  // The GDP of AA, 2,000,000,000 FJD, is of 2016, two years before that of BB. CC has none.
  const stale = (years: string): PlanDocument => ({
    ...document,
    dataQuality: { ...guides, staleAboveYears: { ...guides.staleAboveYears, values: { '2016-01-01': years } } },
  })
  const all = { AA: 'small', BB: 'small', CC: 'others' }
  expect(tiersOf(document)).toEqual(all)
  expect(tiersOf(stale('2'))).toEqual(all)
  expect(tiersOf(stale('1'))).toEqual({ ...all, AA: 'others' })
  expect(tiersOf(document)).toEqual(all)
})
