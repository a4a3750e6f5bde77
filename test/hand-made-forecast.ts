/** A forecast whose figures are given by hand, so that a rule that reads forecasts can be tried on round numbers. */
import type { Forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import { openBook } from '../packages/ltsfs/src/formula/book.ts'
import { parseFigureName } from '../packages/ltsfs/src/formula/figure-name.ts'
import { valueReader } from '../packages/ltsfs/src/formula/value.ts'
import { constant, figure } from '../packages/ltsfs/src/formula/write.ts'
import { Decimal } from '../packages/ltsfs/src/money/decimal.ts'
import type { Plan } from '../packages/ltsfs/src/plan/plan.ts'
import type { Basis, Income } from '../packages/ltsfs/src/streams/stream.ts'

export interface Given {
  readonly plan: Plan
  readonly basis: Basis
  /** Amounts by the name of their figure: "reserves/closing?year=2017". */
  readonly figures: Readonly<Record<string, string>>
  /** Which of the figures are income, of which kind and from whom. */
  readonly incomes: readonly { readonly figure: string; readonly kind: Income['kind']; readonly payer: Income['payer'] }[]
}

export const handMadeForecast = ({ plan, basis, figures, incomes }: Given): Forecast => {
  const book = openBook()
  const reader = valueReader()
  const find = (text: string) => {
    const name = parseFigureName(text)
    if (name === null) throw new Error(`"${text}" is not the name of a figure`)
    return { name, known: book.find(name.id, name.of, name.year) }
  }
  for (const [text, amount] of Object.entries(figures)) {
    const { id, of, year } = find(text).name
    book.enter([figure(id, { ...of, year }, constant(new Decimal(amount), plan.currency))])
  }
  const income = incomes.map(({ figure: text, kind, payer }) => {
    const { known } = find(text)
    if (known === undefined) throw new Error(`no figure is given for the income ${text}`)
    return { kind, payer, figure: known }
  })
  return {
    plan,
    basis,
    years: plan.years,
    streams: [],
    book,
    figures: book.figures(),
    reader,
    value: reader.read,
    amount: (id, of, year) => {
      const found = book.find(id, of, year)
      return found && reader.read(found)
    },
    incomes: (year) => income.filter((each) => each.figure.year === year),
    explain: () => ({ ok: false, problems: [] }),
    warnings: [],
  }
}
