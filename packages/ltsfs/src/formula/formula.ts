/**
 * A formula: a small immutable graph that says how a figure comes about, before anything is computed.
 *
 * Rules write formulas; readings (value, explain, units, ...) walk them. The words mirror decimal.js.
 */
import type { Day } from '../calendar/day.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Unit } from './unit.ts'

/** An observation behind a number: its year or span of years, its marks of quality, what is measured, who has confirmed it. */
export interface ObservedUse {
  readonly year?: number | undefined
  readonly firstYear?: number | undefined
  readonly quality: readonly string[]
  readonly concept?: string | undefined
  readonly confirmed?: { readonly on: Day; readonly by: string } | undefined
}

/** A dated, sourced number of the plan as it stood on a day. Its value is null when the parameter is not in force. */
export interface ParameterUse {
  /** Where it stands in the plan document: "membershipFees.schedules.current.tiers.small.fee". */
  readonly path: string
  readonly value: Decimal | null
  /** What the value is the quotient of, where it is written as one and no decimal is exact. */
  readonly quotient?: { readonly of: Decimal; readonly per: Decimal } | undefined
  /** The effective day of the value used; absent for a value without a date of its own. */
  readonly from?: Day | undefined
  /** The day the value was asked for. */
  readonly on?: Day | undefined
  readonly source: string
  readonly illustrative: boolean
  /** For what was observed of a member: when, and what a reader should know before using it. */
  readonly observed?: ObservedUse | undefined
  /** The option that set the value, and why; absent where the plan itself does. */
  readonly option?: { readonly id: string; readonly title: string; readonly reason: string } | undefined
}

/** What a figure is a figure of: { member: 'TV' }, { agreement: 'eu-trade' }; empty for the organisation as a whole. */
export type Of = Readonly<Record<string, string>>

export type Relation = '<' | '<=' | '>' | '>='

export type FormulaNode =
  | { readonly op: 'constant'; readonly value: Decimal; readonly why?: string | undefined }
  | { readonly op: 'parameter'; readonly parameter: ParameterUse }
  | { readonly op: 'figure'; readonly id: string; readonly of: Of; readonly year: number; readonly body: Formula }
  | { readonly op: 'sum'; readonly parts: readonly Formula[] }
  | { readonly op: 'minus'; readonly left: Formula; readonly right: Formula }
  | { readonly op: 'times'; readonly left: Formula; readonly right: Formula }
  | { readonly op: 'over'; readonly left: Formula; readonly right: Formula }
  | { readonly op: 'at-most'; readonly left: Formula; readonly right: Formula }
  | { readonly op: 'at-least'; readonly left: Formula; readonly right: Formula }
  | { readonly op: 'rounded'; readonly of: Formula; readonly places: number; readonly mode: 'half-away' | 'down' }
  | {
      readonly op: 'choose'
      readonly left: Formula
      readonly relation: Relation
      readonly right: Formula
      readonly then: Formula
      readonly otherwise: Formula
    }
  | { readonly op: 'share'; readonly total: Formula; readonly weights: readonly Formula[]; readonly at: number; readonly places: number }

export interface FormulaWords {
  readonly plus: (other: Formula) => Formula
  readonly minus: (other: Formula) => Formula
  readonly times: (other: Formula) => Formula
  readonly over: (other: Formula) => Formula
  /** The smaller of the two. */
  readonly atMost: (limit: Formula) => Formula
  /** The larger of the two. */
  readonly atLeast: (limit: Formula) => Formula
  /** To the minor unit of its currency, half away from zero. */
  readonly rounded: () => Formula
  /** To the minor unit of its currency, towards zero: what a ceiling holds at most. */
  readonly roundedDown: () => Formula
  /** To so many decimals, half away from zero: a share that is printed and used with so many. */
  readonly roundedTo: (places: number) => Formula
}

/** What every formula has: its unit, and its place in the order in which formulas were written. A part is always written before the whole. */
export interface FormulaBase {
  readonly unit: Unit
  readonly serial: number
}

export type Formula = FormulaNode & FormulaWords & FormulaBase
export type Figure = Extract<FormulaNode, { readonly op: 'figure' }> & FormulaWords & FormulaBase
