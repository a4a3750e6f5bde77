/**
 * Maximum flow against others who know nothing of it: every cut of small networks, and HiGHS on larger ones.
 *
 * The number of networks tried here is small enough for every run; `npm run bench programmes` tries 100,000.
 */

import { expect, test } from 'vitest'
import { allocation } from '../../packages/ltsfs/src/commitments/allocation.ts'
import { cutOf } from '../../packages/ltsfs/src/commitments/cut.ts'
import { verifyAllocation } from '../../packages/ltsfs/src/commitments/verify-allocation.ts'
import { verifyCut } from '../../packages/ltsfs/src/commitments/verify-cut.ts'
import { mostPayable } from '../commitments/brute-force.ts'
import { loadHighs } from '../commitments/highs.ts'
import { linearProgram } from '../commitments/linear-program.ts'
import { demanded, randomNetwork } from '../commitments/random-network.ts'
import { solved } from '../commitments/solved.ts'

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

test('on small networks, what is paid is the smallest of all cuts', () => {
  for (const seed of seeds(600)) {
    const network = randomNetwork(seed, { claims: 4, funds: 3, periods: 3, load: 40 + (seed % 160), gates: seed % 2 === 0 })
    expect([seed, demanded(network) - solved(network).lacking]).toEqual([seed, mostPayable(network)])
  }
})

test('every allocation adds up, and every cut proves what is short', () => {
  for (const seed of seeds(600)) {
    const network = randomNetwork(seed, { claims: 12, funds: 5, periods: 4, load: 20 + (seed % 200), gates: seed % 2 === 0 })
    const { flow, lacking } = solved(network)
    const covered = network.claims.flatMap((_, at) => (flow.placed[at]?.lacking.every((amount) => amount === 0) ? [at] : []))
    expect([seed, verifyAllocation(network, allocation(flow), covered)]).toEqual([seed, []])
    const everyone = network.claims.map((_, at) => at)
    const cut = cutOf(flow, everyone)
    expect([seed, cut?.short ?? 0]).toEqual([seed, lacking])
    expect([seed, cut === null ? [] : verifyCut(network, cut)]).toEqual([seed, []])
  }
})

test('on larger networks HiGHS pays as much', { timeout: 60_000 }, async () => {
  const highs = await loadHighs()
  for (const seed of seeds(12)) {
    const network = randomNetwork(seed, { claims: 60, funds: 15, periods: 6, load: 30 + seed * 10, gates: seed % 2 === 0 })
    const { Status, ObjectiveValue } = highs.solve(linearProgram(network), { output_flag: false })
    expect([seed, Status, Math.round(ObjectiveValue)]).toEqual([seed, 'Optimal', demanded(network) - solved(network).lacking])
  }
})
