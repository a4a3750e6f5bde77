/**
 * A rule of data quality: it reads what was handed in and names what is odd in it, without correcting anything.
 *
 * A note is good to know, a warning means use with care, a hold means that values are not used before somebody has confirmed them.
 */
import type { Day } from '../calendar/day.ts'
import type { DataQualityRecord, GuideName } from '../inputs/data-quality.ts'
import type { FrameworkRecord } from '../inputs/framework.ts'
import type { HistoricExchangeRateRecord } from '../inputs/historic-exchange-rate.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { StatementRecord } from '../inputs/statement.ts'
import type { Decimal } from '../money/decimal.ts'

type Severity = 'note' | 'warn' | 'hold'

export interface DataQualityInput {
  /** The guide values in force on this day are used. */
  readonly asOf: Day
  readonly members: readonly MemberRecord[]
  readonly guides: DataQualityRecord
  readonly exchangeRates: readonly HistoricExchangeRateRecord[]
  readonly framework?: FrameworkRecord | undefined
  readonly statements?: readonly StatementRecord[] | undefined
}

/** One oddity, as a rule finds it. */
export interface Oddity {
  readonly severity: Severity
  /** Ids of the members concerned. */
  readonly members?: readonly string[]
  /** Ids of other records concerned: indicators, statements, areas, key actions. */
  readonly records?: readonly string[]
  /** Indicators of the one member concerned whose values are held back: absent wherever the plan reads them (see `heldValues`). */
  readonly holds?: readonly string[]
  readonly title: string
  /** A full sentence with the figures. */
  readonly message: string
  /** The figures of the message as decimal text, by name. */
  readonly numbers?: Readonly<Record<string, string>>
}

/** An oddity together with the rule that found it and what is done about it. */
export interface Anomaly extends Required<Oddity> {
  readonly rule: string
  readonly treatment: string
}

export interface DataQualityRule {
  readonly id: string
  /** What the planner does about it, a full sentence. */
  readonly treatment: () => string
  /** The guide values it needs; without one of them in force it is not run, and that is reported. */
  readonly needs?: readonly GuideName[]
  readonly find: (data: DataQualityInput, guide: (name: GuideName) => Decimal) => readonly Oddity[]
}

/** Checks the shape of a rule where it is written. */
export const defineRule = (rule: DataQualityRule): DataQualityRule => rule
