/** The observation of a member by the name of its indicator. A record inherits names ("constructor"): only what is written in it is there. */
import type { ObservationRecord } from './indicator.ts'
import type { MemberRecord } from './member.ts'

export const observationOf = ({ indicators }: Pick<MemberRecord, 'indicators'>, indicator: string): ObservationRecord | undefined =>
  Object.hasOwn(indicators, indicator) ? indicators[indicator] : undefined
