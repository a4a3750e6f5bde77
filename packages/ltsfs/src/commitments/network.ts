/**
 * Who may pay for what, as a network: source -> fund@period -> activity@period -> sink, in whole minor units of one currency.
 *
 * Amounts are JavaScript integers: exact up to 2^53 minor units, 90 trillion in a currency of two decimals. A network whose totals
 * could pass that is refused instead of computed (`tooLarge`).
 */

/** Money that arrives by period, and the periods in which it may pay. */
export interface Fund {
  readonly id: string
  readonly inflow: readonly number[]
  readonly open: readonly boolean[]
  /** Where money left at the end of a period goes: the position of a fund, usually its own; null when it is lost. */
  readonly carriesTo: number | null
  /** A period that it may not pay because it ends within it, on the day before `until`. */
  readonly cutShort?: { readonly period: number; readonly until: string }
}

/**
 * A way into a claim that funds share: a part of the cost that only they may pay, or what an own share leaves to donors. Funds with a gate
 * pay through gates alone; one with several, such as travel and staff, through any of them.
 */
export interface Gate {
  /** Categories of the cost; none where it is what own shares leave of all of it. */
  readonly of: readonly string[]
  readonly funds: readonly number[]
  /** All that passes in each period. */
  readonly most: readonly number[]
  /** The periods in which an own share leaves less of the categories than they cost; absent where none does. */
  readonly beside?: readonly boolean[]
  /** The gate behind it, an earlier one of the claim; without one, it leads into the claim. */
  readonly into?: number
}

/** What asks for money: all of its demand in every period, from the funds named by position. */
export interface Claim {
  readonly id: string
  /** The year whose cost it is a part of, where it is paid in another one. */
  readonly ofYear?: number
  readonly demand: readonly number[]
  readonly funds: readonly number[]
  /** Funds that pay at most so much in each period: a donor's share of the cost. */
  readonly limits: ReadonlyMap<number, readonly number[]>
  readonly gates?: readonly Gate[]
}

export interface Network {
  readonly periods: number
  readonly funds: readonly Fund[]
  readonly claims: readonly Claim[]
}

/** Money of one fund, by the period in which it arrived, paid to one claim in one period. */
export interface Payment {
  /** The fund it arrived in, and the fund that pays, after carry-over into another one. */
  readonly from: number
  readonly arrived: number
  readonly fund: number
  readonly claim: number
  readonly period: number
  readonly amount: number
  /** The gate of the claim that it goes through, where its fund has one. */
  readonly gate?: number
}

/** A gate through which all passes that may: its categories, and all funds that pay through it. */
interface CutGate {
  readonly gate: number
  readonly claim: number
  readonly period: number
  readonly most: number
  readonly of: readonly string[]
  /** Whether an own share leaves less of the categories than they cost. */
  readonly beside?: true
  readonly funds: readonly number[]
}

/**
 * Why money does not suffice: these claims need more than all that may reach them.
 *
 * demand of the claims = inflow of the funds + limits + gates + short, to the unit.
 */
export interface Cut {
  readonly claims: readonly { readonly claim: number; readonly period: number; readonly demand: number }[]
  readonly funds: readonly { readonly fund: number; readonly period: number; readonly inflow: number }[]
  /** What funds outside may pay at most, by their donor's share. */
  readonly limits: readonly { readonly fund: number; readonly claim: number; readonly period: number; readonly limit: number }[]
  /** What funds outside may pay together at most, by the gate that they share. */
  readonly gates: readonly CutGate[]
  readonly short: number
}

export const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

/** Whether sums of this network could leave the exact integers. */
export const tooLarge = ({ funds, claims }: Network): boolean =>
  total(funds.map(({ inflow }) => total(inflow))) + total(claims.map(({ demand }) => total(demand))) > Number.MAX_SAFE_INTEGER
