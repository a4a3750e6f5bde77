/**
 * An invoice run: what each member would be invoiced for a fiscal year, and the entries that do it.
 *
 * A member with an invoice of the year that stands gets none, so that a run done twice adds nothing. Where that invoice is for another
 * amount than the fee, the run says so and leaves it to whoever decides: reverse it and run again, or leave it.
 */
import type { Day } from '../calendar/day.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { printAmount } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'

export type InvoiceStanding = 'to-invoice' | 'invoiced' | 'invoiced-otherwise' | 'no-fee'

/** An entry before it is known who records it and when. */
export type InvoiceDraft = Omit<EntryOf<'invoiced'>, 'who' | 'recorded'>

export interface InvoiceLine {
  readonly member: string
  readonly name: string
  /** The fee of the year. */
  readonly charged: Decimal
  /** What invoices of the year that stand ask for, in the currency of the plan. */
  readonly invoiced: Decimal
  readonly standing: InvoiceStanding
  /** What would be entered; null where nothing is. */
  readonly draft: InvoiceDraft | null
}

export interface InvoiceRun {
  readonly fiscalYear: number
  readonly lines: readonly InvoiceLine[]
}

interface Question {
  readonly plan: Plan
  /** The whole register. */
  readonly entries: readonly RegisterEntry[]
  readonly fiscalYear: number
  /** The fee of a member in the year; undefined where it has none. */
  readonly fee: (member: string) => Decimal | undefined
  /** The day of the invoices, and the day on which they fall due. */
  readonly on: Day
  readonly due: Day
  /** What the invoices are called on paper; the id of the member is added. */
  readonly document: string
}

export const invoiceRun = ({ plan, entries, fiscalYear, fee, on, due, document }: Question): InvoiceRun => {
  const reversed = new Set(entries.flatMap((entry) => (entry.kind === 'reversed' ? [entry.entry] : [])))
  const standing = entries.filter(
    (entry): entry is EntryOf<'invoiced'> => entry.kind === 'invoiced' && entry.fiscalYear === fiscalYear && !reversed.has(entry.id),
  )
  const taken = new Set(entries.map(({ id }) => id))
  return {
    fiscalYear,
    lines: plan.members(fiscalYear).map(({ id, name }): InvoiceLine => {
      const own = standing.filter((entry) => entry.member === id)
      const charged = fee(id) ?? ZERO
      const invoiced = own.reduce((sum, { amount }) => (amount.currency === plan.currency ? sum.plus(amount.amount) : sum), ZERO)
      const base = { member: id, name, charged, invoiced }
      if (own.length > 0) return { ...base, standing: invoiced.eq(charged) ? 'invoiced' : 'invoiced-otherwise', draft: null }
      if (charged.isZero()) return { ...base, standing: 'no-fee', draft: null }
      const draft: InvoiceDraft = {
        id: freeName(`fee-${fiscalYear}-${id.toLowerCase()}`, taken),
        kind: 'invoiced',
        on,
        document: `${document} ${id}`,
        member: id,
        fiscalYear,
        amount: { amount: printAmount(charged, plan.currency), currency: plan.currency },
        due,
      }
      return { ...base, standing: 'to-invoice', draft }
    }),
  }
}

/** An invoice that was reversed keeps its name; the next one gets another. */
const freeName = (name: string, taken: ReadonlySet<string>): string => {
  let free = name
  for (let again = 2; taken.has(free); again++) free = `${name}-${again}`
  return free
}
