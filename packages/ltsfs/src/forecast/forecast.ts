/**
 * The years ahead: a plan on one basis as a book of figures, every figure readable, explained and proved to foot.
 *
 * Year by year the streams enter their figures in the order of the list, then spending, then the waterfall with funds and reserves and
 * what projects deliver out of them, then the statement. Numbers that are needed and not in force come back as problems, all at once. Throws only for a broken invariant.
 */

import { limitProblems } from '../fees/limit-problems.ts'
import { type Book, openBook } from '../formula/book.ts'
import { type Explanation, explain } from '../formula/explain.ts'
import { type FigureName, parseFigureName, printFigureName } from '../formula/figure-name.ts'
import type { Figure, Formula, Of } from '../formula/formula.ts'
import { type ValueReader, valueReader } from '../formula/value.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { spending } from '../spending/spending.ts'
import { streams as everyStream } from '../streams/index.ts'
import type { Basis, Income, Setting, Stream } from '../streams/stream.ts'
import { waterfall } from '../waterfall/waterfall.ts'
import { faults } from './faults.ts'
import { assertInvariants } from './invariants.ts'
import { inOrderOfName } from './order.ts'
import { statementFigures } from './statement-figures.ts'
import { moneyAfterWindow } from './warnings.ts'

export interface Forecast {
  readonly plan: Plan
  readonly basis: Basis
  readonly years: readonly number[]
  readonly streams: readonly Stream[]
  readonly book: Book
  /** Every figure, in order of id, then of what it is a figure of, then of year. */
  readonly figures: readonly Figure[]
  readonly reader: ValueReader
  readonly value: (formula: Formula) => Decimal
  /** Undefined when there is no such figure. */
  readonly amount: (id: string, of: Of, year: number) => Decimal | undefined
  readonly incomes: (year: number) => readonly Income[]
  /** The tree behind a figure; a name that is no figure of this forecast is a problem. */
  readonly explain: (name: string | FigureName) => Result<Explanation>
  readonly warnings: readonly Problem[]
}

interface Assumptions {
  readonly basis: Basis
  /** Where money comes from, in this order; without a word, every stream there is. */
  readonly streams?: readonly Stream[]
}

export const forecast = (plan: Plan, { basis, streams = everyStream }: Assumptions): Result<Forecast> => {
  const book = openBook()
  const incomes = new Map(plan.years.map((year) => [year, enterYear({ plan, basis, book }, streams, year)]))
  const reader = valueReader()
  const unreadable = faults(book.figures(), reader)
  const problems = unreadable.length > 0 ? unreadable : limitProblems(plan)
  if (problems.length > 0) return { ok: false, problems }
  assertInvariants(plan, book, reader)
  let sorted: readonly Figure[] | undefined
  return {
    ok: true,
    value: {
      plan,
      basis,
      years: plan.years,
      streams,
      book,
      get figures() {
        sorted ??= inOrderOfName(book.figures())
        return sorted
      },
      reader,
      value: reader.read,
      amount: (id, of, year) => {
        const found = book.find(id, of, year)
        return found && reader.read(found)
      },
      incomes: (year) => incomes.get(year) ?? [],
      explain: (name) => explainByName(book, reader, name),
      warnings: moneyAfterWindow(plan),
    },
  }
}

const enterYear = (setting: Setting, streams: readonly Stream[], year: number): readonly Income[] => {
  const { book } = setting
  for (const stream of streams) book.enter(stream.figures(setting, year))
  const income = () => streams.flatMap((stream) => stream.income(setting, year))
  book.enter(spending(setting, year))
  // Management fees are no income yet: they are earned on what the waterfall pays.
  book.enter(waterfall(setting, income(), year))
  for (const { figuresOncePaid } of streams) if (figuresOncePaid !== undefined) book.enter(figuresOncePaid(setting, year))
  const incomes = income()
  book.enter(statementFigures(setting, incomes, year))
  return incomes
}

const explainByName = (book: Book, reader: ValueReader, name: string | FigureName): Result<Explanation> => {
  const parsed = typeof name === 'string' ? parseFigureName(name) : name
  const found = parsed && book.find(parsed.id, parsed.of, parsed.year)
  if (found) return { ok: true, value: explain(found, reader) }
  const asked = typeof name === 'string' ? name : printFigureName(name)
  const problem = {
    code: 'unknown-figure',
    path: '',
    found: asked.slice(0, 200),
    expected: say`the name of a figure of this forecast, such as reserves/closing?year=2019`,
    message: say`There is no figure "${asked.slice(0, 200)}" in this forecast.`,
    remedy: say`Take the name from a list of figures; what a figure is of and its year must both be among those of the plan.`,
  }
  return { ok: false, problems: [problem] }
}
