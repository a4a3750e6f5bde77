/**
 * With hysteresis a member moves from the tier it stood in towards the one its thresholds say, and no further; without it, all the way. And
 * it keeps no member of which nothing changes from the tier that the rules as they are written give it.
 */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { EntryRule } from '../../packages/ltsfs/src/inputs/entry-rule.ts'
import type { FeeScheduleRecord, ScheduleOf } from '../../packages/ltsfs/src/inputs/fee-schedule.ts'
import { planOf } from '../../packages/ltsfs/src/plan/plan.ts'
import { composition } from '../../packages/ltsfs/src/plan/tiers.ts'
import { dated, feePlan } from '../fee-plan.ts'

vi.setConfig({ testTimeout: 600_000 })

const thresholds = fc
  .uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 4 })
  .map((list) => list.toSorted((a, b) => a - b))

const cases = fc
  .record({ before: thresholds, after: thresholds, people: fc.nat(2500), perMille: fc.constantFrom(0, 50, 100, 300) })
  .map(({ before, after, ...rest }) => ({ ...rest, before: before.slice(0, after.length), after: after.slice(0, before.length) }))
type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never

const rule = (is: '<' | '>=', { before, after }: Case, at: number): EntryRule => ({
  ...{ indicator: 'population', is },
  threshold: { unit: 'people', source: 'invented', values: { '1990-01-01': String(before[at]), '2018-01-01': String(after[at]) } },
})

/** Tier 0 below the first threshold, tier 1 below the second, ... as written in one of three ways. */
const WAYS = {
  'each below its threshold, the last for everyone': (sketch: Case, at: number): EntryRule =>
    at === sketch.after.length ? { everyone: true } : rule('<', sketch, at),
  'each from one threshold to the next': (sketch: Case, at: number): EntryRule => ({
    all: [...(at === 0 ? [] : [rule('>=', sketch, at - 1)]), ...(at === sketch.after.length ? [] : [rule('<', sketch, at)])],
  }),
}

const scheduleOf = (sketch: Case, entry: (sketch: Case, at: number) => EntryRule, isReversed: boolean): ScheduleOf<'tiers'> => {
  const tiers = Array.from({ length: sketch.after.length + 1 }, (_, at) => ({
    ...{ id: `tier-${at}`, title: 'A tier', fee: dated('FJD', '1'), entry: entry(sketch, at) },
  }))
  const hysteresis = dated('1', String(sketch.perMille / 1000))
  return { id: 'tiers', title: 'Tiers', source: 'invented', method: 'tiers', hysteresis, tiers: isReversed ? tiers.toReversed() : tiers }
}

/** The tiers of 2017, of 2018, and of 2018 without any hysteresis. */
const standings = (sketch: Case, schedule: ScheduleOf<'tiers'>): readonly number[] => {
  const plan = planOf(feePlan([{ id: 'AA', indicators: { population: [String(sketch.people), 'people'] } }], schedule))
  const [own] = plan.document.membershipFees.schedules
  if (own === undefined) throw new Error('no schedule')
  const at = (year: number) => Number(composition(plan, own, year).get('AA')?.tier.id.replace('tier-', ''))
  return [at(2017), at(2018), sketch.after.filter((threshold) => sketch.people >= threshold).length]
}

test.each([
  ...Object.entries(WAYS).map(([name, entry]) => [name, entry, false] as const),
  ['each from one threshold to the next, the largest first', WAYS['each from one threshold to the next'], true] as const,
])('tiers %s', (_, entry, isReversed) => {
  fc.assert(
    fc.property(cases, (sketch) => {
      const [old = Number.NaN, now = Number.NaN, plain = Number.NaN] = standings(sketch, scheduleOf(sketch, entry, isReversed))
      expect(now >= Math.min(old, plain) && now <= Math.max(old, plain)).toBe(true)
      if (sketch.perMille === 0) expect(now).toBe(plain)
      // Who passed a threshold by the share has passed it.
      const share = sketch.perMille / 1000
      if (old < plain)
        expect(now).toBeGreaterThanOrEqual(sketch.after.filter((threshold) => sketch.people >= threshold * (1 + share) + 1e-6).length)
      if (old > plain)
        expect(now).toBeLessThanOrEqual(sketch.after.filter((threshold) => sketch.people >= threshold * (1 - share) - 1e-6).length)
    }),
  )
})

const comparison = fc
  .record({
    indicator: fc.constantFrom('population', 'gdp'),
    is: fc.constantFrom('<', '<=', '>', '>='),
    threshold: fc.integer({ min: -3, max: 8 }).map((tens) => String(tens * 10)),
  })
  .map(({ indicator, is, threshold }): EntryRule => ({ indicator, is, threshold: dated('people', threshold) }))
const anyRule = fc.letrec<{ rule: EntryRule }>((tie) => {
  const some = fc.array(tie('rule'), { minLength: 1, maxLength: 3 })
  return {
    rule: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      comparison,
      some.map((all) => ({ all })),
      some.map((any) => ({ any })),
      some.chain((of) => fc.integer({ min: 1, max: of.length }).map((atLeast) => ({ atLeast, of }))),
    ),
  }
}).rule

const mixed = fc.record({
  rules: fc.array(fc.record({ entry: anyRule, isTakenOut: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  people: fc.integer({ min: -40, max: 90 }).map(String),
  gdp: fc.option(fc.integer({ min: -40, max: 90 }).map(String)),
  share: fc.constantFrom('0.05', '0.1', '0.5', '1', '2'),
  /** From one schedule to its copy. */
  isCopied: fc.boolean(),
})

test('a member of which nothing changes keeps the tier that the rules give it, whatever they mix', () => {
  fc.assert(
    fc.property(mixed, ({ rules, people, gdp, share, isCopied }) => {
      const own = rules.map(({ entry, isTakenOut }, at) => ({
        ...{ id: `tier-${at}`, title: 'A tier', fee: dated('FJD', '1'), entry },
        ...(isTakenOut && { takenOut: [{ member: 'AA', reason: 'asked for it' }] }),
      }))
      const tiers = [...own, { id: 'others', title: 'All others', fee: dated('FJD', '1'), entry: { everyone: true as const } }]
      const plain: ScheduleOf<'tiers'> = { id: 'plain', title: 'Tiers', source: 'invented', method: 'tiers', tiers }
      const room = { ...plain, id: 'room', hysteresis: dated('1', share) }
      const indicators = { population: [people, 'people'] as const, ...(gdp !== null && { gdp: [gdp, 'people'] as const }) }
      const document = feePlan([{ id: 'AA', indicators }], room)
      const plan = planOf({
        ...document,
        membershipFees: {
          ...document.membershipFees,
          schedules: [plain, room, { ...room, id: 'copy' }],
          scheduleInForce: {
            ...document.membershipFees.scheduleInForce,
            values: isCopied ? { '2010-01-01': 'plain', '2015-01-01': 'room', '2018-01-01': 'copy' } : { '2010-01-01': 'room' },
          },
        },
      })
      const [first, second, third] = plan.document.membershipFees.schedules
      if (first === undefined || second === undefined || third === undefined) throw new Error('three schedules')
      const tierIn = (schedule: FeeScheduleRecord, year: number) => composition(plan, schedule, year).get('AA')?.tier.id
      for (const year of [2017, 2018, 2020]) {
        expect(tierIn(isCopied && year > 2017 ? third : second, year)).toBe(tierIn(first, year))
      }
    }),
  )
})
