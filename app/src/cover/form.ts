/** What is asked in the address (an activity, or one that is only proposed), and the entries that the forms of an answer send. */
import { type Cover, type Plan, PROPOSED, type Problem, type ProposedActivity, type RegisterEntry } from 'ltsfs'
import type { EntryField } from '../layout/entry-form.tsx'
import { typedAmount } from '../ledger/asking.ts'
import type { Draft } from '../ledger/draft.ts'

export const ACTIONS = ['reserve', 'commit', 'release', 'override'] as const
export type Action = (typeof ACTIONS)[number]
export const actionOf = (text: string): Action | undefined => ACTIONS.find((action) => action === text)

type Texts = Readonly<Record<string, string>>

export type Question =
  | { readonly about: 'all' }
  | { readonly about: 'activity'; readonly id: string }
  | { readonly about: 'proposal'; readonly proposed: ProposedActivity; readonly texts: Texts }

export const amountName = (year: number): string => `amount-${year}`
const LONGEST = 300

export function questionOf(query: Texts, { years, document }: Plan): Question {
  const activity = query['activity'] ?? ''
  if (query['proposed'] === undefined) return activity === '' ? { about: 'all' } : { about: 'activity', id: activity.slice(0, LONGEST) }
  const text = (name: string): string => (query[name] ?? '').slice(0, LONGEST)
  const first = document.framework.areas[0]?.objectives[0]?.id ?? ''
  return {
    about: 'proposal',
    proposed: {
      title: text('title'),
      objective: text('objective') || first,
      kind: text('kind') === 'base-line' ? 'base-line' : 'expansion',
      priority: Number(text('priority') || 1),
      divisible: text('divisible') === 'yes',
      amounts: Object.fromEntries(years.map((year) => [year, typedAmount(text(amountName(year)))])),
    },
    texts: query,
  }
}

export const idOf = (question: Question): string | undefined =>
  question.about === 'activity' ? question.id : question.about === 'proposal' ? PROPOSED : undefined

interface FormText {
  readonly title: string
  readonly submit: string
  readonly about: string
}

export const FORM_TEXTS: Readonly<Record<Action, FormText>> = {
  reserve: {
    title: 'Reserve money for it',
    submit: 'Reserve',
    about: 'Soft: sets money aside so that nothing else takes it. Refused unless confirmed money covers the whole activity.',
  },
  commit: {
    title: 'Commit',
    submit: 'Commit',
    about: 'Legal: a contract, out of a reservation or afresh. Refused unless confirmed money covers it, or an override allows it.',
  },
  release: {
    title: 'Release a reservation or a commitment',
    submit: 'Release',
    about: 'Reverses the entry on the day given. Refused when others have built on it: a legal obligation is never released in silence.',
  },
  override: {
    title: 'Override, without cover',
    submit: 'Enter the override',
    about: 'An authority named in the policy takes it on itself. It is shown as uncovered on every report until it expires.',
  },
}

const ON: EntryField = { name: 'on', label: 'Effective on', kind: 'day' }
const DOCUMENT: EntryField = { name: 'document', label: 'Document', kind: 'text', hint: 'The paper it rests on: "Request 2018/12".' }
const REASON: EntryField = { name: 'reason', label: 'Reason', kind: 'text' }

export interface Live {
  readonly id: string
  readonly text: string
}

interface Choices {
  readonly plan: Plan
  readonly cover: Cover
  readonly reservations: readonly Live[]
  readonly commitments: readonly Live[]
}

const chosen = ({ id, text }: Live) => [id, text] as const
const NONE = ['', 'none'] as const

