/** A yearly amount that follows an index: as written in the fiscal year of its effective day, grown by the index every year after it. */
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { Formula } from '../formula/formula.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { Plan } from './plan.ts'

/** Not rounded. Without an index, or where the amount is not in force, it is the parameter itself. */
export const indexedAmount = (plan: Plan, amount: DatedNumber, index: string | undefined, year: number): Formula => {
  const written = plan.at(amount, year)
  const from = written.op === 'parameter' ? written.parameter.from : undefined
  if (index === undefined || from === undefined) return written
  const since = fiscalYearOf(from, plan.document.organisation.fiscalYear)
  return since < year ? written.times(plan.growth(index, since, year)) : written
}
