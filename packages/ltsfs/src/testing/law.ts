/** A law: what holds for any plan, option, register or input near a plan of yours, as a property that fast-check can try and shrink. */
import type fc from 'fast-check'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Stream } from '../streams/stream.ts'

/** What the laws are tried near. */
export interface Near {
  /** A plan that is valid. */
  readonly plan: PlanDocument
  /** Every stream of income, your own among them; those of the library when left out. */
  readonly streams?: readonly Stream[]
}

export interface Law {
  readonly id: string
  /** A sentence. */
  readonly says: string
  /** Throws on a counterexample, with the sentence of what does not hold. */
  readonly property: (near: Near) => fc.IPropertyWithHooks<unknown>
}

/** Throws where it does not hold. */
export const mustHold = (isSo: boolean, otherwise: () => string): void => {
  if (!isSo) throw new Error(otherwise())
}
