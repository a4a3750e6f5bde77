/** The public door of the library, in the order data flows. Nothing else is public. */
export { admissionOnEveryDay } from './admission/admission-on-every-day.ts'
export { type Raise, raisedPromisesRefusal } from './admission/raised-promises.ts'
export { type Day, isDay, shiftDay } from './calendar/day.ts'
export { type FiscalYearRule, firstDay, fiscalYear, fiscalYearOf } from './calendar/fiscal-year.ts'
export { compareMoments, latestDay } from './calendar/moment.ts'
export { isWithin, overlaps, type Span } from './calendar/span.ts'
export type { Assessment, Check, Finding, Severity } from './checks/check.ts'
export { assess, checks } from './checks/index.ts'
export { type Admission, type AdmissionResult, admission, type Proposal } from './commitments/admission.ts'
export type { Unconfirmed } from './commitments/agreement-money.ts'
export type { Answer, CoverStatus } from './commitments/answer.ts'
export { type Cover, type CoverQuestion, type CoverResult, cover, type Uncovered } from './commitments/cover.ts'
export { type ExpenseProposal, expenseProblems } from './commitments/expense-admission.ts'
export { inMajorUnits } from './commitments/minor-units.ts'
export type { Cut, Fund, Network, Payment } from './commitments/network.ts'
export { PROPOSED, type ProposedActivity, proposedPlan } from './commitments/proposed.ts'
export type { Together } from './commitments/together.ts'
export { verifyAllocation } from './commitments/verify-allocation.ts'
export { verifyCut } from './commitments/verify-cut.ts'
export type { Way } from './commitments/way.ts'
export { type Alternative, alternativeFrom } from './comparison/alternative.ts'
export {
  type Bridge,
  type BridgeAsked,
  type BridgePart,
  type Bridges,
  bridgeForecasts,
  bridges,
  bridgesInSteps,
} from './comparison/bridge.ts'
export type { Grouping } from './comparison/bridge-groups.ts'
export { type KnownWorths, type WorthsAsText, worthsAsText, worthsFromText } from './comparison/bridge-worths.ts'
export type { ChangedValue } from './comparison/changed-values.ts'
export { type CombinedCell, combinedNameFrom, combinedOf, combinedQuery, inYear, parseCombinedName } from './comparison/combined-name.ts'
export { type Comparison, compare } from './comparison/comparison.ts'
export { forecastProblems, OPTIONS_TRIED_ON, optionProblems } from './comparison/forecast-problems.ts'
export { type Drift, driftSince, type FigureDrift, freeze, hasDrifted } from './comparison/freeze.ts'
export type { Headline } from './comparison/headlines.ts'
export type { ComparedIndicator } from './comparison/indicators.ts'
export { type Lever, type LeverId, type Settings, settingOf, sliderPosition } from './comparison/levers.ts'
export { MEASURES, type Measure, measureOf } from './comparison/measure.ts'
export type { ComparedMember } from './comparison/members.ts'
export { mergeOption } from './comparison/merge-option.ts'
export { planTotals } from './comparison/plan-totals.ts'
export type { RecordedTotals } from './comparison/recorded-totals.ts'
export type { ComparedTotal } from './comparison/totals.ts'
export { type ChangedPlaces, type ChangedVersions, changedPlaces, changedVersions } from './comparison/versions.ts'
export { type Workshop, type WorkshopAsked, type WorkshopStand, workshop, workshopStand } from './comparison/workshop.ts'
export { type Anomaly, checkDataQuality, type DataQualityInput } from './data-quality/index.ts'
export { type NumberInPlan, numberInPlan } from './design/number-in-plan.ts'
export { type Repair, repairs } from './design/repair.ts'
export { MOST_TRIED, type SeekAsked, type SeekReason, type Sought, seek } from './design/seek.ts'
export { type Range, statedRanges, type Tornado, type TornadoBar, tornado, tornadoInSteps } from './design/tornado.ts'
export { assessFees } from './fees/assess-fees.ts'
export type { FeeAssessment } from './fees/assessment.ts'
export { type ContributionStep, type Contributions, contributions, type MemberContributions } from './fees/contributions.ts'
export { type Forecast, forecast } from './forecast/forecast.ts'
export { inOrderOfName } from './forecast/order.ts'
export { type StatementRow, type StatementSection, statement } from './forecast/statement.ts'
export { type Book, openBook } from './formula/book.ts'
export { type Explanation, explain } from './formula/explain.ts'
export { type FigureName, parseFigureName, printFigureName } from './formula/figure-name.ts'
export type { Figure, Formula, Of, ParameterUse, Relation } from './formula/formula.ts'
export { BLOCK, type KernelCode } from './formula/kernel-code.ts'
export { type KernelRun, openKernel } from './formula/kernel-run.ts'
export { sampler } from './formula/sampler.ts'
export { type Kink, type Slope, type Slopes, slopesOf } from './formula/slope.ts'
export type { Unit } from './formula/unit.ts'
export { unitName, unitWords } from './formula/unit-words.ts'
export { type UnitConflict, unitConflicts } from './formula/units.ts'
export { type ValueReader, valueReader } from './formula/value.ts'
export { choose, constant, figure, nothing, one, share, sum } from './formula/write.ts'
export { canonicalJson } from './inputs/canonical-json.ts'
export type * from './inputs/document-records.ts'
export { foundText } from './inputs/found-text.ts'
export { type Frozen, readFrozen } from './inputs/frozen.ts'
export { spoken, spokenChoice } from './inputs/id-words.ts'
export { editDistance, nearestWord } from './inputs/nearest-word.ts'
export { pathText } from './inputs/path-text.ts'
export { DEEPEST } from './inputs/plain-data.ts'
export { type PlanDocument, SCHEMA_VERSION } from './inputs/plan-document.ts'
export type { Problem, Result } from './inputs/problem.ts'
export { readRegisterEntries } from './inputs/read-register-entries.ts'
export { isNoReason, NO_REASON, reasonWords } from './inputs/reason-words.ts'
export type { EntryOf } from './inputs/register.ts'
export { readShare } from './inputs/share-text.ts'
export { unnamedSources } from './inputs/unnamed-sources.ts'
export { valueWords } from './inputs/value-words.ts'
export { french } from './language/french.ts'
export { ENGLISH, type Language, speakBy, speaking } from './language/language.ts'
export { counted, later, list, phrase, pieces, say } from './language/say.ts'
export { allocateByLargestRemainder } from './money/allocate.ts'
export { type Calculated, calculate } from './money/arithmetic.ts'
export { isCurrency, minorUnits } from './money/currency.ts'
export { Decimal } from './money/decimal.ts'
export { DECIMAL_TEXT, parseDecimal } from './money/decimal-text.ts'
export { addMoney, exchange, type Money, parseMoney, printAmount, roundToMinorUnit } from './money/money.ts'
export { spell, spellPercent, spellWritten } from './money/spell.ts'
export type { Applied, AppliedChange, YearOfChange } from './options/applied.ts'
export { applyOptions } from './options/apply-options.ts'
export type { FoundClash } from './options/conflicts.ts'
export { type Difference, differences } from './options/differences.ts'
export {
  clashesBetween,
  settling,
  type WithSource,
  withChange,
  withDuplicate,
  withInherited,
  withNaming,
  withOption,
  withoutChange,
  withoutOption,
  withSource,
} from './options/edit-options.ts'
export type { Plan } from './plan/plan.ts'
export { type PlanWithOptions, planWithOptions } from './plan/plan-with-options.ts'
export { planWithRegister } from './plan/plan-with-register.ts'
export { type Validated, validate } from './plan/validate.ts'
export * from './presentation/index.ts'
export type { Attention, AttentionKind } from './register/agreement-attention.ts'
export type { AgreementPosition, InstalmentPosition } from './register/agreement-position.ts'
export { written } from './register/amounts.ts'
export { documentAsOf } from './register/document-as-of.ts'
export type { InvoiceDraft, InvoiceLine, InvoiceRun } from './register/invoice-run.ts'
export { KIND_WORDS } from './register/kind-words.ts'
export { lastDay } from './register/last-day.ts'
export { type AsKnown, type Position, type PositionResult, position, registerProblems } from './register/position.ts'
export { REGISTER_CODES, type RegisterCode, type RegisterProblem } from './register/problem.ts'
export { type RollForward, rollForward } from './register/roll-forward.ts'
export { saidAlready } from './register/said-already.ts'
export { streams } from './streams/index.ts'
export { BASES, type Basis, defineStream, type Income, type IncomeKind, type Setting, type Stream } from './streams/stream.ts'
export type { Breach } from './uncertainty/breaches.ts'
export { checkExpectations, type ExpectationResult, expectationProblems } from './uncertainty/expectations.ts'
export type { SimulationModel } from './uncertainty/model.ts'
export { donorOutcomes, type Outcome, type Outcomes } from './uncertainty/outcomes.ts'
export { CHUNK, type Scale, scaleFor } from './uncertainty/scale.ts'
export { type Shock, type ShockPart, type Shocks, type ShocksAsked, shocks, shocksInSteps } from './uncertainty/shock.ts'
export {
  type EventChance,
  type FigureSpread,
  MOST_TRIALS,
  refusalOf,
  SHARES,
  type Simulation,
  type SimulationAsked,
  simulate,
  simulateInSteps,
  simulationOf,
} from './uncertainty/simulate.ts'
export { type Stressed, type Stresses, stresses, stressesInSteps } from './uncertainty/stress.ts'
export { type Portion, type Tally, tallyPortion } from './uncertainty/tally.ts'
export { type UncertainPlan, uncertainPlan } from './uncertainty/uncertain-plan.ts'
export type { Look, Sheet, SheetCell, Validation, Workbook } from './workbook/sheet.ts'
export { type WorkbookQuestion, workbook, workbookInSteps } from './workbook/workbook.ts'
