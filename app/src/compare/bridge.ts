/** Which bridge a page asks for (?of=crop&figure=gap&baseline=current-fees), and the bridge made of it: at once, or in a thread that can be stopped. */
import { bridgeForecasts, later, MEASURES, type Problem, type Result, say, speaking, type Table } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { quotedOptions } from '../outlook/option-titles.ts'
import { recent } from '../outlook/recent.ts'
import { forReader } from '../work/forecasts.ts'
import { createWorks, type Standing, type Works } from '../work/works.ts'
import type { BridgeShown } from './bridge-page.tsx'
import { type BridgeQuestion, type BridgesInLanguages, type BridgesShown, bridgesShown, MOST_PARTS } from './bridge-work.ts'
import { baselineOf, unknownBaseline, unknownSentences } from './form.ts'

export interface BridgeAsked {
  readonly of: string
  readonly baseline: string | null
  readonly figure: string
  /** What was not taken as asked, in sentences. */
  readonly leftOut: readonly string[]
}

/** More than four parts are not made while the page waits. */
const FEW_FORECASTS = 16
/** What is done sooner is shown at once. */
const PATIENCE_MILLISECONDS = 700
const KEPT = 12

/**
 * Without a word: the first option that is compared or applied elsewhere, else the first that changes something, against the plan as it
 * stands, by its reserves. A bridge is of one option: whatever else is asked for, as Compare would take it, is named.
 */
export function bridgeAsked({ plan, selection }: Opening, query: URLSearchParams): BridgeAsked {
  const { options } = plan.document
  const known = options.map(({ id }) => id)
  const compared = [...new Set(query.getAll('with').filter((id) => id !== ''))]
  const [first] = [...compared, ...selection.options, ...known.filter((id) => changes(options, id))].filter((id) => known.includes(id))
  const of = query.get('of') || (first ?? '')
  const [baseline, isKnown] = baselineOf(query.get('baseline') || null, known)
  const besides = compared.filter((id) => known.includes(id) && id !== of && id !== baseline)
  return {
    of,
    baseline,
    figure: query.get('figure') || (MEASURES[0]?.id ?? ''),
    leftOut: [
      ...unknownSentences(compared, known),
      ...(isKnown ? [] : [unknownBaseline(query.get('baseline') ?? '')]),
      ...(besides.length === 0 ? [] : [say`A bridge is of one option; left out: ${quotedOptions(plan.document, besides)}.`]),
    ],
  }
}

const changes = (options: Opening['plan']['document']['options'], id: string): boolean =>
  options.some((option) => option.id === id && option.changes.length + (option.includes ?? []).length > 0)

export interface BridgeFigures {
  /** All figures at once, so that another one of the same two ways ahead comes at no cost; or how far they are. */
  readonly look: (opening: Opening, asked: BridgeAsked) => Promise<Standing<BridgesShown>>
  readonly stop: (opening: Opening, asked: BridgeAsked) => void
  readonly forget: BridgeFigures['stop']
}

/** A version that leaves both ways ahead as they are needs no other bridge. */
const keyOf = ({ nameOf }: Opening, { of, baseline }: BridgeAsked): string => nameOf(baseline === null ? [of] : [of, baseline])

/** What takes few forecasts is made at once, anything else in a thread. The most recent of both are kept. */
export function createBridges(few = FEW_FORECASTS): BridgeFigures {
  const kept = recent<Result<BridgesShown>>(KEPT)
  const works: Works<BridgeQuestion, BridgesInLanguages> = createWorks({
    ...{ file: new URL('./bridge-thread', import.meta.url), name: later`The bridge`, seconds: 3600, megabytes: 512, kept: KEPT },
    isForAll: true,
  })
  return {
    look: async (opening, asked) => {
      const { document } = opening.plan
      const { of: option, baseline } = asked
      const question = { document, option, baseline, basis: opening.selection.basis }
      if (bridgeForecasts(document, { option, baseline, most: MOST_PARTS }) > few)
        return inOwnLanguage(await works.ask(keyOf(opening, asked), () => question, PATIENCE_MILLISECONDS))
      return { kind: 'done', answer: kept(keyOf(opening, asked), () => bridgesShown(question, () => undefined)) }
    },
    stop: (opening, asked) => works.stop(keyOf(opening, asked)),
    forget: (opening, asked) => works.forget(keyOf(opening, asked)),
  }
}

function inOwnLanguage(standing: Standing<BridgesInLanguages>): Standing<BridgesShown> {
  if (standing.kind !== 'done') return forReader(standing)
  const { answer } = standing
  const own = answer.ok ? answer.value[speaking().code] : answer
  if (own === undefined) throw new Error(`no bridge was made in the language ${speaking().code}`)
  return { kind: 'done', answer: own }
}

/** Of the figure asked for; a plan whose forecasts have none of it says so. */
export function bridgeShown(standing: Standing<BridgesShown>, figure: string): Standing<BridgeShown> {
  if (standing.kind !== 'done') return standing
  if (!standing.answer.ok) return { kind: 'done', answer: standing.answer }
  const found = standing.answer.value
  const shown = found.figures.find(({ id }) => id === figure)?.shown
  return { kind: 'done', answer: shown === undefined ? { ok: false, problems: [noFigure(figure, found)] } : { ok: true, value: shown } }
}

const noFigure = (figure: string, { figures }: BridgesShown): Problem => ({
  code: 'unknown-figure',
  path: '',
  found: JSON.stringify(figure),
  expected: say`one of ${figures.map(({ id }) => id).join(', ')}`,
  message: say`There is no figure "${figure}" to explain.`,
  remedy: say`Choose one of the figures of this page.`,
})

const TABLES: readonly string[] = ['bridge', 'bridge-orders', 'bridge-years', 'bridge-streams', 'bridge-payers']

/** Whether a name in the address of a download is that of a table, so that none is made for one that is not. */
export const isBridgeTable = (name: string): boolean => TABLES.includes(name)

/** A table of the page by its name in the address of a download; some bridges lack some of them. */
export function bridgeTableNamed({ parts, orders, years, streams, payers }: BridgeShown, name: string): Table | undefined {
  return [parts, orders, years, streams, payers].find((table) => table?.id === name) ?? undefined
}
