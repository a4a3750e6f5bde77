/** Reading a member's observations: the number, or null where the source has none. */
import type { ObservationRecord } from '../inputs/indicator.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { observationOf } from '../inputs/observation-of.ts'
import { Decimal } from '../money/decimal.ts'

export interface Observed {
  readonly member: MemberRecord
  readonly indicator: string
  readonly observation: ObservationRecord
}

/** Everything observed about the members that was printed or measured: no yes-or-no flags, nothing worked out here. */
export const observedAll = (members: readonly MemberRecord[]): readonly Observed[] =>
  members.flatMap((member) =>
    Object.entries(member.indicators)
      .map(([indicator, observation]) => ({ member, indicator, observation }))
      .filter(({ observation }) => observation.unit !== 'flag' && observation.derived === undefined),
  )

/** The same, one list per indicator, in the order the members stand in. */
export const observedByIndicator = (members: readonly MemberRecord[]): ReadonlyMap<string, readonly Observed[]> =>
  Map.groupBy(observedAll(members), ({ indicator }) => indicator)

export const numberOf = (member: MemberRecord, indicator: string): Decimal | null => {
  const value = observationOf(member, indicator)?.value
  return value === undefined || value === null ? null : new Decimal(value)
}
