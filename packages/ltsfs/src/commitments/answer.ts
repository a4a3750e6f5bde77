/** Whether one activity may be committed: the answer, with the allocation that proves a yes or the cut that proves a no. */

import type { EntryOf } from '../inputs/register.ts'
import { later, list, say } from '../language/say.ts'
import type { Unconfirmed } from './agreement-money.ts'
import { allocation } from './allocation.ts'
import { type Asking, asksOf, claimsOf, coveredIn, coveredWithMoney, decisive, isTriedOut } from './asking.ts'
import type { CoverNetwork } from './cover-network.ts'
import { cutOf } from './cut.ts'
import { cutReason } from './cut-sentence.ts'
import { type Ask, lackingOf, whatIf } from './flow.ts'
import type { Horizon } from './horizon.ts'
import { withPieces } from './matching.ts'
import { type Cut, type Payment, total } from './network.ts'
import { ONLY_HOPED } from './unsigned.ts'
import { unsortedSentences } from './unsorted.ts'
import type { Way } from './way.ts'
import { waysOf } from './ways.ts'
import { cutOffSentence, payableSentence, spelled, triedOutSentence, type Wording } from './words.ts'

export const COVER_STATUSES = ['payable', 'payable-with-unconfirmed', 'not-payable', 'not-checkable'] as const
export type CoverStatus = (typeof COVER_STATUSES)[number]

export interface Answer {
  readonly activity: string
  readonly kind: 'base-line' | 'expansion'
  readonly status: CoverStatus
  /** The answer in words, with its figures. */
  readonly sentence: string
  /** Of a no: the sentence without the finding with which it begins. */
  readonly why?: string
  /** What it needs by period: what is committed and reserved already included. */
  readonly needs: readonly number[]
  /** Of a yes: what pays it. Left out where many activities are asked about at once. */
  readonly payments: readonly Payment[]
  /** Of a no, and of a yes that hangs on unconfirmed money. */
  readonly cut: Cut | null
  /** What would have to come true, fewest first found. */
  readonly unconfirmed: readonly Unconfirmed[]
  /** What is missing to tell. */
  readonly missing: readonly string[]
  /** Single changes that would make it payable, cheapest first. */
  readonly ways: readonly Way[]
  /** R8: who allowed it all the same, and how much no money covers. */
  readonly override: { readonly entry: EntryOf<'override-granted'>; readonly uncovered: number } | null
}

export const answerOf = (asking: Asking, id: string): Answer => {
  const { network, standing, horizon, wording, detail } = asking
  const asks = asksOf(asking, id)
  const claims = claimsOf(asking, asks, id)
  const demand = network.demands[network.claimOf.get(id) ?? -1]
  if (demand === undefined) throw new Error(`there is no activity "${id}"`)
  const own = [network.claimOf.get(id) ?? -1, ...network.namedClaims.filter((each) => each.demand === demand).map(({ claim }) => claim)]
  const seen = whatIf(standing.flow, asks, () => {
    const covered = lackingOf(standing.flow, claims) === 0
    const payments = covered && detail ? allocation(standing.flow).filter(({ claim }) => own.includes(claim)) : []
    return { covered, payments, cut: covered ? null : cutOf(standing.flow, claims), lacking: lackingOf(standing.flow, claims) }
  })
  const base = {
    activity: id,
    kind: demand.activity.kind,
    needs: needsOf(network, own),
    payments: [],
    cut: seen.cut,
    unconfirmed: [],
    missing: [],
    ways: [],
    override: overrideOf(horizon, id, seen.lacking),
  }
  const missing = missingOf(asking, asks, id)
  if (missing.length > 0) return { ...base, status: 'not-checkable', sentence: say`Not checkable. ${missing.join(' ')}`, missing }
  if (seen.cut === null) {
    const payers = new Map<number, number>()
    for (const { fund, amount } of seen.payments) payers.set(fund, (payers.get(fund) ?? 0) + amount)
    return {
      ...base,
      status: 'payable',
      sentence: payableSentence(wording, id, base.needs, detail ? payers : null),
      payments: seen.payments,
      override: null,
    }
  }
  const ways = detail ? waysOf(asking, asks, id, seen.cut) : []
  const untried = detail && isTriedOut(asking) ? [triedOutSentence()] : []
  const pieces = fewest(asking, asks, id)
  if (pieces !== null)
    return {
      ...base,
      status: 'payable-with-unconfirmed',
      sentence: [unconfirmedSentence(wording, id, pieces), ...untried].join(' '),
      unconfirmed: pieces,
      ways,
    }
  const blind = unvalued(asking, id, seen.cut)
  if (blind.length > 0) return { ...base, status: 'not-checkable', sentence: say`Not checkable. ${blind.join(' ')}`, missing: blind }
  const reason = cutReason(wording, seen.cut)
  const why = asking.isCutOff ? `${reason} ${cutOffSentence()}` : reason
  return { ...base, status: 'not-payable', sentence: [say`Not payable. ${why}`, ...untried].join(' '), why, ways }
}

