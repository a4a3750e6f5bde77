/**
 * What a search remembers saves time and changes nothing: every payment, every refusal and every cut is that of plain searches for the
 * nearest money, on programmes that ask for more than there is.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptInOrder } from '../../packages/ltsfs/src/commitments/accept.ts'
import { allocation } from '../../packages/ltsfs/src/commitments/allocation.ts'
import { cutOf } from '../../packages/ltsfs/src/commitments/cut.ts'
import { type Flow, whatIf, withExtra } from '../../packages/ltsfs/src/commitments/flow.ts'
import type { Network } from '../../packages/ltsfs/src/commitments/network.ts'
import { verifyAllocation } from '../../packages/ltsfs/src/commitments/verify-allocation.ts'
import { plainAccept, plainWhatIf } from '../commitments/plain-flow.ts'
import { randomNetwork } from '../commitments/random-network.ts'
import { ask, opened } from '../commitments/solved.ts'

const small = fc
  .record({
    seed: fc.nat(),
    claims: fc.integer({ min: 1, max: 30 }),
    funds: fc.integer({ min: 1, max: 8 }),
    periods: fc.integer({ min: 1, max: 5 }),
    load: fc.integer({ min: 60, max: 400 }),
    gates: fc.boolean(),
  })
  .map(({ seed, ...size }) => randomNetwork(seed, size))

/** Large enough for searches in vain that are remembered unasked. */
const large = fc
  .record({ seed: fc.nat(), load: fc.integer({ min: 150, max: 600 }), gates: fc.boolean() })
  .map(({ seed, load, gates }) => randomNetwork(seed, { claims: 160, funds: 24, periods: 5, load, gates }))

/** What could still be sent into each set that is remembered, by the arcs that lead into it and the supply inside, is at most its room. */
const expectRoom = ({ graph }: Flow): void => {
  const { to, residual, supply, sets, dry, known, room } = graph
  for (const [set, most] of room.entries()) {
    const bit = 1 << set
    if ((known & bit) === 0) continue
    let enters = 0
    for (let node = 0; node < graph.nodes; node++) if ((sets[node]! & bit) !== 0 && (sets[node]! & dry) === 0) enters += supply[node]!
    for (let arc = 0; arc < graph.arcs; arc++) {
      const [from, into] = [sets[to[arc ^ 1]!]!, sets[to[arc]!]!]
      if (((from | into) & dry) === 0 && (from & bit) === 0 && (into & bit) !== 0) enters += residual[arc]!
    }
    expect(enters).toBeLessThanOrEqual(most)
  }
}

/** Two thirds of the claims by priority; then each of the rest as a question, with and without more money, and all of them at once. */
const expectTheSame = (of: Network, remember: { readonly smallest?: number; readonly mostSets?: number } = {}): number => {
  const [flow, plain] = [opened(of), opened(of)]
  Object.assign(flow.graph, remember)
  const questions = of.claims.map((_, claim) => [ask(of, claim)])
  const first = questions.slice(0, Math.ceil((2 * questions.length) / 3))
  const { accepted } = acceptInOrder(flow, first)
  expect(accepted).toEqual(plainAccept(plain, first))
  expect(allocation(flow)).toEqual(allocation(plain))
  expect(verifyAllocation(of, allocation(flow), accepted)).toEqual([])
  expectRoom(flow)
  const rest = questions.slice(first.length)
  for (const asks of [...rest, rest.flat()]) {
    const claims = asks.map(({ claim }) => claim)
    const see = (lacking: number) => ({ lacking, cut: cutOf(flow, claims), payments: allocation(flow) })
    const seePlain = (lacking: number) => ({ lacking, cut: cutOf(plain, claims), payments: allocation(plain) })
    expect(whatIf(flow, asks, see)).toEqual(plainWhatIf(plain, asks, seePlain))
    expectRoom(flow)
    const more = { fund: claims.length % of.funds.length, period: 0, amount: 70_000 }
    const richer = opened({
      ...of,
      funds: of.funds.map((fund, at) =>
        at === more.fund ? { ...fund, inflow: fund.inflow.with(0, fund.inflow[0]! + more.amount) } : fund,
      ),
    })
    plainAccept(
      richer,
      accepted.map((at) => first[at]!),
    )
    expect(withExtra(flow, [more], () => whatIf(flow, asks, (lacking) => lacking))).toBe(plainWhatIf(richer, asks, (lacking) => lacking))
  }
  expect(allocation(flow)).toEqual(allocation(plain))
  return flow.graph.known
}

test('on small networks, every payment and every cut is that of plain searches', () => {
  fc.assert(fc.property(small, (of) => void expectTheSame(of)))
})

test('however small a search in vain is that is remembered, and however few of them are', () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 6 }), (of, smallest, mostSets) => {
      expectTheSame(of, { smallest, mostSets })
    }),
  )
})

test('on larger ones too, where searches in vain are remembered from one activity to the next', { timeout: 120_000 }, () => {
  let remembered = 0
  fc.assert(
    fc.property(large, (of) => {
      if (expectTheSame(of) !== 0) remembered++
    }),
    { numRuns: 12 },
  )
  expect(remembered).toBeGreaterThan(0)
})
