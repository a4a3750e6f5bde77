/** How sure the figures are: reserves and the gap as fans, the chance by year that a rule is broken, what moves the gap most, what donors may decide. */

import type { Chart, Table } from 'ltsfs'
import { later, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Fan } from '../layout/charts/fan.tsx'
import { TornadoBars } from '../layout/charts/tornado-bars.tsx'
import { decimalsFor, FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { RiskShown } from './figures.ts'
import type { Asked } from './form.ts'

export interface RiskProps {
  readonly shown: RiskShown
  readonly selection: Selection
  readonly year: number
  readonly asked: Asked
  /** Titles of the options applied. */
  readonly options: readonly string[]
}

export const TrialsChoice = ({ trials, seed, problem }: Asked): Html => (
  <>
    <label>
      <span class="name">{say`Trials`}</span>
      <input name="trials" inputmode="numeric" size={8} value={trials} {...(problem === null ? {} : { 'aria-invalid': 'true' as const })} />
    </label>
    <label>
      <span class="name">{say`Seed`}</span>
      <input name="seed" inputmode="numeric" size={8} value={seed} />
    </label>
  </>
)

export const Risk = ({ shown, selection, year, asked, options }: RiskProps): Html => {
  const csv = (name: string) => addressOf(`/risk/${name}.csv`, { ...selection, year }, { trials: asked.trials, seed: asked.seed })
  const svg = (name: string) => addressOf(`/risk/${name}.svg`, { ...selection, year }, { trials: asked.trials, seed: asked.seed })
  const common = new Set(shown.tried?.spread.notes ?? [])
  const given = { selection, year, csv, svg }
  return (
    <>
      <h1>{shown.headline}</h1>
      <p class="deck">
        {options.length === 0 ? say`Under today’s rules.` : say`Under: ${options.join(say`; `)}.`}{' '}
        {shown.tried === null ? say`The plan draws nothing: there are no trials.` : say`Every trial is a whole forecast.`}
      </p>
      {shown.tried !== null && <Fans tried={shown.tried} {...given} />}
      {shown.tornado !== null && <TornadoSection tornado={shown.tornado} selection={selection} csv={csv('tornado')} svg={svg('tornado')} />}
      {shown.stresses !== null && (
        <Broken table={shown.stresses} name={say`Stresses`} of={say`Stress`} about={STRESSES_ABOUT()} common={common} {...given} />
      )}
      {shown.shocks !== null && (
        <Broken table={shown.shocks} name={say`Smallest shocks`} of={say`Number`} about={SHOCKS_ABOUT()} common={common} {...given} />
      )}
      {shown.tried !== null && <Spread tried={shown.tried} {...given} />}
    </>
  )
}

const STRESSES_ABOUT = later`Each is a whole plan, computed again; what is broken as planned already is not counted.`
const SHOCKS_ABOUT = later`The smallest shock that breaks a rule the plan keeps, along each stated range and along all of them together.`

interface Given {
  readonly selection: Selection
  readonly year: number
  readonly csv: (name: string) => string
  readonly svg: (name: string) => string
}
type TriedProps = Given & { readonly tried: NonNullable<RiskShown['tried']> }

const Fans = ({ tried, selection, year, csv, svg }: TriedProps) => (
  <>
    {tried.fans.map((chart) => (
      <FanSection chart={chart} svg={svg(chart.id)} />
    ))}
    <section aria-labelledby="breach-heading">
      <h2 id="breach-heading" data-name={say`Rules broken`}>
        {tried.breach.caption}
      </h2>
      <p class="about">{say`Trials in which a rule is broken, in per cent, by year.`}</p>
      <FigureTable table={tried.breach} of={say`Rule`} selection={selection} marked={String(year)} csv={csv('breach')} captioned />
    </section>
  </>
)

interface BrokenProps extends Given {
  readonly table: Table
  /** What it is called in the list of sections. */
  readonly name: string
  readonly of: string
  readonly about: string
  /** Notes that stand elsewhere on the page. */
  readonly common: ReadonlySet<string>
}

const Broken = ({ table, name, of, about, common, selection, csv }: BrokenProps) => (
  <section aria-labelledby={`${table.id}-heading`}>
    <h2 id={`${table.id}-heading`} data-name={name}>
      {table.caption}
    </h2>
    <p class="about">{about}</p>
    <FigureTable table={table} of={of} selection={selection} csv={csv(table.id)} captioned />
    <Notes notes={table.notes.filter((note) => !common.has(note))} />
  </section>
)

const Spread = ({ tried, selection, year, csv }: TriedProps) => (
  <>
    {tried.outcomes !== null && (
      <section aria-labelledby="outcomes-heading">
        <h2 id="outcomes-heading" data-name={say`Ways donors may decide`}>
          {tried.outcomes.caption}
        </h2>
        <p class="about">{say`Each way computed, not drawn; everything else at its mean.`}</p>
        <FigureTable table={tried.outcomes} of={say`Way`} selection={selection} csv={csv('outcomes')} captioned />
      </section>
    )}
    <section aria-labelledby="spread-heading">
      <h2 id="spread-heading" data-name={say`All figures`}>{say`All figures of the paper, by how sure they are`}</h2>
      <FigureTable
        table={tried.spread}
        of={say`Figure`}
        selection={selection}
        marked={String(year)}
        csv={csv('spread')}
        captioned
        isWhole
      />
    </section>
    <section aria-labelledby="draws-heading">
      <h2 id="draws-heading">{say`What is drawn`}</h2>
      <FigureTable table={tried.draws} of={say`Draw`} selection={selection} csv={csv('draws')} />
      <Notes notes={tried.spread.notes} />
    </section>
  </>
)

const Notes = ({ notes }: { readonly notes: readonly string[] }): Html => (
  <ul class="about">
    {notes.map((note) => (
      <li>{note}</li>
    ))}
  </ul>
)

const FanSection = ({ chart, svg }: { readonly chart: Chart; readonly svg: string }) => (
  <section aria-labelledby={`${chart.id}-heading`}>
    <h2 id={`${chart.id}-heading`}>{chart.title}</h2>
    <p class="about">{say`By year, ${chart.unit}. The table with the same figures stands below.`}</p>
    <Fan chart={chart} />
    <p class="downloads">
      <a href={svg} hx-boost="false">{say`The chart as SVG`}</a>
    </p>
  </section>
)

interface TornadoProps {
  readonly tornado: NonNullable<RiskShown['tornado']>
  readonly selection: Selection
  readonly csv: string
  readonly svg: string
}

const TornadoSection = ({ tornado: { chart, table }, selection, csv, svg }: TornadoProps) => {
  const decimals = decimalsFor(
    chart.series.flatMap(({ points }) => points.map(({ amount }) => amount)),
    chart.unit,
  )
  return (
    <section aria-labelledby="tornado-heading">
      <h2 id="tornado-heading" data-name={say`What moves it most`}>
        {chart.title}
      </h2>
      <p class="about">{say`What the figure changes by when each number alone moves over its range, ${chart.unit}: hatched at the low end, plain at the high end.`}</p>
      <TornadoBars chart={chart} decimals={decimals} />
      <FigureTable table={table} of={say`Number`} selection={selection} csv={csv} svg={svg} captioned />
      <p class="about">{table.notes.slice(0, 3).join(' ')}</p>
    </section>
  )
}
