/**
 * How a simulation grows: with the number of trials, and with the number of members of the plan, which are those of OCO several times over.
 *
 * Processor time, the best of several; a bar for each, and what one trial of one member costs beside the first of its row: 1.00 is linear.
 */
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import type { PlanDocument } from '../packages/ltsfs/src/inputs/plan-document.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { simulate } from '../packages/ltsfs/src/uncertainty/simulate.ts'
import { uncertainPlan } from '../packages/ltsfs/src/uncertainty/uncertain-plan.ts'
import { bestMs, must } from './timing/processor.ts'

const TRIALS = [25_000, 50_000, 100_000, 200_000] as const
const TIMES_THE_MEMBERS = [1, 2, 4, 8] as const
const BAR = 40

const { document } = must(validate(must(await readPlan('fixtures/oco')), { options: [] })).plan

/** Copies of every member, each under a code of its own. */
const withMembers = (times: number): PlanDocument => ({
  ...document,
  members: Array.from({ length: times }, (_, copy) =>
    document.members.map((member) => (copy === 0 ? member : { ...member, id: `${member.id}${copy}`, name: `${member.name} ${copy}` })),
  ).flat(),
})
const modelOf = (times: number) => must(uncertainPlan(must(validate(withMembers(times), { options: [] })).plan, { basis: 'expected' }))

const plot = (title: string, points: readonly { readonly size: number; readonly ms: number }[]): void => {
  console.log(`  ${title}`)
  const [first] = points
  const most = Math.max(...points.map(({ ms }) => ms))
  for (const { size, ms } of points) {
    const per = first === undefined ? 1 : ms / size / (first.ms / first.size)
    const bar = '#'.repeat(Math.max(1, Math.round((BAR * ms) / most)))
    console.log(`  ${size.toLocaleString('en').padStart(9)} ${ms.toFixed(0).padStart(7)} ms  ${per.toFixed(2)} a piece  ${bar}`)
  }
}

const model = modelOf(1)
must(simulate(model, { trials: TRIALS[0], seed: 2 }))
plot(
  'trials, 23 members',
  TRIALS.map((trials) => ({ size: trials, ms: bestMs(() => must(simulate(model, { trials, seed: 1 }))) })),
)
plot(
  `members, ${TRIALS[0].toLocaleString('en')} trials`,
  TIMES_THE_MEMBERS.map((times) => {
    const grown = modelOf(times)
    return { size: times * document.members.length, ms: bestMs(() => must(simulate(grown, { trials: TRIALS[0], seed: 1 }))) }
  }),
)
