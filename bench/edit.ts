/**
 * How long an edit of an option takes, warm: from the value that is left to the answer with what comes of it, recorded as a new version.
 *
 * In the same run, its peer: a bare forecast with its indicators, without which no headline can be told. Needs `npm run build` before.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import { assess } from '../packages/ltsfs/src/checks/index.ts'
import { forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { must } from './timing/processor.ts'

const [ROUNDS, WARM_UP] = [12, 4]
const GOAL_MS = 150
const PLACE = 'membershipFees.schedules.current.tiers.small.fee'
const OPTIONS = ['current-fees', 'co-funding'] as const
const CLOCK = () => '2026-11-24T08:00:00.000Z'

/** The median of the rounds, in milliseconds by the clock and of the processor. */
const timed = async (run: (round: number) => unknown) => {
  const rounds: { readonly wall: number; readonly cpu: number }[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const [wall, cpu] = [performance.now(), process.cpuUsage()]
    await run(round)
    const { user, system } = process.cpuUsage(cpu)
    if (round >= WARM_UP) rounds.push({ wall: performance.now() - wall, cpu: (user + system) / 1000 })
  }
  const sorted = (of: 'wall' | 'cpu') => rounds.map((one) => one[of]).toSorted((a, b) => a - b)
  const median = (of: 'wall' | 'cpu') => sorted(of)[Math.floor(ROUNDS / 2)] ?? 0
  return { wall: median('wall'), cpu: median('cpu'), best: sorted('wall')[0] ?? 0 }
}
const text = ({ wall, cpu, best }: Awaited<ReturnType<typeof timed>>): string =>
  `${wall.toFixed(0)} ms (best ${best.toFixed(0)}, processor ${cpu.toFixed(0)})`

/** The planner as it is built, in this process: no network and no other process is measured. */
const planner = async (folder: string) => {
  const { createApp } = await import('../app/dist/app.js')
  const { openDatabase } = await import('../app/dist/database/open.js')
  const { recordExamples } = await import('../app/dist/plans/examples.js')
  const opened = await openDatabase(folder)
  if (!opened.ok) throw new Error(opened.message)
  await recordExamples(opened.value, CLOCK, 'bench')
  const app = createApp({ database: opened.value, clock: CLOCK, engine: 'bench', log: (line: string) => console.error(line) })
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost:3000${path}`, {
      ...init,
      headers: { Host: 'localhost:3000', 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
    })
  return { ask, close: () => opened.value.destroy() }
}

const folder = mkdtempSync(join(tmpdir(), 'ltsfs-bench-'))
if (existsSync('app/dist/app.js')) {
  const { ask, close } = await planner(folder)
  try {
    const { plan } = must(validate(must(await readPlan('fixtures/oco'))))
    const peer = await timed(() => assess(must(forecast(plan, { basis: 'expected' }))))
    console.log(`  a bare forecast with its indicators: ${text(peer)}`)
    let value = 5000
    for (const option of OPTIONS) {
      const page = await (await ask(`/options/edit/${option}?place=${PLACE}`)).text()
      let expected = Number(/name="expected" value="(\d+)"/.exec(page)?.[1])
      const edit = await timed(async () => {
        value += 10
        const fields = { place: PLACE, value: String(value), from: '2019', last: '', reason: 'Measured', expected: String(expected) }
        const answer = await ask(`/options/edit/${option}/change`, { method: 'POST', body: new URLSearchParams(fields) })
        if (answer.status === 303) await (await ask(answer.headers.get('Location') ?? '')).text()
        else if (answer.status === 200) await answer.text()
        else throw new Error(`${option} answered ${answer.status}`)
        expected += 1
      })
      console.log(
        `  an edit of ${option} with what comes of it: ${text(edit)}, goal ${GOAL_MS} ms; ${(edit.cpu / peer.cpu).toFixed(1)} times the forecast`,
      )
      if (option === 'current-fees' && edit.cpu > GOAL_MS) process.exitCode = 1
    }
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
} else console.log('  The planner is not built: npm run build comes first.')
