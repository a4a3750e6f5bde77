/**
 * The financial statement as a specification: rows in order, each a figure a year, that foot: income - paid = what funds and reserves gained.
 *
 * Every row is a figure with its own explanation. A total is the sum of the lines of its section above it, each times its sign.
 */

import type { Figure, Of } from '../formula/formula.ts'
import { later, say } from '../language/say.ts'
import type { Decimal } from '../money/decimal.ts'
import { USES, type Use } from '../spending/spending.ts'
import type { IncomeKind, Stream } from '../streams/stream.ts'
import type { Forecast } from './forecast.ts'

export type StatementSection = 'income' | 'spending' | 'result' | 'reserves' | 'unfunded'

export interface StatementRow {
  /** Stable, kebab-case: "income-recurrent-membership-fees". */
  readonly id: string
  readonly section: StatementSection
  readonly label: string
  readonly kind: 'line' | 'total' | 'check'
  /** How a line enters the total of its section. */
  readonly sign: 1 | -1
  /** By year of the forecast; null in a year without such a figure. */
  readonly cells: readonly { readonly year: number; readonly figure: Figure | null; readonly amount: Decimal | null }[]
}

type Specification = Omit<StatementRow, 'cells'> & { readonly figure: string; readonly of?: Of }

/** Income of a kind from a stream, in the order of the statement. */
const OF_KIND: Readonly<Record<IncomeKind, (stream: string) => string>> = {
  recurrent: (stream) => stream,
  unrestricted: (stream) => say`${stream}, unrestricted`,
  restricted: (stream) => say`${stream}, restricted`,
  'one-off': (stream) => say`${stream}, one-off`,
}
const KINDS: readonly IncomeKind[] = ['recurrent', 'unrestricted', 'restricted', 'one-off']

/** What the uses of money are called, in the order in which it pays for them. */
export const USE_LABELS: Readonly<Record<Use, () => string>> = {
  operational: later`Operational`,
  'replacement-capital': later`Replacement capital`,
  'base-line': later`Base-line work programme`,
  'other-capital': later`Other capital`,
  expansion: later`Expansion of the work programme`,
}

const incomeRow = (kind: IncomeKind, { id, label }: Stream): Specification => ({
  id: `income-${kind}-${id}`,
  section: 'income',
  label: OF_KIND[kind](label),
  kind: 'line',
  sign: 1,
  figure: 'statement/income',
  of: { stream: id, kind },
})

const row = (section: StatementSection, kind: StatementRow['kind'], figure: string, label: string, sign: 1 | -1 = 1): Specification => ({
  id: figure.replace('statement/', '').replace('/', '-'),
  section,
  label,
  kind,
  sign,
  figure,
})

const rowsOf = (streams: readonly Stream[]): readonly Specification[] => [
  ...KINDS.flatMap((kind) => streams.map((stream) => incomeRow(kind, stream))),
  row('income', 'line', 'statement/fees-within-agreements', say`Less management fees paid out of the agreements above`),
  row('income', 'total', 'statement/total-income', say`Income`),
  ...USES.map((use) => ({ ...row('spending', 'line', 'statement/paid', USE_LABELS[use]()), id: `paid-${use}`, of: { use } })),
  row('spending', 'line', 'statement/returned', say`Returned to donors`),
  row('spending', 'total', 'statement/total-paid', say`Paid`),
  row('result', 'total', 'statement/result', say`Result: income less paid`),
  row('result', 'line', 'statement/change-in-funds', say`Of which carried over in restricted agreements`, -1),
  row('result', 'line', 'statement/change-in-reserves', say`Of which added to reserves`, -1),
  row('result', 'check', 'statement/check', say`Unexplained`),
  row('reserves', 'line', 'reserves/opening', say`Reserves at the beginning of the year`),
  row('reserves', 'line', 'reserves/added', say`Added`),
  row('reserves', 'line', 'reserves/drawn', say`Drawn`, -1),
  row('reserves', 'total', 'reserves/closing', say`Reserves at the end of the year`),
  ...USES.map((use) => ({
    ...row('unfunded', 'line', 'waterfall/gap', say`${USE_LABELS[use]()}, not funded`),
    id: `gap-${use}`,
    of: { use },
  })),
]

/** Rows without a figure in any year are left out. */
export const statement = ({ streams, years, book, value }: Forecast): readonly StatementRow[] =>
  rowsOf(streams)
    .map(({ figure: id, of = {}, ...specification }) => ({
      ...specification,
      cells: years.map((year) => {
        const figure = book.find(id, of, year) ?? null
        return { year, figure, amount: figure && value(figure) }
      }),
    }))
    .filter(({ cells }) => cells.some(({ figure }) => figure !== null))
