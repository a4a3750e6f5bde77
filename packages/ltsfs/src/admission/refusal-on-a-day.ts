/** Why a change of what is promised is refused on one day: its own activity is not covered, or others lack more than they would without it. */

import type { Day } from '../calendar/day.ts'
import type { AdmissionResult } from '../commitments/admission.ts'
import type { Answer } from '../commitments/answer.ts'
import { type Cover, cover } from '../commitments/cover.ts'
import { owed } from '../commitments/minor-units.ts'
import { namesOf } from '../commitments/names.ts'
import { total } from '../commitments/network.ts'
import { quoted } from '../commitments/words.ts'
import type { Problem } from '../inputs/problem.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { later, phrase, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'

/** The entry that is told of, in what is refused. */
export interface Told {
  readonly id: string
  readonly kind: RegisterEntry['kind']
  /** What it is about: its amount, or the entry it takes back. */
  readonly found: string
}

export type Refusal = Extract<AdmissionResult, { readonly ok: false }>

export interface Change {
  readonly plan: Plan
  /** The plan with the change in its register. */
  readonly after: Plan
  readonly activity: string
  /** Activities that the same change raises, and that are asked about by themselves; the activity is one of them. */
  readonly raised: readonly string[]
  /** Besides taking nothing from others: the whole activity covered, or no more of what is promised to it uncovered than without, or nothing. */
  readonly ownMust: 'be-covered' | 'lack-no-more' | 'nothing'
  readonly told: Told
  /** A later day on which it would not be refused; null where none is found, or where it can have no other day. */
  readonly laterDay: () => Day | null
}

export const refusalOnDay = (day: Day, change: Change): Refusal | null => {
  const { plan, after, activity, raised, ownMust, told, laterDay } = change
  const question = { asOf: day, activities: [activity] }
  const stands = cover(after, question)
  if (!stands.ok) return { ok: false, problems: stands.problems, answer: null }
  const [answer] = stands.value.answers
  if (answer === undefined) throw new Error(`no answer about "${activity}"`)
  const isCovered = ownMust === 'nothing' || isAllowed(answer, stands.value, plan.currency)
  const notCovered = (): Refusal => ({
    ok: false,
    problems: [notCoveredOn(day, told, { ...answer, sentence: sentenceOf(answer, stands.value) }, laterDay())],
    answer,
  })
  if (!isCovered && ownMust === 'be-covered' && answer.kind === 'expansion') return notCovered()
  const others = promisesOf(stands.value).filter((each) => !raised.includes(each.activity))
  if (isCovered && others.length === 0) return null
  const before = cover(plan, question)
  if (!before.ok) throw new Error('the register does not read without the entry')
  if (!isCovered && lackingOf(stands.value, activity) > lackingOf(before.value, activity)) return notCovered()
  const [stood, stand] = [sums(promisesOf(before.value)), sums(others)]
  const lost = others.find((each) => (stand.get(nameOf(each)) ?? 0) > (stood.get(nameOf(each)) ?? 0))
  if (lost === undefined) return null
  const title = namesOf(plan).activity(lost.activity)
  return { ok: false, problems: [takesFromOthersOn(day, told, { ...lost, title }, laterDay())], answer: before.value.answers[0] ?? null }
}

/** The base-line needs no cover within its cost, and what goes beyond it lacks as an expansion does. */
const isAllowed = ({ kind, status, activity, override }: Answer, stands: Cover, currency: string): boolean => {
  const lacking = lackingOf(stands, activity)
  if (kind === 'base-line' ? lacking === 0 : status === 'payable') return true
  const granted = override?.entry ?? stands.position.overrides.findLast((each) => each.activity === activity)
  const uncovered = override?.uncovered ?? (kind === 'base-line' ? lacking : Number.POSITIVE_INFINITY)
  return granted !== undefined && uncovered <= owed(new Decimal(granted.amount.amount), currency)
}

/** Of the base-line, what goes beyond its cost: its own answer is that it may be committed all the same. */
const sentenceOf = ({ kind, activity, sentence }: Answer, stands: Cover): string =>
  kind === 'expansion' ? sentence : (promisesOf(stands).find((each) => each.activity === activity)?.fact ?? sentence)

type Uncovered = Cover['breached'][number]

const promisesOf = ({ breached, blocked }: Cover): readonly Uncovered[] => [...breached, ...blocked]

const lackingOf = (cover: Cover, own: string): number =>
  promisesOf(cover).reduce((sum, { activity, lacking }) => (activity === own ? sum + total(lacking) : sum), 0)

const nameOf = ({ activity, entries }: Uncovered): string => [activity, ...entries].join(' ')

/** What each lacks in all: one that stands on several claims is told once for each. */
const sums = (promises: readonly Uncovered[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const each of promises) found.set(nameOf(each), (found.get(nameOf(each)) ?? 0) + total(each.lacking))
  return found
}

const OVERRIDE = later`Confirm more money for it, or have an authority of the policy override with a reason and an expiry`

const enterWith = (day: Day): string => say`Enter it with ${day}: money covers it on that day and since`

const notCoveredOn = (day: Day, { id, kind, found }: Told, { sentence, ways: [way] }: Answer, otherDay: Day | null): Problem => {
  const outcome = otherDay !== null ? enterWith(otherDay) : kind === 'reversed' ? OVERRIDE() : say`No later day does. ${OVERRIDE()}`
  return {
    code: 'not-covered',
    path: `register.entries.${id}`,
    found,
    expected: say`confirmed money for the whole activity on ${day} already`,
    message: say`As of ${day}: ${sentence}`,
    remedy: way === undefined ? outcome : say`${outcome}; as of ${day} this would have: ${way.sentence}`,
  }
}

const takesFromOthersOn = (
  day: Day,
  { id, kind, found }: Told,
  lost: Uncovered & { readonly title: string },
  otherDay: Day | null,
): Problem => ({
  code: 'takes-from-others',
  path: `register.entries.${id}`,
  found,
  expected: say`money that "${lost.title}" does not need on ${day}`,
  message: say`As of ${day}: the entry "${id}" (${phrase(kind)}) would take money that "${lost.title}" holds. ${lost.sentence}`,
  remedy: say`${otherDay === null ? say`Confirm more money` : enterWith(otherDay)}, or reverse ${quoted(lost.entries)} first.`,
})
