/**
 * What a plan is expected to keep: "reserve-months >= 3 from 2019 with probability 0.9", "fee-rise of small <= 5 %".
 *
 * An indicator by its id or a figure by its name without the year; of whom, where each member of a tier or one member must keep it; a
 * relation, a number or a percentage; the years, all without a word; and a probability where it need not be certain.
 */
import * as z from 'zod'
import { identifier, sentence } from './identifier.ts'

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?(?:\\?[A-Za-z-]+=[A-Za-z0-9-]+(?:&[A-Za-z-]+=[A-Za-z0-9-]+)*)?'
const NUMBER = '-?(?:0|[1-9][0-9]{0,23})(?:\\.[0-9]{1,18})?'
const EXPECTATION = new RegExp(
  `^(${NAME})(?: of ([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*))? (<=|>=|<|>) (${NUMBER})( ?%)?(?: from ([0-9]{4}))?(?: to ([0-9]{4}))?(?: with probability (0(?:\\.[0-9]{1,18})?|1(?:\\.0{1,18})?))?$`,
)

export interface ReadExpectation {
  /** "indicators/reserve-months", "membership-fees/charged". */
  readonly figure: string
  readonly of: Readonly<Record<string, string>>
  /** The tier or the member whose figures are meant; null for a figure of the organisation, or one that names all it is of. */
  readonly whose: string | null
  readonly relation: '<' | '<=' | '>' | '>='
  readonly limit: string
  readonly isPercent: boolean
  readonly from: number | null
  readonly to: number | null
  /** Null where it must hold as the plan stands. */
  readonly probability: string | null
}

/** Null when the text is not written as an expectation. */
export const readExpectation = (text: string): ReadExpectation | null => {
  const found = text.length > 300 ? null : EXPECTATION.exec(text)
  if (found === null) return null
  const [, name = '', whose, relation, limit = '', percent, from, to, probability] = found
  const [id = '', query = ''] = name.split('?')
  const of = query === '' ? {} : Object.fromEntries(query.split('&').map((pair) => pair.split('=')))
  return {
    figure: id.includes('/') ? id : `indicators/${id}`,
    of,
    whose: whose ?? null,
    relation: relation as ReadExpectation['relation'],
    limit,
    isPercent: percent !== undefined,
    from: from === undefined ? null : Number(from),
    to: to === undefined ? null : Number(to),
    probability: probability ?? null,
  }
}

/** The yearly rise of a fee: no figure of a forecast, but of two years of it. */
export const FEE_RISE = 'fee-rise'

/** What an expectation names, as it is written: "fee-rise of small". */
export const expectedName = (text: string): string =>
  / (?:<=|>=|<|>) /.exec(text) === null ? text : text.replace(/ (?:<=|>=|<|>) .*$/, '')

export const expectationRecord = z.strictObject({
  id: identifier,
  expects: z
    .string({ error: 'not-an-expectation' })
    .max(300, { error: 'not-an-expectation', abort: true })
    .regex(EXPECTATION, { error: 'not-an-expectation' }),
  reason: sentence,
  source: identifier,
})
export type ExpectationRecord = z.infer<typeof expectationRecord>
