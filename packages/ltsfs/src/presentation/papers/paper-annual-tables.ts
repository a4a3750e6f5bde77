/** Tables of the annual report: what members paid, what donors paid, what the programme spent, and what the indicators say. */

import { shiftDay } from '../../calendar/day.ts'
import type { Assessment } from '../../checks/check.ts'
import { incomeFromOutside } from '../../checks/check.ts'
import { capital } from '../../inputs/id-words.ts'
import { say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spellPercent } from '../../money/spell.ts'
import { added } from '../agreements/agreements-lines.ts'
import { moneyCell, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { indicatorBy, programmeIndicatorsTable } from '../programme/programme-indicators.ts'
import { indicatorStanding } from '../programme/programme-standing.ts'
import { amountIn } from '../sentences.ts'
import type { Column, Row, Table } from '../table.ts'
import { type ActualsView, entriesOf, isInYear, ownAmount, receiptsOf, spentOn } from './paper-actuals.ts'
import { tierIn } from './paper-tables.ts'
import { redact, totalsAlone } from './redaction.ts'
import { isByFewUnits } from './unit-schedules.ts'

interface Line {
  readonly id: string
  readonly label: string
  readonly member?: Row['member']
  readonly amounts: readonly Decimal[]
}

const number = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

interface Listed {
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly lines: readonly Line[]
  readonly total: string
  readonly notes?: readonly string[]
}

/** The total is added up here, so its proof is that every line adds up within itself: the last column is what the others leave. */
const listTable = ({ plan: { currency } }: ActualsView, { id, caption, columns, lines, total, notes = [] }: Listed): Table => {
  const sums = columns.map((_, at) => added(lines.map(({ amounts }) => amounts[at] ?? ZERO)))
  const row = (kind: Row['kind'], { amounts, ...rest }: Line): Row => ({
    ...rest,
    kind,
    cells: amounts.map((amount) => moneyCell(amount, currency)),
  })
  const [first = ZERO, ...others] = sums
  return {
    id,
    caption,
    unit: currency,
    columns,
    rows: [...lines.map((line) => row('line', line)), row('total', { id: 'total', label: total, amounts: sums })],
    reconciliation: capital(
      footing({
        what: say`${columns.map(({ label }) => label.toLowerCase()).join(', ')}: the first less the others`,
        currency,
        differences: [{ column: say`the total`, left: first.minus(added(others)) }],
      }),
    ),
    notes,
  }
}

/** What was invoiced for the year and what became of it: by member for those who may see it, else by tier and band. */
export const collectionTable = (view: ActualsView, amounts: 'bands' | 'members'): Table => {
  const { plan, position, year } = view
  const invoices = entriesOf(view, 'invoiced').filter(({ fiscalYear }) => fiscalYear === year)
  const lines = plan.members(year).map(({ id, name }): Line => {
    const own = invoices.filter(({ member }) => member === id)
    const ids = new Set(own.map((entry) => entry.id))
    const of = (kind: 'paid' | 'waived' | 'written-off') =>
      added(entriesOf(view, kind).flatMap((entry) => (ids.has(entry.invoice) ? [ownAmount(view, entry.amount, entry.on)] : [])))
    const invoiced = added(own.map(({ amount, on }) => ownAmount(view, amount, on)))
    const open = added(position.receivables.flatMap(({ entry, open: left }) => (ids.has(entry.id) ? [left] : [])))
    const tier = tierIn(plan, id)
    return {
      ...{ id, label: name, member: { id, group: tier.id, groupLabel: tier.title } },
      amounts: [invoiced, of('paid'), of('waived').plus(of('written-off')), open],
    }
  })
  const invoiced = added(lines.map((line) => line.amounts[0] ?? ZERO))
  const paid = added(lines.map((line) => line.amounts[1] ?? ZERO))
  const table = listTable(view, {
    id: 'collection',
    caption: say`Of ${amountIn(plan.currency, invoiced)} invoiced for ${year}, ${amountIn(plan.currency, paid)} were paid by the end of the year`,
    columns: [
      number('invoiced', say`Invoiced`),
      number('paid', say`Paid`),
      number('let-go', say`Waived or written off`),
      number('open', say`Open`),
    ],
    lines,
    total: say`All members`,
  })
  if (amounts === 'members') return table
  return isByFewUnits(plan, [year]) ? totalsAlone(table) : redact(table)
}

/** What every donor was budgeted to bring in the year, and what it brought. */
export const donorReceiptsTable = (final: Assessment, view: ActualsView): Table => {
  const { plan, position, year } = view
  const incomes = incomeFromOutside(final.forecast, year).filter(({ payer }) => payer.kind === 'donor')
  const names = new Map(position.agreements.map(({ agreement: { donor, donorName } }) => [donor, donorName]))
  const lines = [...names]
    .map(([id, label]): Line => {
      const budget = added(incomes.filter(({ payer }) => payer.id === id).map(({ figure }) => final.forecast.value(figure)))
      const { booked } = receiptsOf(
        view,
        position.agreements.filter(({ agreement }) => agreement.donor === id),
      )
      return { id, label, amounts: [booked, budget, booked.minus(budget)] }
    })
    .filter(({ amounts }) => amounts.some((amount) => !amount.isZero()))
  const paying = lines.filter(({ amounts }) => amounts[0]?.isZero() === false)
  return listTable(view, {
    id: 'donor-receipts',
    caption: say`${paying.length} of ${names.size} donors brought ${amountIn(plan.currency, added(lines.map(({ amounts }) => amounts[0] ?? ZERO)))} in ${year}`,
    columns: [number('actual', say`Received`), number('final', say`Final budget`), number('variance', say`Received less final budget`)],
    lines,
    total: say`All donors`,
  })
}

/** By priority area: planned for the year, expensed, still committed, and neither. */
export const deliveredTable = (final: Assessment, view: ActualsView): Table => {
  const { plan, year } = view
  const { activities } = plan.document.spending
  const lines = plan.document.framework.areas.map(({ id, name }): Line => {
    const own = new Set(activities.filter(({ area }) => area === id).map((activity) => activity.id))
    const planned = added([...own].map((activity) => final.amount('spending/activity', { activity }, year) ?? ZERO))
    const { expensed, committed } = spentOn(view, (activity) => own.has(activity))
    return { id, label: name, amounts: [planned, expensed, committed, planned.minus(expensed).minus(committed)] }
  })
  const [planned, expensed] = [0, 1].map((at) => added(lines.map(({ amounts }) => amounts[at] ?? ZERO)))
  return listTable(view, {
    id: 'delivered',
    caption: say`Of ${amountIn(plan.currency, planned ?? ZERO)} planned for ${year}, ${amountIn(plan.currency, expensed ?? ZERO)} were expensed`,
    columns: [
      number('planned', say`Planned`),
      number('expensed', say`Expensed`),
      number('committed', say`Committed, not expensed`),
      number('left', say`Neither`),
    ],
    lines,
    total: say`Work programme`,
  })
}

/** Indicators of the monitoring framework that say anything: baseline, target, what was measured by the end of the year, and how far that is. */
export const monitoringTable = (view: ActualsView): Table => {
  const { plan, year } = view
  const by = shiftDay(plan.span(year).until, -1)
  const table = programmeIndicatorsTable(plan, { by })
  const records = new Map(
    plan.document.framework.areas.flatMap(({ objectives }) =>
      objectives.flatMap(({ indicators }) => indicators.map((one) => [one.id, one] as const)),
    ),
  )
  const says = (row: Row): boolean => row.kind === 'line' && row.cells.some(({ text }) => text !== undefined)
  const rows = table.rows.filter(says).map((row): Row => {
    const record = records.get(row.id)
    const way = record === undefined ? null : indicatorStanding(indicatorBy(record, by), null).way
    return { ...row, depth: 0, cells: [...row.cells, textCell(way === null ? null : spellPercent(way, 0))] }
  })
  const silent = table.rows.filter((row) => row.kind === 'line' && !says(row)).length
  return {
    ...table,
    id: 'monitoring',
    columns: [...table.columns, textColumn('way', say`Of the way`)],
    rows,
    notes: silent === 0 ? [] : [say`${silent} more indicators have neither baseline, target nor measurement in the monitoring framework.`],
  }
}

/** Whether the year is over as the register knows it. */
export const bookState = (view: ActualsView): { readonly closed: string | null; readonly last: string | null } => {
  const found = view.plan.document.register?.closedYears?.find(({ fiscalYear }) => fiscalYear === view.year)
  const days = view.position.entries.map(({ on }) => on).filter((day) => isInYear(view, day))
  return { closed: found?.closed ?? null, last: days.toSorted().at(-1) ?? null }
}
