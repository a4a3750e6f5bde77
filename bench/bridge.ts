/**
 * How long a bridge of five levers takes, warm: 32 plans laid, validated and forecast, and every total of the comparison split.
 *
 * In the same run, its peer: the same 32 forecasts of plans validated before, which is all that a bridge cannot do without.
 */
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import { bridges } from '../packages/ltsfs/src/comparison/bridge.ts'
import { MEASURES } from '../packages/ltsfs/src/comparison/measure.ts'
import { forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import type { Result } from '../packages/ltsfs/src/inputs/problem.ts'
import { planWithOptions } from '../packages/ltsfs/src/plan/plan-with-options.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'

const ROUNDS = 7
const WARM_UP = 2
const GOAL_MS = 500

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

/** Wall time and time of the processor, in milliseconds: the median of the rounds. */
const timed = (run: () => void): { readonly wall: number; readonly cpu: number } => {
  for (let round = 0; round < WARM_UP; round++) run()
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [wall, cpu] = [performance.now(), process.cpuUsage()]
    run()
    const { user, system } = process.cpuUsage(cpu)
    return { wall: performance.now() - wall, cpu: (user + system) / 1000 }
  })
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return { wall: median(rounds.map(({ wall }) => wall)), cpu: median(rounds.map(({ cpu }) => cpu)) }
}

const { document } = must(validate(must(await readPlan('fixtures/oco')))).plan
const asked = { option: 'all-levers', baseline: null, basis: 'expected', measures: MEASURES } as const
const once = must(bridges(document, asked))
const { plan } = must(planWithOptions(document, ['all-levers']))

const bridge = timed(() => void must(bridges(document, asked)))
const peer = timed(() => {
  for (let round = 0; round < once.forecasts; round++) must(forecast(plan, { basis: 'expected' }))
})
const text = ({ wall, cpu }: { readonly wall: number; readonly cpu: number }): string =>
  `${wall.toFixed(0)} ms (processor ${cpu.toFixed(0)} ms)`
console.log(
  `  ${once.forecasts} plans, ${once.bridges.length} figures split over ${once.bridges[0]?.parts.length} levers: ${text(bridge)}, goal ${GOAL_MS} ms`,
)
console.log(`  the same number of bare forecasts: ${text(peer)}; the bridge takes ${(bridge.cpu / peer.cpu).toFixed(2)} times their time`)
