/**
 * Single changes that would make an activity payable, cheapest first: each has been tried on the network and works on its own.
 *
 * Those that need no new money come first, then by the money they need.
 */
import { type Asking, coveredWith, lackingBy } from './asking.ts'
import { shareOf } from './cover-network.ts'
import { type Ask, addClaim, type Extra } from './flow.ts'
import { GENERAL_FUNDS } from './general-money.ts'
import { type Cut, total } from './network.ts'
import { addArc } from './residual-graph.ts'
import { spelled } from './words.ts'

const WAY_KINDS = ['meet-condition', 'sign', 'widen', 'raise-share', 'postpone', 'reduce', 'more-money'] as const

export interface Way {
  readonly kind: (typeof WAY_KINDS)[number]
  /** The agreement or fund, or the activity. */
  readonly of: string
  /** New money it needs, in minor units. */
  readonly amount: number
  /** The year by which, where there is one. */
  readonly year: number | null
  readonly sentence: string
}

const MOST_WAYS = 8

export const waysOf = (asking: Asking, asks: readonly Ask[], id: string, cut: Cut): readonly Way[] =>
  [
    ...confirming(asking, asks, id),
    ...widening(asking, asks, id),
    ...raisingShares(asking, asks, id, cut),
    ...postponing(asking, asks, id),
    ...reducing(asking, asks, id),
    ...moreMoney(asking, asks, id, cut),
  ]
    .toSorted((a, b) => a.amount - b.amount || WAY_KINDS.indexOf(a.kind) - WAY_KINDS.indexOf(b.kind))
    .slice(0, MOST_WAYS)

/** One agreement signed, or one condition met. */
const confirming = (asking: Asking, asks: readonly Ask[], id: string): readonly Way[] => {
  const { network, wording } = asking
  const bySubject = Map.groupBy(network.unconfirmed, ({ agreement, instalment, state }) =>
    state === 'signed' ? `${agreement} ${instalment}` : agreement,
  )
  return [...bySubject.values()].flatMap((pieces): readonly Way[] => {
    const [first] = pieces
    const certain = pieces.filter(({ state, locked }) => state === 'signed' || !locked)
    if (first === undefined || certain.length === 0 || !coveredWith(asking, asks, id, network.extraOf(certain))) return []
    const money = spelled(
      certain.reduce((sum, { amount }) => sum + amount, 0),
      wording.currency,
    )
    const { agreement, instalment, state } = first
    return state === 'signed'
      ? [
          {
            kind: 'meet-condition',
            of: agreement,
            amount: 0,
            year: null,
            sentence: `Meet the condition of the instalment "${instalment}" of ${agreement}: ${money}.`,
          },
        ]
      : [
          {
            kind: 'sign',
            of: agreement,
            amount: 0,
            year: null,
            sentence: `Have ${agreement} signed: ${money} that no condition holds back.`,
          },
        ]
  })
}

/** One more fund that may pay for it. */
const widening = (asking: Asking, asks: readonly Ask[], id: string): readonly Way[] => {
  const { network, standing, horizon } = asking
  const { flow } = standing
  const at = network.claimOf.get(id) ?? -1
  const agreements = new Map(network.money.map(({ position: known }) => [known.agreement.id, known.agreement]))
  const restricted = network.funds.slice(0, -GENERAL_FUNDS.length)
  return restricted.flatMap((fund, position): readonly Way[] => {
    if (network.claims[at]!.funds.includes(position)) return []
    const record = agreements.get(fund.id)
    const share = record === undefined ? null : shareOf(horizon, record, network.demands[at]?.whole ?? [])
    const most = (period: number): number => (share === null ? Number.POSITIVE_INFINITY : (share[period] ?? 0))
    const arcs = flow.placed[at]!.nodes.flatMap((node, period) =>
      node >= 0 && fund.open[period] === true && most(period) > 0
        ? [addArc(flow.graph, position * flow.periods + period, node, most(period))]
        : [],
    )
    const works = arcs.length > 0 && coveredWith(asking, asks, id, [])
    for (const arc of arcs) flow.graph.residual[arc] = 0
    return works ? [{ kind: 'widen', of: fund.id, amount: 0, year: null, sentence: `Let ${fund.id} pay for ${id} too.` }] : []
  })
}

