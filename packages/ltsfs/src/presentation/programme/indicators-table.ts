/** The indicators of sustainability by year against their guides, and what they find, as tables. */

import { type Assessment, type Check, type Finding, guideValue } from '../../checks/check.ts'
import { checks } from '../../checks/index.ts'
import { unitWords } from '../../formula/unit-words.ts'
import { holds } from '../../formula/value.ts'
import { later, list, say } from '../../language/say.ts'
import { spellWritten } from '../../money/spell.ts'
import { EMPTY, indicatorAmount, textCell, textColumn, yearColumns } from '../cell.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { type FindingGroup, findingGroups } from '../papers/finding-groups.ts'
import { coverageSentence, spellYears } from '../sentences.ts'
import type { Cell, Status, Table } from '../table.ts'

const WORST: readonly Status[] = ['pass', 'note', 'warn', 'fail']

/** Undefined for an indicator without a guide in force; else whether it meets its guides, and how bad it is where it does not. */
const statusOf = ({ forecast, amount }: Assessment, { id, guides }: Check, year: number): Status | undefined => {
  const value = amount(`indicators/${id}`, {}, year)
  const known = guides.flatMap((guide) => {
    const limit = guideValue(forecast, guide, year)
    return limit === null || value === undefined ? [] : [holds(value, guide.is, limit) ? ('pass' as const) : guide.severity]
  })
  return known.toSorted((a, b) => WORST.indexOf(b) - WORST.indexOf(a))[0]
}

const cellFor = (assessment: Assessment, check: Check, year: number): Cell => {
  const id = `indicators/${check.id}`
  const value = assessment.amount(id, {}, year)
  if (value === undefined) return EMPTY
  const shown = indicatorAmount(value, check, assessment.forecast.plan.currency)
  return { ...shown, figure: { id, of: {}, year }, status: statusOf(assessment, check, year) }
}

/** The guides in words, as they stand in the last year of the plan. */
export const guideText = ({ forecast }: Assessment, check: Check): string | null => {
  const last = forecast.years.at(-1) ?? 0
  const known = check.guides.flatMap((guide) => {
    const limit = guideValue(forecast, guide, last)
    if (limit === null) return []
    const { amount, unit } = indicatorAmount(limit, check, forecast.plan.currency)
    const most = `${spellWritten(amount)} ${unitWords(amount, unit)}`.trimEnd()
    return [guide.is === '>=' ? say`at least ${most}` : say`at most ${most}`]
  })
  return known.length === 0 ? null : known.join(', ')
}

/** Indicators of the organisation as a whole; those of members and agreements stand with them. */
export const indicatorsTable = (assessment: Assessment): Table => {
  const { years } = assessment.forecast
  const shown = checks.filter(({ id }) => years.some((year) => assessment.amount(`indicators/${id}`, {}, year) !== undefined))
  return {
    id: 'indicators',
    caption: coverageSentence(assessment),
    unit: null,
    columns: [textColumn('guide', say`Guide`), ...yearColumns(years).map((column) => ({ ...column, additive: false }))],
    rows: shown.map((check) => ({
      id: check.id,
      label: check.label,
      kind: 'line',
      of: { check: check.id },
      cells: [textCell(guideText(assessment, check)), ...years.map((year) => cellFor(assessment, check, year))],
    })),
    reconciliation: null,
    notes: [...shown.map(({ label, describes }) => say`${label}: ${describes}`), ...basisNotes(assessment)],
  }
}

const SEVERITIES: Readonly<Record<Finding['severity'], () => string>> = { fail: later`fail`, warn: later`warn`, note: later`note` }

const newsText = (fails: number, warns: number): string => {
  if (fails + warns === 0) return say`Every guide is met`
  const failing = fails === 1 ? say`${fails} rule fails` : say`${fails} rules fail`
  const warning = warns === 1 ? say`${warns} guide asks for attention` : say`${warns} guides ask for attention`
  return list([...(fails === 0 ? [] : [failing]), ...(warns === 0 ? [] : [warning])])
}

/** Findings, the gravest first; one line for the years that say the same, with the sentence of the first. */
export const findingsTable = (assessment: Assessment, rows: readonly FindingGroup[] = findingGroups(assessment)): Table => {
  const fails = rows.filter(({ first }) => first.severity === 'fail').length
  const warns = rows.filter(({ first }) => first.severity === 'warn').length
  return {
    id: 'findings',
    caption: newsText(fails, warns),
    unit: null,
    columns: [textColumn('severity', say`Kind`), textColumn('years', say`Years`), textColumn('finding', say`Finding`)],
    rows: rows.map(({ first, years }) => ({
      id: `${first.check} ${Object.values(first.of).join(' ')} ${years[0]} ${first.severity}`,
      label: checks.find(({ id }) => id === first.check)?.label ?? first.check,
      kind: 'line',
      of: first.of,
      ...(first.of['member'] === undefined ? {} : { member: { id: first.of['member'], group: '', groupLabel: '' } }),
      cells: [
        { amount: null, text: SEVERITIES[first.severity](), status: first.severity },
        textCell(spellYears(years)),
        { amount: null, text: first.message, ...(first.figure ? { figure: first.figure } : {}) },
      ],
    })),
    reconciliation: null,
    notes: basisNotes(assessment),
  }
}
