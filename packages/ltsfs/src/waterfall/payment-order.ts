/**
 * The policy of the waterfall as data: which money pays for what, and in which order.
 *
 * Sources are used from top to bottom, and each pays its uses from left to right as far as both reach. So recurrent income pays
 * operations, then replacement capital, then the base-line programme (strategic plan, section 7); what they lack may come from
 * unrestricted extra-budgetary income, from one-off income and last from reserves above their floor; other capital comes after them.
 * Expansion is paid from restricted money alone: it may only be committed to when its own funding is there.
 */
import type { Use } from '../spending/spending.ts'

export const SOURCES = ['restricted', 'recurrent', 'unrestricted', 'one-off', 'reserves'] as const
export type Source = (typeof SOURCES)[number]

const GENERAL: readonly Use[] = ['operational', 'replacement-capital', 'base-line', 'other-capital']

export const PAYMENT_ORDER: readonly { readonly source: Source; readonly pays: readonly Use[] }[] = [
  /** Agreement by agreement, each in its scope: see fund.ts. */
  { source: 'restricted', pays: ['base-line', 'expansion'] },
  { source: 'recurrent', pays: GENERAL },
  { source: 'unrestricted', pays: GENERAL },
  { source: 'one-off', pays: GENERAL },
  { source: 'reserves', pays: GENERAL },
]
