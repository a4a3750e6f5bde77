/** The file of a workbook: the work of a thread. */
import { type Basis, type PlanDocument, type Result, say, workbookInSteps } from 'ltsfs'
import { writeXlsx } from 'ltsfs-exchange'
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
  const made = inSteps(workbookInSteps(document, question), (done) =>
    told(
      done === all
        ? { share: UNTIL.alternatives, says: say`Writing every figure as a formula` }
        : { share: (UNTIL.alternatives * done) / all, says: say`The plan with each of its options: ${done} of ${all}` },
    ),
  )
  if (!made.ok) return made
  told({ share: UNTIL.formulas, says: say`Writing the file` })
  return { ok: true, value: await writeXlsx(made.value) }
}
