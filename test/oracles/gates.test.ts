/** Gates by hand: funds that share a part of a cost, one of them with a limit over two parts, and a gate behind others. */
import { expect, test } from 'vitest'
import { allocation } from '../../packages/ltsfs/src/commitments/allocation.ts'
import { cutOf } from '../../packages/ltsfs/src/commitments/cut.ts'
import type { Claim, Network } from '../../packages/ltsfs/src/commitments/network.ts'
import { verifyAllocation } from '../../packages/ltsfs/src/commitments/verify-allocation.ts'
import { verifyCut } from '../../packages/ltsfs/src/commitments/verify-cut.ts'
import { solved } from '../commitments/solved.ts'

const network = (claim: Omit<Claim, 'id' | 'funds'>, ...inflows: readonly number[]): Network => ({
  periods: 1,
  funds: inflows.map((inflow, at) => ({ id: `G${at + 1}`, inflow: [inflow], open: [true], carriesTo: at })),
  claims: [{ id: 'A1', funds: inflows.map((_, at) => at), ...claim }],
})

const travel = (funds: readonly number[], most: number) => ({ of: ['travel'], funds, most: [most] })
const none = new Map<number, readonly number[]>()

test('two funds for travel together pay no more than travel costs', () => {
  const of = network({ demand: [100], limits: none, gates: [travel([0, 1], 60)] }, 50, 50, 30)
  const { flow, lacking } = solved(of)
  expect(lacking).toBe(100 - 60 - 30)
  const cut = cutOf(flow, [0])
  expect(cut).toEqual({
    claims: [{ claim: 0, period: 0, demand: 100 }],
    funds: [{ fund: 2, period: 0, inflow: 30 }],
    limits: [],
    gates: [{ gate: 0, claim: 0, period: 0, most: 60, of: ['travel'], funds: [0, 1] }],
    short: 10,
  })
  expect(cut && verifyCut(of, cut)).toEqual([])
  expect(verifyAllocation(of, allocation(flow), [])).toEqual([])
})

test('a share holds for all parts of a cost that a fund may pay', () => {
  // 80 of 100 altogether, of which 50 may be travel and 50 staff
  const gates = [travel([0], 50), { of: ['staff'], funds: [0], most: [50] }]
  const { flow, lacking } = solved(network({ demand: [100], limits: new Map([[0, [80]]]), gates }, 500))
  expect(lacking).toBe(20)
  const through = (gate: number) => allocation(flow).reduce((sum, each) => (each.gate === gate ? sum + each.amount : sum), 0)
  expect(through(0) + through(1)).toBe(80)
  expect(Math.max(through(0), through(1))).toBeLessThanOrEqual(50)
})

test('behind the gates of two parts, one gate lets through what an own share leaves', () => {
  const gates = [
    { of: [], funds: [2], most: [70] },
    { ...travel([0], 50), into: 0 },
    { of: ['staff'], funds: [1], most: [50], into: 0 },
  ]
  const { lacking } = solved(network({ demand: [100], limits: none, gates }, 50, 50, 50))
  expect(lacking).toBe(30)
})

test('a forged payment is found: beside its gate, through the gate of others, and beyond what passes', () => {
  const of = network({ demand: [100], limits: none, gates: [travel([0, 1], 60)] }, 50, 50, 30)
  const payment = { from: 0, arrived: 0, fund: 0, claim: 0, period: 0, amount: 40 }
  expect(verifyAllocation(of, [payment], [])).toEqual(['G1 to A1 in period 0: it does not go through a gate of its fund'])
  expect(verifyAllocation(of, [{ ...payment, from: 2, fund: 2, amount: 30, gate: 0 }], [])).toEqual([
    'G3 to A1 in period 0: it does not go through a gate of its fund',
  ])
  const both = [
    { ...payment, gate: 0 },
    { ...payment, from: 1, fund: 1, amount: 21, gate: 0 },
  ]
  expect(verifyAllocation(of, both, [])).toEqual(['A1: 61 goes through gate 0 in period 0, which lets 60 pass'])
})

test('a forged cut is found: one that forgets a gate, and one that makes it narrower', () => {
  const of = network({ demand: [100], limits: none, gates: [travel([0, 1], 60)] }, 50, 50, 30)
  const cut = { claims: [{ claim: 0, period: 0, demand: 100 }], funds: [{ fund: 2, period: 0, inflow: 30 }], limits: [] }
  expect(verifyCut(of, { ...cut, gates: [], short: 70 })).toEqual([
    'G1 may pay for A1 in period 0, and the cut forgets it',
    'G2 may pay for A1 in period 0, and the cut forgets it',
  ])
  expect(verifyCut(of, { ...cut, gates: [{ gate: 0, claim: 0, period: 0, most: 50, of: ['travel'], funds: [0, 1] }], short: 20 })).toEqual([
    'not 50 passes to A1 through gate 0',
  ])
})
