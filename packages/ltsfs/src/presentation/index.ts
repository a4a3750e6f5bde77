/** Tables, charts and sentences ready to show, by what they are about. */

export { keyWords, placeText } from '../inputs/place-words.ts'
export { conditionsTable, instalmentCalendar, openInstalmentsTable } from './agreements/agreements-calendar.ts'
export { deliveryTable } from './agreements/agreements-delivery.ts'
export { instalmentsAsked, instalmentsTable } from './agreements/agreements-instalments.ts'
export type { AgreementsView } from './agreements/agreements-lines.ts'
export { type AgreementPaper, agreementPaper } from './agreements/agreements-paper.ts'
export { ATTENTION_LABELS, attentionList, pipelineSentence, pipelineTable } from './agreements/agreements-pipeline.ts'
export { promisesTable } from './agreements/agreements-receipts.ts'
export { payingText, scopeTable } from './agreements/agreements-scope.ts'
export type { Chart, Point, Series, Step, WaterfallChart } from './chart.ts'
export { incomeChart, reservesChart, waterfallChart } from './charts.ts'
export { bridgeOrdersTable } from './comparison/bridge-orders.ts'
export { bridgeGroupsSentence, bridgeSentence, partLabel } from './comparison/bridge-sentences.ts'
export {
  bridgeChart,
  bridgePayersTable,
  bridgeStreamsTable,
  bridgeTable,
  bridgeYearsTable,
} from './comparison/bridge-tables.ts'
export { changedPlacesTable } from './comparison/changed-places.ts'
export { reservesUnderOptionsChart, winnersChart } from './comparison/comparison-charts.ts'
export { type PayableSide, payableSentence, payableTable } from './comparison/comparison-payable.ts'
export { comparisonSentence, unchangedSentences, winnersSentence } from './comparison/comparison-sentences.ts'
export {
  alternativeId,
  changedValuesTable,
  comparedIndicatorsTable,
  headlinesTable,
  totalsTable,
} from './comparison/comparison-tables.ts'
export { type TradeOff, tradeOff, tradeOffAxes } from './comparison/comparison-tradeoff.ts'
export { changedVersionsTable, isRecordInDoubt } from './comparison/comparison-versions.ts'
export { gapChart, gapSentence, workshopReservesChart, workshopTable } from './comparison/comparison-workshop.ts'
export { driftPartsTable } from './comparison/drift-parts.ts'
export { driftTables } from './comparison/drift-tables.ts'
export { handedInSentence, handedInTables, handedInTotals } from './comparison/handed-in.ts'
export { findPlaces, type Place, placeAt } from './comparison/options-places.ts'
export { headlineSentence } from './comparison/options-sentences.ts'
export { tierMovesTable, winnersTable } from './comparison/winners-table.ts'
export { needsTable } from './cover/cover-needs.ts'
export { coverSentence, lineByLineSentence, overrideSentence, overrideSentences } from './cover/cover-sentences.ts'
export {
  COVER_STATE_LABELS,
  COVER_STATES,
  type CoverStanding,
  type CoverState,
  coverStandings,
  standingOf,
} from './cover/cover-state.ts'
export { allocationTable, coverTable, cutTable } from './cover/cover-tables.ts'
export { type EntriesShown, entriesShown } from './cover/entries-tables.ts'
export { ENTRY_LABELS, entrySentence } from './cover/entry-sentence.ts'
export { type SankeyChart, type SankeyLink, type SankeyNode, sankeyChart, sankeyTable } from './cover/sankey.ts'
export {
  type CombinedWay,
  combinedRefusal,
  type ExplainedCombined,
  explainedCombined,
} from './explanation/explained-combined.ts'
export { type ExplainedFigure, explainedFigure } from './explanation/explained-figure.ts'
export { type ExplainedValue, explainedValue } from './explanation/explained-value.ts'
export type { ExplanationRow } from './explanation/explanation.ts'
export { creditPoolTable } from './fees/credit-pool-table.ts'
export { burdenTable, fairnessTable } from './fees/fairness-table.ts'
export { feesTable } from './fees/fees-table.ts'
export { compareSchedules } from './fees/schedules-compared.ts'
export { type SmallAdministrations, smallAdministrations, type TierMember } from './fees/small-administrations.ts'
export type { ThresholdField } from './fees/small-administrations-thresholds.ts'
export { typedValue } from './fees/typed-value.ts'
export {
  type MemberCourse,
  type MemberFee,
  type MemberFees,
  memberCourse,
  memberFees,
  type ShownFigure,
} from './members/member-fees.ts'
export { type MemberPaper, memberPaper } from './members/member-paper.ts'
export { type MissionCurve, type MissionCurvePoint, missionCurve } from './missions/mission-curve.ts'
export {
  missionCurveSentence,
  missionCurveTable,
  missionRevenueChart,
  missionsLostChart,
} from './missions/mission-curve-views.ts'
export { type MissionItem, missionItems } from './missions/mission-records.ts'
export { missionCostSentence, missionPayersSentence, noQuotesSentence } from './missions/mission-sentences.ts'
export { missionCostTable, missionPayersTable, missionSheet, missionYears } from './missions/mission-tables.ts'
export { missionFreeDaysTable, missionQuotesTable, missionTripsTable } from './missions/mission-terms-tables.ts'
export { missionTravelTable } from './missions/mission-travel-table.ts'
export { incomeTable, reservesTable, spendingTable, statementTable } from './outlook/statement-tables.ts'
export { waterfallTable } from './outlook/waterfall-table.ts'
export { type FindingGroup, findingGroups } from './papers/finding-groups.ts'
export type { AlsoCalled } from './papers/member-names.ts'
export { type PaperAsked, steeringPaper } from './papers/paper.ts'
export type { ActualsView } from './papers/paper-actuals.ts'
export { type AnnualAsked, annualReport } from './papers/paper-annual.ts'
export { paperWithoutLinks } from './papers/paper-file.ts'
export type { Paper, PaperSection } from './papers/paper-record.ts'
export { type Redaction, redactionOf } from './papers/redacted-text.ts'
export { findingsTable, guideText, indicatorsTable } from './programme/indicators-table.ts'
export { activityCategoriesTable, activityEntriesTable, activityTable } from './programme/programme-activity.ts'
export { activityIndicatorsTable, programmeIndicatorsTable } from './programme/programme-indicators.ts'
export { type ProgrammeReview, programmeReview } from './programme/programme-review.ts'
export { type ProgrammeAsked, programmeTable } from './programme/programme-table.ts'
export { carriedByMembersTable, projectRecoveryTable, recoverySentence } from './projects/project-recovery-tables.ts'
export { projectRecoveryChart, projectTermsTable, projectYearsTable } from './projects/project-years-tables.ts'
export { feeInvoiceRun, invoiceRunSentence, invoiceRunTable } from './receivables/receivables-invoices.ts'
export {
  ageingTable,
  type OpenReceivable,
  openReceivables,
  openReceivablesTable,
  type ReceivablesView,
  receivablesRollForward,
  receivablesSentence,
} from './receivables/receivables-tables.ts'
export { tableRecords } from './records.ts'
export { drawsTable, outcomesTable } from './risk/risk-draws.ts'
export { fanChart, fanTitle } from './risk/risk-fan.ts'
export { shocksTable, stressesTable } from './risk/risk-stresses.ts'
export { breachTable, riskSentence, spreadTable } from './risk/risk-tables.ts'
export { repairSentence, type SeekView, seekHeadline, seekSentence } from './risk/seek-sentences.ts'
export { slopeTable } from './risk/slope-table.ts'
export { tornadoChart, tornadoSentence, tornadoTable } from './risk/tornado-table.ts'
export {
  coverageSentence,
  incomeSentence,
  reservesSentence,
  spellSpan,
  spellYears,
  statementSentence,
  waterfallSentence,
} from './sentences.ts'
export type { Cell, Column, PlaceInYear, Row, Status, Table } from './table.ts'
