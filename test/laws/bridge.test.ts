/** A bridge over random options: its parts add up to the cent, and the order of the changes does not matter. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bridges } from '../../packages/ltsfs/src/comparison/bridge.ts'
import { measureOf } from '../../packages/ltsfs/src/comparison/measure.ts'
import type { OptionRecord } from '../../packages/ltsfs/src/inputs/option.ts'
import { ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { basePlan } from '../base-plan.ts'

const cents = (most: number) => fc.integer({ min: 0, max: most }).map((amount) => (amount / 100).toFixed(2))
const share = fc.integer({ min: 0, max: 100 }).map((percent) => String(percent / 100))

/** Levers that meet: fees and who is small, who pays when, missions, management fees, cost. */
const LEVERS: readonly (readonly [path: string, value: fc.Arbitrary<string>])[] = [
  ['membershipFees.schedules.current.tiers.others.fee', cents(3_000_000)],
  ['membershipFees.schedules.current.tiers.small.fee', cents(500_000)],
  ['membershipFees.schedules.current.tiers.small.entry.threshold', fc.constantFrom('1', '9001', '50001', '900000')],
  ['membershipFees.scheduleInForce', fc.constantFrom('current', 'revised')],
  ['userPaysMissions.memberShare.default', share],
  ['projectManagementFees.projects.harbour-training.feeRate', fc.constantFrom('0', '0.05', '0.13')],
  ['spending.lines.office.amount', cents(600_000)],
  ['reserves.floor', fc.constantFrom('0', '3', '6')],
]

const change = (path: string, value: fc.Arbitrary<string>) =>
  fc.record({ path: fc.constant(path), from: fc.integer({ min: 2017, max: 2021 }), value, reason: fc.constant('By chance') })

const changes = fc
  .uniqueArray(fc.nat({ max: LEVERS.length - 1 }), { minLength: 1, maxLength: 3 })
  .chain((picked) => fc.tuple(...picked.flatMap((at) => (LEVERS[at] === undefined ? [] : [change(...LEVERS[at])]))))

const measures = ['reserves', 'gap', 'fees-charged'].flatMap((id) => {
  const measure = measureOf(id)
  return measure.ok ? [measure.value] : []
})

const bridged = (list: OptionRecord['changes'], basis: (typeof BASES)[number]) => {
  const option = { id: 'chance', title: 'By chance', summary: 'By chance', source: 'invented', changes: list }
  const found = bridges(
    basePlan((plan) => void plan.options.push(option)),
    { option: 'chance', baseline: null, basis, measures },
  )
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  return found.value.bridges
}

test('its parts add up to the difference to the cent', () => {
  fc.assert(
    fc.property(changes, fc.constantFrom(...BASES), (list, basis) => {
      for (const { from, to, parts } of bridged(list, basis)) {
        expect(parts).toHaveLength(list.length)
        expect(parts.reduce((all, { amount }) => all.plus(amount), ZERO).toFixed(2)).toBe(to.minus(from).toFixed(2))
      }
    }),
    { numRuns: 30 },
  )
})

test('the order in which the changes are listed gives the same parts', () => {
  fc.assert(
    fc.property(changes, fc.constantFrom(...BASES), (list, basis) => {
      const named = (order: OptionRecord['changes']) =>
        bridged(order, basis).map(({ parts }) => new Map(parts.map(({ moves, amount }) => [moves[0]?.path, amount.toFixed(2)])))
      expect(named(list.toReversed())).toEqual(named(list))
    }),
    { numRuns: 20 },
  )
})
