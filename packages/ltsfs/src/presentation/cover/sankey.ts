/** Where money comes from and where it goes, as bands between two columns of nodes. The table with the same figures belongs to it. */

import type { Cover } from '../../commitments/cover.ts'
import { inMajorUnits } from '../../commitments/minor-units.ts'
import { type Payment, total } from '../../commitments/network.ts'
import { say } from '../../language/say.ts'
import type { Plan } from '../../plan/plan.ts'
import { textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Row, Table } from '../table.ts'
import { activityName, amountText, fundName } from './cover-names.ts'

export interface SankeyNode {
  readonly id: string
  readonly label: string
  readonly amount: string
}

/** From a source to a use. */
export interface SankeyLink {
  readonly from: string
  readonly to: string
  readonly amount: string
}

export interface SankeyChart {
  readonly id: string
  readonly kind: 'sankey'
  readonly title: string
  readonly unit: string
  readonly sources: readonly SankeyNode[]
  readonly uses: readonly SankeyNode[]
  readonly links: readonly SankeyLink[]
}

const BASE_LINE = 'base-line'

interface Band {
  readonly from: string
  readonly to: string
  readonly amount: number
}

/** Payments by fund and activity; the base-line is one use, because its activities are not asked about. */
const bandsOf = ({ network, isBaseLine }: Cover, payments: readonly Payment[]): readonly Band[] => {
  const named = payments.map(({ fund, claim, amount }) => ({
    from: network.funds[fund]?.id ?? '',
    to: isBaseLine(claim) ? BASE_LINE : (network.claims[claim]?.id ?? ''),
    amount,
  }))
  return [...Map.groupBy(named, ({ from, to }) => `${from} ${to}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ from, to }) => ({ from, to, amount: total(group.map(({ amount }) => amount)) })),
  )
}

const sums = (bands: readonly Band[], end: 'from' | 'to'): readonly (readonly [string, number])[] =>
  [...Map.groupBy(bands, (band) => band[end])].map(([id, group]) => [id, total(group.map(({ amount }) => amount))] as const)

const useName = (plan: Plan, id: string): string => (id === BASE_LINE ? say`The base-line work programme` : activityName(plan, id))

/** Null without payments. */
export const sankeyChart = (plan: Plan, cover: Cover, payments: readonly Payment[]): SankeyChart | null => {
  const bands = bandsOf(cover, payments)
  if (bands.length === 0) return null
  const sources = sums(bands, 'from')
  const paid = amountIn(cover.currency, inMajorUnits(total(bands.map(({ amount }) => amount)), cover.currency))
  return {
    id: 'sankey',
    kind: 'sankey',
    title: sources.length === 1 ? say`One fund pays ${paid}` : say`${sources.length} funds pay ${paid}`,
    unit: cover.currency,
    sources: sources.map(([id, amount]) => ({ id, label: fundName(plan, id), amount: amountText(cover, amount) })),
    uses: sums(bands, 'to').map(([id, amount]) => ({ id, label: useName(plan, id), amount: amountText(cover, amount) })),
    links: bands.map(({ from, to, amount }) => ({ from, to, amount: amountText(cover, amount) })),
  }
}

/** The same bands as a table: a row a fund and activity, foots against the payments. */
export const sankeyTable = (plan: Plan, cover: Cover, payments: readonly Payment[]): Table | null => {
  const bands = bandsOf(cover, payments)
  if (bands.length === 0) return null
  const paid = total(payments.map(({ amount }) => amount))
  const left = paid - total(bands.map(({ amount }) => amount))
  return {
    id: 'funds-to-activities',
    caption: say`Which fund pays for what`,
    unit: cover.currency,
    columns: [textColumn('activity', say`Pays for`), { id: 'amount', label: say`Amount`, kind: 'number', additive: true }],
    rows: [
      ...bands.map(
        ({ from, to, amount }): Row => ({
          id: `${from}-${to}`,
          label: fundName(plan, from),
          kind: 'line',
          of: { agreement: from },
          cells: [{ amount: null, text: useName(plan, to) }, { amount: amountText(cover, amount) }],
        }),
      ),
      { id: 'total', label: say`All payments`, kind: 'total', cells: [{ amount: null }, { amount: amountText(cover, paid) }] },
    ],
    reconciliation: footing({
      what: say`The lines less all payments`,
      currency: cover.currency,
      differences: [{ column: say`the amounts`, left: inMajorUnits(left, cover.currency) }],
    }),
    notes: [],
  }
}
