/** What the sets of changes of an option come to, for the bridge of its paper, as plain data: the work of a thread where they are many. */
import {
  type Basis,
  type BridgeAsked,
  bridgesInSteps,
  type KnownWorths,
  MEASURES,
  type PlanDocument,
  type Result,
  validate,
  type WorthsAsText,
  worthsAsText,
} from 'ltsfs'
import { forecastByForecast } from '../work/forecasts.ts'
import type { Told } from '../work/in-thread.ts'

export interface WorthsQuestion {
  readonly document: PlanDocument
  readonly option: string
  readonly basis: Basis
}

/** A paper has room for so many parts. */
const MOST_PARTS = 8

/** Of the figure that a paper is about, against the plan as it stands. */
export const paperBridge = ({ option, basis }: Pick<WorthsQuestion, 'option' | 'basis'>): BridgeAsked => ({
  ...{ option, baseline: null, basis, most: MOST_PARTS },
  measures: MEASURES.slice(0, 1),
})

/** Of a document from outside the thread; its options are tried where they are laid on it. */
export function worthsAnswer({ document, ...asked }: WorthsQuestion, told: Told): Result<WorthsAsText> {
  const validated = validate(document, { options: [] })
  if (!validated.ok) return validated
  const known: KnownWorths = new Map()
  const found = forecastByForecast(bridgesInSteps(validated.value.plan.document, { ...paperBridge(asked), known }), told)
  return found.ok ? { ok: true, value: worthsAsText(known) } : found
}
