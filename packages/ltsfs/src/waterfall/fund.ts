/**
 * The money of one agreement in one year: what it holds, what it pays, the management fees earned on that, and what is left.
 *
 * opening + received - fee - applied - returned = closing. It pays within its window only, carries over what is left, and gives
 * back what is left at the end of the fiscal year in which the window closes. An activity of a project whose fee the agreement owes is
 * paid as far as the money pays the fee on it too. Unrestricted money pays no activity by name, so no fee is earned on it: it joins the
 * general money of the year and nothing is carried over.
 */
import { overlaps } from '../calendar/span.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import type { Setting } from '../streams/stream.ts'
import { boundOf } from './bound.ts'
import type { Due } from './due.ts'
import { type PaidProject, payWithFee, projectFigures, projectsPaidBy } from './paid-project.ts'
import { isInScope } from './scope.ts'

export interface Fund {
  readonly figures: readonly Figure[]
  /** The management fees of the year; absent without any. */
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

/** A fund while its year is paid: what it holds goes down with every payment. */
export interface OpenFund {
  readonly agreement: AgreementRecord
  readonly opening: Figure | undefined
  readonly held: Formula
  readonly projects: readonly PaidProject[]
  readonly applied: { readonly activity: ActivityRecord; readonly figure: Figure }[]
  /** What it holds after each payment. */
  readonly lefts: Figure[]
  left: Formula
}

const present = <T>(item: T | undefined): readonly T[] => (item === undefined ? [] : [item])

const closesBy = ({ plan }: Setting, { window }: AgreementRecord, year: number): boolean => window.until <= plan.span(year).until

/** Null in a year in which the agreement neither holds nor receives anything and runs no project. */
export const openFund = (setting: Setting, agreement: AgreementRecord, received: readonly Formula[], year: number): OpenFund | null => {
  const before = setting.book.find('donor-co-funding/unspent', { agreement: agreement.id }, year - 1)
  const opening = closesBy(setting, agreement, year - 1) ? undefined : before
  const inHand = [...present(opening), ...received]
  const projects = projectsPaidBy(setting, agreement, year)
  if (inHand.length === 0 && projects.length === 0) return null
  const held = sum(inHand, setting.plan.currency)
  return { agreement, opening, held, projects, applied: [], lefts: [], left: held }
}

export const mayPay = ({ plan }: Setting, { agreement }: OpenFund, activity: ActivityRecord, year: number): boolean =>
  isInScope(agreement, activity) && overlaps(agreement.window, plan.span(year))

const payAlone = (of: { readonly agreement: string; readonly activity: string }, asked: Formula, held: Formula, year: number) => {
  const applied = figure('donor-co-funding/applied', { ...of, year }, asked.atMost(held))
  return { applied, left: held.minus(applied) }
}

/** At most what its terms allow of the cost, at most what is unpaid of it, at most what the fund holds. */
export const payFrom = ({ plan }: Setting, fund: OpenFund, due: Due, year: number): Figure => {
  const { activity, lacking } = due
  const { id } = fund.agreement
  const bound = boundOf(plan, fund.agreement, due, year)
  const asked = bound === null ? lacking : lacking.atMost(bound)
  const project = fund.projects.find((each) => each.project.id === activity.project)
  const of = { agreement: id, activity: activity.id }
  const { applied, left } =
    project === undefined ? payAlone(of, asked, fund.left, year) : payWithFee(project, { id: of, asked, left: fund.left }, year)
  fund.applied.push({ activity, figure: applied })
  const rest = figure('donor-co-funding/left', { ...of, year }, left)
  fund.lefts.push(rest)
  fund.left = rest
  return applied
}

/** The fund once everything is paid, with the figures of its projects. */
export const closeFund = (setting: Setting, { agreement, opening, held, projects, applied, lefts, left }: OpenFund, year: number): Fund => {
  const { currency } = setting.plan
  const of = { agreement: agreement.id, year }
  const paid = projects.map((project) => projectFigures(project, year, currency))
  const fees = paid.map(({ earned }) => earned)
  const feeTaken = fees.length === 0 ? undefined : figure('donor-co-funding/fee-taken', of, sum(fees, currency))
  const base = { feeTaken, opening, applied }
  const entered = [...paid.flatMap(({ figures }) => figures), ...present(feeTaken)]
  if (agreement.restriction === 'none') return { ...base, figures: entered, returned: undefined, closing: undefined, general: held }

  const payments = applied.map((payment) => payment.figure)
  const rest = feeTaken === undefined ? left : held.minus(feeTaken).minus(sum(payments, currency))
  const returned = closesBy(setting, agreement, year) ? figure('donor-co-funding/returned', of, rest) : undefined
  const closing = figure('donor-co-funding/unspent', of, returned === undefined ? rest : nothing(currency))
  return { ...base, figures: [...entered, ...payments, ...lefts, ...present(returned), closing], returned, closing, general: undefined }
}
