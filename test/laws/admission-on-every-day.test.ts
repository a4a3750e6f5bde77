/** The law of admission: whatever is entered, on whatever day and in whatever order, what was admitted is covered on every day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admissionOnEveryDay } from '../../packages/ltsfs/src/admission/admission-on-every-day.ts'
import { cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import type { EntryOf, RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import { activity, agreement, barePlan } from '../commitments/bare-plan.ts'

const DAYS = ['2017-02-01', '2017-03-15', '2017-04-30', '2017-06-30', '2018-01-15', '2018-06-30']
const TODAY = '2018-06-30'
const ACTIVITIES = ['a1', 'a2', 'a3']
const base = { who: 'Officer', recorded: TODAY, document: 'Paper' }

const planOf = (signed: readonly string[], entries: readonly RegisterEntry[]) =>
  barePlan({
    activities: ACTIVITIES.map((id, at) => activity({ id, costs: { 2017: '10', 2018: '10' }, priority: at + 1 })),
    agreements: [
      agreement({ id: 'one', due: { 2017: '20' }, pays: ['a1', 'a2'] }),
      agreement({ id: 'two', due: { 2017: '10', 2018: '10' }, pays: ['a2', 'a3'] }),
    ],
    register: {
      entries: [
        ...signed.map(
          (on, at): RegisterEntry => ({ ...base, id: `signed-${at}`, kind: 'signed', on, agreement: ['one', 'two'][at] ?? 'one' }),
        ),
        ...entries,
      ],
    },
  })

const drawn = fc.record({
  signed: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
  asked: fc.array(
    fc.record({
      kind: fc.constantFrom('reserved' as const, 'committed' as const),
      activity: fc.constantFrom(...ACTIVITIES),
      on: fc.constantFrom(...DAYS),
      fiscalYear: fc.constantFrom(2017, 2018),
      amount: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

test('while donors only sign, nothing admitted is uncovered on any day, however late it was entered', () => {
  let admitted = 0
  fc.assert(
    fc.property(drawn, ({ signed, asked }) => {
      const entries: EntryOf<'reserved' | 'committed'>[] = []
      for (const [at, { amount, ...own }] of asked.entries()) {
        const entry = { ...base, id: `e${at}`, ...own, amount: { amount: `${amount}`, currency: 'FJD' } }
        if (admissionOnEveryDay({ plan: planOf(signed, entries), entry, asOf: TODAY }).ok) entries.push(entry)
      }
      admitted += entries.length
      for (const asOf of DAYS) {
        const covered = cover(planOf(signed, entries), { asOf })
        expect(covered.ok && [...covered.value.breached, ...covered.value.blocked]).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
  expect(admitted).toBeGreaterThan(0)
})
