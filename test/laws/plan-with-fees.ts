/** Plans of any fees, members and habits of paying, as patches of the base plan: what the laws of the streams are tried on. */
import * as fc from 'fast-check'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { BASES, type Basis } from '../../packages/ltsfs/src/streams/stream.ts'
import { tiersIn } from '../base-plan.ts'

export interface Given {
  readonly basis: Basis
  readonly change: (document: PlanDocument) => void
}

const cents = (count: number): string => (count / 100).toFixed(2)
const percent = (count: number): string => (count / 100).toFixed(2)

/** Three shares of one whole. */
const shares = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .map(([a, b, c]) =>
    [Math.min(a, 100), Math.min(b, 100 - a), Math.min(c, Math.max(0, 100 - a - b))].map((share) => percent(Math.max(0, share))),
  )

const parts = {
  basis: fc.constantFrom(...BASES),
  people: fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000)),
  joined: fc.tuple(fc.integer({ min: 2015, max: 2021 }), fc.integer({ min: 2015, max: 2021 }), fc.integer({ min: 2015, max: 2021 })),
  fees: fc.tuple(fc.nat(10_000_000), fc.nat(10_000_000), fc.nat(10_000_000), fc.nat(10_000_000)),
  threshold: fc.nat(1_000_000),
  revisedFrom: fc.integer({ min: 2017, max: 2021 }),
  phaseIn: fc.integer({ min: 1, max: 5 }),
  rise: fc.nat(15),
  shares,
  owed: fc.nat(5_000_000),
  expected: fc.nat(100),
  joins: fc.option(fc.integer({ min: 2016, max: 2021 })),
}

type Parts = { readonly [K in keyof typeof parts]: (typeof parts)[K] extends fc.Arbitrary<infer V> ? V : never }

const changed = (document: PlanDocument, given: Parts): void => {
  const fees = document.membershipFees
  for (const [at, member] of document.members.entries()) {
    Object.assign(member.indicators['population'] ?? {}, { value: String(given.people[at]) })
    Object.assign(member, { joined: `${given.joined[at]}-07-01` })
  }
  const tiers = fees.schedules.flatMap(tiersIn)
  for (const [at, tier] of tiers.entries()) Object.assign(tier.fee, { values: { '2015-01-01': cents(given.fees[at] ?? 0) } })
  for (const { entry } of tiers)
    if ('threshold' in entry) Object.assign(entry.threshold, { values: { '2015-01-01': String(given.threshold) } })
  Object.assign(fees.scheduleInForce, { values: { '2015-01-01': 'current', [`${given.revisedFrom}-01-01`]: 'revised' } })
  for (const schedule of fees.schedules) if (schedule.phaseIn !== undefined) Object.assign(schedule.phaseIn, { years: given.phaseIn })
  for (const index of document.indices) Object.assign(index.rate, { values: { '2015-01-01': percent(given.rise) } })
  Object.assign(document.cropAgency ?? {}, { joins: given.joins })
  const late = fees.collection.profiles.find(({ id }) => id === 'late')
  for (const [at, share] of [late?.inYearDue, late?.oneYearLater, late?.twoYearsLater].entries())
    Object.assign(share ?? {}, { values: { '2015-01-01': given.shares[at] } })
  for (const record of fees.openingReceivables ?? []) {
    Object.assign(record.owed, { amount: cents(given.owed) })
    Object.assign(record.expected ?? {}, { values: { '2017-01-01': percent(given.expected) } })
  }
}

export const plansWithFees: fc.Arbitrary<Given> = fc
  .record(parts)
  .map((given) => ({ basis: given.basis, change: (document) => changed(document, given as Parts) }))
