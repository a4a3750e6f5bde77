/** Which bridge a page asks for (?of=crop&figure=gap&baseline=current-fees), and the bridge as the chart and the tables of the library. */
import {
  type Bridges,
  bridgeChart,
  bridgeGroupsSentence,
  bridgeOrdersTable,
  bridgePayersTable,
  bridgeStreamsTable,
  bridges,
  bridgeTable,
  bridgeYearsTable,
  MEASURES,
  type Problem,
  type Result,
  say,
  type Table,
} from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { quotedOptions } from '../outlook/option-titles.ts'
import { recent } from '../outlook/recent.ts'
import type { BridgeShown } from './bridge-page.tsx'
import { baselineOf, unknownBaseline, unknownSentences } from './form.ts'

export interface BridgeAsked {
  readonly of: string
  readonly baseline: string | null
  readonly figure: string
  /** What was not taken as asked, in sentences. */
  readonly leftOut: readonly string[]
}

/** Each part more doubles the forecasts; a page cannot wait for thousands. */
const MOST_PARTS = 8
const KEPT = 12

/**
 * Without a word: the first option that is compared or applied elsewhere, else the first that changes something, against the plan as it
 * stands, by its reserves. A bridge is of one option: whatever else is asked for, as Compare would take it, is named.
 */
export function bridgeAsked({ plan, selection }: Opening, query: URLSearchParams): BridgeAsked {
  const { options } = plan.document
  const known = options.map(({ id }) => id)
  const compared = [...new Set(query.getAll('with').filter((id) => id !== ''))]
  const [first] = [...compared, ...selection.options, ...known.filter((id) => changes(options, id))].filter((id) => known.includes(id))
  const of = query.get('of') || (first ?? '')
  const [baseline, isKnown] = baselineOf(query.get('baseline') || null, known)
  const besides = compared.filter((id) => known.includes(id) && id !== of && id !== baseline)
  return {
    of,
    baseline,
    figure: query.get('figure') || (MEASURES[0]?.id ?? ''),
    leftOut: [
      ...unknownSentences(compared, known),
      ...(isKnown ? [] : [unknownBaseline(query.get('baseline') ?? '')]),
      ...(besides.length === 0 ? [] : [say`A bridge is of one option; left out: ${quotedOptions(plan.document, besides)}.`]),
    ],
  }
}

const changes = (options: Opening['plan']['document']['options'], id: string): boolean =>
  options.some((option) => option.id === id && option.changes.length + (option.includes ?? []).length > 0)

/** All totals are split at once, and the most recent are kept: another figure of the same two ways ahead comes at no cost. */
export function openBridges(): (opening: Opening, asked: BridgeAsked) => Result<Bridges> {
  const kept = recent<Result<Bridges>>(KEPT)
  return ({ plan, version, selection: { basis } }, { of, baseline }) =>
    kept([version.sha256, basis, of, baseline ?? ''].join(' '), () =>
      bridges(plan.document, { option: of, baseline, basis, measures: MEASURES, most: MOST_PARTS }),
    )
}

/** The figure asked for; a plan whose forecasts have none of it says so. */
export function bridgeShown(found: Bridges, figure: string): Result<BridgeShown> {
  const bridge = found.bridges.find(({ measure }) => measure.id === figure)
  if (bridge === undefined) return { ok: false, problems: [noFigure(figure, found)] }
  return {
    ok: true,
    value: {
      chart: bridgeChart(found, bridge),
      groups: bridgeGroupsSentence(found, bridge, MOST_PARTS),
      parts: bridgeTable(found, bridge),
      orders: bridgeOrdersTable(found, bridge),
      years: bridgeYearsTable(found, bridge),
      streams: bridgeStreamsTable(found),
      payers: bridgePayersTable(found),
    },
  }
}

const noFigure = (figure: string, found: Bridges): Problem => ({
  code: 'unknown-figure',
  path: '',
  found: JSON.stringify(figure),
  expected: say`one of ${found.bridges.map(({ measure }) => measure.id).join(', ')}`,
  message: say`There is no figure "${figure}" to explain.`,
  remedy: say`Choose one of the figures of this page.`,
})

/** A table of the page by its name in the address of a download. */
export function bridgeTableNamed({ parts, orders, years, streams, payers }: BridgeShown, name: string): Table | undefined {
  return [parts, orders, years, streams, payers].find((table) => table?.id === name) ?? undefined
}
