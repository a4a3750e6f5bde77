/** What is asked in the address (an activity, or one that is only proposed), and the entries that the forms of an answer send. */
import { later, type Plan, PROPOSED, type Problem, type ProposedActivity, type RegisterEntry, say } from 'ltsfs'
import { typedAmount } from '../ledger/asking.ts'
import type { Draft } from '../ledger/draft.ts'

/** Before the money goes, and when it does. */
export const PROMISING = ['reserve', 'commit', 'release', 'override'] as const
export const SPENDING = ['expense', 'pay', 're-estimate', 'carry-forward'] as const
const ACTIONS = [...PROMISING, ...SPENDING] as const
export type Action = (typeof ACTIONS)[number]
export const actionOf = (text: string): Action | undefined => ACTIONS.find((action) => action === text)

type Texts = Readonly<Record<string, string>>

export type Question =
  | { readonly about: 'all' }
  | { readonly about: 'activity'; readonly id: string }
  | { readonly about: 'proposal'; readonly proposed: ProposedActivity; readonly texts: Texts }

export const amountName = (year: number): string => `amount-${year}`
export const categoryName = (id: string): string => `category-${id}`
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
      members: text('members')
        .split(/[\s,;]+/)
        .filter((name) => name !== ''),
      categories: Object.fromEntries((document.spending.categories ?? []).map(({ id }) => [id, text(categoryName(id))])),
    },
    texts: query,
  }
}

export const idOf = (question: Question): string | undefined =>
  question.about === 'activity' ? question.id : question.about === 'proposal' ? PROPOSED : undefined

/** The field in which each action names the entry it is about, and the kinds that entry may have. */
const ABOUT = {
  release: {
    field: 'entry',
    kinds: ['reserved', 'committed'],
    words: later`a reservation or a commitment`,
    not: later`no reservation and no commitment`,
  },
  expense: { field: 'commitment', kinds: ['committed'], words: later`a commitment`, not: later`not a commitment` },
  pay: { field: 'expense', kinds: ['expensed'], words: later`an expense`, not: later`not an expense` },
  're-estimate': { field: 'commitment', kinds: ['committed'], words: later`a commitment`, not: later`not a commitment` },
  'carry-forward': { field: 'reservation', kinds: ['reserved'], words: later`a reservation`, not: later`not a reservation` },
} as const satisfies Partial<Record<Action, object>>

const YEARS: Partial<Record<Action, string>> = { reserve: 'fiscalYear', commit: 'fiscalYear', 'carry-forward': 'into' }

/** What the form itself cannot mean, whatever the register says: a year that is none, or an entry that is not the activity's. */
export function formProblems(action: Action, activity: string, entries: readonly RegisterEntry[], fields: Texts): readonly Problem[] {
  const text = (name: string): string => (fields[name] ?? '').slice(0, LONGEST)
  const year = YEARS[action]
  const wrongYear = year === undefined || /^\d{4}$/.test(text(year)) ? [] : [notAYear(year, text(year))]
  if (!(action in ABOUT)) return wrongYear
  const { field, kinds, words, not } = ABOUT[action as keyof typeof ABOUT]
  const entry = entries.find(({ id }) => id === text(field))
  const isOwn = entry !== undefined && kinds.some((kind) => kind === entry.kind) && activityOf(entry, entries) === activity
  return isOwn ? wrongYear : [notOfActivity(action, { field, words: words(), not: not(), found: text(field), activity }), ...wrongYear]
}

function activityOf(entry: RegisterEntry, entries: readonly RegisterEntry[]): string | undefined {
  const of = entry.kind === 'expensed' ? entries.find(({ id }) => id === entry.commitment) : entry
  return of?.kind === 'reserved' || of?.kind === 'committed' ? of.activity : undefined
}

interface Chosen {
  readonly field: string
  readonly words: string
  readonly not: string
  readonly found: string
  readonly activity: string
}

const notOfActivity = (action: Action, { field, words, not, found, activity }: Chosen): Problem => ({
  code: action === 'release' ? 'not-releasable' : 'not-of-the-activity',
  path: field,
  found,
  expected: say`${words} of "${activity}"`,
  message: found === '' ? say`No entry is chosen.` : say`"${found}" is ${not} of "${activity}".`,
  remedy:
    action === 'release'
      ? say`Choose one of the list. Whatever else was entered wrongly is undone in the log, or corrected where it was entered.`
      : say`Choose one of the list.`,
})

const notAYear = (path: string, found: string): Problem => ({
  code: 'not-a-year',
  path,
  found,
  expected: say`a fiscal year of the plan`,
  message: found === '' ? say`No fiscal year is chosen.` : say`"${found}" is not a fiscal year.`,
  remedy: say`Choose a year of the list.`,
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
    case 'expense':
      return { kind: 'expensed', ...base, commitment: text('commitment'), amount: money, ...given('agreement') }
    case 'pay':
      return { kind: 'paid-out', ...base, expense: text('expense'), amount: money }
    case 're-estimate':
      return { kind: 're-estimated', ...base, commitment: text('commitment'), amount: money, reason: text('reason') }
    case 'carry-forward':
      return { kind: 'carried-forward', ...base, reservation: text('reservation'), into: Number(text('into')), reason: text('reason') }
    default:
      return action satisfies never
  }
}
