/**
 * Places of the plan that are about a single member: its own record, a waiver, a debt, a mission to it, and the fee of a tier that is too
 * small to hide who pays it. A redacted paper leaves them out.
 */

import { itemName } from '../../inputs/item-name.ts'
import { valueAt } from '../../inputs/path-text.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import type { Table } from '../table.ts'
import { ENOUGH } from './redaction.ts'

const below = (value: unknown, name: string): unknown =>
  Array.isArray(value) ? value.find((item, at) => itemName(item, at) === name) : valueAt(value, [name])

const memberIn = (value: unknown): unknown => ((value ?? {}) as { readonly member?: unknown }).member

const isOfMember = (document: PlanDocument, path: string, known: ReadonlySet<unknown>): boolean => {
  let value: unknown = document
  return path.split('.').some((name) => {
    value = below(value, name)
    return known.has(name) || known.has(memberIn(value))
  })
}

const FEE_OF_TIER = /^membershipFees\.schedules\.([^.]+)\.(?:tiers|classes)\.([^.]+)\.(?:fee|units)\b/

/** Tiers in which one or two members stand in some year in which their schedule is in force, as "schedule tier". */
const smallTiers = (plan: Plan): ReadonlySet<string> =>
  new Set(
    plan.years.flatMap((year) => {
      const schedule = scheduleInForce(plan, year)
      if (schedule === null) return []
      const placed = [...composition(plan, schedule, year).values()]
      const small = [...Map.groupBy(placed, ({ tier }) => tier.id)].filter(([, members]) => members.length < ENOUGH)
      return small.map(([tier]) => `${schedule.id} ${tier}`)
    }),
  )

/** Whether a path of the plan is such a place. */
export const memberPlaces = (plan: Plan): ((path: string) => boolean) => {
  const known = new Set<unknown>(plan.document.members.map(({ id }) => id))
  const small = smallTiers(plan)
  return (path) => {
    const [, schedule, tier] = FEE_OF_TIER.exec(path) ?? []
    return isOfMember(plan.document, path, known) || small.has(`${schedule} ${tier}`)
  }
}

const leftOutNote = (count: number): readonly string[] =>
  count === 0 ? [] : [say`Left out, because they are about one or two members: ${count}.`]

/** A table of places without those about single members; `pathOf` is where a row stands in the plan. */
export const withoutMemberPlaces = (table: Table, plans: readonly Plan[], pathOf: (row: Table['rows'][number]) => string): Table => {
  const areOfMembers = plans.map(memberPlaces)
  const rows = table.rows.filter((row) => !areOfMembers.some((isOfOne) => isOfOne(pathOf(row))))
  return { ...table, rows, notes: [...table.notes, ...leftOutNote(table.rows.length - rows.length)] }
}
