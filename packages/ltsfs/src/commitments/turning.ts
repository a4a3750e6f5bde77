/**
 * Which choices about own shares could turn a no into a yes.
 *
 * A no has a cut: all money that comes in there is used. Another network pays more only if more comes in, and that takes a gate of donors
 * that lets more pass, so that an agreement that asks for an own share is left aside there; or one more arc across the cut, of an agreement
 * that was left aside. All else leaves the cut as it is.
 */
import type { CoverNetwork } from './cover-network.ts'
import { aroundPeriod } from './cut.ts'
import type { Flow } from './flow.ts'
import { keyOf, type OwnChoice } from './own-choice.ts'

/** For a claim that lacks in a period: what to leave aside first, then what to take back. The flow may be of other claims of the network. */
export const turning = ({ choices, parts }: CoverNetwork, flow: Flow, claim: number, period: number): readonly OwnChoice[] => {
  const inside = aroundPeriod(flow, claim, period)
  const claimsOf = Map.groupBy(flow.placed.keys(), (at) => flow.placed[at]!.claim.id)
  const caught = (choice: OwnChoice): readonly number[] =>
    (claimsOf.get(choice.activity) ?? []).filter((at) => inside.has(flow.placed[at]!.nodes[choice.period]!))
  const isUsed = (choice: OwnChoice): boolean => !parts.aside.has(keyOf(choice))
  const leave = choices.filter((choice) => isUsed(choice) && caught(choice).some((at) => isGateCut(flow, inside, at, choice.period)))
  const take = choices.filter(
    (choice) =>
      !isUsed(choice) &&
      caught(choice).some((at) => !isGateCut(flow, inside, at, choice.period) && isOutside(flow, inside, choice.agreement, choice.period)),
  )
  return [...leave, ...take]
}

/** Whether the gate of all donors stands between the cut and its claim. */
const isGateCut = ({ placed }: Flow, inside: ReadonlySet<number>, claim: number, period: number): boolean => {
  const { claim: of, gated } = placed[claim]!
  const gate = (of.gates ?? []).findIndex((each) => each.of.length === 0)
  if (gate < 0) return false
  const node = gated[period]!.nodes[gate] ?? -1
  return node < 0 || !inside.has(node)
}

const isOutside = ({ funds, periods }: Flow, inside: ReadonlySet<number>, agreement: string, period: number): boolean =>
  funds.some(({ id }, fund) => id === agreement && !inside.has(fund * periods + period))
