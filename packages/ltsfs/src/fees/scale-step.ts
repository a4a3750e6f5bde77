/** What a step of a scale is: the scale as it stands in, moderated out, and whom it holds where. One step, one file in `steps`. */

import type { Formula } from '../formula/formula.ts'
import type { ValueReader } from '../formula/value.ts'
import type { FeeStepRecord, StepOf } from '../inputs/fee-step.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { IncomesLeft } from '../plan/income-after-debt.ts'
import type { Plan } from '../plan/plan.ts'
import { settleAll } from './limits.ts'
import { onDemand } from './on-demand.ts'
import type { Scale } from './scale.ts'

export interface StepSetting {
  readonly plan: Plan
  readonly year: number
  /** Everyone of the year, in the order of the document. */
  readonly members: readonly MemberRecord[]
  readonly reader: ValueReader
  /** The weights by the key alone. */
  readonly key: ReadonlyMap<string, Formula>
  /** What the debt adjustments listed before have left of incomes. */
  readonly incomesLeft: IncomesLeft
}

export interface StepResult {
  readonly scale: Scale
  readonly held?: () => readonly string[]
  /** Shares that are printed otherwise than amounts are worked out from. */
  readonly printed?: ReadonlyMap<string, Formula>
}

export type ScaleStep<S extends FeeStepRecord['step']> = (scale: Scale, record: StepOf<S>, setting: StepSetting) => StepResult

/** The scale brought to the whole within all its limits so far. */
export const rescaled = (scale: Scale, reader: ValueReader): Scale => ({
  ...scale,
  bound: onDemand(() => settleAll(scale, reader)),
  asTheyAre: false,
})