/** One donor who pays all of what it pays a share of. */
const raisingShares = (asking: Asking, asks: readonly Ask[], id: string, cut: Cut): readonly Way[] => {
  const { network, standing } = asking
  const { flow } = standing
  return [...new Set(cut.limits.map(({ fund }) => fund))].flatMap((fund): readonly Way[] => {
    const arcs = flow.placed.flatMap(({ limited }) =>
      limited.flatMap((all) => all.filter((each) => each.fund === fund).map(({ arc }) => arc)),
    )
    const before = arcs.map((arc) => flow.graph.residual[arc]!)
    for (const arc of arcs) flow.graph.residual[arc] = Number.POSITIVE_INFINITY
    const works = coveredWith(asking, asks, id, [])
    for (const [at, arc] of arcs.entries()) flow.graph.residual[arc] = before[at]!
    const name = network.funds[fund]?.id ?? ''
    return works
      ? [{ kind: 'raise-share', of: name, amount: 0, year: null, sentence: `Let ${name} pay the whole cost instead of a share.` }]
      : []
  })
}

const later = (amounts: readonly number[], periods: number): readonly number[] =>
  [...Array<number>(periods).fill(0), ...amounts].slice(0, amounts.length)

/** Its rest some years later, as long as it then still ends within the plan. */
const postponing = (asking: Asking, asks: readonly Ask[], id: string): readonly Way[] => {
  const { network, standing, horizon } = asking
  const at = network.claimOf.get(id) ?? -1
  const own = asks.find(({ claim }) => claim === at)
  const last = own?.amounts.findLastIndex((amount) => amount > 0) ?? -1
  const claim = network.claims[at]
  if (own === undefined || claim === undefined || last < 0) return []
  for (let periods = 1; last + periods < network.periods; periods++) {
    const amounts = later(own.amounts, periods)
    const limits = new Map([...claim.limits].map(([fund, most]) => [fund, later(most, periods)] as const))
    const shifted = addClaim(standing.flow, { ...claim, demand: amounts, limits })
    const others = asks.filter((ask) => ask !== own)
    if (coveredWith(asking, [...others, { claim: shifted, amounts }], id, [])) {
      const year = horizon.years[amounts.findIndex((amount) => amount > 0)] ?? null
      return [
        {
          kind: 'postpone',
          of: id,
          amount: 0,
          year,
          sentence: `Postpone ${id} by ${periods === 1 ? 'a year' : `${periods} years`}, to begin in ${year}.`,
        },
      ]
    }
  }
  return []
}

/** A scalable activity, smaller by what is short. */
const reducing = (asking: Asking, asks: readonly Ask[], id: string): readonly Way[] => {
  const { network, wording } = asking
  const at = network.claimOf.get(id) ?? -1
  const own = asks.find(({ claim }) => claim === at)
  if (own === undefined || network.demands[at]?.activity.scalable !== true) return []
  const lacking = lackingBy(asking, asks, at)
  const whole = own.amounts.reduce((sum, amount) => sum + amount, 0)
  const short = lacking.reduce((sum, amount) => sum + amount, 0)
  const smaller = own.amounts.map((amount, period) => amount - (lacking[period] ?? 0))
  if (short >= whole || smaller.some((amount) => amount < 0)) return []
  const works = coveredWith(asking, [...asks.filter((ask) => ask !== own), { claim: at, amounts: smaller }], id, [])
  const sentence = `Do ${id} smaller by ${spelled(short, wording.currency)}.`
  return works ? [{ kind: 'reduce', of: id, amount: 0, year: null, sentence }] : []
}

/** What is short, from one fund, as late as it still helps. */
const moreMoney = (asking: Asking, asks: readonly Ask[], id: string, cut: Cut): readonly Way[] => {
  const { network, wording, horizon } = asking
  const eligible = new Set(cut.claims.flatMap(({ claim }) => network.claims[claim]?.funds ?? []))
  return [...eligible]
    .filter((fund) => !wording.isOver(fund) || total(network.funds[fund]?.inflow ?? []) > 0)
    .sort((a, b) => a - b)
    .flatMap((fund): readonly Way[] => {
      const period = Array.from({ length: network.periods }, (_, at) => network.periods - 1 - at).find((at) => {
        const extra: Extra = { fund, period: at, amount: cut.short }
        return coveredWith(asking, asks, id, [extra])
      })
      const name = network.funds[fund]?.id ?? ''
      const year = period === undefined ? null : (horizon.years[period] ?? null)
      const sentence = `${spelled(cut.short, wording.currency)} more, confirmed, from ${name} by ${year}.`
      return period === undefined ? [] : [{ kind: 'more-money', of: name, amount: cut.short, year, sentence }]
    })
}
