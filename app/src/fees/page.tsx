/** One fee schedule: who pays what, what every step adds or takes, and how it all adds up. */

import { later, type Row, say, type Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Bars } from '../layout/charts/bars.tsx'
import { decimalsFor, FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { SchedulesAsked } from './form.ts'
import type { FeesShown, Schedule } from './queries.ts'

export interface FeesProps {
  readonly shown: FeesShown
  readonly selection: Selection
  readonly year: number
}

const METHODS: Readonly<Record<string, () => string>> = {
  tiers: later`Each member pays the fee of its tier`,
  classes: later`Each member pays the units of its class`,
  scale: later`An amount is shared out by a scale`,
  formula: later`Each member pays what a formula says`,
}

export const Fees = ({ shown, selection, year }: FeesProps): Html => {
  const { schedule, method, isInForce, table, chart, burden, fairness, pool, against } = shown
  const choice = { schedule: schedule.id, ...(against === null ? {} : { against: against.schedule.id }) }
  const file = (name: string) => addressOf(`/fees/${name}`, { ...selection, year }, choice)
  const amounts = chart.series[0]?.points.map(({ amount }) => amount) ?? []
  return (
    <>
      <h1>{table.caption}</h1>
      <p class="deck">
        {METHODS[method]?.() ?? method}.{' '}
        {isInForce
          ? say`This schedule is in force in ${year}.`
          : say`This schedule is not in force in ${year}: these are the fees it would bring, without any phase-in. Nobody is charged them.`}
      </p>
      <section aria-labelledby="steps-heading">
        <h2 id="steps-heading" data-name={say`Step by step`}>{say`Who pays what, and what each step adds or takes`}</h2>
        <p class="about">{say`From left to right: every column is what one step adds to the fee or takes off it, the last is what is charged. A step that only moves money between members adds up to nothing over all of them.`}</p>
        <FigureTable
          table={table}
          selection={selection}
          of={say`Member`}
          captioned
          linkOf={({ member }) => (member === undefined ? undefined : addressOf(`/members/${member.id}`, { ...selection, year }))}
          csv={file('fees.csv')}
        />
        {table.notes.map((note) => (
          <p class="about">{note}</p>
        ))}
      </section>
      {against !== null && <Against against={against} selection={selection} year={year} csv={file('against.csv')} />}
      <div class="columns">
        <section aria-labelledby="chart-heading">
          <h2 id="chart-heading">{say`The fees side by side`}</h2>
          <p class="about">{say`${chart.unit}, the largest first.`}</p>
          <Bars chart={chart} decimals={decimalsFor(amounts, chart.unit)} />
          <p class="downloads">
            <a href={file('fees.svg')} hx-boost="false">{say`The chart as SVG`}</a>
          </p>
        </section>
        {burden !== null && <Burden table={burden} selection={selection} csv={file('burden.csv')} />}
      </div>
      <Section
        id="fairness"
        name={say`Fairness`}
        table={fairness}
        selection={selection}
        selectionOf={selectionOfRow(selection)}
        of={say`Fees charged under`}
        csv={file('fairness.csv')}
      />
      {pool !== null && (
        <Section id="pool" name={say`Prompt-payment credits`} table={pool} selection={selection} of={say`Pool`} csv={file('pool.csv')} />
      )}
    </>
  )
}

const Burden = ({ table, selection, csv }: Pick<SectionProps, 'table' | 'selection' | 'csv'>) => (
  <section aria-labelledby="burden-heading">
    <h2 id="burden-heading">{say`What the fee weighs for each`}</h2>
    <p class="about">{table.notes.join(' ')}</p>
    <FigureTable table={table} selection={selection} of={say`Member`} captioned csv={csv} />
  </section>
)

/** A row stands for its option alone; the one of the options applied for those of the page. */
const selectionOfRow =
  (selection: Selection) =>
  ({ of: row }: Row): Selection =>
    row?.['option'] === 'applied' ? selection : { ...selection, options: row?.['option'] === undefined ? [] : [row['option']] }

interface SectionProps {
  readonly id: string
  /** What it is called in the list of sections. */
  readonly name: string
  readonly table: Table
  readonly selection: Selection
  /** Under which options the figures of a row stand, where that is not those of the page. */
  readonly selectionOf?: (row: Row) => Selection
  readonly of: string
  readonly csv: string
}

/** A table under its own caption, with what has to be known about it. */
const Section = ({ id, name, table, selection, selectionOf, of, csv }: SectionProps) => (
  <section aria-labelledby={`${id}-heading`}>
    <h2 id={`${id}-heading`} data-name={name}>
      {table.caption}
    </h2>
    <p class="about">{table.notes.join(' ')}</p>
    <FigureTable table={table} selection={selection} {...(selectionOf && { selectionOf })} of={of} captioned csv={csv} />
  </section>
)

interface AgainstProps {
  readonly against: NonNullable<FeesShown['against']>
  readonly selection: Selection
  readonly year: number
  readonly csv: string
}

const Against = ({ against: { schedule, table, problems }, selection, year, csv }: AgainstProps) => (
  <section aria-labelledby="against-heading" class="against">
    <h2 id="against-heading" data-name={say`Against another schedule`}>
      {table === null ? say`“${schedule.title}” cannot be assessed in ${year}` : table.caption}
    </h2>
    {table === null ? (
      <ul>
        {problems.map(({ message, remedy }) => (
          <li>
            {message} {remedy}
          </li>
        ))}
      </ul>
    ) : (
      <>
        <p class="about">{table.notes.join(' ')}</p>
        <FigureTable
          table={table}
          selection={selection}
          of={say`Member`}
          captioned
          linkOf={({ member }) => (member === undefined ? undefined : addressOf(`/members/${member.id}`, { ...selection, year }))}
          csv={csv}
        />
      </>
    )}
  </section>
)

interface ScheduleChoiceProps {
  readonly schedules: readonly Schedule[]
  readonly asked: SchedulesAsked
}

/** Which schedule is looked at, and which one against it. */
export const ScheduleChoice = ({ schedules, asked: { schedule, against } }: ScheduleChoiceProps) => (
  <>
    <Choice name="schedule" title={say`Schedule`} none={say`in force`} schedules={schedules} chosen={schedule} />
    <Choice name="against" title={say`Against`} none={say`none`} schedules={schedules} chosen={against} />
  </>
)

interface ChoiceProps {
  readonly name: string
  readonly title: string
  /** What it is called when nothing is chosen. */
  readonly none: string
  readonly schedules: readonly Schedule[]
  readonly chosen: string | null
}

const Choice = ({ name, title, none, schedules, chosen }: ChoiceProps) => (
  <label>
    <span class="name">{title}</span>
    <select name={name} id={name}>
      <option value="">{none}</option>
      {schedules.map((schedule) => (
        <option value={schedule.id} selected={schedule.id === chosen}>
          {schedule.title}
        </option>
      ))}
    </select>
  </label>
)

export const NotInForce = ({ year }: { readonly year: number }): Html => (
  <>
    <h1>{say`No fee schedule is in force in ${year}`}</h1>
    <p class="deck">{say`Choose a schedule above to see the fees it would bring, or another year.`}</p>
  </>
)
