/** `ltsfs fees`: who pays what under a fee schedule, and what every step adds or takes: who pays for whom. */
import {
  assessFees,
  type Contributions,
  compareSchedules,
  contributions,
  type FeeAssessment,
  feesTable,
  type Plan,
  printAmount,
} from 'ltsfs'
import { writeCsv } from 'ltsfs-exchange'
import type { Command, Context, Given, Outcome } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { didYouMean } from '../nearest.ts'
import { fault, openPlan, refusal, warningsOf } from '../open-plan.ts'
import { optionOption, stackName } from '../plan-options.ts'
import { tablesText } from '../table-text.ts'
import { yearOf, yearOption } from '../year-option.ts'

export const feesCommand: Command = {
  name: 'fees',
  operands: ['PLAN'],
  options: {
    option: optionOption,
    schedule: { value: 'ID', describes: 'a fee schedule of the plan, in force or not; without it, the one in force' },
    against: { value: 'ID', describes: 'another schedule of the plan: who changes its tier and what decides, who pays more and who less' },
    year: yearOption,
    json: { value: null, describes: 'shares, fees and every step as JSON, amounts as text' },
    csv: { value: null, describes: 'the same as CSV, one row a member' },
  },
  about:
    'Prints the share and fee of every member and what each step adds or takes. Every row and every redistributing step adds up exactly.',
  example: 'ltsfs fees fixtures/oco --schedule capacity-to-pay --year 2019',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    const refused = ['json', 'csv'].find((format) => given.has('against') && given.has(format))
    if (refused !== undefined) return fault('fees', `--against prints a table of words; give it without --${refused}.`)
    if (given.has('json') && given.has('csv')) return fault('fees', 'Give --json or --csv, not both.')
    const opened = await openPlan('fees', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { plan, warnings } = opened.value
    const year = yearOf(given, plan)
    if (typeof year === 'string') return fault('fees', year)
    const assessed = assessFees(plan, { schedule: given.one('schedule') ?? null, year })
    if (assessed === null) return fault('fees', unknownSchedule(plan, given.one('schedule'), year))
    if (!assessed.ok) return refusal(operand, assessed.problems, context)
    const against = comparedText(plan, { given, year, operand }, context)
    if (against !== null && typeof against !== 'string') return against
    return { exit: 0, out: `${written(assessed.value, given, context)}${against ?? ''}`, err: warningsOf(operand, warnings, context) }
  },
}

interface Asked {
  readonly given: Given
  readonly year: number
  readonly operand: string
}

/** What follows the table of fees where another schedule is set against it; an outcome of its own where that cannot be said. */
const comparedText = (plan: Plan, { given, year, operand }: Asked, context: Context): string | Outcome | null => {
  const against = given.one('against')
  if (against === undefined) return null
  const made = compareSchedules(plan, { year, schedule: given.one('schedule') ?? null, against })
  if (made === null) return fault('fees', unknownSchedule(plan, against, year))
  return made.ok ? `\n${tablesText([made.value], context)}` : refusal(operand, made.problems, context)
}

const unknownSchedule = (plan: Plan, id: string | undefined, year: number): string => {
  if (id === undefined) return `No fee schedule is in force in ${year}.`
  const known = plan.document.membershipFees.schedules.map((schedule) => schedule.id)
  const near = didYouMean(id, known)
  return `The plan has no fee schedule "${id}".${near === '' ? ` It has: ${known.join(', ')}.` : near}`
}

const written = (assessed: FeeAssessment, given: Given, context: Context): string => {
  const made = contributions(assessed)
  if (given.has('csv')) return asCsv(assessed, made)
  if (given.has('json')) return asJson(assessed, made, stackName(given.all('option')))
  return tablesText([feesTable(assessed, made)], context)
}

/** A fraction of one to twelve decimals: the amounts follow from the exact share. */
const DECIMALS = 12
const shareText = (share: Contributions['rows'][number]['share']): string | null =>
  share === null ? null : share.toDecimalPlaces(DECIMALS).toFixed()

const asCsv = ({ plan }: FeeAssessment, { steps, rows }: Contributions): string => {
  const header = ['member', 'name', 'share', ...steps.map(({ id }) => id), 'charged', 'currency']
  return writeCsv(
    header,
    rows.map(({ member, name, share, amounts, charged }) => [
      member,
      name,
      shareText(share) ?? '',
      ...amounts.map((amount) => printAmount(amount, plan.currency)),
      printAmount(charged, plan.currency),
      plan.currency,
    ]),
  )
}

const asJson = ({ plan, schedule, year }: FeeAssessment, made: Contributions, option: string | null): string => {
  const amount = (value: Contributions['charged'] | null): string | null => value && printAmount(value, plan.currency)
  return jsonText({
    plan: plan.document.id,
    option,
    ...engine,
    schedule: { id: schedule.id, title: schedule.title, method: schedule.method },
    year,
    currency: plan.currency,
    toAssess: amount(made.toAssess),
    charged: amount(made.charged),
    residual: amount(made.residual),
    steps: made.steps.map(({ id, label, total, held }) => ({ id, label, total: amount(total), held })),
    members: made.rows.map(({ member, name, share, amounts, charged }) => ({
      member,
      name,
      share: shareText(share),
      steps: amounts.map(amount),
      charged: amount(charged),
    })),
  })
}
