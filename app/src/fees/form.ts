/** Which fee schedules are looked at, as they stand in the address: ?schedule=capacity-to-pay&against=current. Null: the one in force. */
import * as z from 'zod'

const LONGEST = 80

const id = z.string().max(LONGEST).catch('').default('')
const asked = z.object({ schedule: id, against: id }).transform(({ schedule, against }) => ({
  schedule: schedule || null,
  against: against || null,
}))

export type SchedulesAsked = z.infer<typeof asked>
export const schedulesAsked = (query: Readonly<Record<string, string>>): SchedulesAsked => asked.parse(query)
