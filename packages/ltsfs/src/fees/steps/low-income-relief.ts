/**
 * Low-income relief: whoever earns less per head than the threshold pays less, by the gradient times how far below it is; those who are
 * not relieved carry it in proportion to their weights.
 *
 * Not continuous at the threshold: just above it a member carries its part of the relief, just below it none.
 */
import type { Formula } from '../../formula/formula.ts'
import { PURE } from '../../formula/unit.ts'
import { nothing, one, sum } from '../../formula/write.ts'
import type { StepOf } from '../../inputs/fee-step.ts'
import { inUnitOf } from '../../plan/income-after-debt.ts'
import { observations } from '../../plan/observations.ts'
import { asItStands } from '../scale.ts'
import type { ScaleStep, StepSetting } from '../scale-step.ts'

const NOTHING = nothing(PURE)

/** Income and the threshold with the products written out, so that comparing them is exact. */
interface PerHead {
  readonly income: Formula
  readonly threshold: Formula
}

const perHead = (record: StepOf<'low-income-relief'>, { plan, year, members, incomesLeft }: StepSetting): ReadonlyMap<string, PerHead> => {
  const [incomes, people] = [record.income, record.people].map((indicator) => observations(plan, indicator, members, year).values)
  const [allIncome, allPeople] = [incomes, people].map((values) =>
    sum([...(values ?? []).values()], [...(values ?? []).values()][0]?.unit ?? '1'),
  ) as [Formula, Formula]
  const afterDebt = record.incomeAfterDebt === true ? incomesLeft.get(record.income) : undefined
  return new Map(
    members.flatMap(({ id }) => {
      const [income, heads] = [incomes?.get(id), people?.get(id)]
      if (income === undefined || heads === undefined) return []
      const left = afterDebt?.get(id)
      const own = left === undefined ? income : inUnitOf(plan, left, income, year)
      const both: PerHead =
        record.threshold === 'average'
          ? { income: own.times(allPeople), threshold: heads.times(allIncome) }
          : { income: own, threshold: heads.times(plan.at(record.threshold, year)) }
      return [[id, both] as const]
    }),
  )
}

export const lowIncomeRelief: ScaleStep<'low-income-relief'> = (before, record, setting) => {
  const { plan, year, reader } = setting
  const scale = asItStands(before)
  const heads = perHead(record, setting)
  const gradient = plan.at(record.gradient, year)
  const all = [...scale.weights]
  const relieved = all.flatMap(([id, weight]) => {
    const each = heads.get(id)
    const isRelieved = each && reader.holds(each.threshold, '>', NOTHING) && reader.holds(each.income, record.relieved, each.threshold)
    return isRelieved ? [{ id, weight, each }] : []
  })
  const [first] = relieved
  if (first === undefined) return { scale }
  const less = new Map(
    relieved.map(({ id, weight, each: { income, threshold } }) => [
      id,
      weight.times(one.minus(gradient.times(one.minus(income.over(threshold))))),
    ]),
  )
  const { unit } = first.weight
  const relief = sum(
    relieved.map(({ weight }) => weight),
    unit,
  ).minus(sum([...less.values()], unit))
  const carriers = all.filter(([id]) => !less.has(id)).map(([, weight]) => weight)
  const factor = one.plus(relief.over(sum(carriers, unit)))
  const weights = new Map(all.map(([id, weight]) => [id, less.get(id) ?? weight.times(factor)]))
  return { scale: { ...scale, weights }, held: () => relieved.map(({ id }) => id) }
}
