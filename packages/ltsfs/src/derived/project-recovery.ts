/** Full-cost view of management fees: what of the indirect cost is due to each project, what its fee leaves, and what of the rest each member carries. */
import type { Assessment } from '../checks/check.ts'
import type { Formula } from '../formula/formula.ts'
import { nothing, share, sum } from '../formula/write.ts'
import { type DerivedFigures, isOf } from './derived-figures.ts'

const ID = 'project-management-fees'

const partAt = (
  total: Formula | undefined,
  weights: readonly Formula[],
  at: number,
  read: (weight: Formula) => { gt: (n: number) => boolean },
) => (total === undefined || at === -1 || !weights.some((weight) => read(weight).gt(0)) ? undefined : share(total, weights)[at])

/** By what each project delivers; none where none delivers anything. */
const dueTo = ({ forecast: { book, value } }: Assessment, project: string | undefined, year: number): Formula | undefined => {
  const delivered = book.all(`${ID}/delivered`, year).filter(({ of }) => of['project'] !== undefined)
  const at = delivered.findIndex(({ of }) => of['project'] === project)
  return partAt(book.find(`${ID}/indirect-cost`, {}, year), delivered, at, value)
}

const indirectCostOf: DerivedFigures = {
  id: `${ID}/indirect-cost-of`,
  formula: (assessment, of, year) => (isOf(of, ['project']) ? dueTo(assessment, of['project'], year) : undefined),
}

const carriedOf: DerivedFigures = {
  id: `${ID}/carried-of`,
  formula: (assessment, of, year) => {
    const due = isOf(of, ['project']) ? dueTo(assessment, of['project'], year) : undefined
    const earned = assessment.book.find(`${ID}/earned`, of, year)
    return due === undefined ? undefined : due.minus(earned ?? nothing(due.unit))
  },
}

/** Of one project or of all. */
const rate: DerivedFigures = {
  id: `${ID}/of-what-is-delivered`,
  shown: { as: 'percent', places: 2 },
  formula: ({ book, forecast }, of, year) => {
    if (!isOf(of, [], ['project'])) return undefined
    const delivered = book.all(`${ID}/delivered`, year).filter((one) => of['project'] === undefined || one.of['project'] === of['project'])
    const all = sum(delivered, forecast.plan.currency)
    const earned = book.find(`${ID}/earned`, of, year)
    return earned === undefined || forecast.value(all).isZero() ? undefined : earned.over(all)
  },
}

/** By the fees charged; none where nobody is charged. */
const carriedByMember: DerivedFigures = {
  id: `${ID}/carried-by-member`,
  formula: ({ forecast: { plan, book, value } }, of, year) => {
    if (!isOf(of, ['member']) || !plan.years.includes(year)) return undefined
    const members = plan.members(year)
    const fees = members.map(({ id }) => book.find('membership-fees/charged', { member: id }, year) ?? nothing(plan.currency))
    const at = members.findIndex(({ id }) => id === of['member'])
    return partAt(book.find(`${ID}/not-recovered`, {}, year) ?? nothing(plan.currency), fees, at, value)
  },
}

export const projectRecovery: readonly DerivedFigures[] = [indirectCostOf, carriedOf, rate, carriedByMember]
