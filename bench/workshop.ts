/**
 * How long a lever of the workshop takes, warm: from the changed setting to the sentence over the page.
 *
 * In the same run, its peer: the bare forecast with its indicators, without which no sentence can be said.
 */
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import { assess } from '../packages/ltsfs/src/checks/index.ts'
import { workshop, workshopStand } from '../packages/ltsfs/src/comparison/workshop.ts'
import { forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import type { Result } from '../packages/ltsfs/src/inputs/problem.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { gapSentence } from '../packages/ltsfs/src/presentation/comparison/comparison-workshop.ts'

const ROUNDS = 15
const WARM_UP = 5
const GOAL_MS = 150

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

/** Wall time and time of the processor, in milliseconds: the median of the rounds, and the slowest. */
const timed = (run: (round: number) => unknown) => {
  const rounds: { readonly wall: number; readonly cpu: number }[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const [wall, cpu] = [performance.now(), process.cpuUsage()]
    run(round)
    const { user, system } = process.cpuUsage(cpu)
    if (round >= WARM_UP) rounds.push({ wall: performance.now() - wall, cpu: (user + system) / 1000 })
  }
  const sorted = (of: 'wall' | 'cpu') => rounds.map((one) => one[of]).toSorted((a, b) => a - b)
  return {
    wall: sorted('wall')[Math.floor(ROUNDS / 2)] ?? 0,
    cpu: sorted('cpu')[Math.floor(ROUNDS / 2)] ?? 0,
    slowest: sorted('wall').at(-1) ?? 0,
  }
}
const text = ({ wall, cpu, slowest }: ReturnType<typeof timed>): string =>
  `${wall.toFixed(0)} ms (slowest ${slowest.toFixed(0)}, processor ${cpu.toFixed(0)})`

const { plan } = must(validate(must(await readPlan('fixtures/oco'))))
const stand = must(workshopStand(plan.document, { options: [], from: 2019, basis: 'expected' }))
/** Another setting each time: nothing is answered from what is kept. */
const settings = (round: number) => ({ fees: String(round + 1), missions: '60', 'co-funding': '50' })

const sentence = timed((round) => gapSentence(must(workshop(stand, settings(round)))))
const peer = timed(() => assess(must(forecast(plan, { basis: 'expected' }))))

console.log(`  from a moved lever to the sentence: ${text(sentence)}, goal ${GOAL_MS} ms`)
console.log(
  `  a bare forecast with its indicators: ${text(peer)}; the sentence takes ${(sentence.cpu / peer.cpu).toFixed(2)} times its time`,
)
if (sentence.cpu > GOAL_MS) process.exitCode = 1
