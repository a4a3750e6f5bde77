/** Members in the order of their ids, so that who gets a left-over cent does not hang on the order of a list; and in that of the document. */
import type { Formula } from '../formula/formula.ts'
import type { Plan } from '../plan/plan.ts'

const byId = ([left]: readonly [string, Formula], [right]: readonly [string, Formula]): number => (left < right ? -1 : left > right ? 1 : 0)

export const inOrderOfId = (entries: Iterable<readonly [string, Formula]>): ReadonlyMap<string, Formula> =>
  new Map([...entries].toSorted(byId))

export const inOrderOfMembers = (plan: Plan, year: number, fees: ReadonlyMap<string, Formula>): ReadonlyMap<string, Formula> =>
  new Map(
    plan.members(year).flatMap(({ id }) => {
      const fee = fees.get(id)
      return fee === undefined ? [] : [[id, fee] as const]
    }),
  )
