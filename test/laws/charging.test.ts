/** Laws of what follows the method of a fee schedule: phase-in, limits, shortfall, proration, waivers and the account of a member. */
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'
import { shiftDay } from '../../packages/ltsfs/src/calendar/day.ts'
import { assessmentInForce, chargedFees } from '../../packages/ltsfs/src/fees/charged-fees.ts'
import { membershipDays } from '../../packages/ltsfs/src/fees/proration.ts'
import { clamp, type Held, settleShortfall } from '../../packages/ltsfs/src/fees/settle-shortfall.ts'
import { valueReader } from '../../packages/ltsfs/src/formula/value.ts'
import type { FeeLimitsRecord } from '../../packages/ltsfs/src/inputs/fee-limits.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { planWith } from '../base-plan.ts'
import { plansWithFees } from './plan-with-fees.ts'
import { streamBook } from './stream-book.ts'

/** A hundred plans take seconds on a busy machine, and longer runs are asked for by LTSFS_RUNS. */
vi.setConfig({ testTimeout: 600_000 })

const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2015-01-01': value } })
const share = (percent: number) => dated('1', (percent / 100).toFixed(2))

/** What each member is charged in each year, under a document changed once more. */
const chargedUnder = (change: (document: PlanDocument) => void, further: (document: PlanDocument) => void = () => undefined) => {
  const plan = planWith((document) => {
    change(document)
    further(document)
  })
  const { read } = valueReader()
  return { plan, fee: (member: string, year: number) => chargedFees(plan, year).get(member), read }
}

const withLimits = (limits: FeeLimitsRecord) => (document: PlanDocument) => {
  for (const schedule of document.membershipFees.schedules) Object.assign(schedule, { limits })
}

const steps = fc
  .array(fc.nat(100), { minLength: 2, maxLength: 4 })
  .map((list) => [...list.toSorted((a, b) => a - b).map((percent) => (percent / 100).toFixed(2)), '1'])

test.prop([plansWithFees, fc.option(steps)])('on its way in a fee stays between the old one and the new one', ({ change }, way) => {
  const phased = chargedUnder(change, (document) => {
    for (const schedule of document.membershipFees.schedules)
      if (schedule.phaseIn !== undefined && way !== null) Object.assign(schedule, { phaseIn: { years: way.length, steps: way } })
  })
  const atOnce = chargedUnder(change, (document) => {
    for (const schedule of document.membershipFees.schedules) Reflect.deleteProperty(schedule, 'phaseIn')
  })
  for (const year of phased.plan.years)
    for (const [member, fee] of chargedFees(phased.plan, year)) {
      const target = atOnce.fee(member, year)
      const old = [...Array.from({ length: 8 }, (_, back) => year - back - 1)]
        .filter((before) => assessmentInForce(phased.plan, before)?.schedule.id === 'current')
        .map((before) => phased.fee(member, before))[0]
      if (target === undefined || old === undefined) continue
      const [now, from, to] = [phased.read(fee), phased.read(old), atOnce.read(target)]
      expect(now.gte(Decimal.min(from, to)) && now.lte(Decimal.max(from, to))).toBe(true)
    }
})

test.prop([plansWithFees, fc.nat(40), fc.nat(40), fc.boolean()])(
  'no member pays more than the maximum rise above the year before, nor less than the maximum fall below it',
  ({ change }, rise, fall, others) => {
    const limits = {
      maximumRise: share(rise),
      maximumFall: share(fall),
      shortfall: others ? ('other-members' as const) : ('reserves' as const),
    }
    const { plan, fee, read } = chargedUnder(change, withLimits(limits))
    for (const year of plan.years)
      for (const [member, now] of chargedFees(plan, year)) {
        const before = fee(member, year - 1)
        if (before === undefined || read(before).isZero()) continue
        const paid = read(before)
        expect(read(now).lte(paid.times(100 + rise).div(100))).toBe(true)
        expect(read(now).gte(paid.times(100 - fall).div(100))).toBe(true)
      }
  },
)

test.prop([plansWithFees, fc.nat(40), fc.integer({ min: 0, max: 200_000 })])(
  'what limits leave short is carried to the cent, or is told to be unmet to the cent',
  ({ change }, rise, ceiling) => {
    const limits = { maximumRise: share(rise), ceiling: dated('FJD', (ceiling / 10).toFixed(2)), shortfall: 'other-members' as const }
    const { plan, read } = chargedUnder(change, withLimits(limits))
    for (const year of plan.years) {
      const assessed = assessmentInForce(plan, year)
      if (assessed === null) continue
      const stages = assessed.stages.map(({ id }) => id)
      const before = assessed.stages[stages.indexOf('limits') - 1]
      const total = (fees: Iterable<Parameters<typeof read>[0]>) => [...fees].reduce((all, each) => all.plus(read(each)), ZERO)
      const [wanted, charged] = [total(before?.fees().values() ?? []), total(assessed.charged.values())]
      const { trouble } = assessed
      if (trouble === null) expect(charged.toFixed(2)).toBe(wanted.toFixed(2))
      else expect(trouble.target.minus(trouble.unmet).gte(charged)).toBe(true)
    }
  },
)

