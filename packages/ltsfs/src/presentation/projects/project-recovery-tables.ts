/**
 * Full-cost view of management fees: what each project earns of the indirect cost it causes, and who carries the rest: the members, by
 * their share of the membership fees. Amounts of single members: redact before showing.
 */

import type { Assessment } from '../../checks/check.ts'
import { combinedOf, inYear } from '../../comparison/combined-name.ts'
import type { Of } from '../../formula/formula.ts'
import { say } from '../../language/say.ts'
import { allocateByLargestRemainder } from '../../money/allocate.ts'
import { minorUnits } from '../../money/currency.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spellPercent } from '../../money/spell.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { byName } from '../by-name.ts'
import { cellOf, EMPTY, moneyCell } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'

const ID = 'project-management-fees'

const money = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

const columns = (): readonly Column[] => [
  money('delivered', say`Delivered`),
  money('indirect-cost', say`Indirect cost`),
  money('waived', say`Fee waived`),
  money('earned', say`Fee earned`),
  { id: 'rate', label: say`Fee of what is delivered`, kind: 'number', unit: '%' },
  money('not-recovered', say`Carried by members`),
]

/** Of a percentage: fees are agreed in halves of a per cent and come out of limits and shares of a year. */
const RATE_DECIMALS = 2

/** What a fee is of what was delivered; nothing where nothing was. */
const rateCell = (earned: Decimal, delivered: Decimal): Cell =>
  delivered.isZero() ? EMPTY : { amount: earned.div(delivered).times(100).toFixed(RATE_DECIMALS), unit: '%' }

const total = ({ amount }: Assessment, measure: string, year: number): Decimal | undefined => amount(`${ID}/${measure}`, {}, year)

/** How much of the pool due to projects the fees bring back, and what members carry of it. */
export const recoverySentence = (assessment: Assessment, year: number): string => {
  const { currency } = assessment.forecast.plan
  const [earned, due] = [total(assessment, 'earned', year) ?? ZERO, total(assessment, 'indirect-cost', year)]
  const fees = say`In ${year} projects earn ${amountIn(currency, earned)} of management fees`
  if (due === undefined || due.isZero()) return say`${fees}; the plan gives no indirect cost of running them`
  const left = due.minus(earned)
  const part = spellPercent(earned.div(due), 1)
  return left.isNegative()
    ? say`${fees}, ${part} of the indirect cost of running them; ${amountIn(currency, left.negated())} more than it costs`
    : say`${fees}, ${part} of the indirect cost of running them; members carry ${amountIn(currency, left)}`
}

/** What running everything costs beside its direct cost: the rate a fee would have to have to pay for itself. */
const trueRateNote = (assessment: Assessment, year: number): readonly string[] => {
  const { plan } = assessment.forecast
  const { indirectPool, directBase } = plan.document.projectManagementFees
  const rate = total(assessment, 'true-indirect-rate', year)
  if (rate === undefined || indirectPool === undefined || directBase === undefined) return []
  const [pool, base] = [indirectPool, directBase].map((dated) => amountIn(dated.unit, assessment.forecast.value(plan.at(dated, year))))
  return [say`The true indirect cost rate is ${spellPercent(rate, RATE_DECIMALS)}: ${pool} of indirect cost over ${base} of direct cost.`]
}

/** The indirect cost due to projects, to the cent by what each delivers; empty where none delivers anything. */
const dueBy = (delivered: readonly Decimal[], due: Decimal, currency: string): readonly Decimal[] =>
  delivered.some((amount) => amount.gt(0)) ? allocateByLargestRemainder(due, delivered, minorUnits(currency)) : []

/** Written when it is followed. */
const explainedBy = (measure: string, of: Of, shown: Cell, year: number): Cell =>
  shown.amount === null ? shown : { ...shown, figure: { id: `${ID}/${measure}`, of, year } }

/** Over all projects; nothing explains it where the plan has none. */
const addedUp = ({ forecast: { plan } }: Assessment, measure: string, amount: Decimal, year: number): Cell => ({
  ...moneyCell(amount, plan.currency),
  ...(plan.document.projectManagementFees.projects.length === 0
    ? {}
    : { combined: combinedOf([`${ID}/${measure}`], { years: inYear(year) }) }),
})

