/** Ways that need no new money but a signature, a condition met, a wider purpose or a larger share. */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { say } from '../language/say.ts'
import type { AgreementPosition } from '../register/agreement-position.ts'
import type { AgreementMoney } from './agreement-money.ts'
import { type Asking, coveredWith, coveredWithMoney } from './asking.ts'
import { mostOf } from './charges.ts'
import { addArc } from './residual-graph.ts'
import type { Idea, Wish } from './way.ts'
import { widened, wideningWords } from './widened.ts'
import { spelled } from './words.ts'

/** The money with one agreement changed. */
const changed = ({ network }: Asking, id: string, change: (known: AgreementPosition) => AgreementPosition): readonly AgreementMoney[] =>
  network.money.map((each) => (each.position.agreement.id === id ? network.revalued(change(each.position)) : each))

/** One agreement signed, or one condition met. */
export const confirming = ({ asking, asks, id }: Wish): readonly Idea[] => {
  const { network, wording } = asking
  const bySubject = Map.groupBy(network.unconfirmed, ({ agreement, instalment, state }) =>
    state === 'signed' ? `${agreement} ${instalment}` : agreement,
  )
  return [...bySubject.values()].flatMap((pieces): readonly Idea[] => {
    const [first] = pieces
    const certain = pieces.filter(({ state, locked }) => state === 'signed' || !locked || asking.horizon.policy.instalments === 'all')
    if (first === undefined || certain.length === 0) return []
    const { agreement, instalment, due, state } = first
    const money = changed(asking, agreement, (known) =>
      state === 'signed'
        ? {
            ...known,
            instalments: known.instalments.map((each) => (each.instalment.id === instalment ? { ...each, locked: false } : each)),
          }
        : // A signature is an entry of the register, which speaks of the agreement from then on.
          { ...known, registered: true, state: 'signed' },
    )
    if (!coveredWithMoney(asking, asks, id, { money })) return []
    const sum = certain.reduce((all, { amount }) => all + amount, 0)
    const [title, amount] = [wording.names.fund(agreement), spelled(sum, wording.currency)]
    const base = { of: agreement, amount: 0, year: null }
    return state === 'signed'
      ? [
          {
            way: {
              ...base,
              kind: 'meet-condition',
              sentence: say`Meet the condition of the instalment of ${title} due on ${due}: ${amount}.`,
            },
            change: { money },
          },
        ]
      : [
          {
            way: { ...base, kind: 'sign', sentence: say`Have ${title} signed: ${amount} that no condition holds back.` },
            change: { money },
          },
        ]
  })
}

/** One more fund that may pay for it. */
export const widening = ({ asking, asks, id }: Wish): readonly Idea[] => {
  const { network, wording } = asking
  const at = network.claimOf.get(id) ?? -1
  return network.money.flatMap(({ position: { agreement, registered } }): readonly Idea[] => {
    if (agreement.restriction === 'none') return []
    const { activity } = network.demands[at]!
    const wider = widened(agreement, activity)
    if (wider === null || !isReachedBy(asking, asks, id, wider)) return []
    if (!registered && hasRun(asking, id)) return []
    const money = changed(asking, agreement.id, (known) => ({ ...known, agreement: wider }))
    const sentence = say`Let ${wording.names.fund(agreement.id)} pay ${wideningWords(wording.names, agreement, activity)}.`
    return [{ way: { kind: 'widen', of: agreement.id, amount: 0, year: null, sentence }, change: { money } }]
  })
}

/** Whether it had a cost before: what an agreement would have paid of that is not known where only the plan speaks of the agreement. */
const hasRun = ({ network, horizon: { plan, years } }: Asking, id: string): boolean => {
  const { cost } = network.demands[network.claimOf.get(id) ?? -1]!.activity
  return plan.years.some((year) => year < (years[0] ?? 0) && plan.isInForce(cost, year))
}

/** The first year of whose cost an agreement may pay: an earlier one where something is carried over of it. */
const firstYearOf = ({ network, horizon }: Asking, agreement: string): number => {
  const years = network.claims.flatMap(({ ofYear, funds }) =>
    ofYear !== undefined && funds.some((fund) => network.funds[fund]?.id === agreement) ? [ofYear] : [],
  )
  return Math.min(horizon.years[0] ?? 0, ...years)
}

/** Whether money of the fund would do, on arcs that last as long as the question. */
const isReachedBy = (asking: Asking, asks: Wish['asks'], id: string, agreement: AgreementRecord): boolean => {
  const { network, standing, horizon } = asking
  const { flow } = standing
  const at = network.claimOf.get(id) ?? -1
  const fund = network.fundOf(agreement.id)
  const { activity, charges } = network.demands[at]!
  const share = mostOf(horizon, agreement, activity, charges.home)
  const arcs = flow.placed[at]!.nodes.flatMap((node, period) => {
    const most = share === null ? Number.POSITIVE_INFINITY : (share[period] ?? 0)
    return node >= 0 && network.funds[fund]!.open[period] === true && most > 0
      ? [addArc(flow.graph, fund * flow.periods + period, node, most)]
      : []
  })
  const works = arcs.length > 0 && coveredWith(asking, asks, id, [])
  for (const arc of arcs) flow.graph.residual[arc] = 0
  return works
}

/** One donor who pays all of what it pays a share of, or asks for no own share. */
export const raisingShares = ({ asking, cut, id }: Wish): readonly Idea[] => {
  const { network, wording, horizon } = asking
  const stopped = new Set([
    ...cut.limits.map(({ fund }) => network.funds[fund]?.id ?? ''),
    ...cut.gates.flatMap(({ of, beside, funds }) =>
      of.length > 0 && beside !== true ? [] : funds.map((fund) => network.funds[fund]?.id ?? ''),
    ),
  ])
  return network.money
    .filter(({ position }) => stopped.has(position.agreement.id))
    .flatMap(({ position: { agreement, registered } }): readonly Idea[] => {
      const { donorShare, ownShare, ...rest } = agreement
      const [from, name] = [firstYearOf(asking, agreement.id), wording.names.fund(agreement.id)]
      if (from < (horizon.years[0] ?? 0) && !registered && hasRun(asking, id)) return []
      const idea = (kind: 'raise-share' | 'waive-own-share', other: AgreementRecord, sentence: string): Idea => ({
        way: { kind, of: agreement.id, amount: 0, year: null, sentence },
        change: { money: changed(asking, agreement.id, (known) => ({ ...known, agreement: other })) },
      })
      const whole = { ...rest, ...(ownShare === undefined ? {} : { ownShare }) }
      const waived = { ...rest, ...(donorShare === undefined ? {} : { donorShare }) }
      return [
        ...(donorShare === undefined
          ? []
          : [idea('raise-share', whole, say`Let ${name} pay the whole cost instead of a share from ${from} on.`)]),
        ...(ownShare === undefined ? [] : [idea('waive-own-share', waived, say`Let ${name} ask for no own share from ${from} on.`)]),
      ]
    })
}
