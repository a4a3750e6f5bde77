/** The file of a workbook: the work of a thread. The file is in English for every reader, because it goes from one to another. */
import { type Basis, ENGLISH, type PlanDocument, type Result, say, speaking, workbookInSteps } from 'ltsfs'
import { writeXlsx } from 'ltsfs-exchange'
import { inLanguage } from '../language/languages.ts'
import { inSteps, type Told } from '../work/in-thread.ts'

export interface WorkbookAsked {
  readonly document: PlanDocument
  readonly basis: Basis
  readonly options: readonly string[]
  readonly planHash: string
  readonly engine: string
}

/** How much of the work is done by then, as far as one can tell. */
const UNTIL = { alternatives: 0.5, formulas: 0.9 } as const

export const workbookFile = async ({ document, ...question }: WorkbookAsked, told: Told): Promise<Result<Uint8Array>> => {
  const all = document.options.length
  const reader = speaking()
  const tell = (done: number) =>
    told(
      done === all
        ? { share: UNTIL.alternatives, says: say`Writing every figure as a formula` }
        : { share: (UNTIL.alternatives * done) / all, says: say`The plan with each of its options: ${done} of ${all}` },
    )
  const made = inLanguage(ENGLISH, () => inSteps(workbookInSteps(document, question), (done) => inLanguage(reader, () => tell(done))))
  if (!made.ok) return made
  told({ share: UNTIL.formulas, says: say`Writing the file` })
  return { ok: true, value: await writeXlsx(made.value) }
}
