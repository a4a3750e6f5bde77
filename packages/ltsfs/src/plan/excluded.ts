/** Whom an exclusion takes out: who stands below a threshold of the key, or of the share by the key alone. The operator decides at the threshold. */
import type { Formula } from '../formula/formula.ts'
import type { ValueReader } from '../formula/value.ts'
import { sum } from '../formula/write.ts'
import type { StepOf } from '../inputs/fee-step.ts'
import type { Plan } from './plan.ts'

export const excludedBy = (
  { plan, year, reader }: { readonly plan: Plan; readonly year: number; readonly reader: ValueReader },
  { of, is, threshold }: StepOf<'exclusion'>,
  key: ReadonlyMap<string, Formula>,
): readonly string[] => {
  const given = plan.at(threshold, year)
  const limit = of === 'key' ? given : given.times(sum([...key.values()], given.unit))
  return [...key].flatMap(([id, weight]) => (reader.holds(weight, is, limit) ? [id] : []))
}
