/** Goal seek as the work of a thread: a question of plain data, the answer as a heading and in sentences. */
import {
  type Basis,
  type FigureName,
  MOST_TRIED,
  type PlanDocument,
  parseDecimal,
  type Result,
  type SeekAsked,
  say,
  seek,
  seekHeadline,
  seekSentence,
  validate,
} from 'ltsfs'
import type { Told } from '../work/in-thread.ts'

export interface SeekQuestion {
  /** With its options laid on it. */
  readonly document: PlanDocument
  readonly basis: Basis
  readonly figure: FigureName
  /** A decimal, as text. */
  readonly target: string
  readonly relation: SeekAsked['relation']
  readonly path: string
  readonly from: number
}

export interface SeekAnswer {
  readonly headline: string
  readonly says: string
}

export const soughtAnswer = ({ document, target: text, ...asked }: SeekQuestion, told: Told): Result<SeekAnswer> => {
  const validated = validate(document, { options: [] })
  if (!validated.ok) return validated
  const { plan } = validated.value
  const target = parseDecimal(text)
  if (target === null) throw new Error('a target is read before it is sought')
  const found = seek(plan, { ...asked, target }, (tried) =>
    told({ share: tried / MOST_TRIED, says: say`Values tried: ${tried}, each by a whole forecast` }),
  )
  if (!found.ok) return found
  const view = { document: plan.document, ...asked, target }
  return { ok: true, value: { headline: seekHeadline(view, found.value), says: seekSentence(view, found.value) } }
}
