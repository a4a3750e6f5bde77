/** What the forms of an agreement send, and the entry each of them is. The fields of each kind of entry are data. */

import type { AgreementPosition } from 'ltsfs'
import { say } from 'ltsfs'
import type { EntryField } from '../layout/entry-form.tsx'
import { typedAmount } from '../ledger/asking.ts'
import type { Draft } from '../ledger/draft.ts'

export const AGREEMENT_ENTRIES = ['received', 'condition-met', 'instalment-due', 'signed', 'pledged', 'suspended', 'lapsed'] as const
export type AgreementEntry = (typeof AGREEMENT_ENTRIES)[number]

export const kindOf = (text: string | undefined): AgreementEntry | undefined => AGREEMENT_ENTRIES.find((kind) => kind === text)

interface FormText {
  readonly title: string
  readonly submit: string
  readonly about?: string
}

export const FORM_TEXTS: Readonly<Record<AgreementEntry, FormText>> = {
  received: {
    title: 'An instalment was received',
    submit: 'Enter the receipt',
    about: 'A part of an instalment or all of it, never more.',
  },
  'condition-met': { title: 'A condition was met', submit: 'Enter that it was met' },
  'instalment-due': { title: 'An instalment falls due on another day', submit: 'Enter the new day' },
  signed: { title: 'The agreement was signed', submit: 'Enter the signature' },
  pledged: { title: 'The agreement was pledged', submit: 'Enter the pledge' },
  suspended: {
    title: 'The agreement was suspended',
    submit: 'Enter the suspension',
    about: 'What is to come counts nothing until it is signed again.',
  },
  lapsed: { title: 'The agreement lapsed', submit: 'Enter that it lapsed', about: 'What is to come is lost; what was received stays.' },
}

const ON: EntryField = { name: 'on', label: 'Effective on', kind: 'day' }
const DOCUMENT: EntryField = { name: 'document', label: 'Document', kind: 'text', hint: 'The paper it rests on: "Bank advice 2019/012".' }
const NOTE: EntryField = { name: 'note', label: 'Note', kind: 'text', optional: true }
const REASON: EntryField = { name: 'reason', label: 'Reason', kind: 'text' }

/** Instalments to choose from, each with what helps to tell it. */
function instalmentField({ instalments }: AgreementPosition, kind: AgreementEntry): EntryField {
  const fitting = instalments.filter(({ open, locked }) => (kind === 'condition-met' ? locked : !open.isZero()))
  const choices = (fitting.length === 0 ? instalments : fitting).map(
    ({ instalment: { id, amount }, due }) => [id, say`${id}: ${amount.amount} ${amount.currency}, due ${due}`] as const,
  )
  return { name: 'instalment', label: say`Instalment`, kind: 'choice', choices }
}

export function fieldsOf(kind: AgreementEntry, known: AgreementPosition, planCurrency: string): readonly EntryField[] {
  const { currency } = known.agreement
  const credited: EntryField = {
    ...{ name: 'credited', label: say`Booked by the bank, ${planCurrency}`, kind: 'amount', optional: true },
    hint: say`Without it, the amount counts at the budget rate.`,
  }
  switch (kind) {
    case 'received':
      return [
        instalmentField(known, kind),
        { name: 'amount', label: say`Amount, ${currency}`, kind: 'amount' },
        ...(currency === planCurrency ? [] : [credited]),
        ...[ON, DOCUMENT, NOTE],
      ]
    case 'condition-met':
      return [instalmentField(known, kind), ON, DOCUMENT, NOTE]
    case 'instalment-due':
      return [instalmentField(known, kind), { name: 'due', label: say`Now falls due on`, kind: 'day' }, ON, DOCUMENT, NOTE]
    case 'signed':
    case 'pledged':
      return [ON, DOCUMENT, NOTE]
    case 'suspended':
    case 'lapsed':
      return [REASON, ON, DOCUMENT, NOTE]
    default:
      return kind satisfies never
  }
}

/** The entry as the form has it; whether it is sound is for the register to say. */
export function draftOf(
  kind: AgreementEntry,
  known: AgreementPosition,
  planCurrency: string,
  fields: Readonly<Record<string, string>>,
): Draft {
  const { id, currency } = known.agreement
  const asked = fieldsOf(kind, known, planCurrency).map(({ name }) => name)
  const given = Object.fromEntries(
    asked.flatMap((name): readonly (readonly [string, unknown])[] => {
      const text = fields[name] ?? ''
      if (name === 'amount') return [[name, { amount: typedAmount(text), currency }]]
      if (name === 'credited') return text === '' ? [] : [[name, { amount: typedAmount(text), currency: planCurrency }]]
      return name === 'note' && text === '' ? [] : [[name, text]]
    }),
  )
  return { kind, agreement: id, ...given } as unknown as Draft
}
