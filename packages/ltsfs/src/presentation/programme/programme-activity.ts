/** One activity in money: its planned cost by year and by category, what is committed, reserved and expensed of it, and the entries behind that. */

import { fiscalYearOf } from '../../calendar/fiscal-year.ts'
import type { Assessment } from '../../checks/check.ts'
import type { RegisterEntry } from '../../inputs/register.ts'
import type { ActivityRecord } from '../../inputs/spending.ts'
import { say } from '../../language/say.ts'
import { allocateByLargestRemainder } from '../../money/allocate.ts'
import { minorUnits } from '../../money/currency.ts'
import { Decimal, ONE, ZERO } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import { spellPercent } from '../../money/spell.ts'
import { inForce } from '../../parameters/in-force.ts'
import { rateValue } from '../../parameters/rate.ts'
import type { Position } from '../../register/position.ts'
import { cellOf, EMPTY, moneyCell, textCell, textColumn, yearColumns } from '../cell.ts'
import { ENTRY_LABELS } from '../cover/entry-sentence.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { amountIn } from '../sentences.ts'
import type { Row, Table } from '../table.ts'

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

/** By fiscal year. What is neither expensed nor promised is left; more promised than planned shows as below nothing. */
export const activityTable = (assessment: Assessment, position: Position, activity: string): Table => {
  const { years, plan } = assessment.forecast
  const rule = plan.document.organisation.fiscalYear
  const commitments = position.commitments.filter(({ entry }) => entry.activity === activity)
  const own = new Set(commitments.map(({ entry }) => entry.id))
  const expensed = position.expenses.filter(({ entry }) => own.has(entry.commitment))
  const of = {
    expensed: (year: number) =>
      add(expensed.flatMap(({ entry }) => (fiscalYearOf(entry.on, rule) === year ? [new Decimal(entry.amount.amount)] : []))),
    committed: (year: number) => add(commitments.flatMap(({ entry, open }) => (entry.fiscalYear === year ? [open] : []))),
    reserved: (year: number) =>
      add(
        position.reservations.flatMap(({ entry, open, fiscalYear }) => (entry.activity === activity && fiscalYear === year ? [open] : [])),
      ),
  }
  const planned = (year: number) => assessment.amount('spending/activity', { activity }, year) ?? ZERO
  const left = (year: number) => planned(year).minus(of.expensed(year)).minus(of.committed(year)).minus(of.reserved(year))
  const line = (id: string, label: string, kind: Row['kind'], amount: (year: number) => Decimal): Row => ({
    ...{ id, label, kind },
    cells: years.map((year) => (amount(year).isZero() ? EMPTY : moneyCell(amount(year), plan.currency))),
  })
  return {
    id: 'activity',
    caption: say`Planned to cost ${amountIn(plan.currency, add(years.map(planned)))} from ${years[0]} to ${years.at(-1)}; ${amountIn(plan.currency, add(years.map(of.committed)))} are committed and open`,
    unit: plan.currency,
    columns: yearColumns(years),
    rows: [
      {
        id: 'planned',
        label: say`Planned cost`,
        kind: 'subtotal',
        cells: years.map((year) => cellOf(assessment, 'spending/activity', { activity }, year)),
      },
      line('expensed', say`Expensed`, 'line', of.expensed),
      line('committed', say`Committed and open`, 'line', of.committed),
      line('reserved', say`Reserved and open`, 'line', of.reserved),
      line('left', say`Neither spent nor promised`, 'total', left),
    ],
    reconciliation: footing({
      what: say`Planned less expensed, committed, reserved and what is left`,
      currency: plan.currency,
      differences: years.map((year) => ({
        column: String(year),
        left: planned(year).minus(add([of.expensed(year), of.committed(year), of.reserved(year), left(year)])),
      })),
    }),
    notes: basisNotes(assessment),
  }
}

/** Categories with their share in a year, and what is of none. */
const sharesIn = ({ forecast: { plan } }: Assessment, { categories = [] }: ActivityRecord, year: number): readonly Decimal[] => {
  const day = plan.span(year).from
  const shares = categories.map(({ share }) => {
    const found = inForce(share.values, day)
    return found === null ? ZERO : rateValue(found.value)
  })
  // Quotients such as 3/7 and 4/7 add to the whole but for their last digit.
  return [...shares, Decimal.max(0, ONE.minus(Decimal.sum(0, ...shares)).toDecimalPlaces(30))]
}

/** With no more decimals than it has, two at most. */
const percentText = (share: Decimal): string => spellPercent(share, share.times(100).toDecimalPlaces(2).decimalPlaces())