const needsOf = (network: CoverNetwork, claims: readonly number[]): readonly number[] =>
  Array.from({ length: network.periods }, (_, period) =>
    claims.reduce((sum, claim) => sum + (network.claims[claim]?.demand[period] ?? 0), 0),
  )

const overrideOf = ({ position }: Horizon, id: string, uncovered: number): Answer['override'] => {
  const entry = position.overrides.findLast(({ activity }) => activity === id)
  return entry === undefined || uncovered === 0 ? null : { entry, uncovered }
}

/** What cannot be computed at all: a cost in a period, of the activity, of one it depends on, or of what is paid before it. */
const missingOf = ({ network, wording: { names } }: Asking, asks: readonly Ask[], id: string): readonly string[] => {
  const asked = new Set([id, ...asks.map(({ claim }) => network.demands[claim]?.activity.id)])
  const gaps = network.demands.filter(
    ({ activity, commitments }) => asked.has(activity.id) || activity.kind === 'base-line' || commitments.length > 0,
  )
  const demand = network.demands[network.claimOf.get(id) ?? -1]
  const nothing =
    demand !== undefined &&
    total(demand.whole) + total(demand.charges.spent) === 0 &&
    demand.missing.length === 0 &&
    demand.activity.kind === 'expansion'
  return [
    ...gaps.flatMap(({ missing }) => missing),
    ...(nothing
      ? [say`"${names.activity(id)}" has no cost in any year that is asked about. Give it a cost in the years in which it is to run.`]
      : []),
  ]
}

/** The fewest pieces of unconfirmed money that would do, the weakest given up first; null when all of them would not do. Where only states are wanted, none is named. */
const fewest = (asking: Asking, asks: readonly Ask[], id: string): readonly Unconfirmed[] | null => {
  const { unconfirmed, money } = asking.network
  const does = (pieces: readonly Unconfirmed[], of = asking): boolean =>
    coveredWithMoney(of, asks, id, { money: withPieces(money, pieces) })
  if (unconfirmed.length === 0 || !does(unconfirmed, decisive(asking))) return null
  if (asking.statesOnly) return []
  let pieces = [...unconfirmed].sort((a, b) => STRENGTH.indexOf(a.state) - STRENGTH.indexOf(b.state))
  // Whatever is in front of `kept` may be given up; each search finds the longest run that is not needed.
  for (let kept = 0; kept < pieces.length; kept++) {
    let [least, most] = [0, pieces.length - kept]
    while (least < most) {
      const middle = Math.ceil((least + most) / 2)
      if (does(pieces.toSpliced(kept, middle))) least = middle
      else most = middle - 1
    }
    pieces = pieces.toSpliced(kept, least)
  }
  return pieces
}

/** Weakest first. */
const STRENGTH: readonly Unconfirmed['state'][] = ['concept', 'submitted', 'pledged', 'approved-in-principle', 'signed']

/** Sentences about money that cannot be valued and costs that are not split, when they could make the difference. */
const unvalued = (asking: Asking, id: string, cut: Cut): readonly string[] => {
  const { horizon, network, wording } = asking
  const { missing, unconfirmed, money } = network
  const caught = new Set(cut.claims.map(({ claim }) => network.demands[network.claimOf.get(network.claims[claim]?.id ?? '') ?? -1]))
  const unsorted = [...caught].flatMap((demand) =>
    demand === undefined ? [] : unsortedSentences({ horizon, names: wording.names }, demand, money),
  )
  if (missing.length + unsorted.length === 0) return []
  const all = asking.network.with({ money: withPieces(money, unconfirmed), boundless: true })
  return coveredIn(asking, id, all) ? [...new Set([...missing.map(({ sentence }) => sentence), ...unsorted])] : []
}

const ONLY: Readonly<Partial<Record<Unconfirmed['state'], () => string>>> = {
  ...ONLY_HOPED,
  signed: later`only signed`,
}

const unconfirmedSentence = ({ currency, names }: Wording, id: string, pieces: readonly Unconfirmed[]): string => {
  if (pieces.length === 0) return say`Payable only with unconfirmed money.`
  const said = pieces.map(({ agreement, due, amount, state, locked }) => {
    const only = ONLY[state]?.() ?? ''
    const how = !locked ? only : state === 'signed' ? say`held back by a condition` : say`${only} and with an open condition`
    return say`${spelled(amount, currency)} of ${names.fund(agreement)} due on ${due}, ${how}`
  })
  return say`Payable only with unconfirmed money. ${names.activity(id)} needs ${list(said)}.`
}
