/** A forecast of a plan document that must have one, and its amounts by the name of their figure. */
import { type Forecast, forecast } from '../../packages/ltsfs/src/forecast/forecast.ts'
import { printFigureName } from '../../packages/ltsfs/src/formula/figure-name.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { type Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { planOf } from '../../packages/ltsfs/src/plan/plan.ts'
import type { Basis } from '../../packages/ltsfs/src/streams/stream.ts'

export const forecastOf = (document: PlanDocument, basis: Basis): Forecast => {
  const result = forecast(planOf(document), { basis })
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

/** Every amount, as text, by the name of its figure, in the order of names. */
export const amountsOf = ({ figures, value }: Forecast): ReadonlyMap<string, string> =>
  new Map(figures.map((figure) => [printFigureName(figure), value(figure).toFixed()]))

/** What figures of an id add up to in a year, as far as what they are of matches. */
export const totalOf = ({ book, value }: Forecast, id: string, year: number, of: Readonly<Record<string, string>> = {}): Decimal =>
  book
    .all(id, year)
    .filter((figure) => Object.entries(of).every(([key, name]) => figure.of[key] === name))
    .reduce((all, figure) => all.plus(value(figure)), ZERO)
