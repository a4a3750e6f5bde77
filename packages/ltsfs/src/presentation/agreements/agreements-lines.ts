/**
 * Instalments of all agreements as the register knows them on a day, each in the currency of the plan too: what every table of agreements
 * is made of, so that they agree with each other.
 *
 * Other currencies count at the budget rate of the fiscal year of the day, to the minor unit; what is open is what was promised less what
 * was received. Without a rate in force an amount counts nothing, and the tables say so.
 */

import type { Day } from '../../calendar/day.ts'
import { fiscalYearOf } from '../../calendar/fiscal-year.ts'
import type { AgreementState } from '../../inputs/donor-co-funding.ts'
import { later, say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { exchange } from '../../money/money.ts'
import { inForce } from '../../parameters/in-force.ts'
import { rateValue } from '../../parameters/rate.ts'
import type { Plan } from '../../plan/plan.ts'
import type { AgreementPosition, InstalmentPosition } from '../../register/agreement-position.ts'
import type { Position } from '../../register/position.ts'

/** The plan, and where its agreements stand on a day. */
export interface AgreementsView {
  readonly plan: Plan
  readonly position: Position
}

export type InstalmentStanding = 'received' | 'in-part' | 'overdue' | 'condition-open' | 'to-come' | 'not-signed' | 'suspended' | 'lost'

export const STANDING_LABELS: Readonly<Record<InstalmentStanding, () => string>> = {
  received: later`Received`,
  'in-part': later`Received in part`,
  overdue: later`Overdue`,
  'condition-open': later`Condition open`,
  'to-come': later`To come`,
  'not-signed': later`Not signed yet`,
  suspended: later`Suspended`,
  lost: later`Lost`,
}

export interface InstalmentLine {
  readonly known: AgreementPosition
  readonly each: InstalmentPosition
  readonly standing: InstalmentStanding
  /** In the currency of the plan. */
  readonly promised: Decimal
  readonly received: Decimal
  readonly open: Decimal
}

const LOST: readonly AgreementState[] = ['lapsed', 'cancelled']

const standingOf = ({ state }: AgreementPosition, { open, locked, overdue, received }: InstalmentPosition): InstalmentStanding => {
  if (open.isZero()) return 'received'
  if (LOST.includes(state)) return 'lost'
  if (state === 'suspended') return 'suspended'
  if (state !== 'signed') return 'not-signed'
  if (locked) return 'condition-open'
  if (overdue) return 'overdue'
  return received.isZero() ? 'to-come' : 'in-part'
}

/** The budget rate of a currency on the first day of the fiscal year of a day; null when none is in force. */
export const budgetRate = (plan: Plan, currency: string, day: Day): Decimal | null => {
  if (currency === plan.currency) return new Decimal(1)
  const record = plan.document.exchangeRates.find((rate) => rate.currency === currency)
  const found = record && inForce(record.rate.values, plan.span(fiscalYearOf(day, plan.document.organisation.fiscalYear)).from)
  return found ? rateValue(found.value) : null
}

export const instalmentLines = ({ plan, position }: AgreementsView): readonly InstalmentLine[] =>
  position.agreements.flatMap((known) => {
    const rate = budgetRate(plan, known.agreement.currency, position.asOf)
    const worth = (amount: Decimal) =>
      rate === null ? ZERO : exchange({ amount, currency: known.agreement.currency }, rate, plan.currency).amount
    return known.instalments.map((each): InstalmentLine => {
      const [promised, received] = [worth(new Decimal(each.instalment.amount.amount)), worth(each.received)]
      return { known, each, standing: standingOf(known, each), promised, received, open: promised.minus(received) }
    })
  })

export const added = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

/** At which rates other currencies count, and which do not for want of one; nothing where everything is in the currency of the plan. */
export const rateNotes = ({ plan, position: { agreements, asOf } }: AgreementsView): readonly string[] => {
  const foreign = [...new Set(agreements.map(({ agreement }) => agreement.currency))].filter((currency) => currency !== plan.currency)
  const missing = foreign.filter((currency) => budgetRate(plan, currency, asOf) === null)
  return [
    ...(foreign.length === 0
      ? []
      : [say`Other currencies count at the budget rates of ${fiscalYearOf(asOf, plan.document.organisation.fiscalYear)}.`]),
    ...(missing.length === 0
      ? []
      : [say`For want of a rate ${missing.reduce((all, each) => say`${all} and ${each}`)} count nothing here.`]),
  ]
}
