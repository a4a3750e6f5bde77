/** One figure: its value, how it comes about step by step, the same figure in other years, and the figures built on it. */
import { type ExplainedFigure, type PlanDocument, say, unitWords } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { printAmount, writtenDecimals } from '../layout/number.ts'
import { explanationOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'
import { Tree } from './tree.tsx'
import { quotedTitles, underTodaysRules, underWords } from './under-words.ts'
import { Uses } from './uses.tsx'

export interface ExplainProps {
  readonly explained: ExplainedFigure
  readonly document: PlanDocument
  readonly selection: Selection
  /** Titles of the options applied. */
  readonly options: readonly string[]
  readonly years: readonly number[]
  /** The address of the same as JSON. */
  readonly json: string
  /** Null for what is written only when it is followed: nothing seeks it. */
  readonly seekForm: Html | null
}

const amountText = ({ amount, unit }: { readonly amount: string; readonly unit: string }): string =>
  `${printAmount(amount, writtenDecimals(amount))} ${unitWords(amount, unit)}`.trimEnd()

export const Explain = ({
  explained: { title, name, shown, rows, usedIn },
  document,
  selection,
  options,
  years,
  json,
  seekForm,
}: ExplainProps): Html => {
  const [whole, ...parts] = rows
  return (
    <>
      <h1>{title}</h1>
      <p class="deck">
        <strong class="worth">{amountText(shown)}</strong>
        {whole !== undefined &&
          amountText(whole) !== amountText(shown) &&
          ` ${say`(${amountText(whole)} before it is rounded to be shown)`}`}
        . {options.length === 0 ? underTodaysRules(selection.basis) : underWords(quotedTitles(options), selection.basis)}
      </p>
      <nav aria-label={say`The same figure in other years`}>
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
        <h2>{say`How it comes about`}</h2>
        <Tree rows={parts} document={document} selection={selection} />
        <p class="downloads">
          <a href={json} hx-boost="false">{say`The same as JSON`}</a>
        </p>
      </section>
      {seekForm !== null && (
        <section>
          <h2>{say`What would make it another`}</h2>
          <p class="about">{say`One number of the plan changes from a year on; every value tried is a whole forecast.`}</p>
          {seekForm}
        </section>
      )}
      <Uses usedIn={usedIn} selection={selection} none={say`No other figure is built on this one.`} />
    </>
  )
}
