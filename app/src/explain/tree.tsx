/** The rows of an explanation as the tree they are: each part under its whole, with its role, its value and where it comes from. */
import { type ExplanationRow, type PlanDocument, reasonWords, say, unitWords } from 'ltsfs'
import { rich } from '../language/rich.ts'
import { printAmount, writtenDecimals } from '../layout/number.ts'
import { PlaceName } from '../layout/place-name.tsx'
import { explanationOf, placeOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'

export interface TreeProps {
  readonly rows: readonly ExplanationRow[]
  /** Of the plan, for the words of its numbers. */
  readonly document: PlanDocument
  readonly selection: Selection
}

/** Each row at the top of its part of the list, with the deeper rows that follow it. */
const branches = (rows: readonly ExplanationRow[]): readonly (readonly ExplanationRow[])[] => {
  const starts = rows.flatMap(({ depth }, index) => (depth === rows[0]?.depth ? [index] : []))
  return starts.map((start, order) => rows.slice(start, starts[order + 1]))
}

export const Tree = ({ rows, document, selection }: TreeProps) =>
  rows.length === 0 ? null : (
    <ul class="tree">
      {branches(rows).map(([row, ...parts]) =>
        row === undefined ? null : (
          <li>
            <Part row={row} document={document} selection={selection} />
            <Tree rows={parts} document={document} selection={selection} />
          </li>
        ),
      )}
    </ul>
  )

/** What set a number, since when it is in force, and how it was observed; each in a sentence where there is something to say. */
const whenceOf = ({ option, from, observed }: NonNullable<ExplanationRow['parameter']>): readonly string[] => [
  ...(option === null ? [] : [say`Set by the option “${option.title}”: ${reasonWords(option.reason)}`]),
  ...(from === null ? [] : [say`In force from ${from}.`]),
  ...(observed === null ? [] : [`${observed}.`]),
]

const Part = ({
  row: { role, label, note, amount, unit, figure, parameter },
  document,
  selection,
}: {
  readonly row: ExplanationRow
  readonly document: PlanDocument
  readonly selection: Selection
}) => (
  <>
    <div class="row">
      <span class="what">
        {role === '' ? null : <span class="role">{role} </span>}
        {figure !== undefined ? (
          <a href={explanationOf(figure, selection)}>{label}</a>
        ) : parameter !== undefined ? (
          <PlaceName document={document} path={label} href={parameter.place === null ? undefined : placeOf(parameter.place, selection)} />
        ) : (
          label
        )}
      </span>
      <span class="worth">
        {printAmount(amount, writtenDecimals(amount))} {unitWords(amount, unit)}
      </span>
    </div>
    {parameter !== undefined && (
      <p class="why">
        {[...whenceOf(parameter), ''].join(' ')}
        {rich`Source: ${parameter.link === null ? parameter.source : <a href={parameter.link}>{parameter.source}</a>}.`}
        {parameter.illustrative && ` ${say`Illustrative.`}`}
      </p>
    )}
    {note !== null && <p class="why">{note}</p>}
  </>
)
