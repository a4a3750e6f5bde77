/**
 * The money of one agreement in one year: what it holds, the management fees taken from it, what it pays and what is left.
 *
 * opening + received - fee - applied - returned = closing. It pays within its window only, carries over what is left, and gives
 * back what is left at the end of the fiscal year in which the window closes. A fee that the fund cannot pay yet stays owed.
 * Unrestricted money pays its fees too; the rest joins the general money of the year and nothing is carried over.
 */
import { overlaps } from '../calendar/span.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import type { Setting } from '../streams/stream.ts'
import type { Receipts } from './receipts.ts'
import { isInScope } from './scope.ts'

export interface Fund {
  readonly figures: readonly Figure[]
  /** The management fees of the year and those owed from before, as far as the fund pays them; absent without any. */
  readonly feeTaken: Figure | undefined
  /** By activity, in the order paid. */
  readonly applied: readonly { readonly activity: ActivityRecord; readonly figure: Figure }[]
  /** Brought forward from the year before. */
  readonly opening: Figure | undefined
  /** Given back to the donor, and carried over: absent for unrestricted money. */
  readonly returned: Figure | undefined
  readonly closing: Figure | undefined
  /** What joins the general money: absent for restricted money. */
  readonly general: Formula | undefined
}

/** Activities of the year in order of payment, each with its cost and what is still unpaid of it. */
export type Unpaid = Map<string, { readonly activity: ActivityRecord; readonly cost: Figure; readonly left: Formula }>

/** Null in a year in which the agreement neither holds, receives nor owes anything. What it pays is taken off `unpaid`. */
export const fund = (setting: Setting, agreement: AgreementRecord, receipts: Receipts, unpaid: Unpaid, year: number): Fund | null => {
  const { plan, book } = setting
  const of = { agreement: agreement.id, year }
  const before = (id: string) => present(book.find(`donor-co-funding/${id}`, { agreement: agreement.id }, year - 1))
  const closesBy = (end: number): boolean => agreement.window.until <= plan.span(end).until
  const opening = closesBy(year - 1) ? [] : before('unspent')
  const inHand = [...opening, ...(receipts.agreements.get(agreement.id) ?? [])]
  const dues = [...before('fee-owed'), ...(receipts.fees.get(agreement.id) ?? [])]
  if (inHand.length === 0 && dues.length === 0) return null

  const held = sum(inHand, plan.currency)
  const due = sum(dues, plan.currency)
  const feeTaken = dues.length === 0 ? undefined : figure('donor-co-funding/fee-taken', of, due.atMost(held))
  const feeOwed = feeTaken && figure('donor-co-funding/fee-owed', of, due.minus(feeTaken))
  const afterFee = feeTaken === undefined ? held : held.minus(feeTaken)
  const base = { feeTaken, opening: opening[0], returned: undefined, closing: undefined, general: undefined, applied: [] }
  const fees = [...present(feeTaken), ...present(feeOwed)]
  if (agreement.restriction === 'none') return { ...base, figures: fees, general: afterFee }

  const { applied, left } = apply(setting, agreement, afterFee, unpaid, year)
  const returned = closesBy(year) ? figure('donor-co-funding/returned', of, left) : undefined
  const closing = figure('donor-co-funding/unspent', of, returned === undefined ? left : left.minus(returned))
  const figures = [...fees, ...applied.map((payment) => payment.figure), ...present(returned), closing]
  return { ...base, figures, applied, returned, closing }
}

const present = <T>(item: T | undefined): readonly T[] => (item === undefined ? [] : [item])

/** At most the donor's share of an activity's cost, at most what is unpaid of it, at most what the fund still holds. */
const apply = ({ plan }: Setting, agreement: AgreementRecord, held: Formula, unpaid: Unpaid, year: number) => {
  const open = overlaps(agreement.window, plan.span(year))
  const applied: { readonly activity: ActivityRecord; readonly figure: Figure }[] = []
  let left = held
  for (const [id, { activity, cost, left: lacking }] of open ? unpaid : []) {
    if (!isInScope(agreement, activity)) continue
    const share = agreement.donorShare
    const most = share === undefined ? lacking : lacking.atMost(cost.times(plan.at(share, year)).roundedDown())
    const paid = figure('donor-co-funding/applied', { agreement: agreement.id, activity: id, year }, most.atMost(left))
    applied.push({ activity, figure: paid })
    left = left.minus(paid)
    unpaid.set(id, { activity, cost, left: lacking.minus(paid) })
  }
  return { applied, left }
}
