/**
 * The validated plan: what every later folder trusts. Reading it never fails; what is not in force comes as a parameter
 * without a value, which a forecast reports as a problem before any figure is read.
 */
import { type FiscalYearRule, firstDay, fiscalYear } from '../calendar/fiscal-year.ts'
import { overlaps, type Span } from '../calendar/span.ts'
import { type HeldValue, type HeldValues, heldValues, NOTHING_HELD } from '../data-quality/held-values.ts'
import type { Formula } from '../formula/formula.ts'
import type { MoneyRecord } from '../inputs/amount.ts'
import type { DatedChoice, DatedNumber } from '../inputs/dated.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { observationOf } from '../inputs/observation-of.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { inForce } from '../parameters/in-force.ts'
import { conversionOf } from './conversion.ts'
import { leavesOf } from './leaves.ts'
import { type Origin, originsOf } from './origin.ts'

export interface Plan {
  readonly document: PlanDocument
  /** ISO 4217: the currency every figure of money is in. */
  readonly currency: string
  readonly years: readonly number[]
  readonly span: (year: number) => Span & { readonly from: string; readonly until: string }
  /** Members during any day of a fiscal year, in the order of the document. */
  readonly members: (year: number) => readonly MemberRecord[]
  readonly originOf: (record: object) => Origin
  /** Whether a dated parameter is in force on the first day of a fiscal year. */
  readonly isInForce: (dated: DatedNumber | DatedChoice, year: number) => boolean
  /** A dated parameter as in force on the first day of a fiscal year. */
  readonly at: (dated: DatedNumber, year: number) => Formula
  /** A dated choice as in force on the first day of a fiscal year; null when none is. */
  readonly choice: (dated: DatedChoice, year: number) => string | null
  /** An amount of any currency in the plan's own, at the rate in force on the first day of the fiscal year, to the minor unit. */
  readonly money: (record: MoneyRecord, year: number) => Formula
  /** A number written in a record without a date of its own (nights, staff days), named by its key for the explanation. */
  readonly number: (record: object, key: string, value: string | number, unit: string) => Formula
  /** The growth of an index series from one fiscal year to a later one: the product of 1 + rate over the years after the first. */
  readonly growth: (index: string, since: number, year: number) => Formula
  /** What a member indicator was observed to be; undefined when it was not, or when data quality holds the value back in that fiscal year. */
  readonly observation: (member: MemberRecord, indicator: string, year: number) => Formula | undefined
  /** Why the value of a member indicator is held back under the guide values of a fiscal year; undefined when it is not. */
  readonly heldBack: (member: MemberRecord, indicator: string, year: number) => HeldValue | undefined
  /** All values that are held back in a fiscal year: one object for all years and plans in which they are the same. */
  readonly heldIn: (year: number) => HeldValues
}

const yearsOf = ({ from, to }: { readonly from: number; readonly to: number }): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** One list for all plans without any, so that what is known of members without rates is found again. */
const NO_RATES: NonNullable<PlanDocument['historicExchangeRates']> = []

/**
 * Reads a validated document as a plan. Only `validate` calls it with a document from outside.
 *
 * Where a place is yearly, every fiscal year reads a number of its own there, on that year's first day: the figures are the same, and
 * a reading can move one year alone.
 */
export const planOf = (document: PlanDocument, isYearly?: (path: string) => boolean): Plan => {
  const rule: FiscalYearRule = document.organisation.fiscalYear
  const find = originsOf(document)
  const originOf = (record: object): Origin => {
    const origin = find(record)
    if (origin === undefined) throw new Error('the record does not stand in this plan')
    return origin
  }
  const leaves = leavesOf(originOf, rule, isYearly)
  const { dataQuality: guides, members, historicExchangeRates: exchangeRates = NO_RATES } = document
  const held = new Map<number, HeldValues>()
  const heldIn: Plan['heldIn'] = (year) => {
    if (guides === undefined) return NOTHING_HELD
    const found = held.get(year) ?? heldValues({ asOf: firstDay(year, rule), members, guides, exchangeRates })
    held.set(year, found)
    return found
  }
  const heldBack: Plan['heldBack'] = (member, indicator, year) => heldIn(year).of(member.id, indicator)
  return {
    document,
    currency: document.organisation.currency,
    years: yearsOf(document.period),
    span: (year) => fiscalYear(year, rule),
    members: (year) => {
      const span = fiscalYear(year, rule)
      return document.members.filter((member) => overlaps({ from: member.joined, until: member.left }, span))
    },
    originOf,
    isInForce: (dated, year) => inForce<unknown>(dated.values, firstDay(year, rule)) !== null,
    choice: (dated, year) => inForce<string>(dated.values, firstDay(year, rule))?.value ?? null,
    ...leaves,
    ...conversionOf(document, leaves),
    heldBack,
    heldIn,
    observation: (member, indicator, year) => {
      const seen = observationOf(member, indicator)
      return seen === undefined || seen.value === null || heldBack(member, indicator, year) !== undefined
        ? undefined
        : leaves.observed(seen)
    },
  }
}
