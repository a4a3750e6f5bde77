/**
 * Whether a reservation or commitment may be entered although its day has gone by: the hard rule (R1) holds on its own effective day, on
 * every later day on which anything was promised or a promise was raised, and on the last day of the register, as well as today.
 *
 * Money that came later does not cover what was promised before, and nothing that others hold on any of these days may lack more than it
 * would without the entry.
 */
import { type AdmissionResult, admission, type Proposal } from '../commitments/admission.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { planWithRegister } from '../plan/plan-with-register.ts'
import { daysToCheck } from './days-to-check.ts'
import { laterDayFor } from './later-day.ts'
import { refusalOnDay } from './refusal-on-a-day.ts'

export const admissionOnEveryDay = (proposal: Proposal): AdmissionResult => {
  const today = admission(proposal)
  if (!today.ok) return today
  const { plan, entry, asOf } = proposal
  const known = plan.document.register?.entries ?? []
  const { id, kind, activity, amount } = entry
  const change = {
    ...{ plan, activity, raised: [activity], after: planWithRegister(plan, [...known, entry]) },
    ownMust: 'be-covered' as const,
    told: { id, kind, found: `${amount.amount} ${amount.currency}` },
  }
  const laterDay = () => {
    const on = laterDayFor({ change, entries: [entry], entry, asOf })
    return on !== null && admission({ ...proposal, entry: { ...entry, on } }).ok ? on : null
  }
  const looked = lookedAt(proposal, known)
  for (const day of daysToCheck(plan, { from: entry.on, asOf })) {
    const refusal = day === looked ? null : refusalOnDay(day, { ...change, laterDay })
    if (refusal !== null) return refusal
  }
  return today
}

/** The day that `admission` has looked at: the latest of today and of everything promised. */
const lookedAt = ({ asOf }: Proposal, known: readonly RegisterEntry[]): string =>
  known.reduce((latest, { kind, on }) => ((kind === 'reserved' || kind === 'committed') && on > latest ? on : latest), asOf)
