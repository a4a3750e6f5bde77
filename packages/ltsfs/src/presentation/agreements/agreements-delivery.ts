/** Whether agreements are delivered as fast as their time passes. */

import { daysBetween } from '../../calendar/day.ts'
import { fiscalYearOf } from '../../calendar/fiscal-year.ts'
import type { AgreementRecord } from '../../inputs/donor-co-funding.ts'
import { say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import { inForce } from '../../parameters/in-force.ts'
import { rateValue } from '../../parameters/rate.ts'
import type { Plan } from '../../plan/plan.ts'
import type { AgreementPosition } from '../../register/agreement-position.ts'
import { moneyCell } from '../cell.ts'
import { amountIn } from '../sentences.ts'
import type { Table } from '../table.ts'
import type { AgreementsView } from './agreements-lines.ts'
import { bookedOf } from './agreements-receipts.ts'

/** Points between the time that has passed and the share that is spent, beyond which delivery is behind; null when no guide is in force. */
const gapAllowed = (plan: Plan, start: string): Decimal | null => {
  const found = inForce(plan.document.guides.deliveryGapAtMost.values, start)
  return found && rateValue(found.value)
}

/** Delivery against time: what is spent of what has arrived, beside how much of the window has passed. */
export const deliveryTable = ({ plan, position }: AgreementsView): Table => {
  const allowed = gapAllowed(plan, plan.span(fiscalYearOf(position.asOf, plan.document.organisation.fiscalYear)).from)
  const rows = position.agreements
    .filter(({ agreement: { window, restriction } }) => window.from <= position.asOf && restriction !== 'none')
    .map((known) => ({ known, booked: bookedOf(plan, known) }))
    .filter(({ known, booked }) => !booked.isZero() || !known.charged.isZero())
  return {
    id: 'delivery',
    caption: rows.length === 0 ? say`No agreement has anything to deliver yet` : say`Delivery against time`,
    unit: plan.currency,
    columns: [
      { id: 'booked', label: say`Received`, kind: 'number' },
      { id: 'spent', label: say`Spent`, kind: 'number' },
      { id: 'delivered', label: say`Spent of received`, kind: 'number', unit: '%' },
      { id: 'passed', label: say`Time passed`, kind: 'number', unit: '%' },
      { id: 'behind', label: say`Behind`, kind: 'number', unit: 'points' },
    ],
    rows: rows.map(({ known: { agreement, charged }, booked }) => {
      const passed = passedOf(agreement, position.asOf)
      const { delivered, behind } = against(booked, charged, passed)
      const isLate = behind !== null && allowed !== null && behind.gt(allowed)
      return {
        id: agreement.id,
        label: agreement.title,
        kind: 'line',
        of: { agreement: agreement.id },
        cells: [
          moneyCell(booked, plan.currency),
          moneyCell(charged, plan.currency),
          { amount: delivered === null ? null : percent(delivered), unit: '%' },
          { amount: percent(passed), unit: '%' },
          { amount: behind === null ? null : percent(behind), unit: 'points', ...(isLate ? { status: 'warn' as const } : {}) },
        ],
      }
    }),
    reconciliation: null,
    notes: [
      [
        say`Spent is what the register has expensed under the agreement; unrestricted money is spent as general money and is left out.`,
        ...(allowed === null ? [] : [say`More than ${spelled(allowed)} points behind is marked.`]),
      ].join(' '),
    ],
  }
}

const percent = (share: Decimal): string => share.times(100).toFixed(1)
const spelled = (share: Decimal): string => spell(share.times(100), 1)

const against = (booked: Decimal, charged: Decimal, passed: Decimal) => {
  const delivered = booked.isZero() ? null : charged.div(booked)
  return { delivered, behind: delivered === null ? null : passed.minus(delivered) }
}

/** How the shares of an agreement come about: "8,000.00 of 235,000.00 FJD received are spent: 3.4 %; 326 of 1095 days ...". Null before its window begins. */
export const deliveryText = ({ plan, position: { asOf } }: AgreementsView, { agreement, ...known }: AgreementPosition): string | null => {
  const { window } = agreement
  if (window.from > asOf) return null
  const booked = bookedOf(plan, { agreement, ...known })
  const passed = passedOf(agreement, asOf)
  const { delivered, behind } = against(booked, known.charged, passed)
  const days = daysBetween(window.from, window.until)
  const gone = daysBetween(window.from, asOf < window.until ? asOf : window.until)
  const time = say`${gone} of ${days} days of its window have passed: ${spelled(passed)} %`
  if (delivered === null || behind === null) return say`nothing has come in yet; ${time}`
  const spent = say`of ${amountIn(plan.currency, booked)} received ${amountIn(plan.currency, known.charged)} are spent: ${spelled(delivered)} %`
  return say`${spent}; ${time}; time less delivery leaves ${spelled(behind)} points`
}

/** The share of the window that has passed, from nothing to all of it. */
const passedOf = ({ window }: AgreementRecord, asOf: string): Decimal => {
  const end = asOf < window.until ? asOf : window.until
  return Decimal.max(ZERO, new Decimal(daysBetween(window.from, end)).div(daysBetween(window.from, window.until)))
}