/** Parts add up to the cost by largest remainder, as where it is asked who may pay. Null where the cost is of no category at all. */
export const activityCategoriesTable = (assessment: Assessment, id: string): Table | null => {
  const { years, plan } = assessment.forecast
  const { currency, document } = plan
  const activity = document.spending.activities.find((each) => each.id === id)
  if (activity?.categories === undefined || activity.categories.length === 0) return null
  const titles = new Map((document.spending.categories ?? []).map((category) => [category.id, category.title]))
  const cost = (year: number): Decimal => assessment.amount('spending/activity', { activity: id }, year) ?? ZERO
  const parts = years.map((year) => allocateByLargestRemainder(cost(year), sharesIn(assessment, activity, year), minorUnits(currency)))
  const running = years.find((year) => !cost(year).isZero()) ?? years[0] ?? 0
  const named = activity.categories.map(({ category }) => titles.get(category) ?? category)
  const all = [...named, say`Of no category`]
  const said = sharesIn(assessment, activity, running)
    .flatMap((share, at) => (share.isZero() ? [] : [`${all[at]} ${percentText(share)}`]))
    .join(', ')
  const line = (label: string, at: number): Row => ({
    ...{ id: activity.categories?.[at]?.category ?? 'none', label, kind: 'line' },
    cells: parts.map((of) => (of[at] === undefined || of[at].isZero() ? EMPTY : moneyCell(of[at], currency))),
  })
  return {
    id: 'activity-categories',
    caption: say`Its cost by category in ${running}: ${said}`,
    unit: currency,
    columns: yearColumns(years),
    rows: [
      ...all.map(line).filter(({ id: row, cells }) => row !== 'none' || cells.some(({ amount }) => amount !== null)),
      {
        id: 'planned',
        label: say`Planned cost`,
        kind: 'total',
        cells: years.map((year) => cellOf(assessment, 'spending/activity', { activity: id }, year)),
      },
    ],
    reconciliation: footing({
      what: say`Planned cost less its categories`,
      currency,
      differences: years.map((year, at) => ({ column: String(year), left: cost(year).minus(Decimal.sum(0, ...(parts[at] ?? []))) })),
    }),
    notes: [say`What is of no category is paid only by money that is not restricted to categories.`, ...basisNotes(assessment)],
  }
}

const SPENDING = ['reserved', 'carried-forward', 'committed', 're-estimated', 'expensed', 'paid-out', 'override-granted'] as const

type Spending = Extract<RegisterEntry, { readonly kind: (typeof SPENDING)[number] }>
const isSpending = (entry: RegisterEntry): entry is Spending => (SPENDING as readonly string[]).includes(entry.kind)

const entriesCaption = (count: number): string => {
  if (count === 0) return say`Nothing was entered about it`
  return count === 1 ? say`${count} entry in effect` : say`${count} entries in effect`
}

/** Entries in effect that are about an activity, in the order of their days. */
export const activityEntriesTable = (position: Position, activity: string): Table => {
  const known = new Map(position.entries.map((entry) => [entry.id, entry]))
  const isOfActivity = (entry: RegisterEntry | undefined): boolean => {
    if (entry === undefined || !isSpending(entry)) return false
    if ('activity' in entry) return entry.activity === activity
    const before = entry.kind === 'carried-forward' ? entry.reservation : entry.kind === 'paid-out' ? entry.expense : entry.commitment
    return isOfActivity(known.get(before))
  }
  const own = position.entries.filter(isSpending).filter(isOfActivity)
  return {
    id: 'activity-entries',
    caption: entriesCaption(own.length),
    unit: null,
    columns: [
      textColumn('kind', say`What`),
      textColumn('on', say`Effective`),
      { id: 'amount', label: say`Amount`, kind: 'number' },
      textColumn('year', say`Year`),
      textColumn('from', say`Agreement or authority`),
      textColumn('document', say`Document`),
      textColumn('who', say`Entered by`),
    ],
    rows: own
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(
        (entry): Row => ({
          id: entry.id,
          label: entry.id,
          kind: 'line',
          cells: [
            textCell(ENTRY_LABELS[entry.kind]()),
            textCell(entry.on),
            'amount' in entry
              ? { amount: printAmount(new Decimal(entry.amount.amount), entry.amount.currency), unit: entry.amount.currency }
              : { amount: null },
            textCell('fiscalYear' in entry ? String(entry.fiscalYear) : 'into' in entry ? String(entry.into) : null),
            textCell(
              'agreement' in entry ? entry.agreement : 'authority' in entry ? say`${entry.authority}, until ${entry.expires}` : null,
            ),
            textCell(entry.document),
            textCell(entry.who),
          ],
        }),
      ),
    reconciliation: null,
    notes: [],
  }
}
