/** One figure on a page of its own: its name, its value, the rows of its explanation, and the figures that are built on it. */
import type { Assessment } from '../checks/check.ts'
import { figureText } from '../forecast/figure-text.ts'
import { explain } from '../formula/explain.ts'
import type { FigureName } from '../formula/figure-name.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { partsOf } from '../formula/parts.ts'
import type { AmountText } from './combined-words.ts'
import { type ExplanationRow, explanationRows } from './explanation.ts'
import { shownAmount } from './figure-shown.ts'

export interface ExplainedFigure {
  readonly title: string
  readonly name: FigureName
  /** As tables show it: an indicator with the decimals of its check. */
  readonly shown: AmountText
  /** The first is the figure itself. */
  readonly rows: readonly ExplanationRow[]
  readonly usedIn: readonly { readonly title: string; readonly name: FigureName }[]
}

/** The figures that a formula is made of, not looking inside them. */
const figuresIn = function* (formula: Formula): Generator<Formula> {
  if (formula.op === 'figure') yield formula
  else for (const part of partsOf(formula)) yield* figuresIn(part)
}

const nameOf = ({ id, of, year }: Figure): FigureName => ({ id, of, year })

/** Undefined when there is no such figure among those of the forecast and its indicators. */
export const explainedFigure = ({ forecast, book }: Assessment, name: FigureName): ExplainedFigure | undefined => {
  const figure = book.find(name.id, name.of, name.year)
  if (figure === undefined) return undefined
  const { document } = forecast.plan
  const uses = book.figures().filter(({ body }) => figuresIn(body).some((part) => part === figure))
  return {
    title: figureText(document, name),
    name,
    shown: shownAmount(name.id, forecast.plan.currency, { value: forecast.value(figure), unit: figure.unit }),
    rows: explanationRows(explain(figure, forecast.reader), document),
    usedIn: uses.map((use) => ({ title: figureText(document, nameOf(use)), name: nameOf(use) })),
  }
}
