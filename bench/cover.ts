/**
 * `npm run bench cover`: may we commit, on networks of up to 10,000 activities, 1,000 funds and 10 years.
 *
 * Prints the time for the whole answer (network built, everything paid in order of priority, each whole or not at all), for one more
 * activity, and beside it HiGHS on the same maximum flow as a linear program; then how time grows with the number of activities.
 */

import { acceptInOrder } from '../packages/ltsfs/src/commitments/accept.ts'
import { whatIf } from '../packages/ltsfs/src/commitments/flow.ts'
import type { Network } from '../packages/ltsfs/src/commitments/network.ts'
import { loadHighs } from '../test/commitments/highs.ts'
import { linearProgram } from '../test/commitments/linear-program.ts'
import { demanded, randomNetwork } from '../test/commitments/random-network.ts'
import { ask, opened, solved } from '../test/commitments/solved.ts'

const timed = <T>(work: () => T): { readonly ms: number; readonly result: T } => {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

/** Of several runs the least processor time in milliseconds, which others on the machine lengthen less. */
const leastProcessor = (runs: number, work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )

const best = (runs: number, work: () => unknown): number => Math.min(...Array.from({ length: runs }, () => timed(work).ms))
const shown = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0))

const questionsOf = (network: Network) => network.claims.map((_, claim) => [ask(network, claim)])

const accepting = (network: Network) => acceptInOrder(opened(network), questionsOf(network))

/** Asking for each of the last activities, everything before them paid: the middle and the slowest time of a yes, and of a no. */
const oneMore = (network: Network, tries: number): string => {
  const flow = opened(network)
  acceptInOrder(flow, questionsOf(network).slice(0, -tries))
  const asked = questionsOf(network)
    .slice(-tries)
    .map((asks) => ({ yes: whatIf(flow, asks, (lacking) => lacking) === 0, ms: best(3, () => whatIf(flow, asks, (lacking) => lacking)) }))
  return [true, false]
    .map((kind) => {
      const times = asked
        .filter(({ yes }) => yes === kind)
        .map(({ ms }) => ms)
        .sort((x, y) => x - y)
      const [middle = 0, most = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
      return `${times.length} ${kind ? 'yes' : 'no'} in ${(1000 * middle).toFixed(0)} us, at most ${(1000 * most).toFixed(0)}`
    })
    .join('; ')
}

const highs = await loadHighs()

const compare = (claims: number, funds: number, load: number, goal: string, withHighs: boolean): void => {
  const network = randomNetwork(7, { claims, funds, periods: 10, load })
  const runs = claims > 1_000 ? 5 : 20
  const whole = best(runs, () => accepting(network))
  const processor = leastProcessor(runs, () => accepting(network))
  const flow = best(runs, () => solved(network))
  const more = oneMore(network, 200)
  const money = network.funds.reduce((sum, { inflow }) => sum + inflow.reduce((a, b) => a + b, 0), 0)
  console.log(`  ${claims} activities x ${funds} funds x 10 years, demand ${((100 * demanded(network)) / money).toFixed(0)} % of the money`)
  console.log(
    `    accepted by priority: ${shown(whole)} ms, of the processor ${shown(processor)} ms (goal ${goal}); maximum flow: ${shown(flow)} ms; one more activity: ${more} (goal 5 ms)`,
  )
  if (!withHighs) return
  const program = linearProgram(network)
  const { ms, result } = timed(() => highs.solve(program, { output_flag: false, time_limit: 120 }))
  const same = Math.abs(result.ObjectiveValue - (demanded(network) - solved(network).lacking)) < 1
  console.log(
    `    HiGHS on the same flow, reading included: ${shown(ms)} ms, ${(ms / flow).toFixed(0)} times as long${result.Status === 'Optimal' ? (same ? ', same total' : ', ANOTHER TOTAL') : ` (${result.Status})`}`,
  )
  if (result.Status === 'Optimal' && !same) process.exitCode = 1
}

accepting(randomNetwork(1, { claims: 500, funds: 100, periods: 10, load: 80 }))
for (const load of [50, 150, 400]) compare(1_000, 200, load, '100 ms', true)
for (const load of [50, 150, 400]) compare(10_000, 1_000, load, '3,000 ms', load === 150)

console.log('  growth, 20 activities a fund')
const sizes = [500, 1_000, 2_000, 4_000, 8_000, 16_000].map((claims) => {
  const network = randomNetwork(11, { claims, funds: claims / 20, periods: 10, load: 150 })
  return { claims, ms: best(3, () => accepting(network)) }
})
const longest = Math.max(...sizes.map(({ ms }) => ms))
for (const { claims, ms } of sizes)
  console.log(
    `    ${String(claims).padStart(6)} ${'#'.repeat(Math.max(1, Math.round((50 * ms) / longest)))} ${shown(ms)} ms, ${((1000 * ms) / claims).toFixed(1)} us an activity`,
  )
