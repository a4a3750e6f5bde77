/** An invoice run: what each member would be invoiced for a fiscal year, looked at before it is done as one operation. */

import type { Problem } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { hiddenOf } from '../layout/entry-form.tsx'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { Problems } from '../layout/problems.tsx'
import { FigureTable } from '../layout/table.tsx'
import type { InvoicesAsked } from '../ledger/invoice.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { RunShown } from './queries.ts'

export interface InvoicesProps {
  /** None where the days are none. */
  readonly shown: RunShown | null
  readonly asked: InvoicesAsked
  readonly years: readonly number[]
  readonly selection: Selection
  readonly asOf: Readonly<Record<string, string>>
  readonly registerNumber: number
  readonly problems: readonly Problem[]
}

const PATH = '/receivables/invoices'

export const Invoices = (props: InvoicesProps): Html => {
  const { shown, selection, asOf, problems } = props
  return (
    <>
      <h1>{problems.length > 0 ? say`Nothing was entered` : (shown?.table.caption ?? say`Invoice the members`)}</h1>
      <p class="deck">{say`Nobody is invoiced twice for a year: run again, only those without a standing invoice are added.`}</p>
      {problems.length > 0 && <Problems problems={problems} title={say`What to mend`} />}
      <Asked {...props} />
      {shown === null ? null : (
        <section aria-labelledby="run-heading">
          <h2 id="run-heading">{say`What would be entered`}</h2>
          <FigureTable
            table={shown.table}
            of={say`Member`}
            selection={selection}
            captioned
            linkOf={({ of }) => (of?.['member'] === undefined ? undefined : addressOf(`/members/${of['member']}`, selection))}
          />
          <p class="table-notes">{shown.table.notes.join(' ')}</p>
          <Do {...props} shown={shown} />
        </section>
      )}
      <p class="downloads">
        <a href={addressOf('/receivables', selection, asOf)}>{say`All receivables`}</a>
      </p>
    </>
  )
}

/** The year, the days and the name of the papers: a look, which changes nothing. */
const Asked = ({ asked, years, selection, asOf }: InvoicesProps) => (
  <form method="get" action={PATH} class="entry-form" aria-label={say`The invoice run`}>
    {[...new URLSearchParams(addressOf('', { ...selection, year: null }, asOf))].map(([name, value]) => (
      <input type="hidden" name={name.replace('?', '')} value={value} />
    ))}
    <div class="fields">
      <div class="field">
        <label for="fiscal-year">{say`Fiscal year`}</label>
        <select id="fiscal-year" name="fiscal-year">
          {years.map((year) => (
            <option value={String(year)} selected={year === asked.fiscalYear}>
              {String(year)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="on">{say`Invoiced on`}</label>
        <input type="date" id="on" name="on" value={asked.on} required />
      </div>
      <div class="field">
        <label for="due">{say`Due on`}</label>
        <input type="date" id="due" name="due" value={asked.due} required />
      </div>
      <div class="field">
        <label for="document">{say`Name of the invoices`}</label>
        <input type="text" id="document" name="document" value={asked.document} maxlength={200} required autocomplete="off" />
      </div>
    </div>
    <button type="submit" class="plain">{say`Look`}</button>
  </form>
)

const Do = ({ shown: { run }, asked, selection, asOf, registerNumber }: InvoicesProps & { readonly shown: RunShown }) => {
  const count = run.lines.filter(({ draft }) => draft !== null).length
  const { fiscalYear, on, due, document } = asked
  const hidden = { 'fiscal-year': String(fiscalYear), on, due, document, ...hiddenOf(registerNumber) }
  return count === 0 ? null : (
    <form method="post" action={addressOf(PATH, selection, asOf)} hx-boost="false">
      <HiddenFields fields={hidden} />
      <button type="submit">{count === 1 ? say`Invoice one member` : say`Invoice ${count} members`}</button>
    </form>
  )
}
