/**
 * The totals of a plan as one engine computes them, by the id of the measure, exact: what a version keeps beside its document, so that a
 * later engine can tell what it computes otherwise.
 */
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import type { Result } from '../inputs/problem.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import type { Basis } from '../streams/stream.ts'
import { MEASURES, readMeasure } from './measure.ts'

/** One for each measure; null where the plan has no such figure. */
export type Worth = readonly (Decimal | null)[]

export const worthOf = (plan: Plan, basis: Basis): Result<Worth> => {
  const found = forecast(plan, { basis })
  if (!found.ok) return found
  const { amount } = assess(found.value)
  return { ok: true, value: MEASURES.map((measure) => readMeasure(measure, plan.years, amount)) }
}

/** By the id of the measure; decimal text. */
export type Totals = Readonly<Record<string, string>>

/** What the plan has no figure of is 0: only what an engine did not know at all is not there. */
export const planTotals = (plan: Plan, basis: Basis): Result<Totals> => {
  const worth = worthOf(plan, basis)
  if (!worth.ok) return worth
  return { ok: true, value: Object.fromEntries(MEASURES.map(({ id }, at) => [id, (worth.value[at] ?? ZERO).toFixed()])) }
}
