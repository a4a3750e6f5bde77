/** `ltsfs check`: what a forecast finds against the guides of its plan, in sentences. Exit code 1 when a rule of the business fails. */
import {
  type Assessment,
  assess,
  checks,
  type Finding,
  type FindingGroup,
  findingGroups,
  forecast,
  printFigureName,
  type Severity,
  spellYears,
} from 'ltsfs'
import type { Command, Context } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { amountText } from '../number-text.ts'
import { openPlan, refusal, warningsOf } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { countOf, listOf } from '../sentence.ts'

export const checkCommand: Command = {
  name: 'check',
  operands: ['PLAN'],
  options: { option: optionOption, basis: basisOption, json: { value: null, describes: 'findings as JSON, values as text' } },
  about: 'Holds every indicator of every year against the guides of the plan. A failure gives exit code 1; warnings and notes do not.',
  example: 'ltsfs check fixtures/oco --option restructured-fees',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    const opened = await openPlan('check', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { plan, warnings } = opened.value
    const computed = forecast(plan, { basis: basisOf(given) })
    if (!computed.ok) return refusal(operand, computed.problems, context)
    const assessment = assess(computed.value)
    return {
      exit: assessment.findings.some(({ severity }) => severity === 'fail') ? 1 : 0,
      out: given.has('json') ? asJson(assessment, stackName(given.all('option'))) : asText(assessment, context),
      err: warningsOf(operand, [...warnings, ...computed.value.warnings], context),
    }
  },
}

const asJson = ({ forecast: { plan, basis, years }, findings }: Assessment, option: string | null): string => {
  const unitOf = ({ check }: Finding): string => checks.find(({ id }) => id === check)?.unit ?? plan.currency
  return jsonText({
    plan: plan.document.id,
    option,
    basis,
    ...engine,
    currency: plan.currency,
    years,
    findings: findings.map((finding) => ({
      check: finding.check,
      severity: finding.severity,
      year: finding.year,
      of: finding.of,
      message: finding.message,
      value: finding.value && amountText(finding.value, unitOf(finding)),
      limit: finding.limit && amountText(finding.limit, unitOf(finding)),
      unit: unitOf(finding),
      figure: finding.figure && printFigureName(finding.figure),
    })),
  })
}

const WORDS: Readonly<Record<Severity, { readonly noun: string; readonly style: 'red' | 'yellow' | 'dim' }>> = {
  fail: { noun: 'failure', style: 'red' },
  warn: { noun: 'warning', style: 'yellow' },
  note: { noun: 'note', style: 'dim' },
}
const SEVERITIES: readonly Severity[] = ['fail', 'warn', 'note']

/** A finding that holds in several years is told once, with its first sentence. */
const lineOf = ({ first: { severity, message }, years: [, ...others] }: FindingGroup, { paint }: Context): string =>
  `${paint(WORDS[severity].style, severity)}  ${printable(message)}${others.length === 0 ? '' : ` Also in ${spellYears(others)}.`}\n`

const asText = (assessment: Assessment, context: Context): string => {
  const { forecast, findings } = assessment
  const { years } = forecast
  const lines = findingGroups(assessment).map((group) => lineOf(group, context))
  const counts = SEVERITIES.map((severity) =>
    countOf(findings.filter((finding) => finding.severity === severity).length, WORDS[severity].noun),
  )
  return `${lines.join('')}${lines.length === 0 ? '' : '\n'}${listOf(counts, 'and')} in ${countOf(years.length, 'year')} (${years[0]} to ${years.at(-1)}).\n`
}
