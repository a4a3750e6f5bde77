/** `ltsfs projects`: what projects earn in management fees, by which terms, what running them costs, and who carries the difference. */
import {
  type Assessment,
  assess,
  carriedByMembersTable,
  forecast,
  projectRecoveryTable,
  projectTermsTable,
  projectYearsTable,
  recoverySentence,
} from 'ltsfs'
import { writeCsv } from 'ltsfs-exchange'
import type { Command, Context, Given } from '../command.ts'
import { engine } from '../engine.ts'
import { figureList } from '../figure-list.ts'
import { jsonText } from '../json-text.ts'
import { fault, openPlan, refusal, warningsOf } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { tablesText } from '../table-text.ts'
import { yearOf, yearOption } from '../year-option.ts'

export const projectsCommand: Command = {
  name: 'projects',
  operands: ['PLAN'],
  options: {
    option: optionOption,
    year: { ...yearOption, describes: `${yearOption.describes}, and with --json or --csv every year` },
    basis: basisOption,
    json: { value: null, describes: 'every figure of management fees as JSON, amounts as text' },
    csv: { value: null, describes: 'the same as CSV, one row an amount' },
  },
  about:
    'Prints the management fee of every project, by which terms it is earned, the indirect cost of running projects, the true indirect cost rate, and what each member carries of the difference. Every table adds up.',
  example: 'ltsfs projects fixtures/oco --option management-fees --year 2019',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    if (given.has('json') && given.has('csv')) return fault('projects', 'Give --json or --csv, not both.')
    const opened = await openPlan('projects', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { plan, warnings } = opened.value
    const year = yearOf(given, plan)
    if (typeof year === 'string') return fault('projects', year)
    const computed = forecast(plan, { basis: basisOf(given) })
    if (!computed.ok) return refusal(operand, computed.problems, context)
    const out = written(assess(computed.value), year, given, context)
    return { exit: 0, out, err: warningsOf(operand, [...warnings, ...computed.value.warnings], context) }
  },
}

const written = (assessment: Assessment, year: number, given: Given, context: Context): string => {
  const { plan, basis } = assessment.forecast
  const records = figureList(assessment).filter(
    ({ id, year: when }) => id.startsWith('project-management-fees/') && (given.one('year') === undefined || when === year),
  )
  if (given.has('csv'))
    return writeCsv(
      ['year', 'project', 'item', 'amount', 'unit'],
      records.map(({ id, of, year: when, amount, unit }) => [String(when), of['project'] ?? '', id.replace(/^[^/]*\//, ''), amount, unit]),
    )
  const option = stackName(given.all('option'))
  if (given.has('json')) return jsonText({ plan: plan.document.id, option, basis, ...engine, currency: plan.currency, figures: records })
  const under = option === null ? 'As the plan stands' : `Under ${option.split('+').join(' + ')}`
  const { projects } = plan.document.projectManagementFees
  const terms = projectTermsTable(assessment, year)
  const members = carriedByMembersTable(assessment, year)
  const shown = [
    projectRecoveryTable(assessment, year),
    ...(terms.rows.length === 0 ? [] : [terms]),
    projectYearsTable(assessment),
    ...(members.reconciliation === null ? [] : [members]),
  ]
  const text = projects.length === 0 ? `${recoverySentence(assessment, year)}.\n` : tablesText(shown, context)
  return `${printable(plan.document.title)}\n${under}\n\n${text}`
}
