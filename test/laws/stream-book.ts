/** The figures of the streams alone, without the spending and the waterfall that a forecast adds. */
import { type Book, openBook } from '../../packages/ltsfs/src/formula/book.ts'
import type { Of } from '../../packages/ltsfs/src/formula/formula.ts'
import { valueReader } from '../../packages/ltsfs/src/formula/value.ts'
import type { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'
import { ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { streams } from '../../packages/ltsfs/src/streams/index.ts'
import type { Basis, Income } from '../../packages/ltsfs/src/streams/stream.ts'

export interface StreamBook {
  readonly book: Book
  readonly incomes: readonly Income[]
  /** Nothing for a figure that is not there. */
  readonly amount: (id: string, of: Of, year: number) => Decimal
}

export const streamBook = (plan: Plan, basis: Basis): StreamBook => {
  const book = openBook()
  const incomes = plan.years.flatMap((year) => {
    for (const stream of streams) book.enter(stream.figures({ plan, basis, book }, year))
    return streams.flatMap((stream) => stream.income({ plan, basis, book }, year))
  })
  const { read } = valueReader()
  return {
    book,
    incomes,
    amount: (id, of, year) => {
      const found = book.find(id, of, year)
      return found === undefined ? ZERO : read(found)
    },
  }
}
