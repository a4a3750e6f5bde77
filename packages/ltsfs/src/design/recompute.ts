/** A figure of a changed plan, exactly: the whole document is validated and forecast again, so that what follows from the change follows. */

import { checks } from '../checks/index.ts'
import { faults } from '../forecast/faults.ts'
import { type Forecast, forecast } from '../forecast/forecast.ts'
import { type FigureName, printFigureName } from '../formula/figure-name.ts'
import type { Figure } from '../formula/formula.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { validate } from '../plan/validate.ts'
import type { Basis } from '../streams/stream.ts'

export interface Recomputed {
  readonly forecast: Forecast
  readonly figure: Figure
  readonly value: Decimal
}

const noSuchFigure = (name: string): Problem => ({
  code: 'unknown-figure',
  path: '',
  found: name.slice(0, 200),
  expected: say`the name of a figure, such as reserves/closing?year=2019`,
  message: say`There is no figure "${name.slice(0, 200)}" in this forecast.`,
  remedy: say`Take the name from a list of figures; what a figure is of and its year must both be among those of the plan.`,
})

/** A figure of the forecast, or an indicator of that year. */
const findFigure = (of: Forecast, { id, of: key, year }: FigureName): Figure | undefined => {
  const found = of.book.find(id, key, year)
  if (found !== undefined || !id.startsWith('indicators/') || !of.years.includes(year)) return found
  const asked = printFigureName({ id, of: key, year })
  return checks.flatMap((check) => check.figures(of, year)).find((figure) => printFigureName(figure) === asked)
}

export const figureOf = (plan: Plan, basis: Basis, name: FigureName): Result<Recomputed> => {
  const computed = forecast(plan, { basis })
  if (!computed.ok) return computed
  const figure = findFigure(computed.value, name)
  if (figure === undefined) return { ok: false, problems: [noSuchFigure(printFigureName(name))] }
  const problems = faults([figure], computed.value.reader)
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { forecast: computed.value, figure, value: computed.value.reader.read(figure) } }
}

export const recompute = (document: PlanDocument, basis: Basis, name: FigureName): Result<Recomputed> => {
  const validated = validate(document)
  return validated.ok ? figureOf(validated.value.plan, basis, name) : validated
}
