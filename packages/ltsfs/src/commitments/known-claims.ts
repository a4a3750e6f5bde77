/**
 * Claims are made once for all networks of the same agreements that hold money in the same periods. Beside these they hang on what general
 * money an activity may use, and on its choices: the others of a network may be made in any way.
 */
import { type Claims, claimsOf, type GeneralDoor, type Question } from './claims.ts'
import type { Demand } from './demand.ts'
import { type Chosen, keyOf, type OwnChoice } from './own-choice.ts'

export interface KnownClaims {
  /** Of the network before: whatever is chosen, an activity has the same choices. */
  readonly made: ReadonlyMap<Demand, Claims>
  /** Of all networks so far. */
  readonly known: Map<string, Claims>
}

/** How choices are made, as a key. */
export const chosenAs = (choices: readonly OwnChoice[], { aside, open }: Chosen): string =>
  choices.map(keyOf).reduce((key, each) => key + (open.has(each) ? '?' : aside.has(each) ? '-' : '+'), '')

export const claimsWith =
  ({ made, known }: KnownClaims, question: Omit<Question, 'demand' | 'door'>) =>
  (door: GeneralDoor) =>
  (demand: Demand): Claims => {
    const keyFor = ({ choices }: Claims): string => `${door} ${demand.activity.id} ${chosenAs(choices, question.chosen)}`
    const before = made.get(demand)
    const found = before && known.get(keyFor(before))
    if (found?.demand === demand) return found
    const claims = claimsOf({ ...question, demand, door })
    known.set(keyFor(claims), claims)
    return claims
  }
