/** To how many decimals a share of an assessment is printed, as a fraction of one: those of the schedule's own rounding, else four of a per cent. */
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'

/** Of a percentage: enough to tell the smallest share from nothing. */
const DECIMALS = 4
/** A percentage is a hundredth: two more decimals. */
const OF_PERCENT = 2

export const shareDecimals = (schedule: FeeScheduleRecord): number => {
  const steps = schedule.method === 'scale' ? schedule.steps : []
  return (steps.findLast((step) => step.step === 'rounding')?.decimals ?? DECIMALS) + OF_PERCENT
}
