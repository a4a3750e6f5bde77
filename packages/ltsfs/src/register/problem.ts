/** Why an entry of the register is refused: a sentence that names the entry, and what to do. */

import type { Problem } from '../inputs/problem.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import { KIND_WORDS } from './kind-words.ts'

/** Every code a refused entry can carry, with its meaning: stable, each with an entry that provokes it. */
export const REGISTER_CODES = {
  'entry-recorded-twice': 'two entries of one name',
  'unknown-record': 'an entry about something the plan does not have',
  'unknown-entry': 'an entry that builds on one the register does not have',
  'entry-of-another-kind': 'an entry that builds on one of the wrong kind',
  'entry-not-recorded-yet': 'an entry that builds on one recorded after it',
  'entry-before-agreement': 'something happened under an agreement before it was signed',
  'entry-before-another': 'an entry effective before the one it builds on',
  'effective-after-recorded': 'something said to have happened on a day that had not come',
  'ends-before-it-begins': 'a reservation, a quote or an override that is over before its own day',
  'builds-on-reversed': 'an entry that builds on one already reversed',
  'another-currency-than-its-own': 'an amount in another currency than what it belongs to',
  'amount-below-minor-unit': 'an amount smaller than the currency can be paid in',
  'nothing-entered': 'an amount or a rate of nothing',
  'currency-without-rate': 'an amount in a currency for which there is no rate of exchange',
  'receipt-above-instalment': 'more received than the instalment',
  'payment-above-invoice': 'more paid, waived or written off than invoiced',
  'expense-above-commitment': 'more expensed than committed',
  'payment-above-expense': 'more paid out than expensed',
  'settlement-above-quote': 'more settled than accepted',
  'above-tolerance': 'a re-estimate beyond the tolerance of the policy',
  'quote-no-longer-valid': 'a quote accepted after its last day',
  'quote-accepted-twice': 'a quote accepted twice',
  'reversal-of-reversal': 'a reversal of a reversal',
  'reversed-twice': 'an entry reversed twice',
  'others-build-on-it': 'a reversal of an entry on which others build',
  'closed-year': 'an entry into a fiscal year whose books are closed',
  'year-outside-plan': 'money for a fiscal year that the plan does not have',
  'not-carried-forward': 'a reservation carried into a year not after its own',
  'unknown-authority': 'an override by someone the policy does not name',
} as const

export type RegisterCode = keyof typeof REGISTER_CODES

export interface RegisterProblem extends Problem {
  readonly code: RegisterCode
  /** The id of the entry that is refused. */
  readonly entry: string
}

export interface Refusal {
  readonly code: RegisterCode
  readonly found: string
  readonly expected: string
  /** Said about the entry, without its name: "receives 70.00, but ...". */
  readonly because: string
  readonly remedy: string
}

/** "The entry "r-12" (received) ...". */
export const problemOf = ({ id, kind }: RegisterEntry, { code, found, expected, because, remedy }: Refusal): RegisterProblem => ({
  code,
  path: `register.entries.${id}`,
  found,
  expected,
  message: say`The entry "${id}" (${KIND_WORDS[kind]()}) ${because}.`,
  remedy,
  entry: id,
})
