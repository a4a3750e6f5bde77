/** Entries of the register about one thing, or about what is owed: totals by kind, what is open, and one by one with the operation that made each. */

import type { EntriesShown, Plan, Row } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Folded } from '../layout/folded.tsx'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { EntriesAsked } from './entries-form.ts'

export interface EntriesProps {
  readonly asked: EntriesAsked
  readonly plan: Plan
  readonly selection: Selection
  readonly day: string
  /** None where what was asked cannot be answered, which is then told. */
  readonly shown: EntriesShown | null
  readonly fault: string | null
  /** The operation that made an entry. */
  readonly operations: ReadonlyMap<string, number>
}

export const Entries = (props: EntriesProps): Html => {
  const { shown, fault, selection } = props
  return (
    <>
      <h1>{shown?.title ?? say`No entries were looked up`}</h1>
      {fault !== null && (
        <div class="summary-box" role="alert">
          <p id="fault">{fault}</p>
        </div>
      )}
      <Asked {...props} />
      {shown !== null && <Found {...props} shown={shown} />}
      <p>
        <a href={addressOf('/log', selection)}>{say`The whole log, by operation`}</a>
      </p>
    </>
  )
}

const Found = ({ shown, selection, operations }: EntriesProps & { readonly shown: EntriesShown }) => {
  const operationOf = ({ of }: Row) => {
    const number = operations.get(of?.['entry'] ?? '')
    return number === undefined ? undefined : addressOf(`/log/${number}`, selection)
  }
  return (
    <>
      <section aria-labelledby="by-kind-heading">
        <h2 id="by-kind-heading">{say`What they come to`}</h2>
        <FigureTable table={shown.byKind} of={say`Kind`} selection={selection} elsewhereOf={() => '#entries-heading'} captioned />
        <p class="table-notes">{shown.byKind.notes.join(' ')}</p>
      </section>
      {shown.items !== null && (
        <section aria-labelledby="items-heading">
          <h2 id="items-heading">{say`What is open of it, by age`}</h2>
          <FigureTable
            table={shown.items}
            of={say`Invoice or quote`}
            selection={selection}
            elsewhereOf={() => '#entries-heading'}
            captioned
          />
        </section>
      )}
      <section aria-labelledby="entries-heading">
        <h2 id="entries-heading">{say`One by one`}</h2>
        {shown.list.rows.length === 0 ? (
          <p class="about">{say`The register has none.`}</p>
        ) : (
          <FigureTable table={shown.list} of={say`Entry`} selection={selection} linkOf={operationOf} elsewhereOf={operationOf} />
        )}
      </section>
    </>
  )
}

interface Choice {
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly chosen: string | undefined
}

const choicesOf = ({ plan, asked: { about, fiscalYear } }: EntriesProps): readonly Choice[] => {
  const { donorCoFunding, spending, members, userPaysMissions } = plan.document
  const titled = (records: readonly { readonly id: string; readonly title: string }[]) =>
    records.map(({ id, title }) => [id, title] as const)
  const one = (name: string, label: string, options: Choice['options']): Choice => ({
    ...{ name, label, options },
    chosen: about?.what === name && 'id' in about ? about.id : undefined,
  })
  return [
    one('agreement', say`Agreement`, titled(donorCoFunding.agreements)),
    one('activity', say`Activity`, titled(spending.activities)),
    one(
      'member',
      say`Member`,
      members.map(({ id, name }) => [id, name]),
    ),
    one('mission', say`Mission`, titled(userPaysMissions.missions)),
    {
      ...{ name: 'fiscal-year', label: say`Fiscal year`, options: plan.years.map((year) => [String(year), String(year)]) },
      chosen: fiscalYear === null ? undefined : String(fiscalYear),
    },
  ]
}

const Asked = (props: EntriesProps) => (
  <form method="get" action="/log/entries" class="choices" aria-label={say`Which entries`}>
    <HiddenFields fields={new URLSearchParams(addressOf('', { ...props.selection, year: null }).slice(1))} />
    <Folded summary={say`Which entries`}>
      <div class="fields">
        {choicesOf(props).map(({ name, label, options, chosen }) => (
          <label>
            <span class="name">{label}</span>
            <select name={name} {...(props.fault === null ? {} : { 'aria-describedby': 'fault' })}>
              <option value="">{say`any`}</option>
              {options.map(([value, text]) => (
                <option value={value} selected={value === chosen}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          <span class="name">{say`As of`}</span>
          <input type="date" name="as-of" value={props.day} />
        </label>
        <button type="submit" class="plain">{say`Show`}</button>
      </div>
    </Folded>
  </form>
)
