/** The work programme along the strategic framework: what it costs, whether each activity may be committed, and how its effect is measured. */

import type { Plan, Row } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { CoverDot, CoverSign } from '../layout/cover-dot.tsx'
import { Problems } from '../layout/problems.tsx'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { Shown } from './form.ts'
import type { ProgrammeShown } from './queries.ts'

export interface ProgrammeProps {
  readonly shown: ProgrammeShown
  readonly selection: Selection
  /** The day, where it stands in the address. */
  readonly asOf: Readonly<Record<string, string>>
  readonly day: string
  readonly csv: string
}

/** The id of a state of cover in what a row is about. */
const stateOf = ({ of }: Row) => of?.['cover'] as Parameters<typeof CoverSign>[0]['state'] | undefined

export const Programme = ({ shown, selection, asOf, day, csv }: ProgrammeProps): Html => (
  <>
    <h1>{shown.table.caption}</h1>
    <p class="deck">{say`Priority areas, their objectives, strategies and activities. An expansion may be committed only against confirmed money; the answers are those of ${day}.`}</p>
    {shown.unchecked.length > 0 && <Problems problems={shown.unchecked} title={say`May we commit? Not checked`} />}
    <Counts shown={shown} selection={selection} asOf={asOf} />
    <Breaches shown={shown} selection={selection} asOf={asOf} />
    <section aria-labelledby="programme-heading">
      <h2 id="programme-heading">{say`Activities and their planned cost`}</h2>
      <FigureTable
        table={shown.table}
        selection={selection}
        of={say`Area, objective, strategy, activity`}
        captioned
        csv={csv}
        linkOf={({ of }) => (of?.['activity'] === undefined ? undefined : addressOf(`/programme/${of['activity']}`, selection, asOf))}
        signOf={(row, column) => {
          const state = column.id === 'cover' ? stateOf(row) : undefined
          return state === undefined ? null : <CoverSign state={state} />
        }}
      />
    </section>
    <section aria-labelledby="indicators-heading">
      <h2 id="indicators-heading" data-name={say`Indicators`}>
        {shown.indicators.caption}
      </h2>
      <p class="about">
        {shown.indicators.notes.join(' ')}{' '}
        <a href={addressOf('/mid-term-review', selection, asOf)}>{say`Which are on track: the mid-term review`}</a>
      </p>
      <FigureTable table={shown.indicators} selection={selection} of={say`Indicator`} captioned />
    </section>
  </>
)

type Part = Pick<ProgrammeProps, 'shown' | 'selection' | 'asOf'>

const Counts = ({ shown: { counts }, selection, asOf }: Part) =>
  counts.length === 0 ? null : (
    <>
      <ul class="legend states">
        {counts.map(({ state, count }) => (
          <li>
            <b>{count}</b> <CoverDot state={state} />
          </li>
        ))}
      </ul>
      <p>
        <a href={addressOf('/cover', selection, asOf)}>{say`May we commit? All expansions together, and any one of them`}</a>
      </p>
    </>
  )

const Breaches = ({ shown: { breached, overrides }, selection, asOf }: Part) =>
  breached.length + overrides.length === 0 ? null : (
    <section aria-labelledby="breached-heading">
      <h2 id="breached-heading">{say`Committed and no longer covered`}</h2>
      <ul class="findings">
        {breached.map(({ activity, sentence }) => (
          <li>
            <span class="badge fail">{say`Breached`}</span>
            <div>
              <a href={addressOf('/cover', selection, { ...asOf, activity })}>{sentence}</a>
            </div>
          </li>
        ))}
        {overrides.map((sentence) => (
          <li>
            <span class="badge warn">{say`Uncovered`}</span>
            <div>{sentence}</div>
          </li>
        ))}
      </ul>
    </section>
  )

interface FilterProps {
  readonly plan: Plan
  readonly shown: Shown
  readonly year: number
  readonly day: string
}

/** Which part of the programme, and the day it is asked about. */
export const Filter = ({ plan, shown, year, day }: FilterProps) => (
  <>
    <label>
      <span class="name">{say`Area`}</span>
      <select name="area" id="area">
        <option value="">{say`all`}</option>
        {plan.document.framework.areas.map(({ id, name }) => (
          <option value={id} selected={id === shown.area}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span class="name">{say`Kind`}</span>
      <select name="kind" id="kind">
        <option value="">{say`both`}</option>
        <option value="base-line" selected={shown.kind === 'base-line'}>{say`base-line`}</option>
        <option value="expansion" selected={shown.kind === 'expansion'}>{say`expansion`}</option>
      </select>
    </label>
    <label>
      <span class="name">{say`Cost of`}</span>
      <select name="years" id="years">
        <option value="all">{say`every year`}</option>
        <option value="one" selected={shown.years === 'one'}>
          {say`${String(year)} alone`}
        </option>
      </select>
    </label>
    <label>
      <span class="name">{say`As of`}</span>
      <input type="date" name="as-of" id="as-of" value={day} />
    </label>
  </>
)
