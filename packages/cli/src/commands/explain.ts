/** `ltsfs explain`: the tree behind one figure, down to the numbers of the plan, their days and their sources. */
import { type Assessment, assess, explainedFigure, forecast, inOrderOfName, parseFigureName, printFigureName } from 'ltsfs'
import type { Command, Outcome } from '../command.ts'
import { engine } from '../engine.ts'
import { explanationText } from '../explanation-text.ts'
import { nearest } from '../nearest.ts'
import { openPlan, refusal } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'

const EXAMPLE = 'membership-fees/charged?member=TV&year=2019'

export const explainCommand: Command = {
  name: 'explain',
  operands: ['PLAN', 'FIGURE'],
  options: { option: optionOption, basis: basisOption, json: { value: null, describes: 'the tree as JSON' } },
  about: `FIGURE is the name of a figure, like "${EXAMPLE}"; "ltsfs forecast PLAN --csv" lists them all.\nOther figures in the tree are named, to be explained in turn.`,
  example: `ltsfs explain fixtures/oco "${EXAMPLE}"`,
  execute: async (given, context) => {
    const [operand = '', typed = ''] = given.operands
    const options = given.all('option')
    const opened = await openPlan('explain', operand, options, context)
    if (!opened.ok) return opened.outcome
    const computed = forecast(opened.value.plan, { basis: basisOf(given) })
    if (!computed.ok) return refusal(operand, computed.problems, context)
    const assessment = assess(computed.value)
    const name = parseFigureName(typed)
    const explained = name === null ? undefined : explainedFigure(assessment, name)
    if (explained === undefined) return unknownFigure(typed, assessment)
    if (!given.has('json')) return { exit: 0, out: explanationText(explained, context.paint) }
    const { plan, basis } = computed.value
    const about = { plan: plan.document.id, option: stackName(options), basis, ...engine, currency: plan.currency }
    return { exit: 0, out: `${JSON.stringify({ ...about, ...explained }, null, 2)}\n` }
  },
}

const unknownFigure = (typed: string, assessment: Assessment): Outcome => {
  const [id = ''] = typed.split('?')
  const names = inOrderOfName([...assessment.forecast.figures, ...assessment.figures]).map((figure) => ({
    id: figure.id,
    name: printFigureName(figure),
  }))
  const ids = [...new Set(names.map((figure) => figure.id))]
  const [nearestId] = nearest(id, ids, 1)
  const candidates = names.filter((figure) => figure.id === (ids.includes(id) ? id : nearestId)).map((figure) => figure.name)
  const near = nearest(typed, candidates, 3).map((name) => `  ${name}\n`)
  const wrong =
    parseFigureName(typed) === null
      ? `"${typed}" is not written like a figure (${EXAMPLE}).`
      : `There is no figure "${typed}" in this forecast.`
  return { exit: 2, err: `ltsfs explain: ${printable(wrong)} Nearest:\n${near.join('')}` }
}
