/** Which figures there are to explain: those of the whole organisation in the year of the page, by where they come from. */
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { explanationOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'
import type { FigureFamily } from './queries.ts'

export interface FiguresProps {
  readonly families: readonly FigureFamily[]
  readonly year: number
  readonly selection: Selection
}

export const Figures = ({ families, year, selection }: FiguresProps): Html => (
  <>
    <h1>{say`Every figure explains itself`}</h1>
    <p class="deck">{say`On every page a figure leads to how it comes about, down to its sources. Here are those of the whole organisation in ${year}; figures of single members, agreements and activities are reached from their pages.`}</p>
    {families.map(({ title, figures }) => (
      <section>
        <h2>{title}</h2>
        <ul class="uses">
          {figures.map(({ name, words }) => (
            <li>
              <a href={explanationOf(name, selection)}>{words}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)
