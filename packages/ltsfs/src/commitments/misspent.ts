/**
 * Expenses charged to money that may not pay them: a cost may be charged to a fund when its day lies in the window, the activity in scope,
 * the agreement is signed or its money there, and no other fund was committed; and no more than there is, nor than a donor's share.
 *
 * An expense is a fact: it stays, counts against the fund it is charged to, and is told as a breach (R7).
 */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { EntryOf } from '../inputs/register.ts'
import { later, list, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import type { AgreementPosition } from '../register/agreement-position.ts'
import type { Position } from '../register/position.ts'
import { isInScope } from '../waterfall/scope.ts'
import { beyondAllowed } from './beyond-allowed.ts'
import type { CoverNetwork } from './cover-network.ts'
import { isGeneral } from './general-spending.ts'
import { whyNot } from './hindered.ts'
import type { Horizon } from './horizon.ts'
import { owed } from './minor-units.ts'
import type { Uncovered } from './uncovered.ts'
import { ONLY_HOPED } from './unsigned.ts'
import { isOpenIn } from './window.ts'
import { spelled, type Wording } from './words.ts'

interface Expense {
  readonly entry: EntryOf<'expensed'>
  readonly of: EntryOf<'committed'>
}

interface Checking {
  readonly horizon: Horizon
  readonly network: CoverNetwork
  readonly wording: Wording
  readonly agreements: ReadonlyMap<string, AgreementPosition>
  readonly expenses: readonly Expense[]
}

export const misspent = (horizon: Horizon, network: CoverNetwork, wording: Wording): readonly Uncovered[] => {
  const { position } = horizon
  if (position.expenses.length === 0) return []
  const commitments = new Map(position.commitments.map(({ entry }) => [entry.id, entry]))
  const checking: Checking = {
    ...{ horizon, network, wording },
    agreements: new Map(position.agreements.map((each) => [each.agreement.id, each])),
    expenses: position.expenses.flatMap(({ entry }) => {
      const of = commitments.get(entry.commitment)
      return of === undefined ? [] : [{ entry, of }]
    }),
  }
  return [...checking.expenses.flatMap((each) => wronglyCharged(checking, each)), ...aboveShare(checking), ...aboveMoney(checking)]
}

const named = ({ id, document }: { readonly id: string; readonly document: string }): string => say`"${id}" (${document})`

const first = ({ horizon: { years } }: Checking, amount: number): readonly number[] => years.map((_, at) => (at === 0 ? amount : 0))

const wronglyCharged = (checking: Checking, expense: Expense): readonly Uncovered[] => {
  const { horizon, wording } = checking
  const { entry, of } = expense
  const why = faultOf(checking, expense)
  if (why === null) return []
  const amount = owed(new Decimal(entry.amount.amount), horizon.plan.currency)
  const [paid, title] = [spelled(amount, wording.currency), wording.names.activity(of.activity)]
  const to = entry.agreement === undefined ? say`general money` : wording.names.fund(entry.agreement)
  const fact = say`The expense ${named(entry)} of ${paid} for ${title} is charged to ${to}, ${why}`
  const sentence = say`Breached. ${fact} Reverse it, and enter it again on money that may pay it.`
  return [{ kind: 'wrongly-charged', activity: of.activity, entries: [entry.id], lacking: first(checking, amount), sentence, fact }]
}

const faultOf = (checking: Checking, { entry, of }: Expense): string | null => {
  const { horizon, network, wording, agreements } = checking
  const activity = horizon.plan.document.spending.activities.find(({ id }) => id === of.activity)
  if (of.agreement !== undefined && of.agreement !== entry.agreement)
    return say`but its commitment ${named(of)} names ${wording.names.fund(of.agreement)}.`
  const known = entry.agreement === undefined ? undefined : agreements.get(entry.agreement)
  if (known !== undefined) {
    const { agreement } = known
    const { from, until } = agreement.window
    if (activity !== undefined && agreement.restriction !== 'none' && !isInScope(agreement, activity))
      return `${whyNot(wording.names, agreement, activity)}.`
    if (entry.on < from || (entry.on >= until && !isKept(horizon, agreement, of)))
      return say`which pays from ${from} to before ${until} only, and not on ${entry.on}.`
    const state = stateOn(horizon.position, known, entry.on)
    const arrived = known.instalments.some(({ receipts }) => receipts.some(({ on }) => on <= entry.on))
    if (state !== 'signed' && !arrived) return say`which was ${STATES[state]()} on ${entry.on}.`
  }
  if (activity?.kind !== 'expansion' || !isGeneral(horizon, entry.agreement)) return null
  const { rule, general } = network
  const thisYear = horizon.yearOn(entry.on) === horizon.years[0]
  if (general === null || rule.openToExpansion || !thisYear) return null
  return rule.shortIn === null
    ? say`but a surplus of general money is certain only when its year has ended.`
    : say`but general money may pay for an expansion only when the base-line is covered in every year, and it is not in ${rule.shortIn}.`
}

/** Whether it was committed within the window for a year that the window covers: its invoice may come later. */
const isKept = ({ plan, yearOn }: Horizon, agreement: AgreementRecord, { on, fiscalYear }: EntryOf<'committed'>): boolean =>
  on < agreement.window.until && isOpenIn(plan, agreement, Math.max(fiscalYear, yearOn(on)))

const STATES = {
  ...ONLY_HOPED,
  signed: later`signed`,
  suspended: later`suspended`,
  lapsed: later`lapsed`,
  cancelled: later`cancelled`,
} as const

const stateOn = ({ entries }: Position, { agreement, registered, state }: AgreementPosition, day: string): keyof typeof STATES => {
  if (!registered) return state
  let last: { readonly on: string; readonly kind: 'pledged' | 'signed' | 'suspended' | 'lapsed' } | undefined
  for (const entry of entries)
    if (
      (entry.kind === 'pledged' || entry.kind === 'signed' || entry.kind === 'suspended' || entry.kind === 'lapsed') &&
      entry.agreement === agreement.id &&
      entry.on <= day &&
      (last === undefined || entry.on >= last.on)
    )
      last = entry
  return last?.kind ?? 'concept'
}

/** More than an agreement may pay of the cost of a year, which is told until it is reversed. */
const aboveShare = ({ horizon, network, wording, expenses }: Checking): readonly Uncovered[] =>
  network.demands.flatMap((demand) =>
    beyondAllowed(horizon, wording.names, demand, network.money).map(({ agreement, year, why, lacking }): Uncovered => {
      const { activity } = demand
      const own = expenses.filter(
        ({ entry, of }) => of.activity === activity.id && entry.agreement === agreement.id && horizon.belongsTo(of) === year,
      )
      const [title, over] = [wording.names.activity(activity.id), spelled(lacking, wording.currency)]
      const fact = say`${wording.names.fund(agreement.id)} is charged ${over} of the cost of ${title} in ${year} beyond ${why}.`
      const sentence = say`Breached. ${fact} Reverse the last of ${list(own.map(({ entry }) => named(entry)))}, and enter the rest on other money.`
      const amounts = horizon.years.map((_, period) => (period === horizon.periodOf(year) ? lacking : 0))
      return { kind: 'above-share', activity: activity.id, entries: own.map(({ entry }) => entry.id), lacking: amounts, sentence, fact }
    }),
  )

/** More than there is: the latest expenses that make up what nothing stands behind. */
const aboveMoney = (checking: Checking): readonly Uncovered[] => {
  const { horizon, network, wording, expenses } = checking
  const lacks = (short: number, fund: string, isOf: (agreement: string | undefined) => boolean): readonly Uncovered[] => {
    if (short === 0) return []
    const latest: Expense[] = []
    let left = new Decimal(short)
    const minor = (each: Expense) => owed(new Decimal(each.entry.amount.amount), horizon.plan.currency)
    for (const each of expenses.filter(({ entry }) => isOf(entry.agreement)).toSorted((a, b) => (a.entry.on < b.entry.on ? 1 : -1))) {
      if (left.lte(0)) break
      latest.push(each)
      left = left.minus(minor(each))
    }
    const what = list(latest.map(({ entry }) => named(entry)))
    const fact = say`${spelled(short, wording.currency)} of what is expensed from ${fund} is not covered by its confirmed money: ${what}.`
    const sentence = say`Breached. ${fact} Confirm more money for it, or reverse what is charged to it and enter it again on other money.`
    return [
      {
        kind: 'above-money',
        activity: latest[0]?.of.activity ?? '',
        entries: latest.map(({ entry }) => entry.id),
        lacking: first(checking, short),
        ...{ sentence, fact },
      },
    ]
  }
  return [
    ...network.money.flatMap(({ position: { agreement } }, at) =>
      lacks(network.overspent[at] ?? 0, wording.names.fund(agreement.id), (id) => id === agreement.id),
    ),
    ...lacks(
      (network.door === 'beside-donors' ? network.general?.overspentBesideDonors : network.general?.overspent) ?? 0,
      say`general money`,
      (id) => isGeneral(horizon, id),
    ),
  ]
}
