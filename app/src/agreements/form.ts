/** What the forms of an agreement send, and the entry each of them is. The fields of each kind of entry are data. */

import { type AgreementPosition, say, written } from 'ltsfs'
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

export const FORM_TEXTS: Readonly<Record<AgreementEntry, () => FormText>> = {
  received: () => ({
    title: say`An instalment was received`,
    submit: say`Enter the receipt`,
    about: say`A part of an instalment or all of it, never more.`,
  }),
  'condition-met': () => ({ title: say`A condition was met`, submit: say`Enter that it was met` }),
  'instalment-due': () => ({ title: say`An instalment falls due on another day`, submit: say`Enter the new day` }),
  signed: () => ({ title: say`The agreement was signed`, submit: say`Enter the signature` }),
  pledged: () => ({ title: say`The agreement was pledged`, submit: say`Enter the pledge` }),
  suspended: () => ({
    title: say`The agreement was suspended`,
    submit: say`Enter the suspension`,
    about: say`What is to come counts nothing until it is signed again.`,
  }),
  lapsed: () => ({
    title: say`The agreement lapsed`,
    submit: say`Enter that it lapsed`,
    about: say`What is to come is lost; what was received stays.`,
  }),
}

/** The day, the paper and what else is to be said: what every entry has. */
const shared = (): readonly EntryField[] => [
  { name: 'on', label: say`Effective on`, kind: 'day' },
  { name: 'document', label: say`Document`, kind: 'text', hint: say`The paper it rests on: "Bank advice 2019/012".` },
  { name: 'note', label: say`Note`, kind: 'text', optional: true },
]

/** Instalments to choose from, each with what helps to tell it. */
function instalmentField({ instalments }: AgreementPosition, kind: AgreementEntry): EntryField {
  const fitting = instalments.filter(({ open, locked }) => (kind === 'condition-met' ? locked : !open.isZero()))
  const choices = (fitting.length === 0 ? instalments : fitting).map(
    ({ instalment: { id, amount }, due }) => [id, say`${id}: ${written(amount)}, due ${due}`] as const,
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
        ...shared(),
      ]
    case 'condition-met':
      return [instalmentField(known, kind), ...shared()]
    case 'instalment-due':
      return [instalmentField(known, kind), { name: 'due', label: say`Now falls due on`, kind: 'day' }, ...shared()]
    case 'signed':
    case 'pledged':
      return shared()
    case 'suspended':
    case 'lapsed':
      return [{ name: 'reason', label: say`Reason`, kind: 'text' }, ...shared()]
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
