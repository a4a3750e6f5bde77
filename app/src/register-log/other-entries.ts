/** Entries that belong to no agreement, invoice or activity: rates of exchange, and quotes of missions. Their fields, and the entry each form is. */
import { lastDay, type Plan, type Position, position, say, written } from 'ltsfs'
import type { EntryField } from '../layout/entry-form.tsx'
import { typedAmount, typedRate } from '../ledger/asking.ts'
import type { Books } from '../ledger/books.ts'
import type { Draft } from '../ledger/draft.ts'

const OTHER_ENTRIES = ['rate-set', 'quote-issued', 'accepted'] as const
export type OtherEntry = (typeof OTHER_ENTRIES)[number]

export const otherEntry = (text: string | undefined): OtherEntry | undefined => OTHER_ENTRIES.find((kind) => kind === text)

interface FormText {
  readonly title: string
  readonly submit: string
  readonly about: string
}

export const OTHER_TEXTS: Readonly<Record<OtherEntry, () => FormText>> = {
  'rate-set': () => ({
    title: say`A rate of exchange`,
    submit: say`Enter the rate`,
    about: say`The market's, or the one agreed with a donor. What is committed in the currency is checked again at the lowest of budget, market and agreed rate.`,
  }),
  'quote-issued': () => ({
    title: say`A quote of a mission was issued`,
    submit: say`Enter the quote`,
    about: say`It is no money yet: accepted, it is owed by the member, and confirmed for that mission only.`,
  }),
  accepted: () => ({
    title: say`A quote was accepted`,
    submit: say`Enter the acceptance`,
    about: say`On a day on which the quote was valid.`,
  }),
}

/** The day to which the register has come, and the quotes that wait for an answer on it. */
export interface OtherChoices {
  readonly plan: Plan
  readonly day: string
  readonly quotes: Position['quotes']
}

export function otherChoices({ plan, entries }: Pick<Books, 'plan' | 'entries'>): OtherChoices {
  const day = lastDay(plan, entries)
  const known = position(plan, entries, { asOf: day, knownOn: '9999-12-31' })
  return { plan, day, quotes: known.ok ? known.value.quotes.filter(({ state }) => state === 'quoted' || state === 'expired') : [] }
}

/** Without a mission there is nothing to quote, and without a quote nothing to accept. What was sent shows why it was refused. */
export const possibleEntries = ({ plan, quotes }: OtherChoices, sent: OtherEntry | undefined): readonly OtherEntry[] =>
  OTHER_ENTRIES.filter((kind) => {
    if (kind === sent) return true
    if (kind === 'rate-set') return plan.document.exchangeRates.some(({ currency }) => currency !== plan.currency)
    return kind === 'accepted' ? quotes.length > 0 : plan.document.userPaysMissions.missions.length > 0
  })

/** The day, the paper and what else is to be said: what every entry has. */
const shared = (): readonly EntryField[] => [
  { name: 'on', label: say`Effective on`, kind: 'day' },
  { name: 'document', label: say`Document`, kind: 'text', hint: say`The paper it rests on: "Quote 2018/03".` },
  { name: 'note', label: say`Note`, kind: 'text', optional: true },
]

export function otherFields(kind: OtherEntry, { plan, quotes }: OtherChoices): readonly EntryField[] {
  const { exchangeRates, donorCoFunding, userPaysMissions } = plan.document
  const foreign = exchangeRates.map(({ currency }) => currency).filter((currency) => currency !== plan.currency)
  const currencies = (list: readonly string[]): EntryField => ({
    ...{ name: 'currency', label: say`Currency`, kind: 'choice' },
    choices: list.map((currency) => [currency, currency] as const),
  })
  switch (kind) {
    case 'rate-set':
      return [
        currencies(foreign),
        { name: 'rate', label: say`Rate, ${plan.currency} for one unit`, kind: 'amount' },
        {
          ...{ name: 'agreement', label: say`Agreed for the agreement`, kind: 'choice', optional: true },
          choices: [
            ['', say`none: the market's`],
            ...donorCoFunding.agreements
              .filter(({ currency }) => currency !== plan.currency)
              .map(({ id, title, currency }) => [id, `${title}, ${currency}`] as const),
          ],
        },
        ...shared(),
      ]
    case 'quote-issued':
      return [
        {
          ...{ name: 'mission', label: say`Mission`, kind: 'choice' },
          choices: userPaysMissions.missions.map(({ id, title, member, fiscalYear }) => [id, `${title}, ${member} ${fiscalYear}`] as const),
        },
        { name: 'amount', label: say`Amount`, kind: 'amount' },
        currencies([plan.currency, ...foreign]),
        { name: 'validUntil', label: say`Valid until`, kind: 'day' },
        ...shared(),
      ]
    case 'accepted':
      return [
        {
          ...{ name: 'quote', label: say`Quote`, kind: 'choice' },
          choices: quotes.map(({ entry: { id, amount, validUntil } }) => [id, say`${id}: ${written(amount)}, valid until ${validUntil}`]),
        },
        ...shared(),
      ]
    default:
      return kind satisfies never
  }
}

/** The entry as the form has it; whether it is sound is for the register to say. */
export function otherDraft(kind: OtherEntry, fields: Readonly<Record<string, string>>): Draft {
  const text = (name: string): string => fields[name] ?? ''
  const given = (name: string) => (text(name) === '' ? {} : { [name]: text(name) })
  const base = { on: text('on'), document: text('document'), ...given('note') }
  switch (kind) {
    case 'rate-set':
      return { kind, ...base, currency: text('currency'), rate: typedRate(text('rate')), ...given('agreement') }
    case 'quote-issued': {
      const amount = { amount: typedAmount(text('amount')), currency: text('currency') }
      return { kind, ...base, mission: text('mission'), amount, validUntil: text('validUntil') }
    }
    case 'accepted':
      return { kind, ...base, quote: text('quote') }
    default:
      return kind satisfies never
  }
}
