/** The thread that reads and examines documents: bytes come in, the document or its problems go out. */
import { parentPort } from 'node:worker_threads'
import { expectationProblems, forecastProblems, type Problem, type Result, say, validate } from 'ltsfs'
import { readBytes } from 'ltsfs-exchange'
import { inLanguage, languageOf, speakTheReadersLanguage } from '../language/languages.ts'
import type { ToThread } from '../work/in-thread.ts'

export interface ToExamine {
  readonly bytes: Uint8Array
  /** How sentences call it. */
  readonly name: string
}

export interface Examined {
  /** As handed in, valid and computed once on every basis and with every one of its options. */
  readonly document: unknown
  readonly warnings: readonly Problem[]
}

/** One option, as the page of an option gives it. */
const isOption = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'changes' in value && 'title' in value && !('schema' in value)

const anOption = (): Problem => ({
  code: 'not-a-plan',
  path: '',
  found: say`one option`,
  expected: say`a whole plan`,
  message: say`This is one option of a plan, and no plan.`,
  remedy: say`Hand it in under Options, “Import an option”: what comes of it is shown there before it is recorded.`,
})

const examined = ({ bytes, name }: ToExamine): Result<Examined> => {
  const read = readBytes(bytes, name)
  if (!read.ok) return read
  if (isOption(read.value)) return { ok: false, problems: [anOption()] }
  const valid = validate(read.value)
  if (!valid.ok) return valid
  const { plan, warnings } = valid.value
  const found = forecastProblems(plan)
  const problems = found.length > 0 ? found : expectationProblems(plan)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { document: read.value, warnings } }
}

speakTheReadersLanguage()
parentPort?.on('message', ({ language, question }: ToThread<ToExamine>) =>
  parentPort?.postMessage(inLanguage(languageOf(language), () => examined(question))),
)
