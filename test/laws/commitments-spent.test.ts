/** Laws of money that is spent once, and of ways that do what they say, on plans with a register at random. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cover, cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import {
  ACTIVITIES,
  type AgreementSketch,
  entriesOf,
  expensesOf,
  FIRST,
  idOf,
  planOfRegister,
  type RegisterSketch,
  registerSketch,
  TODAY,
  YEARS,
} from '../commitments/random-register.ts'
import { taken } from '../commitments/way-taken.ts'

/** A hundred plans take seconds on a machine of its own; longer runs are asked for by LTSFS_RUNS. */
const LONGEST = 240_000 * Math.max(1, Number(process.env['LTSFS_RUNS'] ?? 100) / 100)

const asked = (plan: Plan, activities: readonly string[] = ACTIVITIES): Cover => {
  const covered = cover(plan, { asOf: TODAY, activities })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

/** In cents: all that ever came, and what a signature without an open condition makes certain. The budget's rate for AUD is 1.60, then 1.50. */
const confirmedOf = ({ due, state, locked, registered, received, credited, foreign }: AgreementSketch): number =>
  Math.round(
    100 *
      sum(
        due.map((amount, at) => {
          const arrived = registered && at < 2 ? amount * received[at]! : 0
          const rate = foreign && registered ? (YEARS[at]! < 2019 ? 1.6 : 1.5) : 1
          const came = arrived * (foreign && registered && credited !== null ? Number(credited) : rate)
          return came + (state === 'signed' && !locked ? (amount - arrived) * rate : 0)
        }),
      ),
  )

const spentOf = (of: RegisterSketch, isOf: (fund: string | null) => boolean): number =>
  Math.round(100 * sum(of.commitments.flatMap((each) => expensesOf(of, each).flatMap(({ amount, fund }) => (isOf(fund) ? [amount] : [])))))

test('what is expensed and what is still said to be payable is never more than what is confirmed, of each fund and of all', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(registerSketch, (of) => {
      const answer = asked(planOfRegister(of))
      const paidBy = (id: string): number =>
        sum(answer.together.payments.flatMap(({ from, amount }) => (answer.network.funds[from]?.id === id ? [amount] : [])))
      const restricted = of.agreements.flatMap(({ pays }, at) => (pays.length > 0 ? [idOf(at)] : []))
      const isGeneral = (fund: string | null): boolean => fund === null || !restricted.includes(fund)
      const confirmed = new Map(of.agreements.map((each, at) => [idOf(at), confirmedOf(each)]))
      for (const id of restricted) {
        const left = (confirmed.get(id) ?? 0) - spentOf(of, (fund) => fund === id)
        expect({ id, left, within: paidBy(id) <= Math.max(0, left) }).toEqual({ id, left, within: true })
      }
      const general =
        100 * of.income * YEARS.length + sum([...confirmed].flatMap(([id, amount]) => (restricted.includes(id) ? [] : [amount])))
      const generalLeft = Math.max(0, general - spentOf(of, isGeneral))
      const paid = sum(['general', 'surplus', 'reserves'].map(paidBy))
      expect({ generalLeft, within: paid <= generalLeft }).toEqual({ generalLeft, within: true })
    }),
  )
})

test('what is short of expenses is told: a fund charged beyond what is confirmed is a breach, and pays nothing more', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(registerSketch, (of) => {
      const answer = asked(planOfRegister(of))
      for (const [at, each] of of.agreements.entries()) {
        if (each.pays.length === 0 || spentOf(of, (fund) => fund === idOf(at)) <= confirmedOf(each)) continue
        const told = answer.breached.some(({ kind, sentence }) => kind === 'above-money' && sentence.includes(`from ${idOf(at)} is`))
        expect({ fund: idOf(at), told }).toEqual({ fund: idOf(at), told: true })
      }
    }),
  )
})

test('every way that an answer offers, taken in the plan, turns it into a yes', { timeout: LONGEST }, () => {
  let tried = 0
  fc.assert(
    fc.property(registerSketch, (of) => {
      const answer = asked(planOfRegister(of))
      for (const { activity: id, ways } of answer.answers)
        for (const way of ways) {
          const changed = taken(of, way, id)
          if (changed === null) continue
          tried += 1
          const status = asked(changed, [id]).answers[0]?.status
          expect({ id, way: way.sentence, status }).toEqual({ id, way: way.sentence, status: 'payable' })
        }
    }),
  )
  expect(tried).toBeGreaterThan(100)
})

test('the register of a sketch is sound', () => {
  fc.assert(
    fc.property(registerSketch, (of) => {
      expect(entriesOf(of).every(({ on }) => on <= TODAY)).toBe(true)
      expect(asked(planOfRegister(of)).years[0]).toBe(FIRST)
    }),
  )
})
