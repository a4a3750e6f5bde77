/** Debt adjustment: a part of external debt counts as income that is not there, and the weight falls as income does. */
import type { Formula } from '../../formula/formula.ts'
import { one } from '../../formula/write.ts'
import { adjustForDebt } from '../../plan/income-after-debt.ts'
import { asItStands } from '../scale.ts'
import type { ScaleStep } from '../scale-step.ts'

export const debtAdjustment: ScaleStep<'debt-adjustment'> = (before, record, { plan, year, members, incomesLeft }) => {
  const scale = asItStands(before)
  const active = members.filter(({ id }) => scale.weights.has(id))
  const adjusted = adjustForDebt({ plan, year, record, members: active, left: incomesLeft })
  const weighed = (id: string, weight: Formula): Formula => {
    const income = adjusted.get(id)
    if (income === undefined) return weight
    return income.before === weight ? income.after : weight.times(one.minus(income.off.over(income.before)))
  }
  const weights = new Map([...scale.weights].map(([id, weight]) => [id, weighed(id, weight)]))
  return { scale: { ...scale, weights } }
}
