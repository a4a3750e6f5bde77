/** `ltsfs check`: what a forecast finds against the guides of its plan, in sentences. Exit code 1 when a rule of the business fails. */
import { writeFile } from 'node:fs/promises'
import {
  type Assessment,
  assess,
  checkExpectations,
  checks,
  type ExpectationResult,
  expectationProblems,
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
import { annotationsText, junitText, type TestLine } from '../junit.ts'
import { amountText } from '../number-text.ts'
import { fault, openPlan, refusal, warningsOf } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { countOf, listOf } from '../sentence.ts'

export const checkCommand: Command = {
  name: 'check',
  operands: ['PLAN'],
  options: {
    option: optionOption,
    basis: basisOption,
    junit: { value: 'FILE', describes: 'also write failures and expectations as JUnit XML' },
    github: { value: null, describes: 'also print an annotation for every failure' },
    json: { value: null, describes: 'findings as JSON, values as text' },
  },
  about:
    'Holds every indicator of every year against the guides of the plan, and the plan to its expectations. A failure or an expectation that is not kept gives exit code 1; warnings and notes do not.',
  example: 'ltsfs check fixtures/oco --option restructured-fees',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    const opened = await openPlan('check', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { plan, base, warnings } = opened.value
    const unknown = expectationProblems(base)
    if (unknown.length > 0) return refusal(operand, unknown, context)
    const computed = forecast(plan, { basis: basisOf(given) })
    if (!computed.ok) return refusal(operand, computed.problems, context)
    const assessment = assess(computed.value)
    const checked = checkExpectations(assessment, TRIALS)
    if (!checked.ok) return refusal(operand, checked.problems, context)
    const expectations = checked.value
    const unwritten = await writeJunit(given.one('junit'), plan.document.id, [
      ...findingLines(assessment),
      ...expectationLines(expectations),
    ])
    if (unwritten !== null) return fault('check', unwritten)
    const failed = assessment.findings.some(({ severity }) => severity === 'fail') || expectations.some(({ isKept }) => !isKept)
    const annotations = given.has('github') ? annotationsText([...findingLines(assessment), ...expectationLines(expectations)]) : ''
    const text = given.has('json')
      ? asJson(assessment, expectations, stackName(given.all('option')))
      : `${asText(assessment, context)}${expectationsText(expectations, context)}`
    return {
      exit: failed ? 1 : 0,
      out: `${text}${annotations}`,
      err: warningsOf(operand, [...warnings, ...computed.value.warnings], context),
    }
  },
}

/** Of one seed, so that a check says the same every time. */
const TRIALS = { trials: 20_000, seed: 1 } as const

const findingLines = ({ findings }: Assessment): readonly TestLine[] =>
  findings
    .filter(({ severity }) => severity === 'fail')
    .map(({ check, year, of, message }) => ({ suite: check, name: [year, ...Object.values(of)].join(' '), isKept: false, message }))

const expectationLines = (expectations: readonly ExpectationResult[]): readonly TestLine[] =>
  expectations.map(({ id, year, isKept, message, figure }) => ({
    suite: id,
    name: String(year ?? 'the plan'),
    isKept,
    message: figure === null ? message : `${message} ltsfs explain PLAN "${figure}" shows how it comes about.`,
  }))

/** Why it could not be written; null when it was, or was not asked for. */
const writeJunit = async (file: string | undefined, plan: string, lines: readonly TestLine[]): Promise<string | null> => {
  if (file === undefined) return null
  try {
    await writeFile(file, junitText(plan, lines))
    return null
  } catch (error) {
    return `The file ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`
  }
}

const expectationsText = (expectations: readonly ExpectationResult[], { paint }: Context): string => {
  if (expectations.length === 0) return ''
  const failed = expectations.filter(({ isKept }) => !isKept)
  const lines = failed.map(({ message }) => `${paint('red', 'fail')}  ${printable(message)}\n`)
  const kept = expectations.length - failed.length
  return `\n${lines.join('')}${kept} of ${countOf(expectations.length, 'expectation')} kept, year by year.\n`
}

const asJson = (
  { forecast: { plan, basis, years }, findings }: Assessment,
  expectations: readonly ExpectationResult[],
  option: string | null,
): string => {
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
    ...(expectations.length === 0 ? {} : { expectations }),
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