export function fieldsOf(action: Action, { plan, cover, reservations, commitments }: Choices): readonly EntryField[] {
  const amount: EntryField = { name: 'amount', label: `Amount, ${plan.currency}`, kind: 'amount' }
  const year: EntryField = {
    name: 'fiscalYear',
    label: 'For the year',
    kind: 'choice',
    choices: cover.years.map((one) => [`${one}`, `${one}`]),
  }
  const agreement: EntryField = {
    ...{ name: 'agreement', label: 'Agreement that is to pay', kind: 'choice', optional: true },
    choices: [['', 'whichever may'], ...plan.document.donorCoFunding.agreements.map(({ id, title }) => [id, title] as const)],
  }
  switch (action) {
    case 'reserve':
      return [year, amount, agreement, { name: 'expires', label: 'Expires after', kind: 'day', optional: true }, ON, DOCUMENT]
    case 'commit':
      return [
        {
          name: 'reservation',
          label: 'Out of the reservation',
          kind: 'choice',
          optional: true,
          choices: [NONE, ...reservations.map(chosen)],
        },
        ...[year, amount, agreement, ON, DOCUMENT],
      ]
    case 'release':
      return [
        { name: 'entry', label: 'Entry', kind: 'choice', choices: [...reservations, ...commitments].map(chosen) },
        REASON,
        ON,
        DOCUMENT,
      ]
    case 'override': {
      const authorities = plan.document.commitments?.authorities ?? []
      return [
        { name: 'authority', label: 'Authority', kind: 'choice', choices: authorities.map(({ id, name }) => [id, name] as const) },
        ...[amount, REASON, { name: 'expires', label: 'Expires after', kind: 'day' } as const, ON, DOCUMENT],
      ]
    }
    default:
      return action satisfies never
  }
}

/** What the form itself cannot mean, whatever the register says: a year that is none, or an entry that is not the activity's to release. */
export function formProblems(action: Action, activity: string, entries: readonly RegisterEntry[], fields: Texts): readonly Problem[] {
  const text = (name: string): string => (fields[name] ?? '').slice(0, LONGEST)
  if (action === 'release') {
    const entry = entries.find(({ id }) => id === text('entry'))
    const isOwn = (entry?.kind === 'reserved' || entry?.kind === 'committed') && entry.activity === activity
    return isOwn ? [] : [notReleasable(text('entry'), activity)]
  }
  return action === 'override' || /^\d{4}$/.test(text('fiscalYear')) ? [] : [notAYear(text('fiscalYear'))]
}

const notReleasable = (found: string, activity: string): Problem => ({
  code: 'not-releasable',
  path: 'entry',
  found,
  expected: `a reservation or a commitment of "${activity}"`,
  message: found === '' ? 'No entry is chosen.' : `"${found}" is no reservation and no commitment of "${activity}".`,
  remedy: 'Choose one of the list. Whatever else was entered wrongly is undone in the log, or corrected where it was entered.',
})

const notAYear = (found: string): Problem => ({
  code: 'not-a-year',
  path: 'fiscalYear',
  found,
  expected: 'a fiscal year of the plan',
  message: found === '' ? 'No fiscal year is chosen.' : `"${found}" is not a fiscal year.`,
  remedy: 'Choose a year of the list.',
})

/** The entry that a form stands for; what is wrong with it, the register says. */
export function draftOf(action: Action, activity: string, currency: string, fields: Texts): Draft {
  const text = (name: string): string => fields[name] ?? ''
  const base = { on: text('on'), document: text('document') }
  const money = { amount: typedAmount(text('amount')), currency }
  const given = (name: string) => (text(name) === '' ? {} : { [name]: text(name) })
  const spending = { ...base, activity, fiscalYear: Number(text('fiscalYear')), amount: money, ...given('agreement') }
  switch (action) {
    case 'reserve':
      return { kind: 'reserved', ...spending, ...given('expires') }
    case 'commit':
      return { kind: 'committed', ...spending, ...given('reservation') }
    case 'release':
      return { kind: 'reversed', ...base, entry: text('entry'), reason: text('reason') }
    case 'override':
      return {
        kind: 'override-granted',
        ...base,
        activity,
        amount: money,
        authority: text('authority'),
        reason: text('reason'),
        expires: text('expires'),
      }
    default:
      return action satisfies never
  }
}
