/** The review of a merge: what it changes in the plan, what comes of it, which options it touches; and only here the button that merges. */
import {
  type Comparison,
  counted,
  headlineSentence,
  headlinesTable,
  list,
  type OptionRecord,
  type PlanDocument,
  type Problem,
  placeText,
  say,
  type Table,
} from 'ltsfs'
import type { Approval } from '../database/approvals.ts'
import type { Html } from '../htmx.ts'
import { Problems } from '../layout/problems.tsx'
import { FigureTable, underOption } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { ChangesTable } from './changes-table.tsx'
import { editAddress } from './form.ts'
import type { MergeReview, TouchedOption } from './merge-review.ts'

export interface MergeProps {
  /** Of the newest version. */
  readonly document: PlanDocument
  readonly version: number
  readonly option: OptionRecord
  readonly selection: Selection
  /** Against the plan as it stands; null where it cannot be computed. */
  readonly compared: Comparison | null
  readonly problems: readonly Problem[]
  /** Null where it cannot be merged; then `problems` say why. */
  readonly review: MergeReview | null
  readonly approvals: ReadonlyMap<string, Approval>
}

export const mergeTitle = ({ option, review }: Pick<MergeProps, 'option' | 'review'>): string =>
  review === null
    ? say`“${option.title}” cannot be merged as it is`
    : review.applied.changes.length === 0
      ? say`“${option.title}” changes nothing: there is nothing to merge`
      : say`Review before merging “${option.title}”: ${counted(review.applied.changes.length, 'value')} of the plan would change`

export const MergePage = (props: MergeProps): Html => {
  const { option, review, problems, selection, version, document, compared } = props
  const isReady = review !== null && review.applied.changes.length > 0 && problems.length === 0
  return (
    <>
      <h1>{mergeTitle(props)}</h1>
      {problems.length > 0 && <Problems problems={problems} title={say`It cannot be merged as it is`} />}
      {isReady && (
        <>
          <p class="deck">{say`Every value below becomes that of the plan itself, in version ${version + 1}; version ${version} stays as it is and can be brought back.`}</p>
          <section aria-labelledby="values-heading">
            <h2 id="values-heading">{say`What changes in the plan`}</h2>
            <ChangesTable changes={review.applied.changes} title={option.title} document={document} />
          </section>
          {compared !== null && (
            <section aria-labelledby="outlook-heading">
              <h2 id="outlook-heading">{say`What comes of it`}</h2>
              <p>{`${headlineSentence(compared)}.`}</p>
              <FigureTable table={headlinesTable(compared)} selection={selection} of={say`Measure`} captioned />
            </section>
          )}
          <Others {...props} touched={review.touched} />
          <form method="post" action={addressOf(`/options/edit/${option.id}/merge`, selection)} hx-boost="false" class="screen-only">
            <input type="hidden" name="expected" value={String(version)} />
            <p>
              <button type="submit">{say`Merge into the plan`}</button>
            </p>
          </form>
        </>
      )}
      <p>
        <a class="button plain" href={editAddress(option.id, selection)}>{say`Back to the option, without merging`}</a>
      </p>
    </>
  )
}

const Others = ({ option, approvals, selection, document, touched }: MergeProps & { readonly touched: readonly TouchedOption[] }) => {
  const approval = approvals.get(option.id)
  const rows = touched.filter((each) => each.rows.length > 0)
  return (
    <section aria-labelledby="others-heading">
      <h2 id="others-heading">
        {touched.length === 0 ? say`No other option is touched` : say`What becomes of ${counted(touched.length, 'other option')}`}
      </h2>
      <p>
        {approval === undefined
          ? say`“${option.title}” leaves the list: the plan is then what it proposed. Every option is compared with the plan as merged.`
          : say`“${option.title}” is approved and stays in the list as it was approved. Every option is compared with the plan as merged.`}
      </p>
      {touched.length > 0 && (
        <ul class="notices">
          {touched.map((each) => (
            <li>
              <a href={editAddress(each.option.id, selection)}>{each.option.title}</a>
              {approvedText(approvals.get(each.option.id))}
              <div>{sentencesOf(each, document).join(' ')}</div>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <FigureTable
          table={touchedTable(rows)}
          selection={selection}
          selectionOf={({ of }) => underOption(selection, of)}
          of={say`Option and measure`}
        />
      )}
    </section>
  )
}

/** So many values are named one by one. */
const FEW = 2

const approvedText = (approval: Approval | undefined): string =>
  approval === undefined ? '' : ` (${say`approved on ${approval.approvedAt.slice(0, 10)}, its frozen figures stay`})`

const sentencesOf = ({ isTakenOut, shared, made, problems, rows }: TouchedOption, document: MergeProps['document']): readonly string[] => [
  ...(isTakenOut ? [say`It is no longer made of this one, because the plan then holds the same.`] : []),
  ...(shared.length > FEW ? [say`It sets ${shared.length} of these values too; its own still count.`] : []),
  ...(shared.length === 0 || shared.length > FEW
    ? []
    : [say`It sets ${list(shared.map((path) => say`“${placeText(document, path)}”`))} too; its own value still counts.`]),
  ...(made.length === 0
    ? []
    : [say`Of its own changes, ${counted(made.length, 'change')} then would have no effect: the plan says the same.`]),
  ...problems.map(({ message }) => say`It can no longer be computed: ${message}`),
  ...(problems.length > 0
    ? []
    : [
        rows.length === 0
          ? say`Its headline figures come out as they do now.`
          : say`${counted(rows.length, 'headline figure')} would come out otherwise, as below.`,
      ]),
]

const touchedTable = (touched: readonly TouchedOption[]): Table => ({
  id: 'touched',
  caption: say`What comes out otherwise under other options`,
  unit: null,
  columns: [
    { id: 'now', label: say`Now`, kind: 'number' },
    { id: 'merged', label: say`Once merged`, kind: 'number' },
  ],
  rows: touched.flatMap(({ option, rows }) => [
    { id: option.id, label: option.title, kind: 'heading' as const, cells: [{ amount: null }, { amount: null }] },
    ...rows.map((row) => ({ ...row, id: `${option.id} ${row.id}`, depth: 1, of: { option: option.id } })),
  ]),
  reconciliation: null,
  notes: [],
})
