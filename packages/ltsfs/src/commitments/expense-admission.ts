/**
 * Whether an expense may be entered: never on money that may not pay it, nor beyond what its agreement may pay of the cost of the year, and
 * not on money that others hold while other money is free.
 *
 * One that only goes beyond what there is, is entered all the same, and told as a breach: the invoice is there, and somebody must pay it.
 */

import type { Day } from '../calendar/day.ts'
import type { Problem } from '../inputs/problem.ts'
import type { EntryOf } from '../inputs/register.ts'
import { list, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithRegister } from '../plan/plan-with-register.ts'
import { isInScope } from '../waterfall/scope.ts'
import { type Cover, type CoverResult, cover } from './cover.ts'
import { freeMoney } from './free-money.ts'
import { inMajorUnits, owed } from './minor-units.ts'
import { namesOf } from './names.ts'
import { total } from './network.ts'
import type { Uncovered } from './uncovered.ts'
import { spelled } from './words.ts'

export interface ExpenseProposal {
  readonly plan: Plan
  readonly entry: EntryOf<'expensed'>
  /** Today. */
  readonly asOf: Day
}

/** What is wrong with it; nothing when it may be entered. An entry at fault in itself is left to the check of the register. */
export const expenseProblems = ({ plan, entry, asOf }: ExpenseProposal): readonly Problem[] => {
  const ask = (entries: readonly EntryOf<'expensed'>[]): CoverResult => coverWith(plan, entries, entry.on > asOf ? entry.on : asOf)
  const after = ask([entry])
  if (!after.ok) return after.problems.filter(({ path }) => !path.startsWith('register.'))
  const wrong = wronglyCharged(after.value, [entry])
  if (wrong !== undefined) return [notChargeable(entry, wrong)]
  if (promises(after.value).length + aboveShare(after.value).length === 0) return []
  const before = ask([])
  if (!before.ok) throw new Error('the register does not read without the entry')
  const beyond = beyondIn({ after: after.value, before: before.value, entry })
  if (beyond !== undefined) return [beyondAllowed(plan, entry, beyond)]
  const lost = lostIn(after.value, before.value)
  if (lost === undefined) return []
  const free = splits(plan, entry, before.value).find((parts) => {
    const instead = ask(parts)
    return instead.ok && wronglyCharged(instead.value, parts) === undefined && costsNobody(instead.value, before.value)
  })
  return free === undefined ? [] : [takesFromOthers(plan, entry, { lost, free })]
}

const coverWith = (plan: Plan, entries: readonly EntryOf<'expensed'>[], asOf: Day): CoverResult =>
  cover(planWithRegister(plan, [...(plan.document.register?.entries ?? []), ...entries]), { asOf, activities: [] })

const wronglyCharged = ({ breached }: Cover, of: readonly EntryOf<'expensed'>[]): Uncovered | undefined =>
  breached.find(({ kind, entries }) => kind === 'wrongly-charged' && of.some(({ id }) => entries.includes(id)))

const aboveShare = ({ breached }: Cover): readonly Uncovered[] => breached.filter(({ kind }) => kind === 'above-share')

interface Beyond {
  readonly told: Uncovered
  /** What the expense adds to it, in minor units. */
  readonly added: number
}

interface Charging {
  readonly after: Cover
  readonly before: Cover
  readonly entry: EntryOf<'expensed'>
}

/** Where it charges most beyond what an agreement may pay: its own, or one with an own share that another donor now pays. */
const beyondIn = ({ after, before, entry }: Charging): Beyond | undefined => {
  // An expense is one of one year and one agreement, so the others name the breach.
  const others = ({ entries }: Uncovered): string => entries.filter((id) => id !== entry.id).join(' ')
  const stood = new Map(aboveShare(before).map((each) => [others(each), total(each.lacking)]))
  return aboveShare(after)
    .map((told) => ({ told, added: total(told.lacking) - (stood.get(others(told)) ?? 0) }))
    .filter(({ added }) => added > 0)
    .toSorted((a, b) => b.added - a.added)[0]
}

const promises = ({ breached, blocked }: Cover): readonly Uncovered[] => [
  ...breached.filter(({ kind }) => kind === 'committed'),
  ...blocked,
]

const sums = (of: readonly Uncovered[], name: (each: Uncovered) => string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const each of of) found.set(name(each), (found.get(name(each)) ?? 0) + total(each.lacking))
  return found
}

