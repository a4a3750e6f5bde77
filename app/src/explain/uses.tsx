/** The figures that are built on a figure or made with a number of the plan. */

import type { ExplainedFigure } from 'ltsfs'
import { say } from 'ltsfs'
import { explanationOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'

const USES_SHOWN = 40

export interface UsesProps {
  readonly usedIn: ExplainedFigure['usedIn']
  readonly selection: Selection
  /** What is said where there are none. */
  readonly none: string
}

export const Uses = ({ usedIn, selection, none }: UsesProps) => (
  <section>
    <h2>{say`Where it is used`}</h2>
    {usedIn.length === 0 ? (
      <p class="about">{none}</p>
    ) : (
      <ul class="uses">
        {usedIn.slice(0, USES_SHOWN).map((use) => (
          <li>
            <a href={explanationOf(use.name, selection)}>{use.title}</a>
          </li>
        ))}
      </ul>
    )}
    {usedIn.length > USES_SHOWN && <p class="about">{say`And in ${usedIn.length - USES_SHOWN} more; the JSON lists them all.`}</p>}
  </section>
)
