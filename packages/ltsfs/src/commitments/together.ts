/**
 * All activities asked about at once: whether money suffices for every one, and which to accept by priority when it does not.
 *
 * Beside it, what checking them one at a time would have refused: first come first served, nothing sent another way.
 */
import { say } from '../language/say.ts'
import { acceptInOrder } from './accept.ts'
import { allocation } from './allocation.ts'
import type { Answer } from './answer.ts'
import { type Asking, asksOf, claimsOf } from './asking.ts'
import { cutOf } from './cut.ts'
import { cutReason } from './cut-sentence.ts'
import { type Ask, lackingOf, whatIf } from './flow.ts'
import { refusedLineByLine } from './line-by-line.ts'
import { type Claim, type Cut, type Network, type Payment, total } from './network.ts'
import { verifyAllocation } from './verify-allocation.ts'
import { verifyCut } from './verify-cut.ts'
import { verifyOwnShares } from './verify-own-shares.ts'
import { cutOffSentence, spelled, titles } from './words.ts'

export interface Together {
  readonly payable: boolean
  readonly sentence: string
  readonly cut: Cut | null
  /** By priority, each with all that was accepted before; ids. */
  readonly accepted: readonly string[]
  readonly refused: readonly string[]
  /** Everything that is paid when the accepted ones are committed, base-line and commitments included. */
  readonly payments: readonly Payment[]
  /** Ids that a check one at a time would have refused. */
  readonly refusedLineByLine: readonly string[]
}

/** Expansions that could be checked, in the order in which they are accepted. */
export const inOrderOfPriority = ({ network }: Asking, answers: readonly Answer[]): readonly string[] => {
  const priority = (id: string): number => network.demands[network.claimOf.get(id) ?? -1]?.activity.priority ?? 0
  return answers
    .filter(({ status, kind }) => status !== 'not-checkable' && kind === 'expansion')
    .map(({ activity }) => activity)
    .toSorted((a, b) => priority(a) - priority(b) || (a < b ? -1 : 1))
}

/** Throws when the allocation does not verify: then the program is wrong, not the plan. */
export const togetherOf = (asking: Asking, answers: readonly Answer[]): Together => {
  const { network, standing, wording, horizon } = asking
  const { flow } = standing
  const inOrder = inOrderOfPriority(asking, answers).map((id) => ({ id }))
  const asks = inOrder.map(({ id }) => asksOf(asking, id))
  const all = [...new Map(asks.flat().map((ask) => [ask.claim, ask])).values()]
  const claims = [...new Set(inOrder.flatMap(({ id }, at) => claimsOf(asking, asks[at] ?? [], id)))]
  const cut = whatIf(flow, all, () => (lackingOf(flow, claims) === 0 ? null : cutOf(flow, claims)))
  const asked = askedNetwork(asking, all, claims)
  const cutFaults = cut === null ? [] : verifyCut(asked, cut)
  const covered = inOrder.filter(({ id }, at) => lackingOf(flow, claimsOf(asking, asks[at] ?? [], id)) === 0)
  const accepted = acceptInOrder(
    flow,
    covered.map(({ id }) => asksOf(asking, id)),
  ).accepted.map((at) => covered[at]?.id ?? '')
  const payments = allocation(flow)
  const faults = [
    ...verifyAllocation(network, payments, wholeClaims(asking, accepted)),
    ...verifyOwnShares(horizon, network, payments),
    ...cutFaults,
  ]
  if (faults.length > 0) throw new Error(`the answer does not verify: ${faults.slice(0, 3).join('; ')}`)
  const refused = inOrder.map(({ id }) => id).filter((id) => !accepted.includes(id))
  const unknown = answers.filter(({ status }) => status === 'not-checkable').map(({ activity }) => activity)
  const named = (ids: readonly string[]): string => titles(ids.map(wording.names.activity))
  const needed = total(all.map(({ amounts }) => total(amounts)))
  const some = accepted.length === 0 ? say`None of them can be accepted.` : say`By priority, ${named(accepted)} may be accepted.`
  return {
    payable: cut === null && unknown.length === 0,
    sentence: [
      cut === null ? yes(wording, named, inOrder, needed) : say`Not payable together. ${cutReason(wording, cut)} ${some}`,
      ...(unknown.length === 0 ? [] : [say`Not checkable: ${named(unknown)}.`]),
      ...(cut !== null && asking.isCutOff ? [cutOffSentence()] : []),
    ].join(' '),
    cut,
    accepted,
    refused: [...refused, ...unknown],
    payments,
    refusedLineByLine: lineByLine(
      asked,
      inOrder.map(({ id }) => network.claimOf.get(id) ?? -1),
      horizon.plan.document.spending.activities.map(({ id }) => id),
    ),
  }
}

const yes = (
  { currency }: Asking['wording'],
  named: (ids: readonly string[]) => string,
  asked: readonly { readonly id: string }[],
  needed: number,
): string => {
  if (asked.length === 0) return say`Nothing is asked for that could be checked.`
  const [one, all, more] = [named(asked.map(({ id }) => id)), asked.length, spelled(needed, currency)]
  const [isOne, areTwo] = [all === 1, all === 2]
  if (needed === 0) {
    if (isOne) return say`Payable together. ${one} needs nothing beyond what is committed and reserved, and confirmed money covers that.`
    if (areTwo) return say`Payable together. Both need nothing beyond what is committed and reserved, and confirmed money covers that.`
    return say`Payable together. All ${all} need nothing beyond what is committed and reserved, and confirmed money covers that.`
  }
  if (isOne) return say`Payable together. ${one} needs ${more} more, and confirmed money covers it.`
  if (areTwo) return say`Payable together. Both need ${more} more, and confirmed money covers it.`
  return say`Payable together. All ${all} need ${more} more, and confirmed money covers it.`
}

/** Main claims that are covered to the last unit of their demand. */
const wholeClaims = ({ network }: Asking, accepted: readonly string[]): readonly number[] =>
  accepted.map((id) => network.claimOf.get(id) ?? -1)

/** The network with what is asked as the demand of a claim, and of others what they are paid: that is what a cut speaks of. */
const askedNetwork = ({ network, standing: { flow } }: Asking, asks: readonly Ask[], claims: readonly number[]) => ({
  ...network,
  claims: network.claims.map((claim, at): Claim => {
    const { asked, lacking } = flow.placed[at]!
    const amounts = asks.find((ask) => ask.claim === at)?.amounts ?? []
    const base = asked.map((amount, period) => (claims.includes(at) ? amount : amount - (lacking[period] ?? 0)))
    return { ...claim, demand: base.map((amount, period) => amount + (amounts[period] ?? 0)) }
  }),
})

/** What stands first, then what is asked, in the order of the document. */
const lineByLine = (network: Network, claims: readonly number[], document: readonly string[]): readonly string[] => {
  const before = network.claims.flatMap((_, at) => (claims.includes(at) ? [] : [at]))
  const order = claims.toSorted((a, b) => document.indexOf(network.claims[a]?.id ?? '') - document.indexOf(network.claims[b]?.id ?? ''))
  const refused = new Set(refusedLineByLine(network, [...before, ...order]))
  return claims.filter((at) => refused.has(at)).map((at) => network.claims[at]?.id ?? '')
}
