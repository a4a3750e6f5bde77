/** A plan of the sound parts of a document, for the checks that need one: enough to say who stands in which tier, and nothing more. */
import type { PlanDocument } from '../inputs/plan-document.ts'
import { type Plan, planOf } from './plan.ts'
import { readableSchedules } from './readable-schedules.ts'
import { type Reading, soundItems, soundPart } from './reading.ts'
import { LONGEST_PERIOD } from './validate-days.ts'

/** The list itself where all of it reads: what is known of its records is found again by it. */
const items = <T>(reading: Reading, ...keys: readonly string[]): T[] => {
  const whole = soundPart<T[]>(reading, keys)
  return whole !== undefined && Array.isArray(whole) ? whole : soundItems<T>(reading, keys).map(({ value }) => value)
}

interface Wanted {
  /** Also schedules whose fees do not read, as long as it can be told who stands in which tier: nothing but that may be asked of them. */
  readonly forPlacing?: boolean
}

/** Null where its fiscal years, its currency or the schedules in force do not read. */
export const soundPlan = (reading: Reading, { forPlacing = false }: Wanted = {}): Plan | null => {
  const organisation = soundPart<PlanDocument['organisation']>(reading, ['organisation'])
  const period = soundPart<PlanDocument['period']>(reading, ['period'])
  const scheduleInForce = soundPart<PlanDocument['membershipFees']['scheduleInForce']>(reading, ['membershipFees', 'scheduleInForce'])
  if (organisation === undefined || period === undefined || scheduleInForce === undefined) return null
  if (period.to < period.from || period.to - period.from >= LONGEST_PERIOD) return null
  const schedules = readableSchedules(reading).flatMap(({ value, isWhole, places }) => (isWhole || (forPlacing && places) ? [value] : []))
  const document = {
    organisation,
    period,
    sources: items(reading, 'sources'),
    exchangeRates: items(reading, 'exchangeRates'),
    indices: items(reading, 'indices'),
    members: items(reading, 'members'),
    membershipFees: { scheduleInForce, schedules },
    // What is held back is absent; where the guide values do not read, nothing is held.
    dataQuality: soundPart(reading, ['dataQuality']),
    historicExchangeRates: items(reading, 'historicExchangeRates'),
  }
  return planOf(document as unknown as PlanDocument)
}
