/** The workbook of the plan of a page: made in a thread, one after the other, the last ones kept. */
import { later } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { createWorks, type Standing, type Works } from '../work/works.ts'
import type { WorkbookAsked } from './file.ts'

/** What is done sooner is shown at once. */
const PATIENCE_MILLISECONDS = 700

export interface WorkbookFiles {
  /** The file, or how far it is. */
  readonly look: (opening: Opening) => Promise<Standing<Uint8Array>>
  readonly stop: (opening: Opening) => void
  readonly forget: (opening: Opening) => void
}

const keyOf = ({ version, selection: { basis, options } }: Opening): string => [version.sha256, basis, ...options].join(' ')

export function createWorkbookFiles(engine: string): WorkbookFiles {
  const works: Works<WorkbookAsked, Uint8Array> = createWorks({
    ...{ file: new URL('./workbook-thread', import.meta.url), name: later`The workbook`, seconds: 120, megabytes: 1024, kept: 4 },
  })
  return {
    look: (opening) => {
      const { plan, version, selection } = opening
      const question = () => ({
        ...{ document: plan.document, basis: selection.basis, options: selection.options },
        ...{ planHash: version.sha256, engine },
      })
      return works.ask(keyOf(opening), question, PATIENCE_MILLISECONDS)
    },
    stop: (opening) => works.stop(keyOf(opening)),
    forget: (opening) => works.forget(keyOf(opening)),
  }
}
