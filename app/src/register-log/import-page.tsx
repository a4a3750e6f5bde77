/** Import of a CSV file: hand it in, look at what each row would do, choose, and take the chosen rows in as one operation. */

import { later, type Problem, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { hiddenOf } from '../layout/entry-form.tsx'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { Problems } from '../layout/problems.tsx'
import { Scroll } from '../layout/table.tsx'
import { AGREEMENT_COLUMNS } from '../ledger/agreements-import.ts'
import type { ImportKind } from '../ledger/import.ts'
import type { ImportRow } from '../ledger/import-row.ts'
import { RECEIPT_COLUMNS } from '../ledger/receipts-import.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

const COLUMNS: Readonly<Record<ImportKind, readonly string[]>> = { receipts: RECEIPT_COLUMNS, agreements: AGREEMENT_COLUMNS }
const ABOUT: Readonly<Record<ImportKind, () => string>> = {
  receipts: later`One receipt a row: of an agreement with its instalment, of an invoice, or of a quote.`,
  agreements: later`One agreement a row. Instalments stand in one cell: "first 2019-06-30 40000.00; second 2020-06-30 40000.00 if the report is accepted". What it pays for names areas, objectives, strategies or activities, and members and categories of cost that it is only for. The donor share (the most it pays of a cost) and the own share (the least that own funds pay) are written as 0.75 or 75 %; without them it pays up to the whole.`,
}

export interface ImportProps {
  readonly what: ImportKind
  readonly text: string
  /** None before a file was looked at. */
  readonly rows: readonly ImportRow[] | null
  /** Lines of the file that hold nothing. */
  readonly blank?: number
  readonly problems: readonly Problem[]
  readonly selection: Selection
  readonly registerNumber: number
}

const countOf = (rows: readonly ImportRow[], state: ImportRow['state']): number => rows.filter((row) => row.state === state).length

export const importTitle = ({ what, rows, problems }: Pick<ImportProps, 'what' | 'rows' | 'problems'>): string => {
  if (problems.length > 0) return say`Nothing was imported`
  if (rows === null) return what === 'receipts' ? say`Import receipts from a CSV file` : say`Import agreements from a CSV file`
  return say`${countOf(rows, 'new')} of ${rows.length === 1 ? say`one row` : say`${rows.length} rows`} would be imported, ${countOf(rows, 'duplicate')} change nothing, ${countOf(rows, 'problem')} cannot be`
}

const looked = (blank = 0): string => {
  const choose = say`Nothing is written yet. Choose the rows.`
  if (blank === 0) return choose
  return blank === 1
    ? say`${choose} One line that holds nothing was left out.`
    : say`${choose} ${blank} lines that hold nothing were left out.`
}

export const Import = (props: ImportProps): Html => {
  const { what, rows, problems, selection } = props
  return (
    <>
      <h1>{importTitle(props)}</h1>
      <p class="deck">
        {rows === null ? say`It is looked at first; nothing is written before you have seen what each row would do.` : looked(props.blank)}
      </p>
      {problems.length > 0 && <Problems problems={problems} title={say`What to mend`} />}
      {rows === null ? null : <Preview {...props} rows={rows} />}
      <section aria-labelledby="file-heading">
        <h2 id="file-heading">{rows === null ? say`The file` : say`Another file`}</h2>
        <nav aria-label={say`What is imported`}>
          <ul class="legend years">
            {(Object.keys(COLUMNS) as readonly ImportKind[]).map((kind) => (
              <li>
                <a
                  href={addressOf('/log/import', selection, { what: kind })}
                  {...(kind === what ? { 'aria-current': 'page' as const } : {})}
                >
                  {kind === 'receipts' ? say`Receipts` : say`Agreements`}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="about">
          {rich`${ABOUT[what]()} The first line names the columns, in any order: ${<span class="code">{COLUMNS[what].join(', ')}</span>}. Commas, semicolons or tabs between cells; at most 5,000 rows.`}
        </p>
        <HandIn {...props} />
      </section>
    </>
  )
}

const HandIn = ({ what, text, selection, rows, problems }: ImportProps) => (
  <form method="post" action={addressOf('/log/import', selection)} enctype="multipart/form-data" hx-boost="false">
    <input type="hidden" name="what" value={what} />
    <div class="field">
      <label for="file">{say`CSV file`}</label>
      <input type="file" id="file" name="file" accept=".csv,text/csv" />
    </div>
    <div class="field">
      <label for="text">{say`Or the rows themselves`}</label>
      <textarea
        id="text"
        name="text"
        spellcheck={false}
        {...(problems.length > 0 ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'problems' } : {})}
      >
        {rows === null ? text : ''}
      </textarea>
    </div>
    <button type="submit" name="do" value="look">{say`Look at it`}</button>
  </form>
)

const STATES: Readonly<Record<ImportRow['state'], () => string>> = {
  new: later`New`,
  duplicate: later`Known`,
  problem: later`Problem`,
}

const Preview = ({ what, text, rows, selection, registerNumber }: ImportProps & { readonly rows: readonly ImportRow[] }) => (
  <section aria-labelledby="rows-heading">
    <h2 id="rows-heading">{say`Rows`}</h2>
    <form method="post" action={addressOf('/log/import', selection)} enctype="multipart/form-data" hx-boost="false">
      <HiddenFields fields={{ what, text, do: 'import', ...hiddenOf(registerNumber) }} />
      <Scroll label={say`Rows of the file`}>
        <table class="import">
          <caption>{say`What each row would do; only rows that are new can be chosen`}</caption>
          <thead>
            <tr>
              <th scope="col">{say`Line`}</th>
              <th scope="col" class="text">{say`Take in`}</th>
              <th scope="col" class="text">{say`State`}</th>
              <th scope="col" class="text">{say`What it would do`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow row={row} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {countOf(rows, 'new') === 0 ? (
        <p class="about">{say`There is nothing new to take in.`}</p>
      ) : (
        <p>
          <button type="submit">{say`Import the rows chosen`}</button>
        </p>
      )}
    </form>
  </section>
)

const PreviewRow = ({ row: { line, state, does, problems } }: { readonly row: ImportRow }) => (
  <tr>
    <th scope="row">{String(line)}</th>
    <td class="text">
      {state === 'new' ? (
        <input type="checkbox" name="line" value={String(line)} checked aria-label={say`Take in line ${line}`} />
      ) : (
        <span class="none">–</span>
      )}
    </td>
    <td class={state === 'problem' ? 'text warn' : 'text'}>{STATES[state]()}</td>
    <td class="text long">
      {problems.length === 0
        ? does
        : problems.map(({ message, remedy }) => (
            <div>
              {message} {remedy}
            </div>
          ))}
    </td>
  </tr>
)
