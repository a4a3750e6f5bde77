/**
 * Fees step by step, under the schedule in force or another: where a fee stands after a step, what the step adds to it, and what is charged.
 *
 * The steps of a member add up to its fee; those of one step over all members to what it moves.
 */
import type { Assessment } from '../checks/check.ts'
import { assessFees } from '../fees/assess-fees.ts'
import type { FeeAssessment } from '../fees/assessment.ts'
import type { Formula, Of } from '../formula/formula.ts'
import { figure, nothing, sum } from '../formula/write.ts'
import { type DerivedFigures, isOf } from './derived-figures.ts'
import { shareDecimals } from './share-decimals.ts'

const ROUNDING = 'rounding'

const assessedIn = ({ forecast: { plan } }: Assessment, of: Of, year: number): FeeAssessment | undefined => {
  if (!plan.years.includes(year)) return undefined
  const made = assessFees(plan, { schedule: of['schedule'] ?? null, year })
  return made?.ok === true ? made.value : undefined
}

/** What a figure of these fees is of besides: the schedule, where another than that in force was asked for. */
const under = ({ schedule }: Of): Of => (schedule === undefined ? {} : { schedule })

/** What is charged: a figure of the forecast under the schedule in force, else what nobody is charged. */
const chargedBy = (assessed: FeeAssessment, of: Of): ReadonlyMap<string, Formula> => {
  if (of['schedule'] === undefined) return assessed.charged
  const named = [...assessed.charged].map(
    ([member, { body, year }]) => [member, figure('membership-fees/under-schedule', { member, ...under(of), year }, body)] as const,
  )
  return new Map(named)
}

/** Where every fee stands after a step, and what it is called; the last is what is charged. Undefined for a step that there is not. */
const standingAfter = (assessed: FeeAssessment, of: Of, step: number): ReadonlyMap<string, Formula> => {
  const stage = assessed.stages[step]
  if (stage === undefined) return chargedBy(assessed, of)
  const { year } = assessed
  const named = [...stage.fees()].map(
    ([member, fee]) => [member, figure('membership-fees/standing', { member, step: stage.id, ...under(of), year }, fee)] as const,
  )
  return new Map(named)
}

const stepAt = ({ stages }: FeeAssessment, { step }: Of): number =>
  step === ROUNDING ? stages.length : stages.findIndex(({ id }) => id === step)

const standing: DerivedFigures = {
  id: 'membership-fees/standing',
  formula: (assessment, of, year) => {
    const assessed = isOf(of, ['member', 'step'], ['schedule']) ? assessedIn(assessment, of, year) : undefined
    const stage = assessed?.stages.find(({ id }) => id === of['step'])
    return stage?.fees().get(of['member'] ?? '')
  },
}

const stepAdds: DerivedFigures = {
  id: 'membership-fees/step-adds',
  formula: (assessment, of, year) => {
    const assessed = isOf(of, ['step'], ['member', 'schedule']) ? assessedIn(assessment, of, year) : undefined
    const step = assessed === undefined ? -1 : stepAt(assessed, of)
    if (assessed === undefined || step === -1) return undefined
    const { currency } = assessed.plan
    const [before, after] = [step === 0 ? null : standingAfter(assessed, of, step - 1), standingAfter(assessed, of, step)]
    const added = (member: string): Formula => {
      const now = after.get(member) ?? nothing(currency)
      return before === null ? now : now.minus(before.get(member) ?? nothing(currency))
    }
    const { member } = of
    if (member !== undefined) return assessed.charged.has(member) ? added(member) : undefined
    const parts = [...assessed.charged.keys()].map((one) => figure(stepAdds.id, { ...of, member: one, year }, added(one)))
    return sum(parts, currency)
  },
}

const underSchedule: DerivedFigures = {
  id: 'membership-fees/under-schedule',
  formula: (assessment, of, year) => {
    const assessed = isOf(of, ['schedule'], ['member']) ? assessedIn(assessment, of, year) : undefined
    if (assessed === undefined) return undefined
    const { member } = of
    return member === undefined ? sum([...chargedBy(assessed, of).values()], assessed.plan.currency) : assessed.charged.get(member)?.body
  },
}

/** As it is printed: each by itself to the decimals of the schedule. */
const shareOf: DerivedFigures = {
  id: 'membership-fees/share',
  shown: { as: 'percent' },
  formula: (assessment, of, year) => {
    const assessed = isOf(of, [], ['member', 'schedule']) ? assessedIn(assessment, of, year) : undefined
    const shares = assessed?.shares?.()
    if (assessed === undefined || shares === undefined) return undefined
    const { member } = of
    const places = shareDecimals(assessed.schedule)
    const printed = (one: string): Formula | undefined => shares.get(one)?.roundedTo(places)
    if (member !== undefined) return printed(member)
    const parts = [...assessed.charged.keys()].flatMap((one) => {
      const share = printed(one)
      return share === undefined ? [] : [figure(shareOf.id, { ...of, member: one, year }, share)]
    })
    return sum(parts, '1')
  },
}

export const feeSteps: readonly DerivedFigures[] = [standing, stepAdds, underSchedule, shareOf]
