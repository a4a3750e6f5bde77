/**
 * May we commit? Every activity asked about, and all of them together, against the money that is confirmed on a day.
 *
 * Each answer is about one activity together with everything already committed or reserved (R1), so that more confirmed money never
 * turns a yes into a no. `together` is about all of them at once, and says which may be accepted by priority when not all can.
 * What is already legal and no longer covered is listed as breached, apart from what is only reserved (R7).
 */

import type { Day } from '../calendar/day.ts'
import { forecast } from '../forecast/forecast.ts'
import type { Problem } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { documentAsOf } from '../register/document-as-of.ts'
import { type Position, position } from '../register/position.ts'
import { type Answer, answerOf } from './answer.ts'
import { type Asking, askingFor, askingInOrder } from './asking.ts'
import { anewFor, trialAllowanceFor } from './choosing.ts'
import { type CoverNetwork, coverNetwork } from './cover-network.ts'
import { GENERAL_FUNDS } from './general-money.ts'
import { hinderedOf } from './hindered.ts'
import { type Horizon, horizonOf } from './horizon.ts'
import { misspent } from './misspent.ts'
import { namesOf } from './names.ts'
import { tooLarge, total } from './network.ts'
import { isBesideOwn } from './own-share.ts'
import { type Shortfall, standingOf } from './standing.ts'
import { inOrderOfPriority, type Together, togetherOf } from './together.ts'
import { type Uncovered, uncoveredOf } from './uncovered.ts'
import { cutOffSentence, type Wording } from './words.ts'
import { worldsOf } from './worlds.ts'

export interface CoverQuestion {
  readonly asOf: Day
  /** The day or instant whose knowledge counts; without it, all that is recorded. */
  readonly knownOn?: string
  /** Ids; without them, every expansion with a cost from the day on. */
  readonly activities?: readonly string[]
  /** For tables of how activities stand: without allocations, ways and the unconfirmed money that would do. */
  readonly statesOnly?: boolean
}

export type { Uncovered } from './uncovered.ts'

export interface Cover extends Wording {
  readonly asOf: Day
  readonly knownOn: string
  readonly position: Position
  readonly network: CoverNetwork
  readonly answers: readonly Answer[]
  readonly together: Together
  /** Legal obligations that are not covered any more, and reservations that money does not reach. */
  readonly breached: readonly Uncovered[]
  readonly blocked: readonly Uncovered[]
  readonly baseLine: readonly Uncovered[]
}

export type CoverResult = { readonly ok: true; readonly value: Cover } | { readonly ok: false; readonly problems: readonly Problem[] }

/** More activities than this are answered without allocations and ways. */
const MOST_IN_DETAIL = 60

export const cover = (plan: Plan, question: CoverQuestion): CoverResult => {
  const { asOf, knownOn = '9999-12-31' } = question
  const known = position(plan, plan.document.register?.entries ?? [], { asOf, knownOn })
  if (!known.ok) return known
  const horizon = horizonOf(plan, known.value)
  if (horizon === null) return refused(outside(plan, asOf))
  const unknown = (question.activities ?? []).filter((id) => !plan.document.spending.activities.some((activity) => activity.id === id))
  if (unknown.length > 0) return refused(...unknown.map(unknownActivity))
  const confirmed = forecast(planOf(documentAsOf(plan.document, known.value)), { basis: 'confirmed' })
  const network = coverNetwork(
    horizon,
    namesOf(plan),
    confirmed.ok ? confirmed.value : null,
    confirmed.ok ? [] : confirmed.problems.map(({ message }) => message),
  )
  if (tooLarge(network)) return refused(beyondExact(plan))
  return { ok: true, value: answers(horizon, network, question) }
}

