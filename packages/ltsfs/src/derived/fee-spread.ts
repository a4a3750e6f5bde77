/** How the fees of a year are spread: who is charged, the largest payers, the Gini coefficient, progressivity against GDP, and what a fee weighs for a member. */

import type { Assessment } from '../checks/check.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { constant, sum } from '../formula/write.ts'
import { say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { observedMoney } from '../plan/observed-money.ts'
import { type DerivedFigures, isOf } from './derived-figures.ts'

interface Payer {
  readonly name: string
  readonly fee: Figure
  readonly gdp: Formula | null
}

const payersOf = ({ forecast }: Assessment, year: number): readonly Payer[] =>
  forecast.plan.members(year).flatMap((member) => {
    const fee = forecast.book.find('membership-fees/charged', { member: member.id }, year)
    return fee === undefined ? [] : [{ name: member.name, fee, gdp: observedMoney(forecast.plan, member, 'gdp', year) }]
  })

const allOf = (parts: readonly Formula[]): Formula => sum(parts, '1')

interface Weighed {
  readonly name: string
  readonly amount: Formula
  /** What members are ranked by. */
  readonly by: Formula
}

type Read = Assessment['forecast']['value']

const isPaid = (amounts: readonly Formula[], read: Read): boolean => amounts.some((amount) => !read(amount).isZero())

/** How far amounts gather at the upper end of a ranking: equal members share the middle of their ranks. Undefined where nothing is paid. */
const concentration = (all: readonly Weighed[], read: Read): Formula | undefined => {
  const amounts = all.map(({ amount }) => amount)
  if (!isPaid(amounts, read)) return undefined
  const places = all.map(({ by }) => read(by))
  const ranked = all.map(({ name, amount }, at) => {
    const own = places[at] ?? new Decimal(0)
    const below = places.filter((other) => other.lt(own)).length
    const equal = places.filter((other) => other.eq(own)).length
    const rank = new Decimal(2 * below + equal + 1).div(2)
    return amount.times(constant(rank, '1', say`The rank of ${name} of ${all.length}, from below`))
  })
  const count = constant(all.length, '1', say`Members ranked`)
  const weighted = allOf(ranked).times(constant(2)).over(allOf(amounts).times(count))
  return weighted.minus(count.plus(constant(1)).over(count))
}

/** What the largest so many pay of all. */
const topShare = (count: number) => (assessment: Assessment, year: number) => {
  const read = assessment.forecast.value
  const fees = payersOf(assessment, year).map(({ fee }) => fee)
  if (!isPaid(fees, read)) return undefined
  const largest = fees.toSorted((a, b) => read(b).comparedTo(read(a))).slice(0, count)
  return allOf(largest).over(assessment.book.find('membership-fees/charged', {}, year) ?? allOf(fees))
}

const giniOf = (assessment: Assessment, year: number): Formula | undefined =>
  concentration(
    payersOf(assessment, year).map(({ name, fee }) => ({ name, amount: fee, by: fee })),
    assessment.forecast.value,
  )

const known = (payers: readonly Payer[]) => payers.flatMap(({ name, fee, gdp }) => (gdp === null ? [] : [{ name, fee, gdp }]))

const covered = (assessment: Assessment, year: number): Formula | undefined => {
  const payers = payersOf(assessment, year)
  const fees = payers.map(({ fee }) => fee)
  if (!isPaid(fees, assessment.forecast.value)) return undefined
  const unit = assessment.forecast.plan.currency
  return sum(
    known(payers).map(({ fee }) => fee),
    unit,
  ).over(sum(fees, unit))
}

/** After Kakwani: the concentration of fees over members ranked by their GDP, less the Gini of that GDP. */
const progressivity = (assessment: Assessment, year: number): Formula | undefined => {
  const read = assessment.forecast.value
  const ranked = known(payersOf(assessment, year))
  const fees = concentration(
    ranked.map(({ name, fee, gdp }) => ({ name, amount: fee, by: gdp })),
    read,
  )
  const capacity = concentration(
    ranked.map(({ name, gdp }) => ({ name, amount: gdp, by: gdp })),
    read,
  )
  return fees === undefined || capacity === undefined ? undefined : fees.minus(capacity)
}

const charged = (assessment: Assessment, year: number): Formula =>
  allOf(payersOf(assessment, year).map(({ name }) => constant(1, '1', say`${name} is charged a fee`)))

const ofAll = (
  id: string,
  shown: DerivedFigures['shown'],
  formula: (assessment: Assessment, year: number) => Formula | undefined,
): DerivedFigures => ({
  id: `fairness/${id}`,
  ...(shown && { shown }),
  formula: (assessment, of, year) => (isOf(of, []) && assessment.forecast.years.includes(year) ? formula(assessment, year) : undefined),
})

const PERCENT = { as: 'percent', places: 2 } as const
const COEFFICIENT = { as: 'number', places: 3 } as const

const weighs: DerivedFigures = {
  id: 'membership-fees/weighs',
  shown: { as: 'percent', places: 4 },
  formula: ({ forecast: { plan, book } }, of, year) => {
    if (!isOf(of, ['member', 'indicator'])) return undefined
    const member = plan.members(year).find(({ id }) => id === of['member'])
    const fee = book.find('membership-fees/charged', { member: of['member'] ?? '' }, year)
    const base = member && observedMoney(plan, member, of['indicator'] ?? '', year)
    return fee === undefined || base == null ? undefined : fee.over(base)
  },
}

export const feeSpread: readonly DerivedFigures[] = [
  ofAll('members-charged', undefined, charged),
  ofAll('largest-payer', PERCENT, topShare(1)),
  ofAll('two-largest', PERCENT, topShare(2)),
  ofAll('gini', COEFFICIENT, giniOf),
  ofAll('fees-with-gdp', PERCENT, covered),
  ofAll('progressivity', COEFFICIENT, progressivity),
  weighs,
]
