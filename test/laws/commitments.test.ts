/** Laws of covering commitments, on networks at random (quality laws 1 to 4 and 6). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptInOrder } from '../../packages/ltsfs/src/commitments/accept.ts'
import { allocation } from '../../packages/ltsfs/src/commitments/allocation.ts'
import { payWhole, whatIf, withExtra } from '../../packages/ltsfs/src/commitments/flow.ts'
import { refusedLineByLine } from '../../packages/ltsfs/src/commitments/line-by-line.ts'
import type { Network } from '../../packages/ltsfs/src/commitments/network.ts'
import { verifyAllocation } from '../../packages/ltsfs/src/commitments/verify-allocation.ts'
import { mostPayable } from '../commitments/brute-force.ts'
import { demanded, randomNetwork } from '../commitments/random-network.ts'
import { ask, opened, solved } from '../commitments/solved.ts'

const network = fc
  .record({
    seed: fc.nat(),
    claims: fc.integer({ min: 1, max: 9 }),
    funds: fc.integer({ min: 1, max: 5 }),
    periods: fc.integer({ min: 1, max: 4 }),
    load: fc.integer({ min: 5, max: 250 }),
    gates: fc.constantFrom(false, true, 'nested' as const),
  })
  .map(({ seed, ...size }) => randomNetwork(seed, size))

const everyone = ({ claims }: Network): readonly number[] => claims.map((_, at) => at)

/** Which claims could be committed, each together with the first few that already are. */
const payable = (of: Network, committed: number): readonly boolean[] => {
  const { flow } = solved(of, everyone(of).slice(0, committed))
  return everyone(of).map((claim) =>
    claim < committed
      ? flow.placed[claim]?.lacking.every((amount) => amount === 0) === true
      : whatIf(flow, [ask(of, claim)], (lacking) => lacking === 0),
  )
}

const richer = (of: Network, fund: number, period: number, amount: number): Network => ({
  ...of,
  funds: of.funds.map((each, at) =>
    at === fund ? { ...each, inflow: each.inflow.map((old, when) => (when === period ? old + amount : old)) } : each,
  ),
})

describe('conservation', () => {
  test('every unit that arrives is paid once, lies in its fund, or is lost where nothing may be carried over', () => {
    fc.assert(
      fc.property(network, (of) => {
        const { flow, lacking } = solved(of)
        const paid = allocation(flow).reduce((sum, { amount }) => sum + amount, 0)
        expect(paid).toBe(demanded(of) - lacking)
        expect(verifyAllocation(of, allocation(flow), [])).toEqual([])
      }),
    )
  })
})

describe('monotonicity', () => {
  test('more confirmed money never turns payable into blocked', () => {
    fc.assert(
      fc.property(network, fc.nat(), fc.nat(), fc.nat({ max: 900_000 }), fc.nat({ max: 4 }), (of, fund, period, amount, committed) => {
        const more = richer(of, fund % of.funds.length, period % of.periods, amount)
        const after = payable(more, committed)
        expect(payable(of, committed).filter((yes, at) => yes && after[at] !== true)).toEqual([])
      }),
    )
  })

  test('a fund whose window is shorter, or that may no longer carry over, never turns blocked into payable', () => {
    fc.assert(
      fc.property(network, fc.nat(), fc.nat(), fc.boolean(), (of, fund, period, carry) => {
        const at = fund % of.funds.length
        const weaker: Network = {
          ...of,
          funds: of.funds.map((each, position) =>
            position !== at
              ? each
              : carry
                ? { ...each, carriesTo: null }
                : { ...each, open: each.open.map((open, when) => open && when !== period % of.periods) },
          ),
        }
        const before = payable(of, 0)
        expect(payable(weaker, 0).filter((yes, claim) => yes && before[claim] !== true)).toEqual([])
      }),
    )
  })
})

describe('order', () => {
  test('the order in which claims are paid changes no total', () => {
    fc.assert(
      fc.property(network, fc.nat(), (of, turn) => {
        const order = everyone(of).map((_, at) => (at + turn) % of.claims.length)
        expect(solved(of, order.toReversed()).lacking).toBe(solved(of).lacking)
      }),
    )
  })

  test('the same question gives the same answer, to the last payment', () => {
    fc.assert(
      fc.property(network, (of) => {
        expect(allocation(solved(of).flow)).toEqual(allocation(solved(of).flow))
      }),
    )
  })
})

