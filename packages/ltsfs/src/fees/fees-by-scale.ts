/**
 * Fees by scale: shares of an amount to assess, by a key and the steps of the schedule in the order it lists them.
 *
 * Amounts add up to what is assessed (`tie`), or each is rounded by itself and what is left over is shown (`reproduce`), as many
 * published tables do.
 */

import type { Formula } from '../formula/formula.ts'
import { nothing, share, sum } from '../formula/write.ts'
import type { ScheduleOf } from '../inputs/fee-schedule.ts'
import type { FeeStepRecord } from '../inputs/fee-step.ts'
import { say } from '../language/say.ts'
import { feeKey } from '../plan/fee-key.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { FeeMethod, Stage } from './fee-method.ts'
import { inOrderOfId, inOrderOfMembers } from './member-order.ts'
import { nobody, proportions, type Scale, sharesOf } from './scale.ts'
import { rescaled, type StepResult, type StepSetting } from './scale-step.ts'
import { debtAdjustment } from './steps/debt-adjustment.ts'
import { exclusion } from './steps/exclusion.ts'
import { fixedShares } from './steps/fixed-shares.ts'
import { limited } from './steps/limit.ts'
import { lowIncomeRelief } from './steps/low-income-relief.ts'
import { shareRounding } from './steps/share-rounding.ts'

const take = (scale: Scale, record: FeeStepRecord, setting: StepSetting): StepResult => {
  switch (record.step) {
    case 'fixed-shares':
      return fixedShares(scale, record, setting)
    case 'debt-adjustment':
      return debtAdjustment(scale, record, setting)
    case 'low-income-relief':
      return lowIncomeRelief(scale, record, setting)
    case 'floor':
    case 'ceiling':
      return limited(scale, record, setting)
    case 'exclusion':
      return exclusion(scale, record, setting)
    case 'rounding':
      return shareRounding(scale, record, setting)
    case 'rescale':
      return { scale: rescaled(scale, setting.reader) }
    default:
      return record satisfies never
  }
}

const labelOf = (record: FeeStepRecord): string => {
  switch (record.step) {
    case 'fixed-shares':
      return say`Fixed shares`
    case 'debt-adjustment':
      return say`Debt adjustment`
    case 'low-income-relief':
      return say`Low-income relief`
    case 'floor':
      return record.flag === undefined ? say`Floor` : say`Group floor`
    case 'ceiling':
      return record.flag === undefined ? say`Ceiling` : say`Group ceiling`
    case 'exclusion':
      return say`Exclusion`
    case 'rounding':
      return say`Rounding of shares`
    case 'rescale':
      return say`Rescaling`
    default:
      return record satisfies never
  }
}

/** Members named with a fixed share: the key need not know them. */
const named = (steps: readonly FeeStepRecord[]): ReadonlySet<string> =>
  new Set(steps.flatMap((record) => (record.step === 'fixed-shares' ? record.shares.map(({ member }) => member) : [])))

const amounts = (toAssess: Formula, scale: Scale, rounding: 'tie' | 'reproduce'): ReadonlyMap<string, Formula> => {
  const weights = inOrderOfId(proportions(scale))
  if (rounding === 'tie') {
    const parts = share(toAssess, [...weights.values()])
    return new Map([...weights.keys()].flatMap((id, at) => (parts[at] === undefined ? [] : [[id, parts[at]] as const])))
  }
  if (scale.asTheyAre) return new Map([...weights].map(([id, weight]) => [id, toAssess.times(weight)]))
  const whole = sum([...weights.values()], [...weights.values()][0]?.unit ?? '1')
  return new Map([...weights].map(([id, weight]) => [id, toAssess.times(weight).over(whole)]))
}

export const feesByScale: FeeMethod<ScheduleOf<'scale'>> = ({ plan, schedule, year, reader }) => {
  const members = plan.members(year)
  const toAssess = inPlanCurrency(plan, plan.at(schedule.toAssess, year), year).rounded()
  const exempt = named(schedule.steps)
  const keyed = members.filter(({ id }) => !exempt.has(id))
  const key = inOrderOfId(feeKey(plan, schedule.key, keyed, year).weights)
  const setting: StepSetting = { plan, year, members, reader, key, incomesLeft: new Map() }
  const everyone = (fees: ReadonlyMap<string, Formula>): ReadonlyMap<string, Formula> =>
    inOrderOfMembers(plan, year, new Map(members.map(({ id }) => [id, fees.get(id) ?? nothing(plan.currency)])))
  const stageOf = (id: string, label: string, scale: Scale, held?: () => readonly string[]): Stage => ({
    id,
    label,
    fees: () => everyone(amounts(toAssess, scale, 'tie')),
    held,
  })
  let scale: Scale = { weights: key, fixed: new Map(), limits: [], bound: nobody, asTheyAre: false }
  let printed: ReadonlyMap<string, Formula> | undefined
  const stages: Stage[] = [stageOf('key', say`Key`, scale)]
  for (const [at, record] of schedule.steps.entries()) {
    const result = take(scale, record, setting)
    scale = result.scale
    printed = result.printed ?? (record.step === 'rounding' ? undefined : printed)
    stages.push(stageOf(`${record.step}-${at + 1}`, labelOf(record), scale, result.held))
  }
  const last = scale
  const charged = amounts(toAssess, last, schedule.rounding ?? 'tie')
  return {
    fees: everyone(charged),
    stages,
    toAssess,
    shares: () => printed ?? sharesOf(last),
    excluded: new Set(members.filter(({ id }) => !charged.has(id)).map(({ id }) => id)),
  }
}
