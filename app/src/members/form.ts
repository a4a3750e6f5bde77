/** The thresholds somebody tries, as typed in the address: ?tier=small&threshold-1=60000. */
import * as z from 'zod'

const LONGEST = 60

const typed = z.record(z.string(), z.string()).transform((query) => ({
  tier: query['tier'] ?? null,
  thresholds: Object.fromEntries(
    Object.entries(query)
      .filter(([name, text]) => /^threshold-\d{1,2}$/.test(name) && text !== '')
      .map(([name, text]) => [name, text.slice(0, LONGEST)]),
  ),
}))

export type Tried = z.infer<typeof typed>
export const triedThresholds = (query: Readonly<Record<string, string>>): Tried => typed.parse(query)