/** The first promise of an activity that lacks more than before. */
const lostIn = (after: Cover, before: Cover): Uncovered | undefined => {
  const name = ({ kind, activity }: Uncovered): string => `${kind} ${activity}`
  const [stands, stood] = [sums(promises(after), name), sums(promises(before), name)]
  return promises(after).find((each) => (stands.get(name(each)) ?? 0) > (stood.get(name(each)) ?? 0))
}

/** No promise lacks more, and nothing more is spent beyond a share or beyond what there is. */
const costsNobody = (after: Cover, before: Cover): boolean => {
  const spent = ({ breached }: Cover): number =>
    total(breached.flatMap(({ kind, lacking }) => (kind === 'above-share' || kind === 'above-money' ? lacking : [])))
  return lostIn(after, before) === undefined && spent(after) <= spent(before)
}

/** Other ways to charge it: to one fund that may pay, or to those that pay its activity as things stand. */
const splits = (plan: Plan, entry: EntryOf<'expensed'>, before: Cover): readonly (readonly EntryOf<'expensed'>[])[] => {
  const of = before.position.commitments.find(({ entry: { id } }) => id === entry.commitment)?.entry
  const activity = plan.document.spending.activities.find(({ id }) => id === of?.activity)
  if (of === undefined || activity === undefined) return []
  const { agreement: _, ...bare } = entry
  const on = (agreement: string | undefined, amount = entry.amount): EntryOf<'expensed'> =>
    agreement === undefined ? { ...bare, amount } : { ...bare, amount, agreement }
  const payers = plan.document.donorCoFunding.agreements.filter((each) => isInScope(each, activity)).map(({ id }) => id)
  const whole = [...payers, undefined].filter((id) => id !== entry.agreement).map((id) => [on(id)])
  const parts = freeMoney(before, activity.id, entry.amount).map(({ agreement, amount }, at) => ({
    ...on(agreement, { ...entry.amount, amount: inMajorUnits(amount, plan.currency).toFixed() }),
    id: `${entry.id}-part-${at + 1}`,
  }))
  return parts.length > 1 ? [...whole, parts] : whole
}

const path = ({ id }: EntryOf<'expensed'>): string => `register.entries.${id}`

const notChargeable = (entry: EntryOf<'expensed'>, wrong: Uncovered): Problem => ({
  code: 'not-chargeable',
  path: path(entry),
  found: entry.agreement ?? say`general money`,
  expected: say`money that may pay for it on that day`,
  message: wrong.fact,
  remedy: say`Charge it to money that may pay it, or correct its day.`,
})

const beyondAllowed = (plan: Plan, entry: EntryOf<'expensed'>, { told, added }: Beyond): Problem => {
  const payer = entry.agreement === undefined ? say`general money` : namesOf(plan).fund(entry.agreement)
  const may = owed(new Decimal(entry.amount.amount), plan.currency) - added
  return {
    code: 'beyond-allowed',
    path: path(entry),
    found: `${entry.amount.amount} ${entry.amount.currency}`,
    expected: say`at most what ${payer} may pay of the cost of the year`,
    message: say`With the expense "${entry.id}" (${entry.document}), ${told.fact}`,
    remedy:
      may > 0
        ? say`Charge at most ${spelled(may, plan.currency)} of it to ${payer}, and the rest to other money that may pay it.`
        : say`Charge it to other money that may pay it.`,
  }
}

interface Taking {
  readonly lost: Uncovered
  readonly free: readonly EntryOf<'expensed'>[]
}

const takesFromOthers = (plan: Plan, entry: EntryOf<'expensed'>, { lost, free }: Taking): Problem => {
  const names = namesOf(plan)
  const title = (agreement: string | undefined): string => (agreement === undefined ? say`general money` : names.fund(agreement))
  const [named, payer, lacking] = [names.activity(lost.activity), title(entry.agreement), spelled(total(lost.lacking), plan.currency)]
  const [one, ...others] = free
  const parts = list(free.map(({ agreement, amount }) => say`${amount.amount} to ${title(agreement)}`))
  return {
    code: 'takes-from-others',
    path: path(entry),
    found: entry.agreement ?? say`general money`,
    expected: say`money that "${named}" does not need`,
    message:
      lost.kind === 'committed'
        ? say`The expense "${entry.id}" would take money of ${payer} that "${named}" holds: ${lacking} of what is committed for it would not be covered.`
        : say`The expense "${entry.id}" would take money of ${payer} that "${named}" holds: ${lacking} of what is reserved for it would not be covered.`,
    remedy:
      others.length === 0
        ? say`Charge it to ${title(one?.agreement)}, which holds enough for it. If it has to be ${payer}, let the commitment name it.`
        : say`Charge it ${parts}, which hold enough for it. If it has to be ${payer}, let the commitment name it.`,
  }
}
