/**
 * Whether one reservation or commitment may be entered: the plan's hard rule (R1), checked on the register as it would be with it.
 *
 * It may when confirmed money covers its activity together with everything reserved and committed, or when an override in force allows
 * what is uncovered (R8), and in no case when money would be taken from what others have committed or reserved. The base-line needs no
 * cover within its own cost of the year.
 */

import type { Day } from '../calendar/day.ts'
import type { Problem } from '../inputs/problem.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { phrase, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithRegister } from '../plan/plan-with-register.ts'
import type { Answer } from './answer.ts'
import { baseLineProblems, beyondCost, exceedsBaseLine } from './base-line-admission.ts'
import { type Cover, type CoverResult, cover } from './cover.ts'
import { owed } from './minor-units.ts'
import { type Names, namesOf } from './names.ts'
import { total } from './network.ts'
import type { Uncovered } from './uncovered.ts'
import { quoted } from './words.ts'

export interface Admission {
  readonly by: 'cover' | 'override' | 'base-line'
  /** The answer about the activity with the entry in the register. */
  readonly answer: Answer
}

export type AdmissionResult =
  | { readonly ok: true; readonly value: Admission }
  /** The answer that refuses it, where there is one. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly answer: Answer | null }

export interface Proposal {
  readonly plan: Plan
  readonly entry: EntryOf<'reserved' | 'committed'>
  /** Today. */
  readonly asOf: Day
}

export const admission = ({ plan, entry, asOf }: Proposal): AdmissionResult => {
  if (entry.on > asOf) return refused(inFuture(entry, asOf))
  const known = plan.document.register?.entries ?? []
  const question = { asOf: checkedOn(known, asOf), activities: [entry.activity] }
  const after = cover(planWithRegister(plan, [...known, entry]), question)
  if (!after.ok) return { ok: false, problems: after.problems, answer: null }
  const [answer] = after.value.answers
  if (answer === undefined) throw new Error(`no answer about "${entry.activity}"`)
  const wrong = answer.kind === 'base-line' ? baseLineProblems(plan, entry) : []
  if (wrong.length > 0) return { ok: false, problems: wrong, answer }
  const without = once(() => cover(plan, question))
  const lost = takenFrom(entry.activity, after.value, without)
  if (lost !== undefined) return refusedFor(entry, lost, namesOf(plan))
  if (answer.kind === 'base-line') return ofBaseLine({ plan, entry, asOf }, { answer, after: after.value, without })
  if (answer.status === 'payable') return { ok: true, value: { by: 'cover', answer } }
  if (answer.override !== null && answer.override.uncovered <= owed(new Decimal(answer.override.entry.amount.amount), plan.currency))
    return { ok: true, value: { by: 'override', answer } }
  return { ok: false, problems: [notCovered(entry, answer)], answer }
}

interface Checked {
  readonly answer: Answer
  readonly after: Cover
  readonly without: () => CoverResult
}

/** Within its cost it needs no cover; beyond it, no more may be uncovered than without the entry, or than an override in force allows. */
const ofBaseLine = ({ plan, entry }: Proposal, { answer, after, without }: Checked): AdmissionResult => {
  const { lacking, fact } = beyondCost(after, entry.activity)
  if (lacking === 0) return { ok: true, value: { by: 'base-line', answer } }
  const before = without()
  if (before.ok && lacking <= beyondCost(before.value, entry.activity).lacking) return { ok: true, value: { by: 'base-line', answer } }
  const granted = after.position.overrides.findLast(({ activity }) => activity === entry.activity)
  if (granted !== undefined && lacking <= owed(new Decimal(granted.amount.amount), plan.currency))
    return { ok: true, value: { by: 'override', answer } }
  return { ok: false, problems: [exceedsBaseLine(plan, entry, fact)], answer }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Nothing reserved or committed may be overlooked because it is effective later than the day asked about. */
const checkedOn = (entries: readonly RegisterEntry[], asOf: Day): Day =>
  entries.reduce((latest, { kind, on }) => ((kind === 'reserved' || kind === 'committed') && on > latest ? on : latest), asOf)

interface Lost {
  readonly promise: Uncovered
  /** The answer about the activity as things stand without the entry. */
  readonly answer: Answer
}

/** The first promise of others that lacks more than it lacks without the entry. */
const takenFrom = (own: string, after: Cover, without: () => CoverResult): Lost | undefined => {
  const others = [...after.breached, ...after.blocked].filter(({ activity }) => activity !== own)
  if (others.length === 0) return undefined
  const before = without()
  const [answer] = before.ok ? before.value.answers : []
  if (!before.ok || answer === undefined) throw new Error('the register does not read without the entry')
  const stood = sums([...before.value.breached, ...before.value.blocked])
  const stands = sums(others)
  const promise = others.find((each) => (stands.get(nameOf(each)) ?? 0) > (stood.get(nameOf(each)) ?? 0))
  return promise === undefined ? undefined : { promise, answer }
}

/** What each lacks in all: one that stands on several claims is told once for each. */
const sums = (promises: readonly Uncovered[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const each of promises) found.set(nameOf(each), (found.get(nameOf(each)) ?? 0) + total(each.lacking))
  return found
}

const nameOf = ({ activity, entries }: Uncovered): string => [activity, ...entries].join(' ')

/** An expansion that is not payable in any case is told so; only what others hold stands in the way of one that would be. */
const refusedFor = (entry: Proposal['entry'], { promise, answer }: Lost, names: Names): AdmissionResult => {
  const isUnpayable = answer.kind === 'expansion' && answer.status !== 'payable'
  return { ok: false, problems: [isUnpayable ? notCovered(entry, answer) : takesFromOthers(entry, promise, names)], answer }
}

const refused = (...problems: readonly Problem[]): AdmissionResult => ({ ok: false, problems, answer: null })

const pathOf = ({ id }: RegisterEntry): string => `register.entries.${id}`
const amountText = ({ amount }: Proposal['entry']): string => `${amount.amount} ${amount.currency}`

const inFuture = (entry: Proposal['entry'], asOf: Day): Problem => ({
  code: 'effective-in-future',
  path: pathOf(entry),
  found: entry.on,
  expected: say`${asOf} or earlier`,
  message: say`The entry "${entry.id}" (${phrase(entry.kind)}) is effective on ${entry.on}, after ${asOf}, and nobody knows the money of that day.`,
  remedy: say`Enter it with ${asOf} or an earlier day.`,
})

const notCovered = (entry: Proposal['entry'], answer: Answer): Problem => ({
  code: 'not-covered',
  path: pathOf(entry),
  found: amountText(entry),
  expected: say`confirmed money for the whole activity`,
  message: answer.sentence,
  remedy:
    answer.ways[0]?.sentence ?? say`Confirm more money for it, or have an authority of the policy override with a reason and an expiry.`,
})

const takesFromOthers = (entry: Proposal['entry'], lost: Uncovered, names: Names): Problem => ({
  code: 'takes-from-others',
  path: pathOf(entry),
  found: amountText(entry),
  expected: say`money that "${names.activity(lost.activity)}" does not need`,
  message: say`The entry "${entry.id}" (${phrase(entry.kind)}) would take money that "${names.activity(lost.activity)}" holds. ${lost.sentence}`,
  remedy: say`Confirm more money for it, or reverse ${quoted(lost.entries)} first.`,
})
