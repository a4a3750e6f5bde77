/** The bridges of an option against a baseline, all that their page shows, as plain data: the work of a thread where it is long. */
import {
  type Basis,
  type BridgeAsked,
  type Bridges,
  bridgeChart,
  bridgeGroupsSentence,
  bridgeOrdersTable,
  bridgePayersTable,
  bridgeStreamsTable,
  bridgesInSteps,
  bridgeTable,
  bridgeYearsTable,
  MEASURES,
  type PlanDocument,
  type Result,
  validate,
} from 'ltsfs'
import { inLanguage, LANGUAGES } from '../language/languages.ts'
import { forecastByForecast } from '../work/forecasts.ts'
import type { Told } from '../work/in-thread.ts'
import type { BridgeShown } from './bridge-page.tsx'

export interface BridgeQuestion extends Pick<BridgeAsked, 'option' | 'baseline'> {
  readonly document: PlanDocument
  readonly basis: Basis
}

/** Every figure that can be asked for: all are split at once. */
export interface BridgesShown {
  readonly figures: readonly { readonly id: string; readonly title: string; readonly shown: BridgeShown }[]
}

/** Each part more doubles the forecasts: twelve take some minutes, and many more on a busy machine. */
export const MOST_PARTS = 12

function shownOf(found: Bridges): BridgesShown {
  const [streams, payers] = [bridgeStreamsTable(found), bridgePayersTable(found)]
  return {
    figures: found.bridges.map((bridge) => ({
      id: bridge.measure.id,
      title: bridge.measure.label,
      shown: {
        chart: bridgeChart(found, bridge),
        groups: bridgeGroupsSentence(found, bridge, MOST_PARTS),
        parts: bridgeTable(found, bridge),
        orders: bridgeOrdersTable(found, bridge),
        years: bridgeYearsTable(found, bridge),
        streams,
        payers,
      },
    })),
  }
}

type Known = NonNullable<BridgeAsked['known']>

/** Of a document that was validated. */
export function bridgesShown({ document, ...asked }: BridgeQuestion, told: Told, known: Known = new Map()): Result<BridgesShown> {
  const found = forecastByForecast(bridgesInSteps(document, { ...asked, measures: MEASURES, most: MOST_PARTS, known }), told)
  return found.ok ? { ok: true, value: shownOf(found.value) } : found
}

/** By the code of each language: forecasts are made once for all of them. */
export type BridgesInLanguages = Readonly<Record<string, Result<BridgesShown>>>

/** Of a document from outside the thread; its options are tried where they are laid on it. */
export function bridgeAnswer(question: BridgeQuestion, told: Told): Result<BridgesInLanguages> {
  const validated = validate(question.document, { options: [] })
  if (!validated.ok) return validated
  const { document } = validated.value.plan
  const known: Known = new Map()
  const shown = ({ language }: (typeof LANGUAGES)[number]) =>
    [language.code, inLanguage(language, () => bridgesShown({ ...question, document }, told, known))] as const
  return { ok: true, value: Object.fromEntries(LANGUAGES.map(shown)) }
}
