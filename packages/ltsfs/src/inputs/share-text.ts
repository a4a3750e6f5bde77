/** A share as a person writes it, "0.75" or "75 %", as the rate of a plan document: what is written in per cent stays exact. */
import type { RateText } from './amount.ts'

const PERCENT = /^(\d{1,2}(?:\.\d+)?|100(?:\.0+)?)\s*%$/
const SHARE = /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/
const LONGEST = 40

/** Null for what is no number between 0 and 1, or between 0 % and 100 %. */
export const readShare = (text: string): RateText | null => {
  const written = text.trim()
  if (written.length > LONGEST) return null
  const percent = PERCENT.exec(written)?.[1]
  if (percent !== undefined) return { of: percent, per: '100' }
  return SHARE.test(written) ? written : null
}
