/** Who pays what and for whom under a schedule: the share and fee of every member, and what each step adds or takes. Single members: redact before showing. */
import type { FeeAssessment } from '../fees/assessment.ts'
import type { Contributions } from '../fees/contributions.ts'
import { minorUnits } from '../money/currency.ts'
import { spell, spellPercent } from '../money/spell.ts'
import { composition } from '../plan/tiers.ts'
import { moneyCell } from './cell.ts'
import type { Cell, Column, Row, Table } from './table.ts'

/** Decimals of a percentage: enough to tell the smallest share from nothing. */
const DECIMALS = 4

const heldNotes = ({ steps, rows }: Contributions): readonly string[] => {
  const names = new Map(rows.map(({ member, name }) => [member, name]))
  return steps
    .filter(({ held }) => held.length > 0)
    .map(({ label, held }) => `${label}: ${held.map((member) => names.get(member) ?? member).join(', ')}.`)
}

export const feesTable = (assessed: FeeAssessment, made: Contributions): Table => {
  const { plan, schedule, year } = assessed
  const { steps, rows, charged, toAssess, residual } = made
  const { currency } = plan
  const placed = composition(plan, schedule, year)
  const hasShares = assessed.shares !== null
  const money = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })
  const columns: readonly Column[] = [
    ...(hasShares ? [{ id: 'share', label: 'Share', kind: 'number', unit: '%' } as const] : []),
    ...steps.map(({ id, label }) => money(id, label)),
    money('charged', 'Charged'),
  ]
  const lines = rows.map(({ member, name, share, amounts, charged: fee }): Row => {
    const tier = placed.get(member)?.tier
    const shareCell: readonly Cell[] = hasShares ? [{ amount: share === null ? null : share.times(100).toFixed(DECIMALS) }] : []
    const figure = { id: 'membership-fees/charged', of: { member }, year }
    return {
      id: member,
      label: name,
      kind: 'line',
      member: { id: member, group: tier?.id ?? 'all', groupLabel: tier?.title ?? 'All members' },
      of: { member },
      cells: [...shareCell, ...amounts.map((amount) => moneyCell(amount, currency)), { ...moneyCell(fee, currency), figure }],
    }
  })
  const total: Row = {
    id: 'total',
    label: 'All members',
    kind: 'total',
    cells: [
      ...(hasShares ? [{ amount: spellPercent('1', DECIMALS).replace(' %', '') }] : []),
      ...steps.map((step) => moneyCell(step.total, currency)),
      moneyCell(charged, currency),
    ],
  }
  const said = (amount: typeof charged): string => `${spell(amount, minorUnits(currency))} ${currency}`
  const whole =
    toAssess === null || residual === null
      ? ''
      : residual.isZero()
        ? `, the ${said(toAssess)} to assess`
        : `, ${said(residual)} more than the ${said(toAssess)} to assess, because each fee is rounded by itself`
  return {
    id: 'fees',
    caption: `In ${year} ${rows.length} members pay ${said(charged)} under "${schedule.title}"`,
    unit: currency,
    columns,
    rows: [...lines, total],
    reconciliation: `The steps of every member add up to its fee, and all fees to ${said(charged)}${whole}.`,
    notes: heldNotes(made),
  }
}
