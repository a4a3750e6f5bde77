/** One figure: its value, how it comes about step by step, the same figure in other years, and the figures built on it. */
import { type ExplainedFigure, unitWords } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { printAmount, writtenDecimals } from '../layout/number.ts'
import { explanationOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'
import { Tree } from './tree.tsx'

export interface ExplainProps {
  readonly explained: ExplainedFigure
  readonly selection: Selection
  /** Titles of the options applied. */
  readonly options: readonly string[]
  readonly years: readonly number[]
  /** The address of the same as JSON. */
  readonly json: string
  readonly seekForm: Html
}

const USES_SHOWN = 40

export const Explain = ({ explained: { title, name, rows, usedIn }, selection, options, years, json, seekForm }: ExplainProps): Html => {
  const [whole, ...parts] = rows
  return (
    <>
      <h1>{title}</h1>
      <p class="deck">
        <strong class="worth">
          {whole !== undefined && `${printAmount(whole.amount, writtenDecimals(whole.amount))} ${unitWords(whole.amount, whole.unit)}`}
        </strong>{' '}
        {options.length === 0 ? 'Under today’s rules' : `Under ${options.map((title) => `“${title}”`).join(' and ')}`}, {selection.basis}{' '}
        money.
      </p>
      <nav aria-label="The same figure in other years">
        <ul class="legend years">
          {years.map((year) => (
            <li>
              {year === name.year ? (
                <strong aria-current="true">{year}</strong>
              ) : (
                <a href={explanationOf({ ...name, year }, selection)}>{year}</a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <section>
        <h2>How it comes about</h2>
        <Tree rows={parts} selection={selection} />
        <p class="downloads">
          <a href={json} hx-boost="false">
            The same as JSON
          </a>
        </p>
      </section>
      <section>
        <h2>What would make it another</h2>
        <p class="about">One number of the plan changes from a year on; every value tried is a whole forecast.</p>
        {seekForm}
      </section>
      <section>
        <h2>Where it is used</h2>
        {usedIn.length === 0 ? (
          <p class="about">No other figure is built on this one.</p>
        ) : (
          <ul class="uses">
            {usedIn.slice(0, USES_SHOWN).map((use) => (
              <li>
                <a href={explanationOf(use.name, selection)}>{use.title}</a>
              </li>
            ))}
          </ul>
        )}
        {usedIn.length > USES_SHOWN && <p class="about">And in {usedIn.length - USES_SHOWN} more; the JSON lists them all.</p>}
      </section>
    </>
  )
}
