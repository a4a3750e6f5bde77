/** Limits on shares that a later step may move beyond: the order of steps is kept as listed, so what it means is said. */
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { FeeStepRecord } from '../inputs/fee-step.ts'
import { say } from '../language/say.ts'
import { pathOf, type Reading, soundItems } from './reading.ts'
import { MOVING } from './scale-standing.ts'

/** Whether a step brings the scale to the whole within all limits before it. */
const settles = (record: FeeStepRecord): boolean =>
  record.step === 'rescale' || ((record.step === 'floor' || record.step === 'ceiling') && record.rescale !== 'once')

export const validateStepOrder = (reading: Reading): void => {
  for (const { keys, value: schedule } of soundItems<FeeScheduleRecord>(reading, ['membershipFees', 'schedules'])) {
    if (schedule.method !== 'scale') continue
    const { id, steps } = schedule
    const last = steps.findLastIndex(settles)
    for (const [at, { step }] of steps.entries()) {
      if (step !== 'floor' && step !== 'ceiling') continue
      const from = Math.max(at, last)
      const mover = steps.findIndex((record, place) => place > from && MOVING.has(record.step))
      const moving = steps[mover]?.step
      if (moving === undefined) continue
      reading.warnings.add(() => ({
        code: 'limit-before-moving-step',
        path: pathOf(reading, [...keys, 'steps', at]),
        found: say`"${step}" before "${moving}"`,
        expected: say`limits behind every step that moves shares, or a step "rescale" at the end`,
        message:
          step === 'floor'
            ? say`The floor of step ${at + 1} of schedule "${id}" holds where it stands: step ${mover + 1}, "${moving}", starts from there and may move shares beyond it.`
            : say`The ceiling of step ${at + 1} of schedule "${id}" holds where it stands: step ${mover + 1}, "${moving}", starts from there and may move shares beyond it.`,
        remedy: say`Leave it if that is meant; otherwise put the limit behind that step, or add a step "rescale" at the end.`,
      }))
    }
  }
}
