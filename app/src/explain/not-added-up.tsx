/** In place of figures that are not added up: why, and the same by itself, as links. */

import type { CombinedCell } from 'ltsfs'
import { later, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { combinationOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'

const INSTEAD = [
  ['last', later`As it stands in the last of the years`],
  ['lowest', later`The lowest of the years`],
  ['highest', later`The highest of the years`],
] as const

export interface NotAddedUpProps {
  readonly sentence: string
  readonly name: CombinedCell
  readonly selection: Selection
}

export const NotAddedUp = ({ sentence, name, selection }: NotAddedUpProps): Html => (
  <>
    <h1>{say`These figures are not added up`}</h1>
    <p class="deck">{sentence}</p>
    {name.figures.length === 1 && name.over === 'sum' && (
      <ul>
        {INSTEAD.map(([over, text]) => (
          <li>
            <a href={combinationOf({ ...name, over }, selection)}>{text()}</a>
          </li>
        ))}
      </ul>
    )}
  </>
)
