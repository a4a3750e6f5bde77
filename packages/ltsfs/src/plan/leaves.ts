/**
 * The numbers of a plan document as parameters of a formula: each effective value is one leaf, however often it is read,
 * because a reading by slopes needs to know that it is the same input.
 */
import { type FiscalYearRule, firstDay } from '../calendar/fiscal-year.ts'
import type { Formula, ParameterUse } from '../formula/formula.ts'
import { parameter } from '../formula/write.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { ObservationRecord } from '../inputs/indicator.ts'
import { Decimal } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { rateQuotient, rateValue } from '../parameters/rate.ts'
import type { Origin } from './origin.ts'

export interface Leaves {
  /** A dated parameter as in force on the first day of a fiscal year; without a value when it is not in force. */
  readonly at: (dated: DatedNumber, year: number) => Formula
  /** A number without a date of its own, named by its key. */
  readonly number: (record: object, key: string, value: string | number, unit: string) => Formula
  /** What was observed of a member, with its year and its marks of quality; a blank has no leaf. */
  readonly observed: (record: ObservationRecord) => Formula
}

/** `isYearly`: whether the values of a place may differ from year to year, because something is to be done to them: then each year has its leaf. */
export const leavesOf = (originOf: (record: object) => Origin, rule: FiscalYearRule, isYearly?: (path: string) => boolean): Leaves => {
  const known = new Map<object, Map<string, Formula>>()
  const leaf = (record: object, key: string, make: () => Formula): Formula => {
    const ofRecord = known.get(record) ?? new Map<string, Formula>()
    known.set(record, ofRecord)
    const formula = ofRecord.get(key) ?? make()
    ofRecord.set(key, formula)
    return formula
  }
  /** A value that an option set has the option's source, not that of the value it replaced. */
  const changeOf = (dated: DatedNumber, from: string): Partial<ParameterUse> => {
    const change = dated.changedBy?.[from]
    if (change === undefined) return {}
    const { source, illustrative } = originOf(change)
    return { source, illustrative, option: { id: change.option, title: change.title, reason: change.reason } }
  }
  return {
    at: (dated, year) => {
      const on = firstDay(year, rule)
      const found = inForce<string | { readonly of: string; readonly per: string }>(dated.values, on)
      if (found === null) return leaf(dated, `not in force ${on}`, () => parameter({ ...originOf(dated), value: null, on }, dated.unit))
      const { from, value } = found
      const useOf = (): ParameterUse => {
        const quotient = rateQuotient(value)
        return { ...originOf(dated), ...changeOf(dated, from), value: rateValue(value), ...(quotient && { quotient }), from }
      }
      return isYearly?.(originOf(dated).path) === true
        ? leaf(dated, `${from} ${on}`, () => parameter({ ...useOf(), on }, dated.unit))
        : leaf(dated, from, () => parameter(useOf(), dated.unit))
    },
    number: (record, key, value, unit) =>
      leaf(record, key, () => {
        const origin = originOf(record)
        return parameter({ ...origin, path: `${origin.path}.${key}`, value: new Decimal(value) }, unit)
      }),
    observed: (record) =>
      leaf(record, 'observed', () => {
        const { value, unit, year, firstYear, quality, concept, confirmed } = record
        const origin = originOf(record)
        const observed = { year, firstYear, quality, concept, confirmed }
        return parameter({ ...origin, path: `${origin.path}.value`, value: value === null ? null : new Decimal(value), observed }, unit)
      }),
  }
}
