/**
 * The paper for the Steering Committee: findings as titles, each with its table, in the order in which a committee decides.
 *
 * It is of one way ahead (an option, or the plan as it stands), beside the others it is compared with.
 */

import type { Alternative } from '../../comparison/alternative.ts'
import type { Bridge, Bridges } from '../../comparison/bridge.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import { placeText } from '../../inputs/place-words.ts'
import { later, say } from '../../language/say.ts'
import { incomeChart } from '../charts.ts'
import { bridgeSentence, differenceSentence } from '../comparison/bridge-sentences.ts'
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
import { type MemberPlaces, memberPlaces, withoutMemberPlaces } from './member-places.ts'
import { assumptionsTable } from './paper-assumptions.ts'
import type { Paper, PaperSection } from './paper-record.ts'
import { areasTable, contributionsTable, donorsTable, sourcesTable } from './paper-tables.ts'
import { isOfSingleMembers, withoutReasons } from './redacted-bridge.ts'
import { redactedPaper } from './redacted-paper.ts'
import { redactionOf } from './redacted-text.ts'
import { bandedGroups } from './redaction.ts'
import { sharesInPercent } from './share-cells.ts'

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

/** Places about one or two members under any of these: a paper shows what tells such a place nowhere. */
const placesUnder = (alternatives: readonly Alternative[]): MemberPlaces => {
  const all = alternatives.map(({ plan, assessment }) => memberPlaces(plan, bandedGroups(contributionsTable(assessment, 'members'))))
  return {
    isWithin: (path) => all.some(({ isWithin }) => isWithin(path)),
    isAbout: (path) => all.some(({ isAbout }) => isAbout(path)),
  }
}

const NOTHING_HIDDEN: MemberPlaces['isAbout'] = () => false

/** The values by the words of their places: a committee reads no paths. A value that only one option has is named by it. */
const inWords = (comparison: Comparison, isHidden: MemberPlaces['isAbout']): Table => {
  const documents = comparison.alternatives.map(({ document }) => document)
  const shown = withoutMemberPlaces(withoutSources(changedValuesTable(comparison)), isHidden, ({ label }) => label)
  const table = sharesInPercent(shown, ({ label }) => label)
  const wordsOf = (path: string): string =>
    documents.map((document) => placeText(document, path)).toSorted((a, b) => b.length - a.length)[0] ?? path
  return { ...table, rows: table.rows.map((row) => ({ ...row, label: wordsOf(row.label) })) }
}

const compared = (comparison: Comparison, { options, amounts }: PaperAsked): readonly PaperSection[] => {
  if (comparison.alternatives.length < 2) return []
  const isHidden = amounts === 'members' ? NOTHING_HIDDEN : placesUnder(comparison.alternatives).isAbout
  return [
    section(
      'options',
      say`Measure`,
      [headlinesTable(comparison), totalsTable(comparison)],
      reservesUnderOptionsChart(comparison),
      comparisonSentence(comparison),
    ),
    section('changes', say`Value of the plan`, [inWords(comparison, isHidden), assumptionsTable(comparison, options, isHidden)]),
  ]
}

/** A part about one or two members is an amount of that member: the difference is then told as a whole. */
const bridged = ({ bridges, amounts, options }: PaperAsked): readonly PaperSection[] => {
  const bridge = bridges?.bridges[0]
  if (bridges === null || bridge === undefined || bridge.parts.length === 0) return []
  const shownAs = (shown: Bridge) => [
    section('bridge', say`Part`, [bridgeTable(bridges, shown)], bridgeChart(bridges, shown), bridgeSentence(bridges, shown)),
  ]
  if (amounts === 'members') return shownAs(bridge)
  const { isWithin, isAbout } = placesUnder([bridges.baseline, bridges.option])
  if (!isOfSingleMembers(bridges, bridge, { options, isWithin })) return shownAs(withoutReasons(bridge, { isAbout }))
  const whole = differenceSentence(bridges, bridge)
  return [section('bridge', say`Part`, [], null, say`${whole}; a part of it is about one or two members, so its parts are not shown`)]
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