export const projectRecoveryTable = (assessment: Assessment, year: number): Table => {
  const { plan } = assessment.forecast
  const { currency } = plan
  const known = plan.document.projectManagementFees.projects.filter(
    ({ id }) => assessment.book.find(`${ID}/delivered`, { project: id }, year) !== undefined,
  )
  const of = (measure: string, id: string): Decimal => assessment.amount(`${ID}/${measure}`, { project: id }, year) ?? ZERO
  const delivered = known.map(({ id }) => of('delivered', id))
  const due = total(assessment, 'indirect-cost', year)
  const dues = due === undefined ? [] : dueBy(delivered, due, currency)
  const cell = (measure: string, of: Of) => cellOf(assessment, `${ID}/${measure}`, of, year)
  const explained = (measure: string, of: Of, shown: Cell): Cell => explainedBy(measure, of, shown, year)
  const added = (measure: string, amount: Decimal): Cell => addedUp(assessment, measure, amount, year)
  const rows = known.map(({ id, title }, at): Row => {
    const own = { project: id }
    const cost = dues[at]
    const rate = rateCell(of('earned', id), of('delivered', id))
    const carried = explained('carried-of', own, moneyCell(cost?.minus(of('earned', id)), currency))
    const rest = [cell('waived', own), cell('earned', own), explained('of-what-is-delivered', own, rate), carried]
    const due = explained('indirect-cost-of', own, moneyCell(cost, currency))
    return { id, label: title, kind: 'line', of: own, cells: [cell('delivered', own), due, ...rest] }
  })
  const unattributed: readonly Row[] =
    due === undefined || dues.length > 0 || due.isZero()
      ? []
      : [
          {
            id: 'none',
            label: say`No project delivers`,
            kind: 'line',
            cells: [EMPTY, cell('indirect-cost', {}), EMPTY, EMPTY, EMPTY, cell('indirect-cost', {})],
          },
        ]
  const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)
  const waived = sum(known.map(({ id }) => of('waived', id)))
  const totals = [
    added('delivered', sum(delivered)),
    cell('indirect-cost', {}),
    added('waived', waived),
    cell('earned', {}),
    explained('of-what-is-delivered', {}, rateCell(total(assessment, 'earned', year) ?? ZERO, sum(delivered))),
    cell('not-recovered', {}),
  ]
  const shown = dues.length > 0 ? sum(known.map(({ id }, at) => (dues[at] ?? ZERO).minus(of('earned', id)))) : (due ?? ZERO)
  const left = shown.minus(total(assessment, 'not-recovered', year) ?? ZERO)
  return {
    id: `project-recovery-${year}`,
    caption: recoverySentence(assessment, year),
    unit: currency,
    columns: columns(),
    rows: [...rows, ...unattributed, { id: 'total', label: say`All projects`, kind: 'total', cells: totals }],
    reconciliation:
      due === undefined
        ? null
        : footing({ what: say`Projects less what members carry`, currency, differences: [{ column: say`All projects`, left }] }),
    notes: [...trueRateNote(assessment, year), ...basisNotes(assessment)],
  }
}

const carriedSentence = (carried: Decimal, currency: string, year: number): string =>
  carried.isNegative()
    ? say`In ${year} projects bring back ${amountIn(currency, carried.negated())} more than it costs to run them`
    : say`In ${year} members carry ${amountIn(currency, carried)} of the indirect cost of running projects`

/** The part of each member: by the fees charged, to the cent; empty when the plan says nothing about recovery, or nobody is charged. */
export const carriedByMembersTable = (assessment: Assessment, year: number): Table => {
  const { plan } = assessment.forecast
  const schedule = scheduleInForce(plan, year)
  const placed = schedule === null ? undefined : composition(plan, schedule, year)
  const members = plan.members(year)
  const fees = members.map(({ id }) => assessment.amount('membership-fees/charged', { member: id }, year) ?? ZERO)
  const carried = total(assessment, 'not-recovered', year) ?? ZERO
  const parts = fees.some((fee) => fee.gt(0)) ? allocateByLargestRemainder(carried, fees, minorUnits(plan.currency)) : []
  const partOf = new Map(members.map(({ id }, at) => [id, parts[at]]))
  const rows = byName(members).flatMap(({ id, name }): readonly Row[] => {
    const part = partOf.get(id)
    if (part === undefined) return []
    const tier = placed?.get(id)?.tier
    const member = { id, group: tier?.id ?? 'none', groupLabel: tier?.title ?? say`In no tier` }
    const fee = cellOf(assessment, 'membership-fees/charged', { member: id }, year)
    return [
      {
        id,
        label: name,
        kind: 'line',
        member,
        of: { member: id },
        cells: [fee, explainedBy('carried-by-member', { member: id }, moneyCell(part, plan.currency), year)],
      },
    ]
  })
  const sum = parts.reduce((all, part) => all.plus(part), ZERO)
  return {
    id: `carried-by-members-${year}`,
    caption: carriedSentence(carried, plan.currency, year),
    unit: plan.currency,
    columns: [money('charged', say`Membership fee`), money('carried', say`Of it for indirect cost of projects`)],
    rows: [
      ...rows,
      {
        id: 'total',
        label: say`All members`,
        kind: 'total',
        cells: [cellOf(assessment, 'membership-fees/charged', {}, year), cellOf(assessment, `${ID}/not-recovered`, {}, year)],
      },
    ],
    reconciliation:
      parts.length === 0
        ? null
        : footing({
            what: say`Members less what the fees do not recover`,
            currency: plan.currency,
            differences: [{ column: say`All members`, left: sum.minus(carried) }],
          }),
    notes: basisNotes(assessment),
  }
}
