/** Members and their fees in a year: tier, charged, received, owed, burden, and the change against a baseline. The amounts of single members: redact before showing. */

import type { Assessment } from '../../checks/check.ts'
import { feeBurden } from '../../checks/fee-burden.ts'
import type { MemberRecord } from '../../inputs/member.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { cellOf, EMPTY, indicatorAmount, moneyCell, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'

const MEASURES = [
  { id: 'charged', label: later`Charged` },
  { id: 'received', label: later`Received` },
  { id: 'written-off', label: later`Written off` },
  { id: 'receivable', label: later`Owed at the end of the year` },
] as const

const money = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

const burdenCell = (assessment: Assessment, { id }: MemberRecord, year: number): Cell => {
  const value = assessment.amount('indicators/fee-burden', { member: id }, year)
  if (value === undefined) return { amount: null, text: say`not known` }
  return {
    ...indicatorAmount(value, feeBurden, assessment.forecast.plan.currency),
    figure: { id: 'indicators/fee-burden', of: { member: id }, year },
  }
}

const productYear = (assessment: Assessment, member: MemberRecord, year: number): Cell => {
  const seen = member.indicators['gdp']
  if (seen === undefined || seen.value === null) return EMPTY
  const seenIn = seen.year === undefined ? say`year unknown` : `${seen.year}`
  return textCell(assessment.forecast.plan.heldBack(member, 'gdp', year) === undefined ? seenIn : say`${seenIn}, held back`)
}

interface Asked {
  readonly year: number
  /** What the change is counted from; without one there is no such column. */
  readonly baseline?: Assessment | undefined
}

const charged = (assessment: Assessment | undefined, of: Readonly<Record<string, string>>, year: number): Decimal =>
  assessment?.amount('membership-fees/charged', of, year) ?? ZERO

const changeCell = (assessment: Assessment, baseline: Assessment, of: Readonly<Record<string, string>>, year: number): Cell =>
  moneyCell(charged(assessment, of, year).minus(charged(baseline, of, year)), assessment.forecast.plan.currency)

export const membersTable = (assessment: Assessment, { year, baseline }: Asked): Table => {
  const { plan } = assessment.forecast
  const schedule = scheduleInForce(plan, year)
  const placed = schedule === null ? undefined : composition(plan, schedule, year)
  const rows = plan.members(year).map((member): Row => {
    const of = { member: member.id }
    const tier = placed?.get(member.id)?.tier
    return {
      id: member.id,
      label: member.name,
      kind: 'line',
      member: { id: member.id, group: tier?.id ?? 'none', groupLabel: tier?.title ?? say`In no tier` },
      of,
      cells: [
        textCell(tier?.title),
        ...MEASURES.map(({ id }) => cellOf(assessment, `membership-fees/${id}`, of, year)),
        burdenCell(assessment, member, year),
        productYear(assessment, member, year),
        ...(baseline === undefined ? [] : [changeCell(assessment, baseline, of, year)]),
      ],
    }
  })
  const total: Row = {
    id: 'total',
    label: say`All members`,
    kind: 'total',
    cells: [
      EMPTY,
      ...MEASURES.map(({ id }) => cellOf(assessment, `membership-fees/${id}`, {}, year)),
      EMPTY,
      EMPTY,
      ...(baseline === undefined ? [] : [changeCell(assessment, baseline, {}, year)]),
    ],
  }
  const differences = MEASURES.map(({ id, label }) => ({
    column: label(),
    left: plan
      .members(year)
      .reduce((all, member) => all.plus(assessment.amount(`membership-fees/${id}`, { member: member.id }, year) ?? ZERO), ZERO)
      .minus(assessment.amount(`membership-fees/${id}`, {}, year) ?? ZERO),
  }))
  return {
    id: 'members',
    caption: say`In ${year} ${rows.length} members are charged ${amountIn(plan.currency, charged(assessment, {}, year))}`,
    unit: plan.currency,
    columns: [
      textColumn('tier', say`Tier`),
      ...MEASURES.map(({ id, label }) => money(id, label())),
      { id: 'burden', label: say`Fee against GDP`, kind: 'number', unit: '%' },
      textColumn('gdp-year', say`Year of the GDP`),
      ...(baseline === undefined ? [] : [money('change', say`Charged, against the baseline`)]),
    ],
    rows: [...rows, total],
    reconciliation: footing({ what: say`Members less the total`, currency: plan.currency, differences }),
    notes: [
      ...(schedule === null ? [say`No fee schedule is in force.`] : [say`Fee schedule: ${schedule.title}.`]),
      ...basisNotes(assessment),
    ],
  }
}
