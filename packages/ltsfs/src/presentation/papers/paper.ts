/**
 * The paper for the Steering Committee: findings as titles, each with its table, in the order in which a committee decides.
 *
 * It is of one way ahead (an option, or the plan as it stands), beside the others it is compared with.
 */

import type { Alternative } from '../../comparison/alternative.ts'
import type { Bridges } from '../../comparison/bridge.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import { placeText } from '../../inputs/place-words.ts'
import { later, say } from '../../language/say.ts'
import { incomeChart } from '../charts.ts'
import { bridgeSentence } from '../comparison/bridge-sentences.ts'
import { bridgeChart, bridgeTable } from '../comparison/bridge-tables.ts'
import { reservesUnderOptionsChart } from '../comparison/comparison-charts.ts'
import { comparisonSentence } from '../comparison/comparison-sentences.ts'
import { changedValuesTable, headlinesTable, totalsTable } from '../comparison/comparison-tables.ts'
import { headlineSentence } from '../comparison/options-sentences.ts'
import { incomeTable, reservesTable, spendingTable } from '../outlook/statement-tables.ts'
import { findingsTable } from '../programme/indicators-table.ts'
import { coverageSentence, incomeSentence, reservesSentence, statementSentence } from '../sentences.ts'
import type { Table } from '../table.ts'
import { findingGroups } from './finding-groups.ts'
import { findingTiers } from './finding-tiers.ts'
import type { AlsoCalled } from './member-names.ts'
import { memberPlaces, withoutMemberPlaces } from './member-places.ts'
import { assumptionsTable } from './paper-assumptions.ts'
import type { Paper, PaperSection } from './paper-record.ts'
import { areasTable, contributionsTable, donorsTable, sourcesTable } from './paper-tables.ts'
import { redactedPaper } from './redacted-paper.ts'
import { redactionOf } from './redacted-text.ts'

export interface PaperAsked {
  /** Which of the alternatives the paper is of. */
  readonly at: number
  /** From the baseline to that alternative; null where there is nothing between. */
  readonly bridges: Bridges | null
  /** Contributions by tier and band, as the committee sees them, or by member. */
  readonly amounts: 'bands' | 'members'
  /** The options of the plan: what is laid on it carries none any more. */
  readonly options: readonly OptionRecord[]
  /** For the paper that names no member. */
  readonly alsoCalled?: AlsoCalled
}

const NAMES: Readonly<Record<string, () => string>> = {
  income: later`Income by source`,
  'core-budget': later`Core budget and programme`,
  programme: later`Work programme by priority area`,
  donors: later`Funding by donor`,
  contributions: later`Scale of contributions`,
  reserves: later`Reserves`,
  options: later`Options compared`,
  bridge: later`How the difference comes about`,
  changes: later`Assumptions that differ`,
  findings: later`Findings`,
  sources: later`Sources`,
}

const section = (id: string, of: string, tables: readonly Table[], chart: PaperSection['chart'] = null, title?: string): PaperSection => ({
  id,
  name: NAMES[id]?.() ?? id,
  title: title ?? tables[0]?.caption ?? '',
  of,
  chart,
  tables,
})

const ofOne = ({ assessment, plan }: Alternative, { amounts }: PaperAsked): readonly PaperSection[] => [
  section('income', say`Income`, [incomeTable(assessment)], incomeChart(assessment)),
  section('core-budget', say`Cost`, [spendingTable(assessment)]),
  section('programme', say`Priority area`, [areasTable(assessment)]),
  section('donors', say`Donor`, [donorsTable(assessment)]),
  section('contributions', amounts === 'bands' ? say`Tier` : say`Member`, [contributionsTable(assessment, amounts)]),
  section('reserves', say`Reserves`, [reservesTable(assessment)], null, reservesSentence(assessment)),
  section('findings', say`Finding`, [
    findingsTable(assessment, amounts === 'bands' ? findingTiers(assessment) : findingGroups(assessment)),
  ]),
  section('sources', say`Source`, [sourcesTable(plan)]),
]

/** Below them stands every assumption with its source. */
const withoutSources = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(({ source: _, ...cell }) => cell) })),
})

/** The values by the words of their places: a committee reads no paths. A value that only one option has is named by it. */
const inWords = (comparison: Comparison, amounts: PaperAsked['amounts']): Table => {
  const whole = withoutSources(changedValuesTable(comparison))
  const documents = comparison.alternatives.map(({ document }) => document)
  const plans = comparison.alternatives.map(({ plan }) => plan)
  const table = amounts === 'members' ? whole : withoutMemberPlaces(whole, plans, ({ label }) => label)
  const wordsOf = (path: string): string =>
    documents.map((document) => placeText(document, path)).toSorted((a, b) => b.length - a.length)[0] ?? path
  return { ...table, rows: table.rows.map((row) => ({ ...row, label: wordsOf(row.label) })) }
}

const compared = (comparison: Comparison, { options, amounts }: PaperAsked): readonly PaperSection[] =>
  comparison.alternatives.length < 2
    ? []
    : [
        section(
          'options',
          say`Measure`,
          [headlinesTable(comparison), totalsTable(comparison)],
          reservesUnderOptionsChart(comparison),
          comparisonSentence(comparison),
        ),
        section('changes', say`Value of the plan`, [inWords(comparison, amounts), assumptionsTable(comparison, options, amounts)]),
      ]

/** A part about one or two members is an amount of that member: the difference is then told as a whole. */
const bridged = ({ bridges, amounts }: PaperAsked): readonly PaperSection[] => {
  const bridge = bridges?.bridges[0]
  if (bridges === null || bridge === undefined || bridge.parts.length === 0) return []
  const sentence = bridgeSentence(bridges, bridge)
  const areOfMembers = [bridges.baseline, bridges.option].map(({ plan }) => memberPlaces(plan))
  const isSingle = bridge.parts.some(({ moves }) => moves.every(({ path }) => areOfMembers.some((isOfOne) => isOfOne(path))))
  return amounts === 'bands' && isSingle
    ? [section('bridge', say`Part`, [], null, say`${sentence}; a part of it is about one or two members, so its parts are not shown`)]
    : [section('bridge', say`Part`, [bridgeTable(bridges, bridge)], bridgeChart(bridges, bridge), sentence)]
}

/** The comparison before what is behind it, the findings and the sources at the end. */
const ORDER = Object.keys(NAMES)

export const steeringPaper = (comparison: Comparison, asked: PaperAsked): Paper => {
  const found = comparison.alternatives[asked.at] ?? comparison.alternatives[0]
  const { assessment } = found
  const sections = [...ofOne(found, asked), ...compared(comparison, asked), ...bridged(asked)]
  const whole: Paper = {
    kind: say`Paper for the Steering Committee`,
    title: found.option === null ? coverageSentence(assessment) : headlineSentence(comparison, asked.at),
    option: found.option,
    illustrative: found.illustrative,
    summary: [coverageSentence(assessment), reservesSentence(assessment), incomeSentence(assessment), statementSentence(assessment)].map(
      (sentence) => `${sentence}.`,
    ),
    sections: sections.toSorted((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id)),
  }
  const documents = comparison.alternatives.map(({ document }) => document)
  return asked.amounts === 'members' ? whole : redactedPaper(whole, redactionOf(documents, asked.options, asked.alsoCalled))
}
