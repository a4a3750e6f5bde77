/** How a difference comes about: from the figure under the baseline to that under the option, change by change, and straight by year, stream, payer. */

import type { Column, Row, Table, WaterfallChart } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { WaterfallBars } from '../layout/charts/waterfall-bars.tsx'
import { decimalsFor, FigureTable, underOption } from '../layout/table.tsx'
import type { Selection } from '../outlook/selection.ts'

export interface BridgeShown {
  readonly chart: WaterfallChart
  /** How changes are taken together; null where each is a part. */
  readonly groups: string | null
  readonly parts: Table
  /** How the parts are derived; null for a single one. */
  readonly orders: Table | null
  readonly years: Table | null
  readonly streams: Table | null
  readonly payers: Table | null
}

export interface BridgeProps {
  readonly shown: BridgeShown
  readonly selection: Selection
  readonly csv: (table: string) => string
  /** Back to all options. */
  readonly compare: string
}

export const Bridge = ({ shown: { chart, groups, parts, orders, years, streams, payers }, selection, csv, compare }: BridgeProps): Html => {
  const amounts = chart.steps.map(({ amount }) => amount)
  /** A row or a column under one of the two ends leads to its figures there. */
  const selectionOf = ({ of: row }: Row, { of: column }: Column): Selection => underOption(selection, column ?? row)
  const table = (one: Table, of: string) => ({ table: one, of, selection, selectionOf, csv: csv(one.id), captioned: true })
  return (
    <>
      <h1 class={chart.title.length > LONG ? 'long' : ''}>{chart.title}</h1>
      <p class="deck">{rich`Each part is what its changes add, averaged over every order in which they may come, so no order is preferred and nothing is left over. ${<a href={compare}>{say`Compare all options`}</a>}.`}</p>
      {groups !== null && <p>{groups}</p>}
      <section aria-labelledby="bridge-heading" class="reasons">
        <h2 id="bridge-heading">{say`Part by part`}</h2>
        <p class="about">{say`${chart.unit}. Hatched forward: more; hatched backward: less; solid: where it begins and ends.`}</p>
        <WaterfallBars chart={chart} decimals={decimalsFor(amounts, chart.unit)} />
        <FigureTable
          {...table(parts, say`Part`)}
          elsewhereOf={({ kind }) => (kind === 'line' && orders !== null ? `#${orders.id}-heading` : undefined)}
        />
      </section>
      {orders !== null && (
        <section aria-labelledby={`${orders.id}-heading`}>
          <h2 id={`${orders.id}-heading`}>{say`How the parts come about`}</h2>
          <p class="about">
            {orders.caption}. {orders.notes.join(' ')}
          </p>
          <FigureTable {...table(orders, say`Part`)} />
        </section>
      )}
      {years !== null && (
        <section aria-labelledby="years-heading">
          <h2 id="years-heading">{years.caption}</h2>
          <FigureTable {...table(years, say`Year`)} />
        </section>
      )}
      {streams !== null && (
        <section aria-labelledby="streams-heading">
          <h2 id="streams-heading">{streams.caption}</h2>
          <FigureTable {...table(streams, say`Line`)} />
        </section>
      )}
      {payers !== null && (
        <section aria-labelledby="payers-heading">
          <h2 id="payers-heading">{payers.caption}</h2>
          <FigureTable {...table(payers, say`Payer`)} />
        </section>
      )}
    </>
  )
}

/** A title longer than this is set in smaller letters. */
const LONG = 160

interface ChoiceProps {
  readonly label: string
  readonly name: string
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: string
}

/** One of several, for the choices of the page. */
export const Choice = ({ label, name, choices, chosen }: ChoiceProps) => (
  <label>
    <span class="name">{label}</span>
    <select name={name} id={name}>
      {choices.map(({ id, title }) => (
        <option value={id} selected={id === chosen}>
          {title}
        </option>
      ))}
    </select>
  </label>
)
