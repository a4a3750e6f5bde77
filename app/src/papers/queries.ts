/** The paper of an option or of the plan as it stands; its bridge at once where it takes few forecasts, else in a thread. The most recent are kept. */
import {
  type Bridges,
  bridgeForecasts,
  bridges,
  type KnownWorths,
  later,
  type Paper,
  type Result,
  steeringPaper,
  type WorthsAsText,
  worthsFromText,
} from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'
import { forReader } from '../work/forecasts.ts'
import { createWorks, type Standing } from '../work/works.ts'
import { paperBridge, type WorthsQuestion } from './bridge-work.ts'
import { countryNames } from './country-names.ts'
import type { Asked } from './form.ts'

export interface Papers {
  /** The paper, or how far it is after so long at most. */
  readonly look: (opening: Opening, asked: Asked, milliseconds: number) => Promise<Standing<Paper>>
  /** The ids of its sections: without its bridge a paper is there at once. */
  readonly sections: (opening: Opening, asked: Asked) => readonly string[]
  readonly stop: (opening: Opening, asked: Asked) => void
  readonly forget: Papers['stop']
}

/** More than five parts, about a second, are not made while pages wait. */
const FEW_FORECASTS = 32
const KEPT = 12
const PAPERS_KEPT = 16

const paperOf = (opening: Opening, { of, options: ids, amounts }: Asked, bridged: Bridges | null): Result<Paper> => {
  const comparison = opening.compare({ options: ids, baseline: null })
  if (!comparison.ok) return comparison
  const { options } = opening.plan.document
  const asked = { at: of === null ? 0 : 1, bridges: bridged, amounts, options, alsoCalled: countryNames }
  return { ok: true, value: steeringPaper(comparison.value, asked) }
}

export function createPapers(few = FEW_FORECASTS): Papers {
  const kept = recent<Result<Bridges>>(KEPT)
  const papers = recent<Result<Paper>>(PAPERS_KEPT)
  const works = createWorks<WorthsQuestion, WorthsAsText>({
    ...{ file: new URL('./bridge-thread', import.meta.url), name: later`The paper`, seconds: 900, megabytes: 512, kept: KEPT },
    isForAll: true,
  })
  const keyOf = ({ nameOf }: Opening, { of }: Asked): string => nameOf(of === null ? [] : [of])
  const made = (opening: Opening, asked: Asked, known: KnownWorths): Result<Paper> => {
    const { version, plan, selection } = opening
    const { of: option } = asked
    const { basis } = selection
    const key = [version.sha256, basis, asked.amounts, option ?? '', ...asked.options].join(' ')
    return papers(key, () => {
      if (option === null) return paperOf(opening, asked, null)
      const bridged = kept(keyOf(opening, asked), () => bridges(plan.document, { ...paperBridge({ option, basis }), known }))
      return bridged.ok ? paperOf(opening, asked, bridged.value) : bridged
    })
  }
  return {
    look: async (opening, asked, milliseconds) => {
      const { plan, selection } = opening
      const { of: option } = asked
      const { document } = plan
      const isLong = option !== null && bridgeForecasts(document, paperBridge({ option, basis: selection.basis })) > few
      if (!isLong) return { kind: 'done', answer: made(opening, asked, new Map()) }
      const question = () => ({ document, option, basis: selection.basis })
      const standing = await works.ask(keyOf(opening, asked), question, milliseconds)
      if (standing.kind !== 'done') return forReader(standing)
      const { answer } = standing
      return { kind: 'done', answer: answer.ok ? made(opening, asked, worthsFromText(answer.value)) : answer }
    },
    sections: (opening, asked) => {
      const found = paperOf(opening, asked, null)
      const ids = found.ok ? found.value.sections.map(({ id }) => id) : []
      return asked.of === null ? ids : [...ids, 'bridge']
    },
    stop: (opening, asked) => works.stop(keyOf(opening, asked)),
    forget: (opening, asked) => works.forget(keyOf(opening, asked)),
  }
}
