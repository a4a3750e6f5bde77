/** Who pays what and for whom under a schedule: the share and fee of every member, and what each step adds or takes. Single members: redact before showing. */

import type { FeeAssessment } from '../../fees/assessment.ts'
import type { Contributions } from '../../fees/contributions.ts'
import type { FigureName } from '../../formula/figure-name.ts'
import type { Of } from '../../formula/formula.ts'
import { sentenceList } from '../../inputs/expectation.ts'
import { say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { byName } from '../by-name.ts'
import { moneyCell } from '../cell.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { movementNotes } from './fee-movements.ts'
import { printedShares } from './printed-shares.ts'

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

const change = (amount: Decimal, said: (amount: Decimal) => string): string =>
  amount.isNegative() ? say`${said(amount.abs())} less` : say`${said(amount.abs())} more`

/**
 * `astray` is how much more or less is charged than was to be assessed. Why: the first step where it does not begin with that, and what
 * others add.
 */
const withCauses = (astray: string, steps: Contributions['steps'], toAssess: Decimal, said: (amount: Decimal) => string): string => {
  const moved = steps.map(({ id, label, total }, at) => ({ id, label, by: at === 0 ? total.minus(toAssess) : total }))
  const causes = moved.filter(({ by }) => said(by.abs()) !== said(ZERO))
  const name = ({ id, label }: (typeof causes)[number]): string =>
    id === 'rounding' ? say`rounding each amount by itself` : `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`
  const [first, ...others] = causes
  if (first === undefined || (others.length === 0 && first.id === 'rounding')) return say`${astray}: amounts are rounded each by itself.`
  if (others.length === 0) return say`${astray}, because of ${name(first)}.`
  const added = sentenceList(
    causes.map((cause) => say`${change(cause.by, said)} by ${name(cause)}`),
    'and',
  )
  return say`${astray}: ${added}.`
}

/** The proof under the table, worked out from what it shows and not from how it came about. */
const reconciliationOf = ({ steps, rows, charged, toAssess, residual }: Contributions, said: (amount: Decimal) => string): string => {
  const astray = rows.filter(({ amounts, charged: fee }) => !add(amounts).eq(fee))
  const steppedBy = steps.filter(({ total }, at) => !add(rows.map(({ amounts }) => amounts[at] ?? ZERO)).eq(total))
  const whole = add(rows.map((row) => row.charged))
  if (astray.length > 0 || steppedBy.length > 0 || !whole.eq(charged))
    return say`The steps of ${astray.length} members do not add up to their fees, and ${steppedBy.length} steps not over all members: the fees are ${said(whole)}, the total is ${said(charged)}.`
  const proven = say`The steps of every member add up to its fee, and all fees to ${said(charged)}`
  if (toAssess === null || residual === null) return `${proven}.`
  if (residual.isZero()) return say`${proven}, the ${said(toAssess)} to assess.`
  return withCauses(say`${proven}, ${change(residual, said)} than the ${said(toAssess)} to assess`, steps, toAssess, said)
}

/** What explains a cell. Under another schedule than the one in force nobody is charged, and the figures are those of that schedule. */
const figuresOf = ({ plan, schedule, year }: FeeAssessment): ((measure: 'share' | 'step-adds' | 'charged', of: Of) => FigureName) => {
  const isInForce = scheduleInForce(plan, year)?.id === schedule.id
  return (measure, of) => ({
    id: `membership-fees/${measure === 'charged' && !isInForce ? 'under-schedule' : measure}`,
    of: isInForce ? of : { ...of, schedule: schedule.id },
    year,
  })
}

/** In the order of names. */
export const feesTable = (assessed: FeeAssessment, made: Contributions): Table => {
  const { plan, schedule, year } = assessed
  const { steps, rows, charged } = made
  const { currency } = plan
  const placed = composition(plan, schedule, year)
  const shares = printedShares(assessed, made)
  const money = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })
  const columns: readonly Column[] = [
    ...(shares === null ? [] : [{ id: 'share', label: say`Share`, kind: 'number', unit: '%', additive: true } as const]),
    ...steps.map(({ id, label }) => money(id, label)),
    money('charged', say`Charged`),
  ]
  const explains = figuresOf(assessed)
  const shareCell = (share: string | undefined, of: Of): readonly Cell[] =>
    shares === null ? [] : [{ amount: share ?? null, figure: explains('share', of) }]
  const stepCell = (amount: Decimal, at: number, of: Of): Cell => ({
    ...moneyCell(amount, currency),
    figure: explains('step-adds', { ...of, step: steps[at]?.id ?? '' }),
  })
  const lines = byName(rows).map(({ member, name, amounts, charged: fee }): Row => {
    const tier = placed.get(member)?.tier
    return {
      id: member,
      label: name,
      kind: 'line',
      member: { id: member, group: tier?.id ?? 'all', groupLabel: tier?.title ?? say`All members` },
      of: { member },
      cells: [
        ...shareCell(shares?.of.get(member), { member }),
        ...amounts.map((amount, at) => stepCell(amount, at, { member })),
        { ...moneyCell(fee, currency), figure: explains('charged', { member }) },
      ],
    }
  })
  const total: Row = {
    id: 'total',
    label: say`All members`,
    kind: 'total',
    cells: [
      ...shareCell(shares?.total, {}),
      ...steps.map((step, at) => stepCell(step.total, at, {})),
      { ...moneyCell(charged, currency), figure: explains('charged', {}) },
    ],
  }
  const said = (amount: Decimal): string => `${spell(amount, minorUnits(currency))} ${currency}`
  const who = rows.length === 1 ? say`1 member pays` : say`${rows.length} members pay`
  return {
    id: 'fees',
    caption: say`In ${year} ${who} ${said(charged)} under “${schedule.title}”`,
    unit: currency,
    columns,
    rows: [...lines, total],
    reconciliation: reconciliationOf(made, said),
    notes: [...movementNotes(made, currency), ...(shares?.notes ?? [])],
  }
}
