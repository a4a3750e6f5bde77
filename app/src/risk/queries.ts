/** The figures of the Risk page for the plan of a page: made in a thread, one piece after the other, the last ones kept. */

import type { SimulationAsked } from 'ltsfs'
import { later } from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'
import { createWorks, type Standing, type Works } from '../work/works.ts'
import type { RiskAsked, RiskShown } from './figures.ts'

/** What is done sooner is shown at once. */
const PATIENCE_MILLISECONDS = 700

export interface RiskFigures {
  /** The figures, or how far they are. */
  readonly look: (opening: Opening, outlook: Outlook, asked: SimulationAsked) => Promise<Standing<RiskShown>>
  readonly stop: (opening: Opening, asked: SimulationAsked) => void
  readonly forget: RiskFigures['stop']
}

const keyOf = ({ version, selection, year }: Opening, { trials, seed }: SimulationAsked): string =>
  [version.sha256, selection.basis, year, trials, seed, ...selection.options].join(' ')

export function createRiskFigures(): RiskFigures {
  const works: Works<RiskAsked, RiskShown> = createWorks({
    ...{ file: new URL('./risk-thread', import.meta.url), name: later`The simulation`, seconds: 120, megabytes: 512, kept: 16 },
  })
  return {
    look: (opening, { assessment }, simulation) => {
      const { plan, basis } = assessment.forecast
      const question = () => ({ document: { ...plan.document, options: [] }, basis, year: opening.year, simulation })
      return works.ask(keyOf(opening, simulation), question, PATIENCE_MILLISECONDS)
    },
    stop: (opening, asked) => works.stop(keyOf(opening, asked)),
    forget: (opening, asked) => works.forget(keyOf(opening, asked)),
  }
}
