/**
 * The gates of the claims of an activity: what of its cost is of a category that only some agreements may pay for, and what own shares
 * leave to donors, of all of it or of the categories they are a part of (beside-own.ts).
 *
 * Claims of one activity share both (room.ts). Whoever may pay for every category needs no part of its own: it enters where what all donors
 * may pay is bounded, which is right because what others pay can always be filled up to that.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { categoriesOf } from '../waterfall/scope.ts'
import { type Amounts, boundsDonors, lesser, sumOf } from './beside-own.ts'
import type { Apart } from './demand.ts'
import type { Payers } from './limits.ts'
import type { Claim, Gate } from './network.ts'
import { after, narrow, type Room, roomOf, within } from './room.ts'

const agreementsByFund = ({ scope, fundOfAgreement, kept }: Payers): ReadonlyMap<number, AgreementRecord> =>
  new Map(
    scope.flatMap(({ position: { agreement } }) => [
      [fundOfAgreement.get(agreement.id) ?? -1, agreement] as const,
      ...kept.flatMap((each) => (each.agreement === agreement.id ? [[each.fund, agreement] as const] : [])),
    ]),
  )

/** Categories that the same funds pay for and the same set holds. */
interface Leaf {
  readonly of: readonly string[]
  readonly funds: readonly number[]
  /** The position of the narrowest set; -1 of none. */
  readonly set: number
}

const gatesOf = (payers: Payers, claim: Claim, room: Room): readonly Gate[] => {
  const agreements = agreementsByFund(payers)
  const paying = claim.funds.flatMap((fund) => {
    const agreement = agreements.get(fund)
    return agreement === undefined ? [] : [{ fund, only: categoriesOf(agreement) }]
  })
  if (paying.length === 0) return []
  const gates: Gate[] = []
  const whole = paying.flatMap(({ fund, only }) => (only === null ? [fund] : []))
  const behind = room.donors === null ? {} : { into: gates.push({ of: [], funds: whole, most: room.donors }) - 1 }
  const leaves = leavesOf(paying, room)
  const placed = room.sets.map((): { readonly into?: number } => behind)
  const wider = (of: readonly string[], before: number): { readonly into?: number } =>
    placed[room.sets.findLastIndex((set, at) => at < before && of.every((category) => set.of.includes(category)))] ?? behind
  for (const [at, { of, most }] of room.sets.entries()) {
    const into = wider(of, at)
    const here = leaves.filter((leaf) => leaf.of.every((category) => of.includes(category)))
    placed[at] =
      here.length === 0 || isLeaf(here, of) ? into : { into: gates.push({ of, funds: [], most, ...besideIn(room, of, most), ...into }) - 1 }
  }
  for (const { of, funds, set } of leaves) {
    const [left, bound] = [sumOf(room.categories, of), room.sets[set]]
    const own = bound !== undefined && isLeaf([{ of, funds, set }], bound.of) ? bound.most : left
    gates.push({ of, funds, most: lesser(left, own), ...besideIn(room, of, own), ...(placed[set] ?? behind) })
  }
  return gates
}

const leavesOf = (paying: readonly { readonly fund: number; readonly only: readonly string[] | null }[], { categories, sets }: Room) => {
  const found = new Map<string, Leaf>()
  for (const category of categories.keys()) {
    const funds = paying.flatMap(({ fund, only }) => (only?.includes(category) === true ? [fund] : []))
    if (funds.length === 0) continue
    const set = sets.findLastIndex(({ of }) => of.includes(category))
    const key = `${set} ${funds.join()}`
    found.set(key, { of: [...(found.get(key)?.of ?? []), category], funds, set })
  }
  return [...found.values()]
}

/** Whether one leaf is all of a set, so that the gate of the set would have but that one before it. */
const isLeaf = ([first, ...others]: readonly Leaf[], of: readonly string[]): boolean =>
  others.length === 0 && first?.of.length === of.length

/** Whether own shares leave less than there is of the categories. */
const besideIn = ({ categories }: Room, of: readonly string[], most: Amounts): Pick<Gate, 'beside'> => {
  const beside = sumOf(categories, of).map((amount, at) => (most[at] ?? 0) < amount)
  return beside.includes(true) ? { beside } : {}
}

/** The claims of an activity with their gates, the main one last; as they are where nothing asks for any. */
export const withGates = (payers: Payers, claims: readonly { readonly part: Apart | null; readonly claim: Claim }[]): readonly Claim[] => {
  if (narrow(payers).length === 0 && !boundsDonors(payers)) return claims.map(({ claim }) => claim)
  let room = roomOf(payers)
  return claims.map(({ part, claim }) => {
    const gates = gatesOf(payers, claim, within(payers, room, part))
    if (part !== null) room = after(payers, room, part)
    return gates.length === 0 ? claim : { ...claim, gates }
  })
}
