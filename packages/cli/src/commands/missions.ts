/** `ltsfs missions`: what each mission costs line by line, who pays what, and what charging does to the number of missions. */
import {
  type Assessment,
  assess,
  forecast,
  isDay,
  type MissionCurve,
  type MissionItem,
  missionCostTable,
  missionCurve,
  missionCurveTable,
  missionFreeDaysTable,
  missionItems,
  missionPayersTable,
  missionQuotesTable,
  missionSheet,
  missionTravelTable,
  missionTripsTable,
  missionYears,
  type Plan,
  shiftDay,
} from 'ltsfs'
import { writeCsv } from 'ltsfs-exchange'
import type { Command, Context, Given, Outcome } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { didYouMean } from '../nearest.ts'
import { fault, openPlan, refusal, warningsOf } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { tablesText } from '../table-text.ts'
import { yearOf } from '../year-option.ts'

export const missionsCommand: Command = {
  name: 'missions',
  operands: ['PLAN'],
  options: {
    option: optionOption,
    year: { value: 'YEAR', describes: 'the missions of one fiscal year; without it, of every year' },
    mission: { value: 'ID', describes: 'the costing sheet of one mission: its lines, its terms, how it travels, its quote' },
    'as-of': { value: 'DAY', describes: 'the day on which quotes stand as shown; without it, the last day of their fiscal year' },
    curve: { value: null, describes: 'income and missions lost at each share of the cost that members may pay, 0 to 100 %' },
    basis: basisOption,
    json: { value: null, describes: 'every figure, or the curve, as JSON, amounts as text' },
    csv: { value: null, describes: 'every figure, or the curve, as CSV' },
  },
  about:
    'Prints what each mission costs line by line, who pays what of it, and its terms: quotes, free days, shared trips. Every table adds up.',
  example: 'ltsfs missions fixtures/oco --option user-pays --year 2019',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    if (given.has('json') && given.has('csv')) return fault('missions', 'Give --json or --csv, not both.')
    const asOf = given.one('as-of')
    if (asOf !== undefined && !isDay(asOf)) return fault('missions', `--as-of takes a day such as 2018-06-30, not "${asOf}".`)
    const opened = await openPlan('missions', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { plan, warnings } = opened.value
    const year = given.one('year') === undefined ? undefined : yearOf(given, plan)
    if (typeof year === 'string') return fault('missions', year)
    const unknown = unknownMission(plan, given.one('mission'))
    if (unknown !== null) return fault('missions', unknown)
    const computed = forecast(plan, { basis: basisOf(given) })
    if (!computed.ok) return refusal(operand, computed.problems, context)
    const assessment = assess(computed.value)
    const out = outOf(assessment, year, given, context)
    return { exit: 0, out, err: warningsOf(operand, [...warnings, ...computed.value.warnings], context) } satisfies Outcome
  },
}

const outOf = (assessment: Assessment, year: number | undefined, given: Given, context: Context): string => {
  const mission = given.one('mission')
  if (given.has('curve')) return curveText(assessment, year, given, context)
  return mission === undefined ? missionsText(assessment, year, given, context) : sheetText(assessment, mission, given, context)
}

const unknownMission = ({ document, years }: Plan, id: string | undefined): string | null => {
  const known = document.userPaysMissions.missions.filter(({ fiscalYear }) => years.includes(fiscalYear)).map((mission) => mission.id)
  return id === undefined || known.includes(id) ? null : `The plan has no mission "${id}".${didYouMean(id, known)}`
}

const about = ({ forecast: { plan, basis } }: Assessment, given: Given) => ({
  plan: plan.document.id,
  option: stackName(given.all('option')),
  basis,
  ...engine,
  currency: plan.currency,
})

const headed = ({ forecast: { plan } }: Assessment, given: Given, text: string): string => {
  const option = stackName(given.all('option'))
  const under = option === null ? 'As the plan stands' : `Under ${option.split('+').join(' + ')}`
  return `${printable(plan.document.title)}\n${under}\n\n${text}`
}

const missionsText = (assessment: Assessment, year: number | undefined, given: Given, context: Context): string => {
  const years = year === undefined ? missionYears(assessment) : [year]
  const items = missionItems(assessment, years)
  if (given.has('json')) return jsonText({ ...about(assessment, given), years, items })
  if (given.has('csv')) return itemsCsv(items)
  const tables = years.flatMap((each) => [
    missionCostTable(assessment, each),
    missionPayersTable(assessment, each),
    ...[
      missionQuotesTable(assessment, each, asOfIn(assessment, each, given)),
      missionFreeDaysTable(assessment, each),
      missionTripsTable(assessment, each),
    ].filter((table) => table !== null),
  ])
  return headed(assessment, given, tables.length === 0 ? 'There are no missions in this plan.\n' : tablesText(tables, context))
}

/** The day asked for, else the last of the fiscal year. */
const asOfIn = ({ forecast: { plan } }: Assessment, year: number, given: Given): string =>
  given.one('as-of') ?? shiftDay(plan.span(year).until, -1)

const sheetText = (assessment: Assessment, id: string, given: Given, context: Context): string => {
  const sheet = missionSheet(assessment, id)
  const mission = assessment.forecast.plan.document.userPaysMissions.missions.find((one) => one.id === id)
  if (sheet === undefined || mission === undefined) return headed(assessment, given, 'There is no such mission in this plan.\n')
  const year = mission.fiscalYear
  if (given.has('json') || given.has('csv')) {
    const items = missionItems(assessment, [year]).filter((item) => item.mission === id)
    return given.has('json') ? jsonText({ ...about(assessment, given), years: [year], items }) : itemsCsv(items)
  }
  const quotes = missionQuotesTable(assessment, year, asOfIn(assessment, year, given))
  const quote =
    quotes === null ? [] : [{ ...quotes, rows: quotes.rows.filter((row) => row.id === id) }].filter(({ rows }) => rows.length > 0)
  const travel = missionTravelTable(assessment, id)
  return headed(assessment, given, tablesText([sheet, ...(travel === null ? [] : [travel]), ...quote], context))
}

const itemsCsv = (items: readonly MissionItem[]): string =>
  writeCsv(
    ['year', 'mission', 'member', 'item', 'amount', 'unit'],
    items.map((item) => [String(item.year), item.mission, item.member, item.item, item.amount, item.unit]),
  )

const curveText = (assessment: Assessment, year: number | undefined, given: Given, context: Context): string => {
  const curve: MissionCurve = missionCurve(assessment, { year })
  const { points, today, years, planned } = curve
  if (given.has('json')) return jsonText({ ...about(assessment, given), years, planned, today, points })
  if (given.has('csv'))
    return writeCsv(
      ['percent', 'revenue', 'cash-cost', 'cost-less-revenue', 'missions', 'lost'],
      points.map(({ percent, revenue, cost, costLessRevenue, missions, lost }) => [
        String(percent),
        revenue,
        cost,
        costLessRevenue,
        missions,
        lost,
      ]),
    )
  return headed(assessment, given, tablesText([missionCurveTable(curve)], context))
}
