/** `ltsfs explain`: the tree behind one figure, down to the numbers of the plan, their days and their sources. */
import {
  type Assessment,
  assess,
  type Basis,
  type CombinedCell,
  type CombinedWay,
  combinedRefusal,
  explainedCombined,
  explainedFigure,
  forecast,
  inOrderOfName,
  type PlanDocument,
  parseFigureName,
  planWithOptions,
  printFigureName,
  type Result,
} from 'ltsfs'
import { combinedAsked, combinedText } from '../combined-text.ts'
import type { Command, Context, Outcome } from '../command.ts'
import { engine } from '../engine.ts'
import { explanationText } from '../explanation-text.ts'
import { nearest } from '../nearest.ts'
import { fault, openPlan, refusal, unknownOption } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'

const EXAMPLE = 'membership-fees/charged?member=TV&year=2019'

export const explainCommand: Command = {
  name: 'explain',
  operands: ['PLAN', 'FIGURE'],
  options: {
    option: optionOption,
    against: { value: 'ID', describes: 'the difference from the same figure under this option; "plan" is the plan as it stands' },
    basis: basisOption,
    json: { value: null, describes: 'the tree as JSON' },
  },
  about: `FIGURE is the name of a figure, like "${EXAMPLE}"; "ltsfs forecast PLAN --csv" lists them all.\nOther figures in the tree are named, to be explained in turn.\nWith years=2017-2021, or years=all, instead of a year it is what those years add up to, or over=lowest, over=highest, over=last of them (a balance or a ratio is not added up); kinds are joined by a plus sign: "membership-fees/charged+user-pays-missions/recovered?member=TV&years=all".`,
  example: `ltsfs explain fixtures/oco "${EXAMPLE}"`,
  execute: async (given, context) => {
    const [operand = '', typed = ''] = given.operands
    const options = given.all('option')
    const opened = await openPlan('explain', operand, options, context)
    if (!opened.ok) return opened.outcome
    const computed = forecast(opened.value.plan, { basis: basisOf(given) })
    if (!computed.ok) return refusal(operand, computed.problems, context)
    const assessment = assess(computed.value)
    const against = given.one('against')
    const combined = combinedAsked(typed, against !== undefined)
    if (combined !== null) {
      const { document } = opened.value
      const way = { titles: titlesOf(document, options), assessment }
      return answerCombined(
        combined,
        { typed, operand, document, options, way, against, basis: basisOf(given), json: given.has('json') },
        context,
      )
    }
    const name = parseFigureName(typed)
    const { changes, document } = opened.value
    const explained = name === null ? undefined : explainedFigure(assessment, name, { changes, options: document.options })
    if (explained === undefined) return unknownFigure(typed, assessment)
    if (!given.has('json')) return { exit: 0, out: explanationText(explained, context.paint) }
    const { plan, basis } = computed.value
    const about = { plan: plan.document.id, option: stackName(options), basis, ...engine, currency: plan.currency }
    return { exit: 0, out: `${JSON.stringify({ ...about, ...explained }, null, 2)}\n` }
  },
}

const titlesOf = (document: PlanDocument, options: readonly string[]): readonly string[] =>
  options.map((id) => document.options.find((option) => option.id === id)?.title ?? id)

interface CombinedAsked {
  readonly typed: string
  readonly operand: string
  readonly document: PlanDocument
  readonly options: readonly string[]
  readonly way: CombinedWay
  readonly against: string | undefined
  readonly basis: Basis
  readonly json: boolean
}

/** What is held against: the way ahead under an option by its id, or the plan as it stands. */
const wayUnder = (document: PlanDocument, option: string | null, basis: Basis): Result<CombinedWay> => {
  const options = option === null ? [] : [option]
  const laid = planWithOptions(document, options)
  if (!laid.ok) return laid
  const computed = forecast(laid.value.plan, { basis })
  return computed.ok ? { ok: true, value: { titles: titlesOf(document, options), assessment: assess(computed.value) } } : computed
}

const answerCombined = (name: CombinedCell, asked: CombinedAsked, context: Context): Outcome => {
  const { typed, operand, document, options, way, against, basis, json } = asked
  const isPlan = against === 'plan' && document.options.every(({ id }) => id !== 'plan')
  const unknown = against === undefined || isPlan ? null : unknownOption(document, [against])
  if (unknown !== null) return fault('explain', unknown)
  const base = against === undefined ? null : wayUnder(document, isPlan ? null : against, basis)
  if (base?.ok === false) return refusal(operand, base.problems, context)
  const cell = base === null ? name : { ...name, against: isPlan ? null : against }
  const ways = { own: way, against: base === null ? null : base.value }
  const refused = combinedRefusal(cell, ways)
  if (refused !== null) return fault('explain', refused)
  const explained = explainedCombined(cell, ways)
  if (explained === undefined)
    return fault(
      'explain',
      `There is no figure "${typed}" in this forecast; its years are ${spanOf(way)}. "ltsfs forecast PLAN --csv" lists them all.`,
    )
  if (!json) return { exit: 0, out: combinedText(explained, context) }
  const about = { plan: document.id, option: stackName(options), basis, ...engine, currency: way.assessment.forecast.plan.currency }
  return { exit: 0, out: `${JSON.stringify({ ...about, ...explained }, null, 2)}\n` }
}

const spanOf = ({
  assessment: {
    forecast: { years },
  },
}: CombinedWay): string => `${years[0]} to ${years.at(-1)}`

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
