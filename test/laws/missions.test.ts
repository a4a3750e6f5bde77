/** What holds of missions whatever they cost, whoever pays and wherever the date line runs. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import type { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'
import { ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { nightsOnTheWay } from '../../packages/ltsfs/src/plan/itinerary.ts'
import { planWith } from '../base-plan.ts'
import { streamBook } from './stream-book.ts'

type Missions = PlanDocument['userPaysMissions']

const ID = 'user-pays-missions'
const money = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: 'FJD' })
const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })
const share = (percent: number) => dated('1', String(percent / 100))

/** Missions of 2019 in one trip, one a member, by what each would pay to fly alone. */
const inOneTrip = (alone: readonly number[], together: number) => (document: PlanDocument) => {
  const like = document.userPaysMissions.missions[1]
  if (like === undefined) throw new Error('the base plan has a second mission')
  const members = document.members.map(({ id }) => id)
  const missions = alone.map((cents, at) => ({
    ...like,
    id: `mission-${at}`,
    member: members[at % members.length] ?? '',
    airfare: money(cents),
  }))
  const cluster = { id: 'round', title: 'Round', source: 'invented', missions: missions.map(({ id }) => id), airfare: money(together) }
  Object.assign(document.userPaysMissions, { missions, clusters: [cluster] })
}

test('the parts of a trip add up to it, what nobody is charged for included, and none is more than going alone', () => {
  const fares = fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 2, maxLength: 7 })
  fc.assert(
    fc.property(fares, fc.nat(2_000_000), (alone, together) => {
      const { amount } = streamBook(planWith(inOneTrip(alone, together)), 'all')
      const parts = alone.map((_, at) => amount(`${ID}/cost-line`, { mission: `mission-${at}`, line: 'trip' }, 2019))
      const excess = amount(`${ID}/trip-excess`, { cluster: 'round' }, 2019)
      expect(parts.reduce((all, part) => all.plus(part), excess).toFixed(2)).toBe((together / 100).toFixed(2))
      for (const [at, part] of parts.entries())
        expect(part.lte(amount(`${ID}/travel-alone`, { mission: `mission-${at}` }, 2019))).toBe(true)
    }),
  )
})

test('the lines of every mission add up to its full cost, and no line is below nothing', () => {
  const provided = fc.record({ lodging: fc.nat(9), breakfast: fc.nat(9), lunch: fc.nat(9), dinner: fc.nat(9) })
  const regime = { id: 'by-night', title: 'By night', source: 'invented', countedBy: 'nights' as const }
  const deductions = { lodging: share(50), breakfast: share(6), lunch: share(12), dinner: share(12) }
  fc.assert(
    fc.property(fc.nat(9), fc.nat(100_000), fc.nat(100_000), provided, (nights, airfare, rate, given) => {
      const plan = planWith(({ userPaysMissions }) => {
        Object.assign(userPaysMissions, { perDiemRegimes: [{ ...regime, deductions }] })
        const change = { nights, airfare: money(airfare), perDiem: money(rate), perDiemRegime: 'by-night', provided: given }
        Object.assign(userPaysMissions.missions[1] ?? {}, change)
      })
      const { book, amount } = streamBook(plan, 'all')
      const lines = book.all(`${ID}/cost-line`, 2019).map(({ id, of }) => amount(id, of, 2019))
      expect(lines.filter((line) => line.lt(0))).toEqual([])
      expect(lines.reduce((all, line) => all.plus(line), ZERO).eq(amount(`${ID}/full-cost`, {}, 2019))).toBe(true)
    }),
  )
})

const chargedAt = (percent: number, change: (missions: Missions) => void): ReadonlyMap<string, Decimal> => {
  const plan = planWith(({ userPaysMissions }) => {
    change(userPaysMissions)
    Object.assign(userPaysMissions.memberShare, { default: share(percent), tiers: [] })
  })
  const { amount } = streamBook(plan, 'expected')
  return new Map(
    plan.document.userPaysMissions.missions.map(({ id, fiscalYear }) => [id, amount(`${ID}/charged`, { mission: id }, fiscalYear)]),
  )
}

test('a higher share never lowers the charge of a mission that takes place', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), fc.nat(8), (one, other, free) => {
      const change = (missions: Missions) => Object.assign(missions, { freeDays: { default: dated('day', String(free)) } })
      const [low, high] = [chargedAt(Math.min(one, other), change), chargedAt(Math.max(one, other), change)]
      for (const [mission, charged] of low) expect(high.get(mission)?.gte(charged)).toBe(true)
    }),
  )
})

test('a higher price is asked for no more often, never by less than nobody or more than everybody', () => {
  const percent = fc.nat(100)
  fc.assert(
    fc.property(percent, percent, percent, fc.nat(400), fc.integer({ min: 1, max: 100 }), (one, other, takeUp, elasticity, reference) => {
      const demandAt = (price: number): Decimal => {
        const plan = planWith(({ userPaysMissions }) => {
          const followed = { value: { default: share(elasticity) }, reference: { default: share(reference) } }
          Object.assign(userPaysMissions, { elasticity: followed, takeUp: { default: share(takeUp) } })
          Object.assign(userPaysMissions.memberShare, { default: share(price) })
        })
        return streamBook(plan, 'expected').amount(`${ID}/take-up`, { mission: 'audit-aa' }, 2019)
      }
      const [low, high] = [demandAt(Math.min(one, other)), demandAt(Math.max(one, other))]
      expect(high.lte(low)).toBe(true)
      expect(high.gte(0) && low.lte(1)).toBe(true)
    }),
  )
})

const place = fc.constantFrom('+12:00', '+13:00', '-10:00', '-11:00', '+10:00', 'Z')
const two = (count: number) => String(count).padStart(2, '0')

test('nights at a place are counted by its own calendar, whatever zone the traveller comes from and goes to', () => {
  fc.assert(
    fc.property(
      place,
      place,
      fc.integer({ min: 1, max: 14 }),
      fc.nat(14),
      fc.nat(23),
      fc.nat(23),
      (home, away, day, nights, arrival, departure) => {
        const legs = [
          { from: 'A', to: 'B', departs: `2019-05-01T00:00${home}`, arrives: `2019-05-${two(day)}T${two(arrival)}:00${away}` },
          { from: 'B', to: 'A', departs: `2019-05-${two(day + nights)}T${two(departure)}:00${away}`, arrives: `2019-06-15T00:00${home}` },
        ]
        expect(nightsOnTheWay(legs)).toBe(nights)
      },
    ),
  )
})
