/** `ltsfs forecast`: the years ahead of a plan, as a statement that foots, or as every single figure. */
import { type Assessment, assess, forecast, statementTable } from 'ltsfs'
import { writeCsv } from 'ltsfs-exchange'
import type { Command, Context } from '../command.ts'
import { engine } from '../engine.ts'
import { CSV_HEADER, csvRows, figureList } from '../figure-list.ts'
import { jsonText } from '../json-text.ts'
import { openPlan, refusal, warningsOf } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { tablesText } from '../table-text.ts'

export const forecastCommand: Command = {
  name: 'forecast',
  operands: ['PLAN'],
  options: {
    option: optionOption,
    basis: basisOption,
    json: { value: null, describes: 'every figure as JSON, sorted, amounts as text' },
    csv: { value: null, describes: 'every figure as CSV' },
  },
  about:
    'Prints the statement of every year: income by stream, what it pays for, and reserves. --json and --csv print every figure instead.',
  example: 'ltsfs forecast fixtures/oco --option all-levers --basis confirmed',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    if (given.has('json') && given.has('csv')) return { exit: 2, err: 'ltsfs forecast: Give --json or --csv, not both.\n' }
    const opened = await openPlan('forecast', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { plan, warnings } = opened.value
    const computed = forecast(plan, { basis: basisOf(given) })
    if (!computed.ok) return refusal(operand, computed.problems, context)
    const assessment = assess(computed.value)
    const err = warningsOf(operand, [...warnings, ...computed.value.warnings], context)
    const option = stackName(given.all('option'))
    if (given.has('json')) return { exit: 0, out: asJson(assessment, option), err }
    if (given.has('csv')) return { exit: 0, out: writeCsv(CSV_HEADER, csvRows(figureList(assessment))), err }
    return { exit: 0, out: asText(assessment, option, context), err }
  },
}

const asJson = (assessment: Assessment, option: string | null): string => {
  const { plan, basis, years } = assessment.forecast
  return jsonText({
    plan: plan.document.id,
    option,
    basis,
    ...engine,
    currency: plan.currency,
    years,
    figures: figureList(assessment),
  })
}

const asText = (assessment: Assessment, option: string | null, context: Context): string => {
  const { document } = assessment.forecast.plan
  const under = option === null ? 'As the plan stands' : `Under ${option.split('+').join(' + ')}`
  return `${printable(document.title)}\n${under}\n\n${tablesText([statementTable(assessment)], context)}`
}
