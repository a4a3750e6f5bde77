/**
 * Why a scale cannot be assessed: its steps are gone through with numbers, to see that each leaves somebody to pay and a way to the whole.
 */
import type { Formula } from '../formula/formula.ts'
import { valueReader } from '../formula/value.ts'
import type { ScheduleOf } from '../inputs/fee-schedule.ts'
import type { FeeStepRecord } from '../inputs/fee-step.ts'
import { say } from '../language/say.ts'
import { feeKey, type KeyTrouble } from './fee-key.ts'
import { keyTroubles, placeOf } from './key-troubles.ts'
import { exclusionTroubles, limitTroubles, wayToTheWhole } from './limit-troubles.ts'
import { debtTroubles, fixTroubles, reliefTroubles } from './payer-troubles.ts'
import type { Plan } from './plan.ts'
import { asItStands, MOVING, type ScaleSetting, type Standing, stepTrouble } from './scale-standing.ts'
import type { Trouble } from './trouble.ts'

const take = (setting: ScaleSetting, record: FeeStepRecord, key: ReadonlyMap<string, Formula>, unit: string): readonly Trouble[] => {
  if (MOVING.has(record.step)) asItStands(setting.standing)
  switch (record.step) {
    case 'fixed-shares':
      return fixTroubles(setting, record)
    case 'debt-adjustment':
      return debtTroubles(setting, record)
    case 'low-income-relief':
      return reliefTroubles(setting, record)
    case 'floor':
    case 'ceiling':
      return limitTroubles(setting, record)
    case 'exclusion':
      return exclusionTroubles(setting, record, key, unit)
    case 'rounding':
    case 'rescale':
      return []
    default:
      return record satisfies never
  }
}

/** Rounded shares are final: only another rounding, or a rescaling to the whole, may follow. */
const isAfterRounding = (steps: readonly FeeStepRecord[], at: number): boolean => {
  const kind = steps[at]?.step
  return (
    kind !== 'rounding' && kind !== 'rescale' && steps.slice(0, at).some((step) => step.step === 'rounding' && step.roundShareBeforeAmount)
  )
}

const tooLate = (setting: ScaleSetting, record: FeeStepRecord): Trouble => {
  const problem = {
    code: 'step-after-rounding',
    found: JSON.stringify(record.step),
    expected: say`a rescaling, or nothing, after the shares are rounded`,
    remedy: say`Move the rounding of shares behind this step.`,
  } as const
  return stepTrouble(setting, record, problem, say`the step "${record.step}" follows the rounding of shares, which it would undo,`)
}

export const scaleTroubles = (plan: Plan, schedule: ScheduleOf<'scale'>, year: number): readonly Trouble[] => {
  const members = plan.members(year)
  const exempt = new Set(
    schedule.steps.flatMap((record) => (record.step === 'fixed-shares' ? record.shares.map(({ member }) => member) : [])),
  )
  const keyed = members.filter(({ id }) => !exempt.has(id))
  if (members.length === 0) return []
  const key = feeKey(plan, schedule.key, keyed, year)
  const isEmpty = (found: KeyTrouble): boolean => found.kind === 'nothing' && keyed.length === 0
  const wrong = key.troubles.filter((found) => !isEmpty(found))
  if (wrong.length > 0) return wrong.flatMap((found) => keyTroubles(plan, schedule, found, placeOf(plan, schedule.key)))
  const reader = valueReader()
  const weights = new Map([...key.weights].map(([id, weight]) => [id, reader.read(weight)]))
  const unit = [...key.weights.values()][0]?.unit ?? '1'
  const standing: Standing = { weights, fixed: new Map(), floors: new Map(), ceilings: new Map(), incomesLeft: new Map() }
  const setting = { plan, schedule, year, members, reader, standing }
  for (const [at, record] of schedule.steps.entries()) {
    const own = isAfterRounding(schedule.steps, at) ? [tooLate(setting, record)] : take(setting, record, key.weights, unit)
    const found = own.length > 0 ? own : wayToTheWhole(setting, record)
    if (found.length > 0) return found
  }
  return []
}
