/** The days on which a promise must be covered: its own, every later one on which promises were made or raised, today, and the last of the register. */
import type { Day } from '../calendar/day.ts'
import type { EntryKind, RegisterEntry } from '../inputs/register.ts'
import type { Plan } from '../plan/plan.ts'
import { lastDay, takenBack } from '../register/last-day.ts'

const RAISING: readonly EntryKind[] = ['reserved', 'committed', 're-estimated', 'carried-forward']

/** A reversal may raise a promise as well: that of a lower estimate, or of a commitment out of a reservation. */
const isRaising = (entry: RegisterEntry, kinds: ReadonlyMap<string, EntryKind>): boolean =>
  RAISING.includes(entry.kind === 'reversed' ? (kinds.get(entry.entry) ?? entry.kind) : entry.kind)

export const daysToCheck = (plan: Plan, { from, asOf }: { readonly from: Day; readonly asOf: Day }): readonly Day[] => {
  const known = plan.document.register?.entries ?? []
  const undone = takenBack(known)
  const kinds = new Map(known.map(({ id, kind }) => [id, kind]))
  const stands = (entry: RegisterEntry): boolean => !undone.has(entry.kind === 'reversed' ? entry.entry : entry.id)
  const promised = known.filter((entry) => entry.on > from && stands(entry) && isRaising(entry, kinds)).map(({ on }) => on)
  return [...new Set([from, asOf, ...promised, lastDay(plan, known)])].filter((day) => day >= from).toSorted()
}
