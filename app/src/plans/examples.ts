/** The example plans of the workspace, recorded when the database holds no plan yet, so that a first start shows one. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { validate } from 'ltsfs'
import { readPlan } from 'ltsfs-exchange'
import type { Database } from '../database/open.ts'
import { planVersions, recordPlan } from '../database/plan-versions.ts'
import { EXAMPLE, PLANNER } from '../database/recorded-words.ts'
import { adoptRegister } from '../ledger/adopt.ts'

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url))
/** The plan a first start opens with. */
const FIRST = 'oco'

export type Recorded = { readonly ok: true } | { readonly ok: false; readonly message: string }

/** Folders of the fixtures that hold a plan, the one to open with first. */
const examples = (): readonly string[] =>
  readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${FIXTURES}/${entry.name}/plan.yaml`))
    .map(({ name }) => name)
    .sort((one, other) => Number(other === FIRST) - Number(one === FIRST) || (one < other ? -1 : 1))

/** Also takes the registers that plans bring with them into the database, as far as they are not there yet. */
export async function recordExamples(database: Database, clock: () => string, engine: string): Promise<Recorded> {
  if ((await planVersions(database)).length === 0) {
    const recorded = await recordFixtures(database, clock, engine)
    if (!recorded.ok) return recorded
  }
  for (const planId of new Set((await planVersions(database)).map((version) => version.planId))) {
    const adopted = await adoptRegister(database, { planId, who: PLANNER, now: clock(), engine })
    if (!adopted.ok) return { ok: false, message: `The register of the plan "${planId}" cannot be kept: ${adopted.problems[0]?.message}` }
  }
  return { ok: true }
}

async function recordFixtures(database: Database, clock: () => string, engine: string): Promise<Recorded> {
  for (const name of examples()) {
    const read = await readPlan(`${FIXTURES}/${name}`)
    const valid = read.ok ? validate(read.value) : read
    if (!read.ok || !valid.ok) {
      const [problem] = valid.ok ? [] : valid.problems
      return { ok: false, message: `The example plan fixtures/${name} cannot be read: ${problem?.path} ${problem?.message}` }
    }
    const { plan } = valid.value
    await recordPlan(database, {
      planId: plan.document.id,
      document: read.value,
      plan,
      engine,
      recordedAt: clock(),
      recordedBy: PLANNER,
      note: EXAMPLE,
    })
  }
  return { ok: true }
}
