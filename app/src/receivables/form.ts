/** What the forms of receivables send: a receipt, a waiver or a write-off against what is open, and the days of an invoice run. */
import { fiscalYearOf, isDay, type OpenReceivable, type Plan, type Problem, type RegisterEntry, say, shiftDay } from 'ltsfs'
import type { EntryField } from '../layout/entry-form.tsx'
import { typedAmount } from '../ledger/asking.ts'
import type { Draft } from '../ledger/draft.ts'
import type { InvoicesAsked } from '../ledger/invoice.ts'

export const RECEIVABLE_ENTRIES = ['paid', 'waived', 'written-off'] as const
export type ReceivableEntry = (typeof RECEIVABLE_ENTRIES)[number]

export const kindOf = (text: string | undefined): ReceivableEntry | undefined => RECEIVABLE_ENTRIES.find((kind) => kind === text)

interface FormText {
  readonly title: string
  readonly submit: string
  readonly about: string
}

export const FORM_TEXTS: Readonly<Record<ReceivableEntry, () => FormText>> = {
  paid: () => ({
    title: say`Money was received`,
    submit: say`Enter the receipt`,
    about: say`A part of what is open or all of it, never more.`,
  }),
  waived: () => ({
    title: say`An invoice is waived`,
    submit: say`Enter the waiver`,
    about: say`By decision, in part or as a whole.`,
  }),
  'written-off': () => ({
    title: say`An invoice is written off`,
    submit: say`Enter the write-off`,
    about: say`What will never be paid.`,
  }),
}

type Fields = Readonly<Record<string, string>>

/** Only invoices can be waived or written off; quotes are paid. */
export function fieldsOf(kind: ReceivableEntry, open: readonly OpenReceivable[]): readonly EntryField[] {
  const choices = open
    .filter((each) => kind === 'paid' || each.kind === 'invoice')
    .map(({ id, label, currency, due }) => [id, say`${id}: ${label}, due ${due}, ${currency}`] as const)
  return [
    { name: 'of', label: kind === 'paid' ? say`Invoice or quote` : say`Invoice`, kind: 'choice', choices },
    { name: 'amount', label: say`Amount, in its currency`, kind: 'amount' },
    ...(kind === 'paid' ? [] : [{ name: 'reason', label: say`Reason`, kind: 'text' } as const]),
    { name: 'on', label: say`Effective on`, kind: 'day' },
    { name: 'document', label: say`Document`, kind: 'text', hint: say`The paper it rests on: "Bank advice 2019/012".` },
    { name: 'note', label: say`Note`, kind: 'text', optional: true },
  ]
}

/** The entry as the form has it, in the currency of what it is taken off; whether it is sound is for the register to say. */
export function draftOf(kind: ReceivableEntry, entries: readonly RegisterEntry[], fields: Fields): Draft {
  const of = fields['of'] ?? ''
  const chosen = entries.find(({ id }) => id === of)
  const currency = chosen?.kind === 'invoiced' || chosen?.kind === 'quote-issued' ? chosen.amount.currency : ''
  const text = (name: string) => fields[name] ?? ''
  return {
    ...(chosen?.kind === 'quote-issued' && kind === 'paid' ? { kind: 'settled', quote: of } : { kind, invoice: of }),
    amount: { amount: typedAmount(text('amount')), currency },
    ...{ on: text('on'), document: text('document') },
    ...(kind === 'paid' ? {} : { reason: text('reason') }),
    ...(text('note') === '' ? {} : { note: text('note') }),
  } as unknown as Draft
}

const DAYS_TO_PAY = 90
const LONGEST = 200

/** As it stands in the address or the form, or as is usual: today, due in 90 days. Days that are none are problems. */
export function runAsked(fields: Fields, { plan, day }: { readonly plan: Plan; readonly day: string }) {
  const text = (name: string) => (fields[name] ?? '').slice(0, LONGEST)
  const year = Number(text('fiscal-year'))
  const fiscalYear = plan.years.includes(year) ? year : usualYear(plan, day)
  const on = text('on') || day
  const asked: InvoicesAsked = {
    fiscalYear,
    on,
    due: text('due') || (isDay(on) ? shiftDay(on, DAYS_TO_PAY) : ''),
    document: text('document'),
  }
  const problems = (['on', 'due'] as const).filter((name) => !isDay(asked[name])).map((name) => notADay(name, asked[name]))
  return { asked, problems }
}

/** That of the day, or the last before it that the plan has. */
const usualYear = ({ years, document }: Plan, day: string): number => {
  const current = fiscalYearOf(day, document.organisation.fiscalYear)
  return years.findLast((year) => year <= current) ?? years[0] ?? current
}

const notADay = (path: string, found: string): Problem => ({
  code: 'not-a-day',
  path,
  found,
  expected: say`a day such as 2019-01-15`,
  message: say`"${found.slice(0, 40)}" is not a day.`,
  remedy: say`Write year, month and day: 2019-01-15.`,
})
