/** A figure made of others: its value, how it comes about in sentences, and its parts, each leading on to its own explanation. */
import { type Column, type ExplainedCombined, MEASURES, printFigureName, type Row, say, unitWords } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { printAmount, printChange, writtenDecimals } from '../layout/number.ts'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { underTodaysRules, underWords } from './under-words.ts'

export interface CombinedPageProps {
  readonly explained: ExplainedCombined
  readonly selection: Selection
  /** Options that are held against; undefined for no difference. */
  readonly against: readonly string[] | undefined
  /** The address of the same as JSON. */
  readonly json: string
}

export const CombinedPage = ({ explained, selection, against, json }: CombinedPageProps): Html => {
  const { title, amount, unit, share, sentences, parts } = explained
  /** What is held against leads to its figures under its own options. */
  const selectionOf = (_: Row, { id }: Column): Selection =>
    id === 'against' ? { ...selection, options: against ?? [] } : { ...selection, year: null }
  const print = against === undefined ? printAmount : printChange
  const bridge = bridgeOf(explained, selection, against)
  return (
    <>
      <h1>{title}</h1>
      <p class="deck">
        <strong class="worth">{`${print(amount, writtenDecimals(amount))} ${unitWords(amount, unit)}`.trimEnd()}</strong>
        {share !== null && (
          <>
            , <strong class="worth">{`${printChange(share, writtenDecimals(share))} %`}</strong>
          </>
        )}
        . {selection.options.length === 0 ? underTodaysRules(selection.basis) : underWords(parts.columns[0]?.label ?? '', selection.basis)}
      </p>
      <section>
        <h2>{say`How it comes about`}</h2>
        {sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <FigureTable table={parts} selection={selection} selectionOf={selectionOf} of={say`Figure`} />
        <p class="downloads">
          <a href={json} hx-boost="false">{say`The same as JSON`}</a>
        </p>
        {bridge !== undefined && (
          <p>
            {rich`${<a href={bridge}>{say`The same difference split over the changes of the option`}</a>}, without preferring an order.`}
          </p>
        )}
      </section>
    </>
  )
}

/** Where the difference that one option makes is split over its changes; undefined where a bridge has no such figure. */
function bridgeOf({ name }: ExplainedCombined, selection: Selection, against: readonly string[] | undefined): string | undefined {
  const [option, ...others] = selection.options
  const over = name.over === 'last' ? 'last year' : name.over === 'sum' ? 'all years' : null
  const total = MEASURES.find(
    (one) => name.figures.length === 1 && one.figure === name.figures[0] && one.over === over && sameKeys(one.of, name.of),
  )
  if (against === undefined || option === undefined || others.length > 0 || total === undefined || name.years !== null) return undefined
  const [baseline] = against
  const besides = { of: option, figure: total.id, ...(baseline === undefined ? {} : { baseline }) }
  return addressOf('/compare/bridge', { ...selection, options: [], year: null }, besides)
}

const sameKeys = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  printFigureName({ id: '', of: a, year: 0 }) === printFigureName({ id: '', of: b, year: 0 })
