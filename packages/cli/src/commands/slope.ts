/** `ltsfs slope`: how much one figure moves with each number of the plan, and with --tornado what it changes by over their ranges. */
import { assess, forecast, parseFigureName, slopeTable, statedRanges, tornado, tornadoTable } from 'ltsfs'
import type { Command } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { fault, openPlan, refusal } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { tableLines } from '../table-lines.ts'
import { tablesText } from '../table-text.ts'
import { firstYearOf, fromOption } from '../year-option.ts'

const EXAMPLE = 'reserves/closing?year=2026'
const SHOWN = 20
const BARS = 10

export const slopeCommand: Command = {
  name: 'slope',
  operands: ['PLAN', 'FIGURE'],
  options: {
    option: optionOption,
    basis: basisOption,
    tornado: { value: null, describes: 'the change over the range of each number instead, each end computed exactly' },
    from: fromOption,
    json: { value: null, describes: 'the table as JSON' },
  },
  about: `FIGURE is the name of a figure, like "${EXAMPLE}". One backward pass over its formula gives all slopes at once.`,
  example: `ltsfs slope fixtures/oco "${EXAMPLE}"`,
  execute: async (given, context) => {
    const [operand = '', typed = ''] = given.operands
    const options = given.all('option')
    const opened = await openPlan('slope', operand, options, context)
    if (!opened.ok) return opened.outcome
    const { plan } = opened.value
    const from = firstYearOf(given, plan)
    if (typeof from === 'string') return fault('slope', from)
    const name = parseFigureName(typed)
    if (name === null) return fault('slope', `"${typed}" is not written like a figure (${EXAMPLE}).`)
    const computed = forecast(plan, { basis: basisOf(given) })
    if (!computed.ok) return refusal(operand, computed.problems, context)
    const assessment = assess(computed.value)
    const found = given.has('tornado') ? tornado(assessment, { figure: name, from, most: BARS, ranges: statedRanges(plan) }) : null
    if (found !== null && !found.ok) return refusal(operand, found.problems, context)
    const table = found === null ? slopeTable(assessment, name, SHOWN) : tornadoTable(assessment, found.value)
    if (table === undefined) return fault('slope', `There is no figure "${typed}" in this forecast.`)
    if (!given.has('json')) return { exit: 0, out: tablesText([table], context) }
    const about = { plan: plan.document.id, option: stackName(options), basis: computed.value.basis, ...engine, figure: typed }
    return { exit: 0, out: jsonText({ ...about, unit: table.unit, ...tableLines(table) }) }
  },
}
