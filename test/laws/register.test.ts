/** Laws of the register, on registers at random that are sound: roll-forwards, two dates, order, and undo after do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import { type Position, position, registerProblems } from '../../packages/ltsfs/src/register/position.ts'
import { rollForward } from '../../packages/ltsfs/src/register/roll-forward.ts'
import { planWith } from '../base-plan.ts'

const PLAN = planWith()
const END = '9999-12-31'

const DAYS = ['2018-01-01', '2018-02-15', '2018-03-31', '2018-06-30', '2018-12-31', '2019-05-01']
const KINDS = [
  { kind: 'signed', own: () => ({ agreement: 'aid-training' }) },
  {
    kind: 'received',
    own: (amount: number) => ({ agreement: 'aid-training', instalment: 'first', amount: { amount: `${amount}`, currency: 'AUD' } }),
  },
  {
    kind: 'invoiced',
    own: (amount: number) => ({ member: 'AA', fiscalYear: 2018, amount: { amount: `${amount}`, currency: 'FJD' }, due: '2018-03-31' }),
  },
  { kind: 'paid', own: (amount: number, earlier: string) => ({ invoice: earlier, amount: { amount: `${amount}`, currency: 'FJD' } }) },
  {
    kind: 'reserved',
    own: (amount: number) => ({ activity: 'harbour-courses', fiscalYear: 2018, amount: { amount: `${amount}`, currency: 'FJD' } }),
  },
  {
    kind: 'committed',
    own: (amount: number) => ({ activity: 'harbour-courses', fiscalYear: 2018, amount: { amount: `${amount}`, currency: 'FJD' } }),
  },
  {
    kind: 'expensed',
    own: (amount: number, earlier: string) => ({ commitment: earlier, amount: { amount: `${amount}`, currency: 'FJD' } }),
  },
  { kind: 'paid-out', own: (amount: number, earlier: string) => ({ expense: earlier, amount: { amount: `${amount}`, currency: 'FJD' } }) },
  { kind: 'reversed', own: (_: number, earlier: string) => ({ entry: earlier, reason: 'Wrong.' }) },
] as const

/** Entries at random; those at fault are left out, so that what remains is a register somebody could have kept. */
const register = fc
  .array(
    fc.record({
      kind: fc.nat({ max: KINDS.length - 1 }),
      on: fc.nat({ max: DAYS.length - 1 }),
      amount: fc.integer({ min: 1, max: 4000 }),
      earlier: fc.nat({ max: 20 }),
    }),
    { maxLength: 24 },
  )
  .map((drawn) => {
    const entries: RegisterEntry[] = []
    for (const [at, { kind, on, amount, earlier }] of drawn.entries()) {
      const about = KINDS[kind]
      const entry = {
        id: `e${at}`,
        kind: about?.kind,
        who: 'Officer',
        recorded: `2019-06-${String(1 + Math.floor(at / 2)).padStart(2, '0')}T00:00:${String(at).padStart(2, '0')}Z`,
        on: DAYS[on],
        document: 'Paper',
        ...about?.own(amount, entries[earlier % Math.max(1, entries.length)]?.id ?? 'none'),
      } as unknown as RegisterEntry
      if (registerProblems(PLAN, [...entries, entry]).length === 0) entries.push(entry)
    }
    return entries
  })

const at = (entries: readonly RegisterEntry[], asOf: string, knownOn = END): Position => {
  const found = position(PLAN, entries, { asOf, knownOn })
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '))
  return found.value
}

/** What a position holds, without the entries that made it. */
const holdings = ({ agreements, receivables, reservations, commitments, expenses }: Position) => ({
  agreements: agreements.map(({ state, instalments, charged }) => [
    state,
    charged.toFixed(),
    instalments.map(({ received, open }) => [received.toFixed(), open.toFixed()]),
  ]),
  open: [receivables, reservations, commitments, expenses].map((list) => list.map(({ entry, open }) => [entry.id, open.toFixed()])),
})

test('every roll-forward foots, over any stretch of days and for any knowledge', () => {
  fc.assert(
    fc.property(register, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (entries, from, to) => {
      const [first, last] = [DAYS[Math.min(from, to)] ?? '', DAYS[Math.max(from, to)] ?? '']
      for (const knownOn of ['2019-06-03', '2019-06-08', END]) {
        const rolled = rollForward(PLAN, entries, { from: first, to: last, knownOn })
        for (const row of rolled.ok ? rolled.value : []) {
          const moved = [...row.moved.values()].reduce((sum, amount) => sum.plus(amount), row.opening)
          expect(moved.toFixed()).toBe(row.closing.toFixed())
          expect(row.closing.isNegative()).toBe(false)
        }
        expect(rolled.ok).toBe(true)
      }
    }),
  )
})

test('what was known on a day is what the entries recorded by then say, whatever came later', () => {
  fc.assert(
    fc.property(register, fc.integer({ min: 1, max: 12 }), fc.constantFrom(...DAYS), (entries, day, asOf) => {
      const knownOn = `2019-06-${String(day).padStart(2, '0')}`
      const signed = entries.some(({ kind }) => kind === 'signed')
      const then = entries.filter(({ recorded }) => recorded.slice(0, 10) <= knownOn)
      // Without any entry of its own an agreement is as the plan says; that is a matter of the register, not of the day.
      if (signed !== then.some(({ kind }) => kind === 'signed')) return
      expect(holdings(at(entries, asOf, knownOn))).toEqual(holdings(at(then, asOf)))
    }),
  )
})

test('the order in which entries are listed changes nothing', () => {
  fc.assert(
    fc.property(register, fc.constantFrom(...DAYS), (entries, asOf) => {
      expect(holdings(at(entries.toReversed(), asOf))).toEqual(holdings(at(entries, asOf)))
    }),
  )
})

test('undo after do is the identity: the last entry reversed, the position is what it was', () => {
  fc.assert(
    fc.property(register, (entries) => {
      const last = entries.at(-1)
      if (
        last === undefined ||
        last.kind === 'reversed' ||
        (last.kind === 'signed' && entries.filter(({ kind }) => kind === 'signed').length === 1)
      )
        return
      const undone = {
        id: 'undo',
        kind: 'reversed',
        who: 'Officer',
        recorded: '2019-07-01',
        on: last.on,
        document: 'Paper',
        entry: last.id,
        reason: 'Undo.',
      } as unknown as RegisterEntry
      expect(holdings(at([...entries, undone], '2019-12-31'))).toEqual(holdings(at(entries.slice(0, -1), '2019-12-31')))
    }),
  )
})