const held: fc.Arbitrary<Held> = fc.tuple(fc.nat(10_000), fc.nat(5000), fc.option(fc.nat(20_000))).map(([fee, low, room]) => ({
  fee: new Decimal(fee).div(100),
  low: new Decimal(low).div(100),
  high: room === null ? null : new Decimal(low + room).div(100),
}))

test.prop([fc.array(held, { minLength: 1, maxLength: 8 }), fc.nat(100_000)])(
  'a settlement ends, is the same in any order, and leaves nobody free beyond a limit',
  (list, more) => {
    const members = new Map(list.map((each, at) => [`M${at}`, each] as const))
    const least = list.reduce((all, each) => all.plus(clamp(each)), ZERO)
    const target = least.plus(new Decimal(more + 1).div(100))
    const settled = settleShortfall(members, target)
    const reversed = settleShortfall(new Map([...members].toReversed()), target)
    expect([...settled.atHigh].toSorted()).toEqual([...reversed.atHigh].toSorted())
    expect(settled.unmet.toFixed()).toBe(reversed.unmet.toFixed())
    const free = [...members].filter(([id]) => !settled.atHigh.has(id) && !settled.atLow.has(id))
    const bound = [...members].reduce(
      (all, [id, each]) => all.plus(settled.atHigh.has(id) ? (each.high ?? ZERO) : settled.atLow.has(id) ? each.low : ZERO),
      ZERO,
    )
    const whole = free.reduce((all, [, { fee }]) => all.plus(fee), ZERO)
    if (settled.unmet.isZero())
      for (const [, { fee, high }] of free) expect(high?.times(whole).lt(fee.times(target.minus(bound))) ?? false).toBe(false)
  },
)

test.prop([fc.integer({ min: 1, max: 364 }), fc.nat(100_000_000)])(
  'two parts of a year add up to its fee, within the rounding of each',
  (days, cents) => {
    const span = { from: '2018-01-01', until: '2019-01-01' }
    const middle = shiftDay(span.from, days)
    const fee = new Decimal(cents).div(100)
    const part = (member: Parameters<typeof membershipDays>[0]) => {
      const counted = membershipDays(member, span)
      return fee.times(counted.member).div(counted.year).toDecimalPlaces(2)
    }
    expect(
      part({ left: middle })
        .plus(part({ joined: middle }))
        .minus(fee)
        .abs()
        .lte('0.01'),
    ).toBe(true)
    expect(membershipDays({ left: middle }, span).member + membershipDays({ joined: middle }, span).member).toBe(365)
  },
)

const waivers = fc.array(
  fc.record({
    member: fc.constantFrom('AA', 'BB', 'CC'),
    from: fc.integer({ min: 2016, max: 2020 }),
    years: fc.integer({ min: 1, max: 4 }),
    percent: fc.nat(100),
    amount: fc.option(fc.nat(1_000_000)),
  }),
  { maxLength: 4 },
)

test.prop([plansWithFees, waivers, fc.option(fc.tuple(fc.nat(10), fc.nat(1_000_000)))])(
  'waived + received + credited + written off + closing = opening + charged, for every member and year',
  ({ basis, change }, list, credit) => {
    const plan = planWith((document) => {
      change(document)
      document.membershipFees.waivers = list.map(({ member, from, years, percent, amount }, at) => ({
        id: `waiver-${at}`,
        member,
        reason: 'Invented',
        from,
        until: from + years,
        source: 'invented',
        ...(amount === null ? { share: share(percent) } : { amount: dated('FJD', (amount / 100).toFixed(2)) }),
      }))
      if (credit !== null)
        document.membershipFees.promptPayment = {
          credit: share(credit[0]),
          pool: { id: 'pool', title: 'A pool', amount: dated('FJD', (credit[1] / 100).toFixed(2)) },
        }
    })
    const { amount } = streamBook(plan, basis)
    for (const { id: member } of plan.document.members) {
      const owed = (plan.document.membershipFees.openingReceivables ?? []).filter((record) => record.member === member)
      let opening = owed.reduce((all, record) => all.plus(record.owed.amount), ZERO)
      for (const year of plan.years) {
        const of = (id: string) => amount(`membership-fees/${id}`, { member }, year)
        const out = ['waived', 'received', 'credited', 'written-off', 'receivable'].map(of)
        expect(out.reduce((all, part) => all.plus(part), ZERO).toFixed()).toBe(opening.plus(of('charged')).toFixed())
        for (const part of out) expect(part.gte(0)).toBe(true)
        opening = of('receivable')
      }
    }
    if (credit !== null)
      for (const year of plan.years) expect(amount('membership-fees/credited', {}, year).lte(new Decimal(credit[1]).div(100))).toBe(true)
  },
)
