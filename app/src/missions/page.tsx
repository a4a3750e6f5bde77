/** Missions: who pays for those of a year, what each costs line by line, their terms, and what charging does to their number. */

import { type Finding, say, type Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Lines } from '../layout/charts/lines.tsx'
import { FigureTable } from '../layout/table.tsx'
import { explanationOf } from '../layout/table-cell.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { Span } from './form.ts'
import type { CurveShown, MissionsShown } from './queries.ts'
import { Terms } from './terms.tsx'

export interface MissionsProps {
  readonly shown: MissionsShown
  readonly selection: Selection
  readonly year: number
  readonly span: Span
}

type File = (name: string) => string

export const Missions = ({ shown: { years, ofYear, curve, guards }, selection, year, span }: MissionsProps): Html => {
  const file: File = (name) => addressOf(`/missions/${name}`, { ...selection, year }, span === 'plan' ? {} : { over: span })
  return (
    <>
      <h1>{ofYear === null ? say`There are no missions in ${year}` : ofYear.payersSentence}</h1>
      <p class="deck">
        {ofYear !== null && `${ofYear.costSentence}. `}
        {say`A mission is help in the country itself: advice, training, coaching.`}
      </p>
      <Years years={years} selection={selection} year={year} />
      <Guards guards={guards} selection={selection} />
      {ofYear !== null && (
        <>
          <OfYear id="payers" title={say`Who pays`} table={ofYear.payers} selection={selection} csv={file('payers.csv')} />
          <OfYear id="costs" title={say`What each costs`} table={ofYear.costs} selection={selection} csv={file('costs.csv')} />
          <Terms terms={ofYear} selection={selection} year={year} file={file} />
        </>
      )}
      {curve !== null && <Curve curve={curve} selection={selection} file={file} />}
    </>
  )
}

const Years = ({ years, selection, year }: Pick<MissionsProps, 'selection' | 'year'> & { readonly years: readonly number[] }) =>
  years.length === 0 ? null : (
    <nav aria-label={say`Years with missions`}>
      <ul class="legend years">
        {years.map((one) => (
          <li>
            <a href={addressOf('/missions', { ...selection, year: one })} {...(one === year ? { 'aria-current': 'page' as const } : {})}>
              {String(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )

const Guards = ({ guards, selection }: { readonly guards: readonly Finding[]; readonly selection: Selection }) =>
  guards.length === 0 ? null : (
    <section aria-labelledby="guards-heading">
      <h2 id="guards-heading" data-name={say`Charges too heavy`}>{say`Charges that weigh too heavily on small administrations`}</h2>
      <ul class="findings">
        {guards.map(({ severity, message, figure }) => (
          <li>
            <span class={`badge ${severity}`}>{severity === 'fail' ? say`Fails` : severity === 'warn' ? say`Attention` : say`Note`}</span>
            <div>{figure === null ? message : <a href={explanationOf(figure, selection)}>{message}</a>}</div>
          </li>
        ))}
      </ul>
    </section>
  )

interface OfYearProps {
  readonly id: string
  readonly title: string
  readonly table: Table
  readonly selection: Selection
  readonly csv: string
}

const OfYear = ({ id, title, table, selection, csv }: OfYearProps) => (
  <section aria-labelledby={`${id}-heading`}>
    <h2 id={`${id}-heading`}>{title}</h2>
    <p class="about">{table.notes.join(' ')}</p>
    <FigureTable
      table={table}
      selection={selection}
      of={say`Mission`}
      captioned
      csv={csv}
      linkOf={({ of }) => (of?.['mission'] === undefined ? undefined : addressOf(`/missions/${of['mission']}`, selection))}
    />
  </section>
)

const Curve = ({ curve, selection, file }: { readonly curve: CurveShown; readonly selection: Selection; readonly file: File }) => (
  <section aria-labelledby="curve-heading">
    <h2 id="curve-heading" data-name={say`What charging does`}>
      {curve.sentence}
    </h2>
    <p class="about">{curve.table.notes.join(' ')}</p>
    <div class="columns">
      <div class="figure">
        <h3>{say`Income, ${curve.revenue.unit}`}</h3>
        <Lines chart={curve.revenue} />
      </div>
      <div class="figure">
        <h3>{say`Missions lost`}</h3>
        <Lines chart={curve.lost} />
      </div>
    </div>
    <FigureTable
      table={curve.table}
      selection={selection}
      of={say`Share of the cost`}
      captioned
      csv={file('curve.csv')}
      svg={file('income.svg')}
    />
    <p class="downloads">
      <a href={file('lost.svg')} hx-boost="false">{say`The chart of missions lost as SVG`}</a>
    </p>
  </section>
)

/** Over which years the curve runs. */
export const SpanChoice = ({ span, year }: { readonly span: Span; readonly year: number }) => (
  <label>
    <span class="name">{say`Curve over`}</span>
    <select name="over" id="over">
      <option value="plan" selected={span === 'plan'}>{say`the whole plan`}</option>
      <option value="year" selected={span === 'year'}>
        {say`${String(year)} alone`}
      </option>
    </select>
  </label>
)
