/** Tables that stand in papers only: programme by area, funding by donor, the scale of contributions, sources. */

import type { Assessment } from '../../checks/check.ts'
import { incomeFromOutside } from '../../checks/check.ts'
import { combinedOf, inYear } from '../../comparison/combined-name.ts'
import { say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { moneyCell, textCell, textColumn, yearColumns } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { programmeTable } from '../programme/programme-table.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Row, Table } from '../table.ts'
import { redact, totalsAlone } from './redaction.ts'
import { isByFewUnits } from './unit-schedules.ts'

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

/** The work programme by priority area alone: its sums as lines, without the columns of words. */
export const areasTable = (assessment: Assessment): Table => {
  const whole = programmeTable(assessment)
  const numbers = whole.columns.map(({ kind }) => kind === 'number')
  return {
    ...whole,
    id: 'areas',
    columns: whole.columns.filter((_, at) => numbers[at]),
    rows: whole.rows
      .filter(({ kind, depth = 0 }) => kind === 'total' || depth === 0)
      .map((row) => ({ ...row, kind: row.kind === 'total' ? 'total' : 'line', cells: row.cells.filter((_, at) => numbers[at]) })),
  }
}

interface Line {
  readonly id: string
  readonly label: string
  readonly amounts: readonly Decimal[]
  /** What explains the amount of each year. */
  readonly explains: readonly Pick<Cell, 'figure' | 'combined'>[]
}

const byYear = (assessment: Assessment, lines: readonly Line[], total: Line): Pick<Table, 'columns' | 'rows' | 'unit'> => {
  const { years, plan } = assessment.forecast
  const row = ({ id, label, amounts, explains }: Line, kind: Row['kind']): Row => ({
    id,
    label,
    kind,
    cells: amounts.map((amount, at) => ({ ...moneyCell(amount, plan.currency), ...explains[at] })),
  })
  return { unit: plan.currency, columns: yearColumns(years), rows: [...lines.map((line) => row(line, 'line')), row(total, 'total')] }
}

const left = (assessment: Assessment, parts: readonly (readonly Decimal[])[], whole: readonly Decimal[]) =>
  assessment.forecast.years.map((year, at) => ({
    column: String(year),
    left: sum(parts.map((part) => part[at] ?? ZERO)).minus(whole[at] ?? ZERO),
  }))

const FROM_DONORS = ['donor-co-funding/restricted', 'donor-co-funding/unrestricted']

/** What every donor brings in by year, on the basis of the forecast. */
export const donorsTable = (assessment: Assessment): Table => {
  const { forecast } = assessment
  const { years, plan } = forecast
  const names = new Map(plan.document.donorCoFunding.agreements.map(({ donor, donorName }) => [donor, donorName]))
  const found = years.map((year) => incomeFromOutside(forecast, year).filter(({ payer }) => payer.kind === 'donor'))
  const lines = [...names].map(([donor, name]) => ({
    id: donor,
    label: name,
    amounts: found.map((incomes) => sum(incomes.filter(({ payer }) => payer.id === donor).map(({ figure }) => forecast.value(figure)))),
    explains: years.map((year) => ({
      combined: combinedOf(['statement/from-payer'], { of: { kind: 'donor', payer: donor }, years: inYear(year) }),
    })),
  }))
  const paying = lines.filter(({ amounts }) => amounts.some((amount) => !amount.isZero()))
  const total = years.map((year) => sum(FROM_DONORS.flatMap((id) => assessment.amount(id, {}, year) ?? [])))
  const explains = years.map((year) => ({ combined: combinedOf(FROM_DONORS, { years: inYear(year) }) }))
  const none = lines.length - paying.length
  return {
    id: 'donors',
    caption: say`${paying.length} of ${lines.length} donors bring ${amountIn(plan.currency, sum(total))} from ${years[0]} to ${years.at(-1)}`,
    ...byYear(assessment, paying, { id: 'total', label: say`All donors`, amounts: total, explains }),
    reconciliation: footing({
      what: say`Donors: the lines less the total`,
      currency: plan.currency,
      differences: left(
        assessment,
        lines.map(({ amounts }) => amounts),
        total,
      ),
    }),
    notes: [...(none === 0 ? [] : [say`Donors that bring nothing on this basis are left out: ${none}.`]), ...basisNotes(assessment)],
  }
}

export const tierIn = (plan: Plan, member: string): { readonly id: string; readonly title: string } => {
  for (const year of plan.years.toReversed()) {
    const schedule = scheduleInForce(plan, year)
    const tier = schedule === null ? undefined : composition(plan, schedule, year).get(member)?.tier
    if (tier !== undefined) return tier
  }
  return { id: 'none', title: say`In no tier` }
}

/** Fees charged by year: by member for those who may see them, else by tier, and a band where a tier is too small to hide anyone. */
export const contributionsTable = (assessment: Assessment, amounts: 'bands' | 'members'): Table => {
  const { forecast } = assessment
  const { years, plan } = forecast
  const charged = (member: string, year: number): Decimal | undefined => assessment.amount('membership-fees/charged', { member }, year)
  const total = years.map((year) => assessment.amount('membership-fees/charged', {}, year) ?? ZERO)
  const rows = plan.document.members.map(({ id, name }): Row => {
    const tier = tierIn(plan, id)
    return {
      id,
      label: name,
      kind: 'line',
      member: { id, group: tier.id, groupLabel: tier.title },
      cells: years.map((year) => moneyCell(charged(id, year), plan.currency)),
    }
  })
  const table: Table = {
    id: 'contributions',
    caption: say`Members are charged ${amountIn(plan.currency, total[0] ?? ZERO)} in ${years[0]} and ${amountIn(plan.currency, total.at(-1) ?? ZERO)} in ${years.at(-1)}`,
    unit: plan.currency,
    columns: yearColumns(years),
    rows: [
      ...rows,
      { id: 'total', label: say`All members`, kind: 'total', cells: total.map((amount) => moneyCell(amount, plan.currency)) },
    ],
    reconciliation: footing({
      what: say`Members less the total`,
      currency: plan.currency,
      differences: left(
        assessment,
        plan.document.members.map(({ id }) => years.map((year) => charged(id, year) ?? ZERO)),
        total,
      ),
    }),
    notes: basisNotes(assessment),
  }
  if (amounts === 'members') return table
  return isByFewUnits(plan, years) ? totalsAlone(table) : redact(table)
}

/** Every source of the plan: where it is, when it was read, and whether it is invented. */
export const sourcesTable = ({ document }: Plan): Table => ({
  id: 'sources',
  caption:
    document.sources.length === 1
      ? say`${document.sources.length} source stands behind the numbers of the plan`
      : say`${document.sources.length} sources stand behind the numbers of the plan`,
  unit: null,
  columns: [textColumn('where', say`Where`), textColumn('read', say`Read on`), textColumn('kind', say`Kind`)],
  rows: document.sources.map(({ id, title, read, illustrative, ...rest }) => ({
    id,
    label: title,
    kind: 'line',
    cells: [
      textCell([rest.link, rest.page].filter((part) => part !== undefined).join(', ') || null),
      textCell(read),
      textCell(illustrative === true ? say`illustrative` : say`source`),
    ],
  })),
  reconciliation: null,
  notes: [],
})
