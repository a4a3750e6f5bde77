/**
 * Full-cost view of management fees: what each project earns of the indirect cost it causes, and who carries the rest: the members, by
 * their share of the membership fees. Amounts of single members: redact before showing.
 */
import type { Assessment } from '../checks/check.ts'
import { allocateByLargestRemainder } from '../money/allocate.ts'
import { minorUnits } from '../money/currency.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { spellPercent } from '../money/spell.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { composition } from '../plan/tiers.ts'
import { cellOf, EMPTY, moneyCell } from './cell.ts'
import { footing } from './footing.ts'
import { amountIn } from './sentences.ts'
import type { Cell, Column, Row, Table } from './table.ts'
import { basisNotes } from './year-table.ts'

const ID = 'project-management-fees'

const MEASURES = [
  { id: 'delivered', label: 'Delivered' },
  { id: 'indirect-cost', label: 'Indirect cost' },
  { id: 'waived', label: 'Fee waived' },
  { id: 'earned', label: 'Fee earned' },
  { id: 'not-recovered', label: 'Carried by members' },
] as const

const money = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

const total = ({ amount }: Assessment, measure: string, year: number): Decimal | undefined => amount(`${ID}/${measure}`, {}, year)

/** How much of the pool due to projects the fees bring back, and what members carry of it. */
export const recoverySentence = (assessment: Assessment, year: number): string => {
  const { currency } = assessment.forecast.plan
  const [earned, due] = [total(assessment, 'earned', year) ?? ZERO, total(assessment, 'indirect-cost', year)]
  const fees = `In ${year} projects earn ${amountIn(currency, earned)} of management fees`
  if (due === undefined || due.isZero()) return `${fees}; the plan gives no indirect cost of running them`
  const left = due.minus(earned)
  const rest = left.isNegative() ? `${amountIn(currency, left.negated())} more than it costs` : `members carry ${amountIn(currency, left)}`
  return `${fees}, ${spellPercent(earned.div(due), 1)} of the indirect cost of running them; ${rest}`
}

export const projectRecoveryTable = (assessment: Assessment, year: number): Table => {
  const { plan } = assessment.forecast
  const known = plan.document.projectManagementFees.projects.filter(
    ({ id }) => assessment.book.find(`${ID}/delivered`, { project: id }, year) !== undefined,
  )
  const rows = known.map(
    ({ id, title }): Row => ({
      id,
      label: title,
      kind: 'line',
      of: { project: id },
      cells: MEASURES.map((measure) => cellOf(assessment, `${ID}/${measure.id}`, { project: id }, year)),
    }),
  )
  const sumOf = (measure: string): Decimal =>
    known.reduce((all, { id }) => all.plus(assessment.amount(`${ID}/${measure}`, { project: id }, year) ?? ZERO), ZERO)
  const left = (measure: string): Decimal => (total(assessment, measure, year) ?? sumOf(measure)).minus(sumOf(measure))
  const unattributed: readonly Row[] = left('indirect-cost').isZero()
    ? []
    : [
        {
          id: 'none',
          label: 'No project delivers',
          kind: 'line',
          cells: MEASURES.map(({ id }) => (id === 'indirect-cost' || id === 'not-recovered' ? moneyCell(left(id), plan.currency) : EMPTY)),
        },
      ]
  const totalCell = (measure: string): Cell => {
    const found = cellOf(assessment, `${ID}/${measure}`, {}, year)
    return found.amount === null && (measure === 'delivered' || measure === 'waived') ? moneyCell(sumOf(measure), plan.currency) : found
  }
  const difference = (total(assessment, 'indirect-cost', year) ?? ZERO)
    .minus(total(assessment, 'earned', year) ?? ZERO)
    .minus(total(assessment, 'not-recovered', year) ?? ZERO)
  const isKnown = total(assessment, 'indirect-cost', year) !== undefined
  return {
    id: `project-recovery-${year}`,
    caption: recoverySentence(assessment, year),
    unit: plan.currency,
    columns: MEASURES.map(({ id, label }) => money(id, label)),
    rows: [...rows, ...unattributed, { id: 'total', label: 'All projects', kind: 'total', cells: MEASURES.map(({ id }) => totalCell(id)) }],
    reconciliation: isKnown
      ? footing({
          what: 'Indirect cost less fees and what members carry',
          currency: plan.currency,
          differences: [{ column: 'All projects', left: difference }],
        })
      : null,
    notes: basisNotes(assessment),
  }
}

/** The part of each member: by the fees charged, to the cent; empty when the plan says nothing about recovery, or nobody is charged. */
export const carriedByMembersTable = (assessment: Assessment, year: number): Table => {
  const { plan } = assessment.forecast
  const schedule = scheduleInForce(plan, year)
  const placed = schedule === null ? undefined : composition(plan, schedule, year)
  const members = plan.members(year)
  const fees = members.map(({ id }) => assessment.amount('membership-fees/charged', { member: id }, year) ?? ZERO)
  const carried = total(assessment, 'not-recovered', year) ?? ZERO
  const parts = fees.some((fee) => fee.gt(0)) ? allocateByLargestRemainder(carried, fees, minorUnits(plan.currency)) : []
  const rows = members.flatMap(({ id, name }, at): readonly Row[] => {
    const part = parts[at]
    if (part === undefined) return []
    const tier = placed?.get(id)?.tier
    const member = { id, group: tier?.id ?? 'none', groupLabel: tier?.title ?? 'In no tier' }
    const fee = cellOf(assessment, 'membership-fees/charged', { member: id }, year)
    return [{ id, label: name, kind: 'line', member, of: { member: id }, cells: [fee, moneyCell(part, plan.currency)] }]
  })
  const sum = parts.reduce((all, part) => all.plus(part), ZERO)
  return {
    id: `carried-by-members-${year}`,
    caption: recoverySentence(assessment, year),
    unit: plan.currency,
    columns: [money('charged', 'Membership fee'), money('carried', 'Of it for indirect cost of projects')],
    rows: [
      ...rows,
      {
        id: 'total',
        label: 'All members',
        kind: 'total',
        cells: [cellOf(assessment, 'membership-fees/charged', {}, year), cellOf(assessment, `${ID}/not-recovered`, {}, year)],
      },
    ],
    reconciliation:
      parts.length === 0
        ? null
        : footing({
            what: 'Members less what the fees do not recover',
            currency: plan.currency,
            differences: [{ column: 'All members', left: sum.minus(carried) }],
          }),
    notes: basisNotes(assessment),
  }
}
