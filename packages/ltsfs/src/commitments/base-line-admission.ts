/**
 * What the hard rule asks of a reservation or commitment of the base-line. Within its own cost of the year it needs no cover. What exceeds
 * that is an expansion of the base-line (R1). A year gone by leaves no authority behind unless it was carried by decision (R9), and an
 * agreement that is named must be one that may pay.
 */

import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { Problem } from '../inputs/problem.ts'
import type { EntryOf } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'
import { isInScope } from '../waterfall/scope.ts'
import type { Cover } from './cover.ts'
import { whyNot } from './hindered.ts'
import { namesOf } from './names.ts'
import { total } from './network.ts'
import { isOpenIn } from './window.ts'

type Promise = EntryOf<'reserved' | 'committed'>

/** What is wrong with the entry in itself, whatever money there is. */
export const baseLineProblems = (plan: Plan, entry: Promise): readonly Problem[] => {
  const year = fiscalYearOf(entry.on, plan.document.organisation.fiscalYear)
  if (entry.fiscalYear < year) return [lapsed(plan, entry, year)]
  const agreement = plan.document.donorCoFunding.agreements.find(({ id }) => id === entry.agreement)
  const activity = plan.document.spending.activities.find(({ id }) => id === entry.activity)
  if (agreement === undefined || activity === undefined || agreement.restriction === 'none') return []
  if (!isInScope(agreement, activity)) return [mayNotPay(plan, entry, whyNot(namesOf(plan), agreement, activity))]
  const { from, until } = agreement.window
  if (isOpenIn(plan, agreement, entry.fiscalYear)) return []
  return [mayNotPay(plan, entry, say`which pays from ${from} to before ${until} only, and not for ${entry.fiscalYear}`)]
}

/** In minor units, what goes beyond the cost of the activity and no confirmed money covers, with the sentence that says so. */
export const beyondCost = ({ breached, blocked }: Cover, activity: string): { readonly lacking: number; readonly fact: string } => {
  const found = [...breached, ...blocked].filter((each) => each.beyond === true && each.activity === activity)
  return { lacking: total(found.map(({ lacking }) => total(lacking))), fact: found.map(({ fact }) => fact).join(' ') }
}

export const exceedsBaseLine = (plan: Plan, entry: Promise, fact: string): Problem => ({
  code: 'exceeds-base-line',
  path: `register.entries.${entry.id}`,
  found: `${entry.amount.amount} ${entry.amount.currency}`,
  expected: say`at most what is left of the cost of "${namesOf(plan).activity(entry.activity)}" in ${entry.fiscalYear}, or confirmed money for the rest`,
  message: say`What exceeds the cost of "${namesOf(plan).activity(entry.activity)}" is an expansion of the base-line. ${fact}`,
  remedy: say`Promise no more than it costs in the year, or confirm money that may pay for the rest.`,
})

const lapsed = (plan: Plan, { id, activity, fiscalYear, on }: Promise, year: number): Problem => ({
  code: 'authority-lapsed',
  path: `register.entries.${id}`,
  found: on,
  expected: say`a day of the fiscal year ${fiscalYear} or before it`,
  message: say`The authority to spend on "${namesOf(plan).activity(activity)}" in ${fiscalYear} lapsed with that year, and ${on} is in ${year}.`,
  remedy: say`Commit it for ${year}, or out of a reservation that was carried into ${year} by decision.`,
})

const mayNotPay = (plan: Plan, { id, activity, agreement = '' }: Promise, why: string): Problem => ({
  code: 'not-chargeable',
  path: `register.entries.${id}`,
  found: agreement,
  expected: say`an agreement that may pay for it, or none`,
  message: say`"${namesOf(plan).activity(activity)}" is promised on ${namesOf(plan).fund(agreement)}, ${why}.`,
  remedy: say`Name an agreement that may pay for it, or none.`,
})
