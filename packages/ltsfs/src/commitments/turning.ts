/**
 * Which choices about own shares could turn a no into a yes.
 *
 * A no has a cut: all money that comes in there is used. Another network pays more only if more comes in, and that takes a gate of donors
 * that lets more pass, so that an agreement that asks for an own share is left aside there; or one more arc across the cut, of an agreement
 * that was left aside. All else leaves the cut as it is.
 */
import { categoriesOf } from '../waterfall/scope.ts'
import { WITH_RESERVES } from './claims.ts'
import type { CoverNetwork } from './cover-network.ts'
import { aroundPeriod } from './cut.ts'
import type { Flow } from './flow.ts'
import type { Claim, Gate } from './network.ts'
import { keyOf, type OwnChoice } from './own-choice.ts'
import { sent } from './residual-graph.ts'

type Inside = ReadonlySet<number>

interface Place {
  readonly claim: number
  readonly period: number
}

/** The year whose cost a claim asks for in a period. */
const yearOf = (years: readonly number[], { ofYear }: Claim, period: number): number => ofYear ?? years[period]!

/**
 * For a claim that lacks in a period: what to leave aside first, then what to take back. The flow may be of other claims of the network.
 * A choice that is open turns nothing, since money reaches as far as after any.
 */
export const turning = (
  { choices, parts, money, years }: CoverNetwork,
  flow: Flow,
  claim: number,
  period: number,
): readonly OwnChoice[] => {
  const inside = aroundPeriod(flow, claim, period)
  const claimsOf = Map.groupBy(flow.placed.keys(), (at) => flow.placed[at]!.claim.id)
  const caught = ({ activity, year }: OwnChoice): readonly Place[] =>
    (claimsOf.get(activity) ?? []).flatMap((at) =>
      flow.placed[at]!.nodes.flatMap((node, period) =>
        yearOf(years, flow.placed[at]!.claim, period) === year && inside.has(node) ? [{ claim: at, period }] : [],
      ),
    )
  const isAside = (choice: OwnChoice): boolean => parts.aside.has(keyOf(choice))
  const isUsed = (choice: OwnChoice): boolean => !isAside(choice) && !parts.open.has(keyOf(choice))
  const pays = ({ agreement }: OwnChoice): readonly string[] | null => {
    const known = money.find(({ position }) => position.agreement.id === agreement)
    return known === undefined ? null : categoriesOf(known.position.agreement)
  }
  const isHeld = (choice: OwnChoice): boolean => choice.heldBy.some((agreement) => isUsed({ ...choice, agreement }))
  const leave = choices.filter(
    (choice) => isUsed(choice) && !isHeld(choice) && caught(choice).some((place) => isOwnCut(flow, inside, place, pays(choice))),
  )
  const take = choices.filter((choice) => isAside(choice) && caught(choice).some((place) => couldEnter(flow, inside, place, choice)))
  return [...leave, ...take, ...choices.filter((choice) => choice === WITH_RESERVES && !parts.open.has(keyOf(choice)))]
}

/** Choices by which an agreement pays in a flow. */
export const payingBy = ({ choices, years }: CoverNetwork, { placed, funds, graph }: Flow): ReadonlySet<string> => {
  const paid = new Set(
    placed.flatMap(({ claim, limited, gated }) =>
      limited.flatMap((arcs, period) =>
        [...arcs, ...gated[period]!.entries].flatMap(({ fund, arc }) =>
          sent(graph, arc) === 0 ? [] : [keyOf({ activity: claim.id, agreement: funds[fund]!.id, year: yearOf(years, claim, period) })],
        ),
      ),
    ),
  )
  return new Set(choices.map(keyOf).filter((key) => paid.has(key)))
}

const isIn = ({ placed }: Flow, inside: Inside, claim: number, gate: number, period: number): boolean =>
  inside.has(placed[claim]!.gated[period]!.nodes[gate] ?? -1)

const isOwn = ({ of, beside }: Gate, period: number): boolean => of.length === 0 || beside?.[period] === true

/** Whether a gate that an own share of these categories bounds lets all pass that may: it stands outside the cut, and what it leads into inside. */
const isOwnCut = (flow: Flow, inside: Inside, { claim, period }: Place, pays: readonly string[] | null): boolean =>
  (flow.placed[claim]!.claim.gates ?? []).some(
    (gate, at) =>
      isOwn(gate, period) &&
      gate.of.every((category) => pays?.includes(category) === true) &&
      !isIn(flow, inside, claim, at, period) &&
      (gate.into === undefined || isIn(flow, inside, claim, gate.into, period)),
  )

/** Whether money of an agreement stands outside the cut, and it could pay into it: past gates that let more pass. */
const couldEnter = (flow: Flow, inside: Inside, { claim, period }: Place, { agreement }: OwnChoice): boolean => {
  const { gates = [], funds: payers } = flow.placed[claim]!.claim
  return flow.funds.some(({ id }, fund) => {
    if (id !== agreement || !payers.includes(fund) || inside.has(fund * flow.periods + period)) return false
    const own = gates.flatMap(({ funds }, at) => (funds.includes(fund) ? [at] : []))
    return own.length === 0 || own.some((at) => isIn(flow, inside, claim, at, period))
  })
}
