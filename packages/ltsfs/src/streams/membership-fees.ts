/**
 * Membership fees: what members are charged, what of it arrives when, and what they still owe.
 *
 * Receivables roll forward for every member: opening + charged - received - credited - waived - written off = closing, never below
 * nothing.
 */
import { chargedFees } from '../fees/charged-fees.ts'
import { waivedFees } from '../fees/waived-fees.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, parameter, sum } from '../formula/write.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { feeDueAndPaid, feesArriving, feesWrittenOff } from './membership-fee-collection.ts'
import { openingArriving, owedAtOpening, owesAtOpening } from './opening-receivables.ts'
import { promptPaymentCredits, promptPaymentPool } from './prompt-payment.ts'
import { defineStream, type Setting } from './stream.ts'
import { total } from './total.ts'

/** What a member owes as a year begins; undefined for one that never owed anything. */
const openingOf = (
  { plan, book }: Setting,
  { member, year }: { readonly member: MemberRecord; readonly year: number },
): Formula | undefined =>
  book.find('membership-fees/receivable', { member: member.id }, year - 1) ??
  (year === plan.document.period.from && owesAtOpening(plan, member) ? owedAtOpening(plan, member) : undefined)

interface Account {
  readonly received: Figure
  readonly writtenOff: Figure
  /** Only where something is waived, and where prompt payment is credited. */
  readonly waived: Figure | undefined
  readonly credited: Figure | undefined
  readonly receivable: Figure
}

/** What members are credited in a year for having paid all of it. */
const creditsOf = (setting: Setting, year: number): ReadonlyMap<string, Figure> =>
  promptPaymentCredits(
    setting.plan,
    setting.plan.document.members.flatMap((member) => feeDueAndPaid(setting, member, year) ?? []),
    year,
  )

/** The account of every member that is charged or owes something in a year. */
const accounts = (setting: Setting, year: number): readonly Account[] => {
  const { plan } = setting
  const charged = chargedFees(plan, year)
  const [allWaived, credits] = [waivedFees(plan, year), creditsOf(setting, year)]
  return plan.document.members.flatMap((member) => {
    const opening = openingOf(setting, { member, year })
    const fee = charged.get(member.id)
    if (opening === undefined && fee === undefined) return []
    const key = { member: member.id, year }
    const arriving = [...feesArriving(setting, member, year), ...openingArriving(setting, member, year)]
    const [waived, credited] = [allWaived.get(member.id), credits.get(member.id)]
    const paid = sum(arriving, plan.currency)
    const received = figure('membership-fees/received', key, credited === undefined ? paid : paid.minus(credited))
    const writtenOff = figure('membership-fees/written-off', key, sum(feesWrittenOff(setting, member, year), plan.currency))
    const due = sum(
      [opening, fee].filter((part) => part !== undefined),
      plan.currency,
    )
    const taken = [received, credited, waived, writtenOff].filter((part) => part !== undefined)
    const closing = taken.reduce<Formula>((left, part) => left.minus(part), due)
    return [{ received, writtenOff, waived, credited, receivable: figure('membership-fees/receivable', key, closing) }]
  })
}

/** The total charged; a year without a schedule in force has none, and the forecast reports the schedule. */
const totalCharged = (plan: Plan, year: number): Figure => {
  if (scheduleInForce(plan, year) !== null)
    return total({ id: 'membership-fees/charged', year, unit: plan.currency }, [...chargedFees(plan, year).values()])
  const choice = { ...plan.originOf(plan.document.membershipFees.scheduleInForce), value: null, on: plan.span(year).from }
  return figure('membership-fees/charged', { year }, parameter(choice, plan.currency))
}

export const membershipFees = defineStream({
  id: 'membership-fees',
  get label() {
    return say`Membership fees`
  },
  figures: (setting, year) => {
    const { plan } = setting
    const all = accounts(setting, year)
    const waived = all.flatMap((account) => account.waived ?? [])
    const credited = all.flatMap((account) => account.credited ?? [])
    const [received, writtenOff, receivable] = [
      all.map((account) => account.received),
      all.map((account) => account.writtenOff),
      all.map((account) => account.receivable),
    ]
    return [
      ...chargedFees(plan, year).values(),
      totalCharged(plan, year),
      ...[received, writtenOff, waived, credited, receivable].flat(),
      total({ id: 'membership-fees/received', year, unit: plan.currency }, received),
      total({ id: 'membership-fees/written-off', year, unit: plan.currency }, writtenOff),
      total({ id: 'membership-fees/receivable', year, unit: plan.currency }, receivable),
      ...((plan.document.membershipFees.waivers ?? []).length === 0
        ? []
        : [total({ id: 'membership-fees/waived', year, unit: plan.currency }, waived)]),
      ...promptPaymentPool(plan, credited, year),
    ]
  },
  income: ({ book }, year) =>
    book.all('membership-fees/received', year).flatMap((received) => {
      const { member } = received.of
      return member === undefined ? [] : [{ kind: 'recurrent' as const, payer: { kind: 'member' as const, id: member }, figure: received }]
    }),
})
