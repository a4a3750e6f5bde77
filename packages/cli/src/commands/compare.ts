/** `ltsfs compare`: any number of options of a plan side by side against a baseline. */
import {
  type Comparison,
  changedValuesTable,
  compare,
  comparedIndicatorsTable,
  headlinesTable,
  tierMovesTable,
  totalsTable,
  unchangedSentences,
  winnersTable,
} from 'ltsfs'
import { bridgeRecord, bridgesOf, bridgesText, groupingOf } from '../bridge-record.ts'
import type { Command, Context } from '../command.ts'
import { comparisonRecord } from '../comparison-record.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { fault, openPlan, refusal, unknownOption, warningsOf } from '../open-plan.ts'
import { basisOf, basisOption } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { tablesText } from '../table-text.ts'

export const compareCommand: Command = {
  name: 'compare',
  operands: ['PLAN', 'ID'],
  repeatsLast: { atLeast: 1 },
  options: {
    baseline: { value: 'ID', describes: 'the option to compare with; without it, the plan as it stands' },
    basis: basisOption,
    bridge: {
      value: 'FIGURE',
      describes: 'explain the difference in a figure change by change: reserves, gap, fees-charged, ..., or the name of a figure',
    },
    by: { value: 'WHAT', describes: 'the parts of the bridge: option, change or area', choices: ['option', 'change', 'area'] },
    json: { value: null, describes: 'the whole comparison as JSON, amounts as text' },
  },
  about:
    'Prints what the options change, what comes of it in total and by indicator, and who pays more and who less than under the baseline. With --bridge it prints how one difference comes about instead, split over the changes in no order.',
  example: 'ltsfs compare fixtures/oco restructured-fees management-fees all-levers --baseline current-fees',
  execute: async (given, context) => {
    const [operand = '', ...options] = given.operands
    const baseline = given.one('baseline') ?? null
    const opened = await openPlan('compare', operand, [], context)
    if (!opened.ok) return opened.outcome
    const { document, warnings } = opened.value
    const unknown = unknownOption(document, baseline === null ? options : [...options, baseline])
    if (unknown !== null) return fault('compare', unknown)
    if (baseline !== null && options.includes(baseline))
      return fault('compare', `"${baseline}" is the baseline; it cannot be compared with itself.`)
    const compared = compare(document, { options, baseline, basis: basisOf(given) })
    if (!compared.ok) return refusal(operand, compared.problems, context)
    const notes = compared.value.alternatives.flatMap((alternative) => alternative.notes)
    const err = warningsOf(operand, [...warnings, ...notes], context)
    const figure = given.one('bridge')
    const bridged =
      figure === undefined ? null : bridgesOf(document, figure, { options, baseline, basis: basisOf(given), ...groupingOf(given) })
    if (bridged?.ok === false) return refusal(operand, bridged.problems, context)
    if (!given.has('json'))
      return { exit: 0, out: bridged === null ? asText(compared.value, context) : bridgesText(bridged.value, context), err }
    const record = { ...comparisonRecord(compared.value), ...(bridged === null ? {} : { bridges: bridged.value.map(bridgeRecord) }) }
    return { exit: 0, out: jsonText({ plan: document.id, baseline, ...engine, ...record }), err }
  },
}

const asText = (comparison: Comparison, context: Context): string => {
  const tables = [
    totalsTable(comparison),
    headlinesTable(comparison),
    winnersTable(comparison),
    ...(comparison.tiers.length === 0 ? [] : [tierMovesTable(comparison)]),
    comparedIndicatorsTable(comparison),
    changedValuesTable(comparison),
  ]
  const unchanged = unchangedSentences(comparison).map((sentence) => `${printable(sentence)}\n`)
  return `${tablesText(tables, context)}${unchanged.length === 0 ? '' : `\n${unchanged.join('')}`}`
}
