/** Debt adjustment: a part of external debt counts as income that is not there, and the weight falls as income does. */
import type { Formula } from '../../formula/formula.ts'
import { one } from '../../formula/write.ts'
import { observations } from '../../plan/observations.ts'
import { asItStands } from '../scale.ts'
import type { ScaleStep } from '../scale-step.ts'

export const debtAdjustment: ScaleStep<'debt-adjustment'> = (before, record, { plan, year, members, debts }) => {
  const scale = asItStands(before)
  const active = members.filter(({ id }) => scale.weights.has(id))
  const [income, debt] = [record.income, record.debt].map((indicator) => observations(plan, indicator, active, year))
  const rate = plan.at(record.rate, year)
  const taken = new Map([...(debt?.values ?? [])].map(([id, owed]) => [id, owed.times(rate)]))
  debts.set(record.income, taken)
  const adjusted = (id: string, weight: Formula): Formula => {
    const [earned, off] = [income?.values.get(id), taken.get(id)]
    if (earned === undefined || off === undefined) return weight
    return earned === weight ? weight.minus(off) : weight.times(one.minus(off.over(earned)))
  }
  const weights = new Map([...scale.weights].map(([id, weight]) => [id, adjusted(id, weight)]))
  return { scale: { ...scale, weights } }
}