const answers = (horizon: Horizon, network: CoverNetwork, question: CoverQuestion): Cover => {
  const { activities, knownOn = '9999-12-31', statesOnly = false } = question
  const asked =
    activities ??
    network.demands
      .filter(({ activity, whole, missing }) => activity.kind === 'expansion' && (total(whole) > 0 || missing.length > 0))
      .map(({ activity }) => activity.id)
  const worlds = worldsOf(network)
  const standing = standingOf(worlds.start.network)
  const wording = wordingOf(horizon, worlds.start.network)
  const asking: Asking = {
    horizon,
    network: worlds.start.network,
    standing,
    worlds,
    trials: trialAllowanceFor(network),
    anew: anewFor(network, asked.length),
    wording,
    isCutOff: worlds.isCutOff,
    detail: !statesOnly && asked.length <= MOST_IN_DETAIL,
    statesOnly,
  }
  const uncovered = (stage: Shortfall['stage']) =>
    standing.shortfalls
      .filter((each) => each.stage === stage)
      .map((each) => uncoveredOf(wording, each))
      .map((each) => (worlds.isCutOff ? { ...each, sentence: `${each.sentence} ${cutOffSentence()}` } : each))
  const [blocked, baseLine] = [uncovered('reserved'), uncovered('base-line')]
  const breached = [...uncovered('committed'), ...misspent(horizon, asking.network, wording)]
  const answered = asked.map((id) => answerOf(askingFor({ ...asking, anew: { ...asking.anew } }, id), id))
  const all = askingInOrder(asking, inOrderOfPriority(asking, answered))
  return {
    ...all.wording,
    network: all.network,
    asOf: horizon.position.asOf,
    knownOn,
    position: horizon.position,
    answers: answered,
    together: togetherOf(all, answered),
    breached,
    blocked,
    baseLine,
  }
}

const OVER: readonly string[] = ['suspended', 'lapsed', 'cancelled']

const wordingOf = (horizon: Horizon, network: CoverNetwork): Wording => {
  const { plan, years, position } = horizon
  const { agreements } = position
  const over = new Set(agreements.filter(({ state }) => OVER.includes(state)).map(({ agreement }) => agreement.id))
  const general = network.funds.length - GENERAL_FUNDS.length
  const baseLine = new Set(network.demands.filter(({ activity }) => activity.kind === 'base-line').map(({ activity }) => activity.id))
  const names = namesOf(plan)
  return {
    ...{ network, names, years, currency: plan.currency },
    isBaseLine: (claim) => baseLine.has(network.claims[claim]?.id ?? ''),
    isOver: (fund) => fund >= general || over.has(network.funds[fund]?.id ?? ''),
    isBesideOwn: (fund, period) => {
      const known = agreements.find(({ agreement }) => agreement.id === network.funds[fund]?.id)
      return known !== undefined && isBesideOwn(horizon, known.agreement, period)
    },
    hindered: hinderedOf(horizon, names, (agreement) => over.has(agreement)),
  }
}

const refused = (...problems: readonly Problem[]): CoverResult => ({ ok: false, problems })

const outside = (plan: Plan, asOf: Day): Problem => {
  const [first, last] = [plan.span(plan.years[0] ?? 0).from, plan.span(plan.years.at(-1) ?? 0).until]
  return {
    code: 'day-outside-plan',
    path: 'period',
    found: asOf,
    expected: say`a day from ${first} to before ${last}`,
    message: say`The day ${asOf} lies outside the period of the plan.`,
    remedy: say`Ask about a day from ${first} to before ${last}, or lengthen the period.`,
  }
}

const unknownActivity = (id: string): Problem => ({
  code: 'unknown-activity',
  path: 'spending.activities',
  found: id,
  expected: say`the id of an activity`,
  message: say`The plan has no activity "${id}".`,
  remedy: say`Write the id of an activity of the plan.`,
})

const beyondExact = ({ currency }: Plan): Problem => ({
  code: 'beyond-exact-amounts',
  path: '',
  found: say`more than ${Number.MAX_SAFE_INTEGER} minor units of ${currency}`,
  expected: say`amounts that add to at most ${Number.MAX_SAFE_INTEGER} minor units`,
  message: say`The amounts of the plan add to more than can be checked to the unit.`,
  remedy: say`Keep the plan in a currency of larger units.`,
})
