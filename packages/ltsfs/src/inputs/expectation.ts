/** What a place of the plan document asks for, in words. */
import type * as z from 'zod'
import { later, list, say } from '../language/say.ts'
import { isNullable, unwrap } from './schema-node.ts'

/** By the marker that a schema of `inputs/` carries as its error. */
export const EXPECTATIONS: Readonly<Record<string, () => string>> = {
  'not-a-decimal': later`a decimal in quotes, such as "1250.00"`,
  negative: later`zero or more`,
  'per-nothing': later`a number above zero`,
  'not-a-day': later`a day that exists, such as "2019-07-01"`,
  'not-an-instant': later`a day and a time with its offset from UTC, such as "2019-05-02T10:30+12:00"`,
  'not-a-year': later`a fiscal year by its name, a whole number from 1900 to 2200`,
  'not-a-month-and-day': later`a month and a day up to the 28th, such as "07-01"`,
  'not-a-currency': later`an ISO 4217 currency, such as "FJD"`,
  'not-a-unit': later`a unit, such as "FJD", "1" or "FJD/day"`,
  'not-an-identifier': later`a name of at most 80 small letters, digits and single hyphens, such as "small-members"`,
  'not-a-member-id': later`a code of two to eight capitals and digits, such as "TV"`,
  'not-a-path': later`a path of names with points between them, such as "membershipFees.scheduleInForce"`,
  'not-a-link': later`an address that begins with https:// or http://`,
  'not-a-text': later`a text`,
  'empty-text': later`a text of at least one letter`,
  'too-long': later`a text of at most 2000 characters`,
  'not-an-expectation': later`an indicator or a figure, a relation and a number, such as "reserve-months >= 3 from 2019 with probability 0.9"`,
  'no-value': later`at least one value by its day`,
}

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : say`${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** A list of words for a sentence: "a, b and c". */
export const sentenceList = (words: readonly string[], joint: 'and' | 'or'): string => (joint === 'and' ? list(words) : either(words))

const markerOf = (def: { readonly error?: z.core.$ZodErrorMap<never> | undefined }): string | undefined => {
  const marker = def.error?.({ code: 'invalid_type', expected: 'string', input: undefined, path: [] } as never)
  return typeof marker === 'string' ? marker : undefined
}

export const expectation = (schema: z.core.$ZodType): string => {
  const node = unwrap(schema)
  const words = ((): string => {
    const { def } = node._zod
    switch (def.type) {
      case 'string':
        return EXPECTATIONS[markerOf(def) ?? '']?.() ?? say`a text`
      case 'number':
        return EXPECTATIONS[markerOf(def) ?? '']?.() ?? say`a whole number`
      case 'boolean':
        return say`true or false`
      case 'enum':
        return either(Object.values(def.entries).map((word) => JSON.stringify(word)))
      case 'literal':
        return either(def.values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : String(value))))
      case 'array':
        return say`a list`
      case 'record':
        return say`a record`
      case 'object':
        return say`a record with ${sentenceList(Object.keys(def.shape).slice(0, 12), 'and')}`
      case 'union':
        return either([...new Set(def.options.map(expectation))])
      default:
        return say`a value`
    }
  })()
  return isNullable(schema) ? say`${words}, or null` : words
}
