/** One activity: may it be committed, what it costs and what of it is promised, what it is to bring about. */
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { CoverDot } from '../layout/cover-dot.tsx'
import { Problems } from '../layout/problems.tsx'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { ActivityShown } from './queries.ts'

export interface ActivityProps {
  readonly shown: ActivityShown
  readonly selection: Selection
  readonly asOf: Readonly<Record<string, string>>
  readonly day: string
}

export const ActivityPage = ({ shown, selection, asOf, day }: ActivityProps): Html => (
  <>
    <h1>{shown.activity.title}</h1>
    {shown.standing.ok ? (
      <p class="deck">{rich`${<CoverDot state={shown.standing.value.state} />}, as of ${day}. ${shown.standing.value.sentence}`}</p>
    ) : (
      <Problems problems={shown.standing.problems} title={say`May we commit? Not checked`} />
    )}
    {shown.overrides.map((sentence) => (
      <p class="small">{sentence}</p>
    ))}
    <p>
      <a class="button" href={addressOf('/cover', selection, { ...asOf, activity: shown.activity.id })}>{say`May we commit?`}</a>
    </p>
    <section aria-labelledby="money-heading">
      <h2 id="money-heading" data-name={say`Cost and commitments`}>
        {shown.money.caption}
      </h2>
      <FigureTable table={shown.money} selection={selection} of={say`Money`} captioned />
    </section>
    {shown.categories !== null && (
      <section aria-labelledby="categories-heading">
        <h2 id="categories-heading" data-name={say`Cost by category`}>
          {shown.categories.caption}
        </h2>
        <FigureTable table={shown.categories} selection={selection} of={say`Category of cost`} captioned />
      </section>
    )}
    <section aria-labelledby="entries-heading">
      <h2 id="entries-heading" data-name={say`Entries`}>{say`Entered into the register: ${shown.entries.caption.toLowerCase()}`}</h2>
      {shown.entries.rows.length > 0 && <FigureTable table={shown.entries} selection={selection} of={say`Entry`} captioned />}
    </section>
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading">{say`Where it stands in the programme`}</h2>
      <dl class="facts">
        {shown.names.map(([what, name]) => (
          <>
            <dt>{what}</dt>
            <dd>{name}</dd>
          </>
        ))}
      </dl>
    </section>
    {shown.indicators !== null && (
      <section aria-labelledby="indicators-heading">
        <h2 id="indicators-heading">{say`How its effect is measured`}</h2>
        <FigureTable table={shown.indicators} selection={selection} of={say`Indicator`} captioned />
      </section>
    )}
    <p>
      <a href={addressOf('/programme', selection, asOf)}>{say`The whole work programme`}</a>
    </p>
  </>
)
