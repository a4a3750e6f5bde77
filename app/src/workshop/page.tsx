/** The workshop of a meeting: five levers, whether the gap closes, the pictures, and the option that is made of it. */
import {
  type ChangeRecord,
  gapChart,
  gapSentence,
  type OptionRecord,
  placeText,
  say,
  type Workshop,
  workshopReservesChart,
  workshopTable,
} from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Lines } from '../layout/charts/lines.tsx'
import { EntryForm } from '../layout/entry-form.tsx'
import { NAMING } from '../layout/option-naming.ts'
import { FigureTable } from '../layout/table.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { Levers, type LeversProps } from './levers.tsx'

export interface WorkshopProps extends LeversProps {
  readonly found: Workshop
}

export const WorkshopPage = ({ found, ...props }: WorkshopProps): Html => {
  const { opening } = props
  const { selection, plan } = opening
  const under = plan.document.options.filter(({ id }) => selection.options.includes(id))
  return (
    <div class="workshop">
      <h1 class="long" id="finding">
        {gapSentence(found)}
      </h1>
      {under.length > 0 && <p class="deck">{say`On top of ${under.map(({ title }) => say`“${title}”`).join(', ')}.`}</p>}
      <Levers {...props} />
      <div class="pictures">
        <section aria-labelledby="gap-heading">
          <h2 id="gap-heading">{say`Cost not funded`}</h2>
          <p class="about">{say`${plan.currency}, by year.`}</p>
          <Lines chart={gapChart(found)} />
        </section>
        <section aria-labelledby="reserves-heading">
          <h2 id="reserves-heading">{say`Reserves at the end of each year`}</h2>
          <p class="about">{say`${plan.currency}; the dashed line is the floor.`}</p>
          <Lines chart={workshopReservesChart(found)} />
        </section>
      </div>
      <section aria-labelledby="table-heading" class="table">
        <h2 id="table-heading" data-name={say`Totals`}>
          {workshopTable(found).caption}
        </h2>
        <FigureTable table={workshopTable(found)} selection={selection} of={say`Over the whole plan`} captioned isWhole />
      </section>
      {found.changes.length > 0 && props.typed.wrong.size === 0 && <Save opening={opening} changes={found.changes} under={under} />}
    </div>
  )
}

interface SaveProps {
  readonly opening: Opening
  readonly changes: readonly ChangeRecord[]
  readonly under: readonly OptionRecord[]
}

const moveText = (place: string, from: number | undefined, until: number | undefined, value: string): string => {
  if (from === undefined) return say`${place}: ${value}`
  if (until === undefined) return say`${place} from ${from}: ${value}`
  return until === from + 1 ? say`${place} in ${from}: ${value}` : say`${place} from ${from} to ${until - 1}: ${value}`
}

/** The changes travel with the form: what is recorded is what was looked at. */
const Save = ({ opening: { plan, selection, version }, changes, under }: SaveProps) => (
  <section aria-labelledby="save-heading" class="screen-only">
    <h2 id="save-heading" data-name={say`Values that move`}>
      {changes.length === 1 ? say`One value moves` : say`${changes.length} values move`}
    </h2>
    <details id="moved">
      <summary>{say`Which values`}</summary>
      <ul class="small">
        {changes.map(({ path, from, until, value }) => (
          <li>{moveText(placeText(plan.document, path), from, until, String(value ?? say`none`))}</li>
        ))}
      </ul>
    </details>
    <EntryForm
      id="save"
      action={addressOf('/options', { ...selection, version: null, options: [] })}
      title={say`Save as an option`}
      about={say`It is recorded with a new version of the plan and can be compared, changed and printed like any other.`}
      fields={NAMING(plan.document)}
      values={{}}
      hidden={{
        expected: String(version.number),
        changes: JSON.stringify(changes),
        includes: under.map(({ id }) => id).join(' '),
      }}
      submit={say`Save the option`}
    />
  </section>
)
