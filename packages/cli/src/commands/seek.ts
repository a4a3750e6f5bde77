/** `ltsfs seek`: the value of one number of the plan that makes a figure meet a target, tried by exact forecasts. Exit code 1 when none does. */
import {
  assess,
  Decimal,
  forecast,
  parseDecimal,
  parseFigureName,
  printFigureName,
  repairSentence,
  repairs,
  type SeekAsked,
  seek,
  seekSentence,
} from 'ltsfs'
import type { Command, Context, Given, Outcome } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { fault, openPlan, refusal } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { firstYearOf, fromOption } from '../year-option.ts'

const EXAMPLE = 'reserves/closing?year=2026'
const DRIVERS = 5

export const seekCommand: Command = {
  name: 'seek',
  operands: ['PLAN', 'FIGURE', 'TARGET'],
  options: {
    change: { value: 'PATH', describes: 'the number that may change, such as membershipFees.schedules.current.tiers.small.fee' },
    from: fromOption,
    'at-least': { value: null, describes: 'the target or more is enough: the smallest change that does it' },
    'at-most': { value: null, describes: 'the target or less is enough' },
    option: optionOption,
    basis: basisOption,
    json: { value: null, describes: 'the answer as JSON, values as text' },
  },
  about: `FIGURE is the name of a figure, like "${EXAMPLE}", TARGET a decimal (one below zero stands behind --). With FIGURE "failures" and TARGET "repaired" it says for each rule that fails what would have to be true instead. Exit code 1 when no value meets the target.`,
  example: `ltsfs seek fixtures/oco "${EXAMPLE}" 300000 --change membershipFees.schedules.current.tiers.small.fee --from 2019`,
  execute: async (given, context) => {
    const [operand = '', figure = '', target = ''] = given.operands
    const opened = await openPlan('seek', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { plan } = opened.value
    const from = firstYearOf(given, plan)
    if (typeof from === 'string') return fault('seek', from)
    if (figure === 'failures' && target === 'repaired') return repairedText(operand, given, { plan, from }, context)
    const asked = askedOf(given, figure, target, from)
    if (typeof asked === 'string') return fault('seek', asked)
    const found = seek(plan, asked)
    if (!found.ok) return refusal(operand, found.problems, context)
    const sentence = seekSentence({ document: plan.document, ...asked }, found.value)
    const exit = found.value.isMet ? 0 : 1
    if (!given.has('json')) return { exit, out: `${printable(sentence)}\n` }
    const { number, value, reached, before, reason, unit, forecasts } = found.value
    const about = { plan: plan.document.id, option: stackName(given.all('option')), basis: asked.basis, ...engine }
    const change = { path: number.path, from: number.from, was: number.value.toFixed(), value: value.toFixed(), unit: number.unit }
    const answer = {
      figure: printFigureName(asked.figure),
      target: asked.target.toFixed(),
      before: before.toFixed(),
      reached: reached.toFixed(),
      unit,
    }
    return { exit, out: jsonText({ ...about, ...answer, met: found.value.isMet, reason, change, forecasts, message: sentence }) }
  },
}

const askedOf = (given: Given, figure: string, target: string, from: number): SeekAsked | string => {
  const [name, aim, path] = [parseFigureName(figure), parseDecimal(target), given.one('change')]
  if (name === null) return `"${figure}" is not written like a figure (${EXAMPLE}).`
  if (aim === null) return `"${target}" is not a decimal such as 300000.00.`
  if (path === undefined) return '--change PATH is missing: which number of the plan may change?'
  if (given.has('at-least') && given.has('at-most')) return 'Give --at-least or --at-most, not both.'
  const relation = given.has('at-least') ? '>=' : given.has('at-most') ? '<=' : '='
  return { figure: name, target: new Decimal(aim), relation, path, from, basis: basisOf(given) }
}

const repairedText = (
  operand: string,
  given: Given,
  { plan, from }: { readonly plan: Parameters<typeof forecast>[0]; readonly from: number },
  context: Context,
): Outcome => {
  const computed = forecast(plan, { basis: basisOf(given) })
  if (!computed.ok) return refusal(operand, computed.problems, context)
  const found = repairs(assess(computed.value), { from, drivers: DRIVERS })
  const lines = found.map((repair) => `${printable(repairSentence(plan.document, repair))}\n`)
  return {
    exit: found.some(({ ways }) => !ways.some(({ isMet }) => isMet)) ? 1 : 0,
    out: lines.join('') || 'No rule with a limit fails.\n',
  }
}
