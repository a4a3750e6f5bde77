/** What a place of the plan takes as its number: the sheet of inputs refuses what the plan refuses, and nothing else. */
import { type NumberBounds, numberBounds } from '../inputs/number-bounds.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { DATED_PLACES } from '../plan/dated-places.ts'

/** A rate of exchange is above nothing; none is smaller than this, and every program reads it as it is written. */
const ABOVE_NOTHING = 0.000001
const UNBOUNDED: NumberBounds = { least: null, most: null, isWhole: false }
const EXCHANGE_RATE = /^exchangeRates\.[^.]+\.rate$/

const SHARES = DATED_PLACES.filter(({ share }) => share).map(({ pattern }) => pattern.split('.'))
const isShare = (path: string): boolean => {
  const names = path.split('.')
  return SHARES.some((pattern) => pattern.length === names.length && pattern.every((name, at) => name === '*' || name === names[at]))
}

/** Without limits where the path names no number of the plan. */
export const limitsAt = (document: PlanDocument, path: string): NumberBounds => {
  if (EXCHANGE_RATE.test(path)) return { ...UNBOUNDED, least: ABOVE_NOTHING }
  const bounds = numberBounds(document, path) ?? UNBOUNDED
  return isShare(path) ? { ...bounds, most: 1 } : bounds
}