test('scale: a hundred times all money pays a hundred times as much', () => {
  fc.assert(
    fc.property(network, (of) => {
      const times = (amounts: readonly number[]) => amounts.map((amount) => amount * 100)
      const larger: Network = {
        ...of,
        funds: of.funds.map((fund) => ({ ...fund, inflow: times(fund.inflow) })),
        claims: of.claims.map((claim) => ({
          ...claim,
          demand: times(claim.demand),
          limits: new Map([...claim.limits].map(([fund, most]) => [fund, times(most)])),
          ...(claim.gates === undefined ? {} : { gates: claim.gates.map((gate) => ({ ...gate, most: times(gate.most) })) }),
        })),
      }
      expect(solved(larger).lacking).toBe(solved(of).lacking * 100)
    }),
  )
})

describe('questions', () => {
  test('a question changes nothing, with or without more money', () => {
    fc.assert(
      fc.property(network, fc.nat({ max: 5 }), (of, committed) => {
        const { flow } = solved(of, everyone(of).slice(0, committed))
        const before = allocation(flow)
        const rest = everyone(of).slice(committed)
        whatIf(
          flow,
          rest.map((claim) => ask(of, claim)),
          () => null,
        )
        withExtra(flow, [{ fund: 0, period: 0, amount: 5000 }], () =>
          whatIf(
            flow,
            rest.map((claim) => ask(of, claim)),
            () => null,
          ),
        )
        expect(allocation(flow)).toEqual(before)
        const lacking = whatIf(
          flow,
          rest.map((claim) => ask(of, claim)),
          (short) => short,
        )
        const own = everyone(of)
          .slice(0, committed)
          .reduce((sum, claim) => sum + (flow.placed[claim]?.lacking ?? []).reduce((a, b) => a + b, 0), 0)
        expect(lacking + own).toBe(solved(of).lacking)
      }),
    )
  })

  test('one more activity is an augmentation: it gives what a new run gives', () => {
    fc.assert(
      fc.property(network, (of) => {
        const { flow } = solved(of, everyone(of).slice(0, -1))
        const last = of.claims.length - 1
        const paid = payWhole(flow, [ask(of, last)])
        expect(paid).toBe(solved(of).lacking === solved(of, everyone(of).slice(0, -1)).lacking)
      }),
    )
  })
})

describe('acceptance by priority', () => {
  const small = fc
    .record({
      seed: fc.nat(),
      claims: fc.integer({ min: 1, max: 6 }),
      load: fc.integer({ min: 20, max: 250 }),
      gates: fc.constantFrom(false, true, 'nested' as const),
    })
    .map(({ seed, ...size }) => randomNetwork(seed, { ...size, funds: 3, periods: 3 }))

  test('accepts each claim exactly when it can be paid whole with all that were accepted before, tried by brute force', () => {
    fc.assert(
      fc.property(small, (of) => {
        const expected: number[] = []
        for (const claim of everyone(of)) {
          const chosen = { ...of, claims: [...expected, claim].map((at) => of.claims[at]).filter((each) => each !== undefined) }
          if (mostPayable(chosen) === demanded(chosen)) expected.push(claim)
        }
        expect(
          acceptInOrder(
            opened(of),
            everyone(of).map((claim) => [ask(of, claim)]),
          ).accepted,
        ).toEqual(expected)
      }),
    )
  })

  test('in larger networks, where cuts are remembered and searches guided, accepts what paying afresh for every claim accepts', {
    timeout: 60_000,
  }, () => {
    const larger = fc
      .record({ seed: fc.nat(), load: fc.integer({ min: 60, max: 400 }), gates: fc.boolean() })
      .map(({ seed, load, gates }) => randomNetwork(seed, { claims: 60, funds: 12, periods: 4, load, gates }))
    fc.assert(
      fc.property(larger, (of) => {
        const expected: number[] = []
        for (const claim of everyone(of)) if (solved(of, [...expected, claim]).lacking === 0) expected.push(claim)
        const questions = everyone(of).map((claim) => [ask(of, claim)])
        expect(acceptInOrder(opened(of), questions).accepted).toEqual(expected)
      }),
    )
  })

  test('a programme that a check line by line accepts is payable together', () => {
    fc.assert(
      fc.property(network, (of) => {
        if (refusedLineByLine(of, everyone(of)).length === 0) expect(solved(of).lacking).toBe(0)
      }),
    )
  })
})
