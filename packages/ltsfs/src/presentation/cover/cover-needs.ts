/** What an activity asked about still needs, by what it comes from: committed, reserved, or neither, of its cost that is not expensed. */

import type { Answer } from '../../commitments/answer.ts'
import type { Cover } from '../../commitments/cover.ts'
import { inMajorUnits } from '../../commitments/minor-units.ts'
import { total } from '../../commitments/network.ts'
import { PROPOSED } from '../../commitments/proposed.ts'
import { say } from '../../language/say.ts'
import type { Plan } from '../../plan/plan.ts'
import { footing } from '../outlook/footing.ts'
import type { Cell, Row, Table } from '../table.ts'
import { activityName, amountText } from './cover-names.ts'

type Amounts = readonly number[]

/** Null where it needs nothing. */
export const needsTable = (plan: Plan, cover: Cover, { activity, needs }: Answer): Table | null => {
  const demand = cover.network.demands[cover.network.claimOf.get(activity) ?? -1]
  if (demand === undefined || total(needs) === 0) return null
  const isOfPlan = activity !== PROPOSED
  const named = (stage: 'committed' | 'reserved', period: number): number =>
    total(demand.named.flatMap((each) => (each.stage === stage ? [each.amounts[period] ?? 0] : [])))
  const parts: readonly (readonly [id: string, label: string, amounts: Amounts])[] = [
    ['committed', say`Committed and open`, demand.committed.map((amount, period) => amount + named('committed', period))],
    ['reserved', say`Reserved and open`, demand.reserved.map((amount, period) => amount + named('reserved', period))],
    ['rest', say`Of its cost neither expensed nor promised`, demand.rest],
  ]
  const periods = cover.years.flatMap((_, at) => ((needs[at] ?? 0) > 0 ? [at] : []))
  const cells = (id: string, amounts: Amounts): readonly Cell[] => [
    ...periods.map((period): Cell => {
      const amount = amounts[period] ?? 0
      // The rest is that of the cost of the year in the plan.
      const place = id === 'rest' && isOfPlan ? { path: `spending.activities.${activity}.cost`, year: cover.years[period] ?? 0 } : undefined
      return { amount: amount === 0 ? null : amountText(cover, amount), place }
    }),
    { amount: amountText(cover, total(amounts)) },
  ]
  const left = needs.map((amount, period) => total(parts.map(([, , amounts]) => amounts[period] ?? 0)) - amount)
  return {
    id: 'needs',
    caption: say`What ${activityName(plan, activity)} still needs, by the year in which it is paid`,
    unit: cover.currency,
    columns: [
      ...periods.map((period) => {
        const year = cover.years[period] ?? 0
        return { id: String(year), label: String(year), kind: 'number' as const, year, additive: true }
      }),
      { id: 'all', label: say`Together`, kind: 'number', additive: true },
    ],
    rows: [
      ...parts
        .filter(([, , amounts]) => total(amounts) > 0)
        .map(([id, label, amounts]): Row => ({ id, label, kind: 'line', cells: cells(id, amounts) })),
      { id: 'all', label: say`What it needs`, kind: 'total', cells: cells('all', needs) },
    ],
    reconciliation: footing({
      what: say`Committed, reserved and the rest less what it needs`,
      currency: cover.currency,
      differences: periods.map((period) => ({
        column: String(cover.years[period]),
        left: inMajorUnits(left[period] ?? 0, cover.currency),
      })),
    }),
    notes: [],
  }
}
