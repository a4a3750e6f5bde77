/** Every rule of data quality, in the order a page lists them, and the check that runs them all. */
import { answersBeyondYesAndNo } from './answers-beyond-yes-and-no.ts'
import { blankValues } from './blank-values.ts'
import { concentration } from './concentration.ts'
import { conceptDiffers } from './concept-differs.ts'
import { currencyCode } from './currency-code.ts'
import { importsAboveGdp } from './imports-above-gdp.ts'
import { lookAlikeLetters } from './look-alike-letters.ts'
import { mergedCells } from './merged-cells.ts'
import { missingFromTable } from './missing-from-table.ts'
import { mixedCurrencies } from './mixed-currencies.ts'
import { mixedYears } from './mixed-years.ts'
import { monitoringGaps } from './monitoring-gaps.ts'
import { namesInSeveralForms } from './names-in-several-forms.ts'
import { numberFormat } from './number-format.ts'
import { perHeadDiffers } from './per-head-differs.ts'
import { repeatedRow } from './repeated-row.ts'
import type { Anomaly, DataQualityInput, DataQualityRule } from './rule.ts'
import { runRule } from './run-rule.ts'
import { staleYear } from './stale-year.ts'
import { statementAgainstData } from './statement-against-data.ts'
import { statementsDisagree } from './statements-disagree.ts'
import { tinyExports } from './tiny-exports.ts'
import { yearTags } from './year-tags.ts'

export type { Anomaly, DataQualityInput, DataQualityRule } from './rule.ts'

export const DATA_QUALITY_RULES: readonly DataQualityRule[] = [
  missingFromTable,
  namesInSeveralForms,
  mergedCells,
  blankValues,
  numberFormat,
  staleYear,
  currencyCode,
  lookAlikeLetters,
  tinyExports,
  mixedYears,
  importsAboveGdp,
  perHeadDiffers,
  conceptDiffers,
  yearTags,
  mixedCurrencies,
  answersBeyondYesAndNo,
  repeatedRow,
  statementsDisagree,
  statementAgainstData,
  monitoringGaps,
  concentration,
]

/** Everything odd in the data, rule by rule. Nothing is corrected. */
export const checkDataQuality = (data: DataQualityInput): readonly Anomaly[] =>
  DATA_QUALITY_RULES.flatMap((rule) =>
    runRule(rule, data).map((oddity) => ({
      rule: rule.id,
      treatment: rule.treatment(),
      members: [],
      records: [],
      holds: [],
      numbers: {},
      ...oddity,
    })),
  )
