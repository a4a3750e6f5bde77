/** One figure on a page of its own: its name, its value, the rows of its explanation, and the figures that are built on it. */

import type { Assessment } from '../../checks/check.ts'
import { figureNamed } from '../../derived/index.ts'
import { figureText } from '../../forecast/figure-text.ts'
import { explain } from '../../formula/explain.ts'
import type { FigureName } from '../../formula/figure-name.ts'
import type { Figure } from '../../formula/formula.ts'
import { madeOf } from '../../formula/parts.ts'
import { say } from '../../language/say.ts'
import type { AmountText } from '../comparison/combined-words.ts'
import { shownAmount } from '../figure-shown.ts'
import { type ExplanationRow, explanationRows } from './explanation.ts'
import { type LaidOptions, setByOption } from './set-by-option.ts'

export interface ExplainedFigure {
  readonly title: string
  readonly name: FigureName
  /** As tables show it: an indicator with the decimals of its check. */
  readonly shown: AmountText
  /** The first is the figure itself. */
  readonly rows: readonly ExplanationRow[]
  readonly usedIn: readonly { readonly title: string; readonly name: FigureName }[]
}

const nameOf = ({ id, of, year }: Figure): FigureName => ({ id, of, year })

/** Where missions are tried at one share for every member, the figures they are made of are tried at it too, and the share is not that of the plan. */
const inTrial = (row: ExplanationRow, { id, of: { percent } }: FigureName): ExplanationRow => {
  if (percent === undefined) return row
  const { figure, parameter } = row
  if (figure?.id.startsWith(id.slice(0, id.indexOf('/') + 1))) return { ...row, figure: { ...figure, of: { ...figure.of, percent } } }
  return parameter?.path.startsWith('userPaysMissions.memberShare')
    ? { ...row, note: say`tried at ${percent} % for every member`, parameter: { ...parameter, place: null } }
    : row
}

/** Undefined when there is no such figure among those of the forecast and its indicators, and none that is written when it is followed. */
export const explainedFigure = (assessment: Assessment, name: FigureName, laid: LaidOptions): ExplainedFigure | undefined => {
  const { forecast, book } = assessment
  const figure = figureNamed(assessment, name)
  if (figure === undefined) return undefined
  const { document } = forecast.plan
  const uses = book.figures().filter(({ body }) => madeOf(body).includes(figure))
  return {
    title: figureText(document, name),
    name,
    shown: shownAmount(name.id, forecast.plan.currency, { value: forecast.value(figure), unit: figure.unit }),
    rows: explanationRows(explain(figure, forecast.reader), document).map((row) => setByOption(inTrial(row, name), laid, document)),
    usedIn: uses.map((use) => ({ title: figureText(document, nameOf(use)), name: nameOf(use) })),
  }
}
