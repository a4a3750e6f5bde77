/**
 * What stands before anything new is asked for, paid in the order of R6: the base-line, then commitments, then reservations.
 *
 * What money does not reach keeps its place and its claim, so that new money always serves it first: more money can then never take
 * anything from whoever was served before.
 */
import type { CoverNetwork } from './cover-network.ts'
import { cutOf } from './cut.ts'
import type { Demand } from './demand.ts'
import { type Ask, addClaim, type Flow, openFlow, pay } from './flow.ts'
import type { Cut } from './network.ts'

type Stage = 'base-line' | 'committed' | 'reserved'

/** What of a stage of an activity no confirmed money reaches. */
export interface Shortfall {
  readonly stage: Stage
  readonly demand: Demand
  readonly claim: number
  /** By period. */
  readonly lacking: readonly number[]
  readonly cut: Cut
  /** Ids of what goes beyond the cost of the base-line, where it is that. */
  readonly beyond: readonly string[]
}

/** What of a step lacks in a period; nothing where it is paid. */
export interface Lack {
  readonly claim: number
  readonly period: number
  readonly asked: number
  readonly amount: number
}

export interface Standing {
  readonly flow: Flow
  /** In the order in which it was paid: the same claims and periods in networks that differ in their limits and gates alone. */
  readonly lacks: readonly Lack[]
  /** What is short, asked again in the order in which it was paid: new money serves it first. */
  readonly again: readonly Ask[]
}

interface Step {
  readonly stage: Stage
  readonly demand: Demand
  readonly ask: Ask
  readonly beyond?: readonly string[]
}

export const standingOf = (network: CoverNetwork): Standing & { readonly shortfalls: readonly Shortfall[] } => {
  const flow = opened(network)
  const steps = stepsOf(network)
  const lacks: Lack[] = []
  const shortfalls = (['base-line', 'committed', 'reserved'] as const).flatMap((stage) => paid(flow, stage, steps, lacks))
  return { ...stands(flow, steps, lacks), shortfalls }
}

/** What stands, without telling why something of it is short. */
export const stoodOn = (network: CoverNetwork): Standing => {
  const flow = opened(network)
  const steps = stepsOf(network)
  const lacks = steps.flatMap(({ ask }) => lacksOf(flow, ask))
  return stands(flow, steps, lacks)
}

export interface Reached {
  readonly flow: Flow
  /** The first that lacks more than it may, if any does. */
  readonly worse: Pick<Lack, 'claim' | 'period'> | null
}

/** Pays all that stands but for what may lack of it. */
export const reached = (network: CoverNetwork, mayLack: readonly Lack[]): Reached => {
  const flow = opened(network)
  const worse = mayLack.find(({ claim, period, asked, amount }) => {
    const amounts = Array.from({ length: flow.periods }, (_, at) => (at === period ? asked - amount : 0))
    return asked > amount && pay(flow, { claim, amounts }) > 0
  })
  return { flow, worse: worse ?? null }
}

/** Pays what is asked as far as money goes. */
const lacksOf = (flow: Flow, ask: Ask): readonly Lack[] => {
  const { claim, amounts } = ask
  const { lacking } = flow.placed[claim]!
  const before = [...lacking]
  pay(flow, ask)
  return amounts.flatMap((amount, period) =>
    amount > 0 ? [{ claim, period, asked: amount, amount: lacking[period]! - before[period]! }] : [],
  )
}

const opened = (network: CoverNetwork): Flow => {
  const breadth = network.funds.map(() => 0)
  for (const { funds } of network.claims) for (const fund of funds) breadth[fund] = (breadth[fund] ?? 0) + 1
  const flow = openFlow(network.funds, network.periods, breadth)
  for (const claim of network.claims) addClaim(flow, claim, true)
  return flow
}

const stands = (flow: Flow, steps: readonly Step[], lacks: readonly Lack[]): Standing => ({
  flow,
  lacks,
  again: steps.flatMap(({ ask }) =>
    ask.amounts.flatMap((amount, period) =>
      amount > 0 && flow.placed[ask.claim]!.lacking[period]! > 0 ? [{ claim: ask.claim, amounts: [], period }] : [],
    ),
  ),
})

/** Pays the steps of a stage in order and tells what of each claim stays short. */
const paid = (flow: Flow, stage: Stage, all: readonly Step[], lacks: Lack[]): readonly Shortfall[] => {
  const steps = all.filter((step) => step.stage === stage)
  const before = new Map(steps.map(({ ask: { claim } }) => [claim, [...flow.placed[claim]!.lacking]]))
  for (const { ask } of steps) lacks.push(...lacksOf(flow, ask))
  return [...new Map(steps.map((step) => [step.ask.claim, step]))].flatMap(([claim, { demand, beyond = [] }]): readonly Shortfall[] => {
    const lacking = flow.placed[claim]!.lacking.map((amount, period) => amount - (before.get(claim)?.[period] ?? 0))
    const cut = lacking.some((amount) => amount > 0) ? cutOf(flow, [claim]) : null
    return cut === null ? [] : [{ stage, demand, claim, lacking, cut, beyond }]
  })
}

/** Demands stand in the order of payment; commitments and reservations of one priority follow the day they were made. */
const stepsOf = ({ demands, claimOf, namedClaims, periods }: CoverNetwork): readonly Step[] => {
  const main = (demand: Demand): number => claimOf.get(demand.activity.id) ?? -1
  const namedOf = Map.groupBy(namedClaims, ({ demand }) => demand)
  const namedIn = (demand: Demand, stage?: 'committed' | 'reserved') =>
    (namedOf.get(demand) ?? []).filter(({ named }) => !named.beyond && (stage === undefined || named.stage === stage))
  const baseLine = demands.filter(({ activity }) => activity.kind === 'base-line')
  const expansions = demands
    .filter(({ activity }) => activity.kind === 'expansion')
    .toSorted((a, b) => a.activity.priority - b.activity.priority || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  // What goes beyond the cost of the base-line comes last: it takes nothing from an expansion that was admitted.
  const stage = (of: 'committed' | 'reserved'): readonly Step[] => [
    ...expansions.flatMap((demand) => [
      ...namedIn(demand, of).map(({ named, claim }) => ({ stage: of, demand, ask: { claim, amounts: named.amounts } })),
      { stage: of, demand, ask: { claim: main(demand), amounts: demand[of] } },
    ]),
    ...namedClaims
      .filter(({ named }) => named.beyond && named.stage === of)
      .map(({ demand, named, claim }) => ({ stage: of, demand, ask: { claim, amounts: named.amounts }, beyond: named.entries })),
  ]
  const first = baseLine.flatMap((demand): readonly Step[] => [
    ...namedIn(demand).map(({ named, claim }) => ({ stage: 'base-line' as const, demand, ask: { claim, amounts: named.amounts } })),
    { stage: 'base-line', demand, ask: { claim: main(demand), amounts: flatSum(demand) } },
  ])
  // The base-line of a year comes before that of the next, whatever the priority.
  const byPeriod = Array.from({ length: periods }, (_, period) => first.map((step) => ({ ...step, ask: only(step.ask, period) })))
  return [...byPeriod.flat(), ...stage('committed'), ...stage('reserved')]
}

const only = ({ claim, amounts }: Ask, period: number): Ask => ({
  claim,
  amounts: amounts.map((amount, at) => (at === period ? amount : 0)),
})

const flatSum = ({ committed, reserved, rest }: Demand): readonly number[] =>
  rest.map((amount, period) => amount + (committed[period] ?? 0) + (reserved[period] ?? 0))
