/** Which fee schedule is looked at, as it stands in the address: ?schedule=capacity-to-pay. Null: the one in force. */
import * as z from 'zod'

const LONGEST = 80

const asked = z.object({ schedule: z.string().max(LONGEST).catch('').default('') }).transform(({ schedule }) => schedule || null)

export const scheduleAsked = (query: Readonly<Record<string, string>>): string | null => asked.parse(query)
