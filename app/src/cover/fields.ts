/** The forms of an answer: their words, their fields, and what may be chosen in them. */

import type { Cover, Plan } from 'ltsfs'
import { later, say } from 'ltsfs'
import type { EntryField } from '../layout/entry-form.tsx'
import type { Action } from './form.ts'

interface FormText {
  readonly title: string
  readonly submit: string
  readonly about: string
}

export const FORM_TEXTS: Readonly<Record<Action, () => FormText>> = {
  reserve: () => ({
    title: say`Reserve money for it`,
    submit: say`Reserve`,
    about: say`Soft: sets money aside so that nothing else takes it. Refused unless confirmed money covers the whole activity.`,
  }),
  commit: () => ({
    title: say`Commit`,
    submit: say`Commit`,
    about: say`Legal: a contract, out of a reservation or afresh. Refused unless confirmed money covers it, or an override allows it.`,
  }),
  release: () => ({
    title: say`Release a reservation or a commitment`,
    submit: say`Release`,
    about: say`Reverses the entry on the day given. Refused when others have built on it: a legal obligation is never released in silence.`,
  }),
  override: () => ({
    title: say`Override, without cover`,
    submit: say`Enter the override`,
    about: say`An authority named in the policy takes it on itself. It is shown as uncovered on every report until it expires.`,
  }),
  expense: () => ({
    title: say`Record an expense`,
    submit: say`Enter the expense`,
    about: say`An invoice or a delivery on a commitment. Refused when it is charged to money that may not pay for it on that day.`,
  }),
  pay: () => ({
    title: say`Record a payment`,
    submit: say`Enter the payment`,
    about: say`Money paid out for an expense, in whole or in part, never more than is open of it.`,
  }),
  're-estimate': () => ({
    title: say`Estimate a commitment anew`,
    submit: say`Enter the estimate`,
    about: say`What it will cost after all, within the tolerance of the policy. A higher estimate needs confirmed money as a commitment does.`,
  }),
  'carry-forward': () => ({
    title: say`Carry a reservation forward`,
    submit: say`Carry it forward`,
    about: say`A reservation lapses with its year unless it is carried into another one, as far as confirmed money covers it there.`,
  }),
}

const onAndDocument = (): readonly EntryField[] => [
  { name: 'on', label: say`Effective on`, kind: 'day' },
  { name: 'document', label: say`Document`, kind: 'text', hint: say`The paper it rests on: "Request 2018/12".` },
]
const reasonField = (): EntryField => ({ name: 'reason', label: say`Reason`, kind: 'text' })

/** An entry to choose, with what helps to tell it. */
export interface Live {
  readonly id: string
  readonly text: string
}

/** Entries of the activity by what may still happen to them. */
export interface LiveEntries {
  readonly reservations: readonly Live[]
  readonly commitments: readonly Live[]
  /** Used up or not: what a commitment costs may turn out higher. */
  readonly estimates: readonly Live[]
  readonly expenses: readonly Live[]
}

interface Choices extends LiveEntries {
  readonly plan: Plan
  readonly cover: Cover
}

/** Whether there is an entry that it could be about. */
export function isPossible(action: Action, { reservations, commitments, estimates, expenses }: LiveEntries): boolean {
  switch (action) {
    case 'release':
      return reservations.length + commitments.length > 0
    case 'expense':
      return commitments.length > 0
    case 'pay':
      return expenses.length > 0
    case 're-estimate':
      return estimates.length > 0
    case 'carry-forward':
      return reservations.length > 0
    default:
      return true
  }
}

const chosen = ({ id, text }: Live) => [id, text] as const
const LABELS = { commitment: later`Commitment`, expense: later`Expense`, reservation: later`Reservation` } as const

const entryField = (name: keyof typeof LABELS, entries: readonly Live[]): EntryField => ({
  ...{ name, label: LABELS[name](), kind: 'choice' },
  choices: entries.map(chosen),
})

const yearField = (name: string, label: string, { years }: Cover): EntryField => ({
  ...{ name, label, kind: 'choice' },
  choices: years.map((one) => [`${one}`, `${one}`] as const),
})

const agreementField = (label: string, without: string, { document }: Plan): EntryField => ({
  ...{ name: 'agreement', label, kind: 'choice', optional: true },
  choices: [['', without], ...document.donorCoFunding.agreements.map(({ id, title }) => [id, title] as const)],
})

export function fieldsOf(action: Action, { plan, cover, ...live }: Choices): readonly EntryField[] {
  const { reservations, commitments, estimates, expenses } = live
  const amount: EntryField = { name: 'amount', label: say`Amount, ${plan.currency}`, kind: 'amount' }
  const year = yearField('fiscalYear', say`For the year`, cover)
  const last = onAndDocument()
  const agreement = agreementField(say`Agreement that is to pay`, say`whichever may`, plan)
  switch (action) {
    case 'reserve':
      return [year, amount, agreement, { name: 'expires', label: say`Expires after`, kind: 'day', optional: true }, ...last]
    case 'commit':
      return [
        {
          name: 'reservation',
          label: say`Out of the reservation`,
          kind: 'choice',
          optional: true,
          choices: [['', say`none`], ...reservations.map(chosen)],
        },
        ...[year, amount, agreement, ...last],
      ]
    case 'release':
      return [
        { name: 'entry', label: say`Entry`, kind: 'choice', choices: [...reservations, ...commitments].map(chosen) },
        reasonField(),
        ...last,
      ]
    case 'override': {
      const authorities = plan.document.commitments?.authorities ?? []
      return [
        { name: 'authority', label: say`Authority`, kind: 'choice', choices: authorities.map(({ id, name }) => [id, name] as const) },
        ...[amount, reasonField(), { name: 'expires', label: say`Expires after`, kind: 'day' } as const, ...last],
      ]
    }
    case 'expense':
      return [
        entryField('commitment', commitments),
        amount,
        agreementField(say`Charged to the agreement`, say`none: general money`, plan),
        ...last,
      ]
    case 'pay':
      return [entryField('expense', expenses), amount, ...last]
    case 're-estimate':
      return [entryField('commitment', estimates), { ...amount, label: say`Whole amount, ${plan.currency}` }, reasonField(), ...last]
    case 'carry-forward':
      return [entryField('reservation', reservations), yearField('into', say`Into the year`, cover), reasonField(), ...last]
    default:
      return action satisfies never
  }
}
