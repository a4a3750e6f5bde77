/**
 * Whether a reservation or commitment may be entered although its day has gone by: the hard rule (R1) holds on its own effective day, on
 * every later day on which anything was reserved or committed, and on the last day of the register, as well as today.
 *
 * Money that came later does not cover what was promised before, and nothing that others hold on any of these days may lack more than it
 * would without the entry.
 */
import type { Day } from '../calendar/day.ts'
import { type AdmissionResult, admission, type Proposal } from '../commitments/admission.ts'
import type { Answer } from '../commitments/answer.ts'
import { type Cover, cover } from '../commitments/cover.ts'
import { owed } from '../commitments/minor-units.ts'
import { total } from '../commitments/network.ts'
import type { Problem } from '../inputs/problem.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithRegister } from '../plan/plan-with-register.ts'
import { lastDay, takenBack } from '../register/last-day.ts'

export const admissionOnEveryDay = (proposal: Proposal): AdmissionResult => {
  const today = admission(proposal)
  if (!today.ok) return today
  const { plan, entry } = proposal
  const known = plan.document.register?.entries ?? []
  const after = planWithRegister(plan, [...known, entry])
  for (const day of daysToCheck(proposal, known)) {
    const refusal = refusalOn(day, { plan, entry, after })
    if (refusal !== null) return refusal
  }
  return today
}

const isPromise = ({ kind }: RegisterEntry): boolean => kind === 'reserved' || kind === 'committed'

/** All but the one that `admission` has looked at: the latest of today and of everything promised. */
const daysToCheck = ({ plan, entry, asOf }: Proposal, known: readonly RegisterEntry[]): readonly Day[] => {
  const undone = takenBack(known)
  const promised = known.filter((each) => isPromise(each) && each.on > entry.on)
  const looked = promised.reduce((latest, { on }) => (on > latest ? on : latest), asOf)
  const days = [entry.on, asOf, ...promised.filter(({ id }) => !undone.has(id)).map(({ on }) => on), lastDay(plan, known)]
  return [...new Set(days)].filter((day) => day >= entry.on && day !== looked).toSorted()
}

interface Change {
  readonly plan: Plan
  readonly entry: Proposal['entry']
  /** The plan with the entry in its register. */
  readonly after: Plan
}

const refusalOn = (day: Day, { plan, entry, after }: Change): AdmissionResult | null => {
  const question = { asOf: day, activities: [entry.activity] }
  const stands = cover(after, question)
  if (!stands.ok) return { ok: false, problems: stands.problems, answer: null }
  const [answer] = stands.value.answers
  if (answer === undefined) throw new Error(`no answer about "${entry.activity}"`)
  if (!isAllowed(answer, plan.currency)) return { ok: false, problems: [notCoveredOn(day, entry, answer)], answer }
  const others = promisesOf(stands.value).filter(({ activity }) => activity !== entry.activity)
  if (others.length === 0) return null
  const before = cover(plan, question)
  if (!before.ok) throw new Error('the register does not read without the entry')
  const stood = new Map(promisesOf(before.value).map((each) => [nameOf(each), total(each.lacking)]))
  const lost = others.find((each) => total(each.lacking) > (stood.get(nameOf(each)) ?? 0))
  return lost === undefined ? null : { ok: false, problems: [takesFromOthersOn(day, entry, lost)], answer: before.value.answers[0] ?? null }
}

const isAllowed = ({ kind, status, override }: Answer, currency: string): boolean =>
  kind === 'base-line' ||
  status === 'payable' ||
  (override !== null && override.uncovered <= owed(new Decimal(override.entry.amount.amount), currency))

type Uncovered = Cover['breached'][number]

const promisesOf = ({ breached, blocked }: Cover): readonly Uncovered[] => [...breached, ...blocked]

const nameOf = ({ activity, entries }: Uncovered): string => [activity, ...entries].join(' ')

const notCoveredOn = (day: Day, { id, amount }: Proposal['entry'], { sentence, ways: [way] }: Answer): Problem => ({
  code: 'not-covered',
  path: `register.entries.${id}`,
  found: `${amount.amount} ${amount.currency}`,
  expected: `confirmed money for the whole activity on ${day} already`,
  message: `As of ${day}: ${sentence}`,
  remedy: `Enter it with the day from which money covers it${way === undefined ? '' : `; as of ${day} this would have: ${way.sentence}`}`,
})

const takesFromOthersOn = (day: Day, { id, kind, amount }: Proposal['entry'], lost: Uncovered): Problem => ({
  code: 'takes-from-others',
  path: `register.entries.${id}`,
  found: `${amount.amount} ${amount.currency}`,
  expected: `money that "${lost.activity}" does not need on ${day}`,
  message: `As of ${day}: the entry "${id}" (${kind}) would take money that "${lost.activity}" holds. ${lost.sentence}`,
  remedy: `Enter it with a later day, or reverse ${lost.entries.map((name) => `"${name}"`).join(' and ')} first.`,
})
