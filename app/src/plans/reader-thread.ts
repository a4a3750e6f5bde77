/** The thread that reads and examines documents: bytes come in, the document or its problems go out. */
import { parentPort } from 'node:worker_threads'
import { expectationProblems, forecastProblems, type Problem, type Result, validate } from 'ltsfs'
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

const examined = ({ bytes, name }: ToExamine): Result<Examined> => {
  const read = readBytes(bytes, name)
  if (!read.ok) return read
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
