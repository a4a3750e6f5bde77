/** Trouble with the steps that say who pays how much of the key: fixed shares, debt adjustment, low-income relief. */
import { holds } from '../formula/value.ts'
import type { StepOf } from '../inputs/fee-step.ts'
import { say } from '../language/say.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import { adjustForDebt, inUnitOf } from './income-after-debt.ts'
import { membersText } from './key-troubles.ts'
import type { Observations } from './observations.ts'
import { amountOf, isAbove, observed, percent, type ScaleSetting, stepTrouble, sumOf } from './scale-standing.ts'
import type { Trouble } from './trouble.ts'

/** Fixed shares. */
export const fixTroubles = (setting: ScaleSetting, record: StepOf<'fixed-shares'>): readonly Trouble[] => {
  const { plan, year, members, reader, standing } = setting
  for (const { member, share } of record.shares) {
    if (!members.some(({ id }) => id === member)) continue
    standing.fixed.set(member, reader.read(plan.at(share, year)))
    standing.weights.delete(member)
  }
  const all = sumOf(standing.fixed.values())
  const problem = {
    code: 'shares-above-one',
    found: percent(all),
    expected: say`shares that add to at most 100 %`,
    remedy: say`Lower the fixed shares: what is fixed cannot be more than the whole.`,
  } as const
  return !isAbove(all, ONE)
    ? []
    : [stepTrouble(setting, record, problem, say`the fixed shares of ${membersText([...standing.fixed.keys()])} add to ${percent(all)}`)]
}

/** Debt adjustment. */
export const debtTroubles = (setting: ScaleSetting, record: StepOf<'debt-adjustment'>): readonly Trouble[] => {
  const { plan, year, members, reader, standing } = setting
  const active = members.filter(({ id }) => standing.weights.has(id))
  const asked = { record, members: active, purpose: say`the debt adjustment` }
  const income = observed(setting, { ...asked, indicator: record.income })
  const debt = observed(setting, { ...asked, indicator: record.debt, optional: record.missing === 'none' })
  const isTold = [income, debt].some(({ of }) => of.conflict.length > 0)
  const sameUnit = isTold || income.of.unit === debt.of.unit || debt.of.values.size === 0
  const units = sameUnit
    ? []
    : [
        stepTrouble(
          setting,
          record,
          {
            code: 'indicators-in-several-units',
            found: say`${record.income} in ${income.of.unit}, ${record.debt} in ${debt.of.unit}`,
            expected: say`one unit`,
            remedy: say`Give income and debt in one unit.`,
          },
          say`debt in ${debt.of.unit} cannot be taken off income in ${income.of.unit}`,
        ),
      ]
  if (income.troubles.length + debt.troubles.length + units.length > 0) return [...income.troubles, ...debt.troubles, ...units]
  const rate = reader.read(plan.at(record.rate, year))
  const adjusted = adjustForDebt({ plan, year, record, members: active, left: standing.incomesLeft })
  const left = [...adjusted].map(([id, { before, after }]) => ({ id, before: reader.read(before), after: reader.read(after) }))
  for (const { id, after } of left) if (after.isZero()) standing.weights.set(id, ZERO)
  const without = left.filter(({ before, after }) => after.lt(0) || before.isZero()).map(({ id }) => id)
  const problem = {
    code: 'debt-above-income',
    found: membersText(without),
    expected: say`an income above the debt adjustment`,
    remedy: say`Correct the debt or the income, or lower the rate of the adjustment.`,
  } as const
  return without.length === 0
    ? []
    : [stepTrouble(setting, record, problem, say`${percent(rate)} of external debt leaves no income to ${membersText(without)}`)]
}

/** What keeps income per head from being said, or from being compared with the threshold. */
const perHeadTroubles = (
  setting: ScaleSetting,
  record: StepOf<'low-income-relief'>,
  { income, people }: Readonly<Record<'income' | 'people', Observations>>,
): readonly Trouble[] => {
  const { members, reader } = setting
  const empty = members.filter(({ id }) => amountOf(people, id, reader).isZero()).map(({ id }) => id)
  const zero = {
    code: 'weight-of-zero',
    found: say`0 ${people.unit} in ${membersText(empty)}`,
    expected: say`people above zero`,
    remedy: say`Correct the indicator: income per head of nobody cannot be said.`,
  } as const
  if (empty.length > 0)
    return [
      stepTrouble(setting, record, zero, say`the income per head of ${membersText(empty)} cannot be said, because nobody lives there`),
    ]
  const perHead = `${income.unit}/${people.unit}`
  if (record.threshold === 'average' || record.threshold.unit === perHead) return []
  const { unit } = record.threshold
  const problem = {
    code: 'wrong-unit',
    found: JSON.stringify(unit),
    expected: JSON.stringify(perHead),
    remedy: say`Write the threshold in "${perHead}".`,
  } as const
  return [stepTrouble(setting, record, problem, say`the threshold of the relief stands in ${unit}, income per head in ${perHead}`)]
}

/** Low-income relief. */
export const reliefTroubles = (setting: ScaleSetting, record: StepOf<'low-income-relief'>): readonly Trouble[] => {
  const { plan, year, members, reader, standing } = setting
  const asked = { record, members, purpose: say`the low-income relief` }
  const [income, people] = [
    observed(setting, { ...asked, indicator: record.income }),
    observed(setting, { ...asked, indicator: record.people }),
  ]
  if (income.troubles.length + people.troubles.length > 0) return [...income.troubles, ...people.troubles]
  const wrong = perHeadTroubles(setting, record, { income: income.of, people: people.of })
  if (wrong.length > 0) return wrong
  const [allIncome, allPeople] = [income.of, people.of].map((of) => sumOf(members.map(({ id }) => amountOf(of, id, reader)))) as [
    Decimal,
    Decimal,
  ]
  const afterDebt = record.incomeAfterDebt === true ? standing.incomesLeft.get(record.income) : undefined
  const ownIncome = (id: string): Decimal => {
    const [own, left] = [income.of.values.get(id), afterDebt?.get(id)]
    return own === undefined ? ZERO : reader.read(left === undefined ? own : inUnitOf(plan, left, own, year))
  }
  const relieved = members.filter(({ id }) => {
    const [own, heads] = [ownIncome(id), amountOf(people.of, id, reader)]
    const limit = record.threshold === 'average' ? heads.times(allIncome) : heads.times(reader.read(plan.at(record.threshold, year)))
    return limit.gt(0) && holds(record.threshold === 'average' ? own.times(allPeople) : own, record.relieved, limit)
  })
  const whole = reader.read(plan.at(record.gradient, year)).eq(ONE)
  for (const { id } of relieved) if (whole && ownIncome(id).isZero() && standing.weights.has(id)) standing.weights.set(id, ZERO)
  const names = new Set(relieved.map(({ id }) => id))
  const payers = [...standing.weights].filter(([, weight]) => weight.gt(0)).map(([id]) => id)
  if (!payers.some((id) => names.has(id)) || payers.some((id) => !names.has(id))) return []
  const problem = {
    code: 'relief-carried-by-nobody',
    found: say`relief for ${membersText(payers)}`,
    expected: say`a member that earns more than the threshold`,
    remedy: say`Lower the threshold, or take the average of the members.`,
  } as const
  return [stepTrouble(setting, record, problem, say`all of ${membersText(payers)} are relieved, so nobody is left to carry the relief`)]
}
