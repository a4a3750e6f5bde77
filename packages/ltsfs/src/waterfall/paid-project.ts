/**
 * A project in a year as its agreement pays it: activity by activity, each with the fee that is earned on it.
 *
 * Delivered is what the agreement pays of the project's own activities: what others pay of them earns it no fee.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { roomOf } from '../projects/all-in.ts'
import { type Delivery, directCostUpTo, earnedWith, feeAndWaiver, paidBeside } from '../projects/delivery.ts'
import { type FeeTerms, feeTerms } from '../projects/fee.ts'
import { agreementWeight } from '../streams/agreement-weight.ts'
import type { Setting } from '../streams/stream.ts'

interface PaidActivity {
  /** What the agreement still holds for the project. */
  readonly inHand: Figure
  /** Of the project up to this activity, what its money pays together with its fee. */
  readonly direct: Figure
  readonly applied: Figure
  /** What is earned with it. */
  readonly fee: Figure
}

export interface PaidProject {
  readonly project: ProjectRecord
  readonly terms: FeeTerms
  /** What an all-in grant still holds. */
  readonly grantLeft: Figure | undefined
  /** By activity, in the order paid. */
  readonly paid: PaidActivity[]
  /** Of all that is paid so far. */
  waived: Formula | undefined
}

interface AskedOfFund {
  readonly id: { readonly agreement: string; readonly activity: string }
  readonly asked: Formula
  /** What the agreement holds before. */
  readonly left: Formula
}

interface Payment {
  readonly applied: Figure
  /** What the agreement holds afterwards. */
  readonly left: Formula
}

/** Projects whose fee the agreement owes, in a year in which something of them is planned. */
export const projectsPaidBy = (setting: Setting, agreement: AgreementRecord, year: number): readonly PaidProject[] => {
  const { plan, book } = setting
  return plan.document.projectManagementFees.projects.flatMap((project): readonly PaidProject[] => {
    const cost = project.agreement === agreement.id ? book.find('project-management-fees/cost', { project: project.id }, year) : undefined
    if (cost === undefined) return []
    const terms = feeTerms({ plan, project, year, cost, weight: agreementWeight(setting, agreement, year) })
    const grantLeft = project.allIn === true ? roomOf({ plan, project, year }, agreement, book) : undefined
    return [{ project, terms, grantLeft, paid: [], waived: undefined }]
  })
}

const soFar = (paid: readonly PaidActivity[]): Delivery | undefined => {
  const [first] = paid
  if (first === undefined) return undefined
  const all = (part: 'applied' | 'fee'): Formula =>
    sum(
      paid.map((each) => each[part]),
      first.applied.unit,
    )
  return { delivered: all('applied'), earned: all('fee') }
}

/** What is paid of an activity that asks for so much of what the agreement holds, and the fee that is earned with it. */
export const payWithFee = (project: PaidProject, { id, asked, left }: AskedOfFund, year: number): Payment => {
  const { terms, grantLeft, paid } = project
  const of = { activity: id.activity, year }
  const before = soFar(paid)
  const used = before === undefined ? [] : [before.delivered, before.earned]
  const ofGrant = grantLeft && used.reduce<Formula>((rest, part) => rest.minus(part), grantLeft)
  const inHand = figure('project-management-fees/in-hand', of, ofGrant === undefined ? left : left.atMost(ofGrant))
  const direct = figure('project-management-fees/direct-cost', of, directCostUpTo(terms, before, asked, inHand))
  const { fee: due, waived } = feeAndWaiver(terms, direct)
  const fee = figure('project-management-fees/earned-on', of, earnedWith(before, due, direct, inHand))
  const applied = figure('donor-co-funding/applied', { ...id, year }, paidBeside(terms, fee, { asked, direct, inHand }))
  project.paid.push({ inHand, direct, applied, fee })
  project.waived = waived
  return { applied, left: left.minus(applied).minus(fee) }
}

/** Nothing is delivered and earned where the agreement pays none of its activities. */
export const projectFigures = ({ project, terms, grantLeft, paid, waived }: PaidProject, year: number, currency: string) => {
  const of = { project: project.id, year }
  const fees = paid.map(({ fee }) => fee)
  const delivered = figure(
    'project-management-fees/delivered',
    of,
    sum(
      paid.map(({ applied }) => applied),
      currency,
    ),
  )
  const earned = figure('project-management-fees/earned', of, sum(fees, currency))
  const forgone = terms.waived === undefined ? [] : [figure('project-management-fees/waived', of, waived ?? nothing(currency))]
  const steps = paid.flatMap(({ inHand, direct, fee }) => [inHand, direct, fee])
  return { earned, figures: [...(grantLeft === undefined ? [] : [grantLeft]), ...steps, ...forgone, delivered, earned] }
}
