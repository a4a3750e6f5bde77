/** The bridges of a comparison: one for every option against the baseline, as tables and as plain records for --json. */
import {
  type BridgeAsked,
  type Bridges,
  bridgePayersTable,
  bridgeStreamsTable,
  bridges,
  bridgeTable,
  bridgeYearsTable,
  type Grouping,
  measureOf,
  type PlanDocument,
  partLabel,
  type Result,
} from 'ltsfs'
import type { Context, Given } from './command.ts'
import { tablesText } from './table-text.ts'

interface Asked extends Pick<BridgeAsked, 'baseline' | 'basis' | 'grouping'> {
  readonly options: readonly string[]
}

const GROUPINGS: readonly Grouping[] = ['option', 'change', 'area']

/** What the command line says about the parts; nothing where it says nothing. */
export const groupingOf = (given: Given): { readonly grouping?: Grouping } => {
  const grouping = GROUPINGS.find((each) => each === given.one('by'))
  return grouping === undefined ? {} : { grouping }
}

export const bridgesOf = (document: PlanDocument, figure: string, { options, ...asked }: Asked): Result<readonly Bridges[]> => {
  const measure = measureOf(figure)
  if (!measure.ok) return measure
  const results = options
    .filter((option) => option !== asked.baseline)
    .map((option) => bridges(document, { ...asked, option, measures: [measure.value] }))
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: results.flatMap((result) => (result.ok ? [result.value] : [])) }
}

export const bridgesText = (found: readonly Bridges[], context: Context): string => {
  const tables = found.flatMap((each) =>
    each.bridges.flatMap((bridge) => [
      bridgeTable(each, bridge),
      ...[bridgeYearsTable(each, bridge), bridgeStreamsTable(each), bridgePayersTable(each)].filter((table) => table !== null),
    ]),
  )
  return tablesText(tables, context)
}

export const bridgeRecord = (found: Bridges): Readonly<Record<string, unknown>> => ({
  option: found.option.option,
  baseline: found.baseline.option,
  by: found.grouping,
  forecasts: found.forecasts,
  figures: found.bridges.map(({ measure, unit, places, from, to, parts }) => ({
    id: measure.id,
    label: measure.label,
    unit,
    from: from.toFixed(places),
    to: to.toFixed(places),
    difference: to.minus(from).toFixed(places),
    parts: parts.map((part) => ({
      label: partLabel(found, part),
      amount: part.amount.toFixed(places),
      changes: part.moves.map(({ option, path, reason, source, laid }) => ({ option, path, reason, source, laid })),
      because: part.because,
    })),
  })),
})
