/**
 * Whether entries may be made that raise what is promised without reserving or committing.
 *
 * An estimate above the one before, or a reservation carried into another year, passes the hard rule (R1) as a commitment does, tolerance or
 * not (R10). To take back a lower estimate, or a carry-forward, restores what was admitted: it may leave no more of any promise uncovered, of
 * its own activity or of others. Nothing is asked of what only lowers a promise, nor of facts (a receipt, a signature, an expense) and of
 * taking them back: what they leave without cover is told as a breach.
 */

import type { Day } from '../calendar/day.ts'
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { Problem } from '../inputs/problem.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { phrase, say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithRegister } from '../plan/plan-with-register.ts'
import { type Position, position } from '../register/position.ts'
import { daysToCheck } from './days-to-check.ts'
import { laterDayFor } from './later-day.ts'
import { type Change, type Refusal, refusalOnDay, type Told } from './refusal-on-a-day.ts'

export interface Raise {
  readonly plan: Plan
  /** Made together, in order. */
  readonly entries: readonly RegisterEntry[]
  /** Today. */
  readonly asOf: Day
}

/** Why they may not be made; null when they may, or when none of them can raise a promise. */
export const raisedPromisesRefusal = ({ plan, entries, asOf }: Raise): Refusal | null => {
  const known = plan.document.register?.entries ?? []
  const byActivity = Map.groupBy(actsOf([...known, ...entries], entries), ({ activity }) => activity)
  if (byActivity.size === 0) return null
  const after = planWithRegister(plan, [...known, ...entries])
  const raised = [...byActivity.keys()]
  for (const [activity, acts] of byActivity) {
    const [first] = acts.toSorted((a, b) => (a.on < b.on ? -1 : 1))
    if (first === undefined) continue
    const change = { plan, after, activity, raised, ownMust: strictest(acts), told: first.told }
    const entry = entries.find(({ id, kind }) => id === first.told.id && kind !== 'reversed')
    // What is taken back is taken back on its own day: another day is no way out.
    const laterDay = () => (entry === undefined ? null : laterDayFor({ change, entries, entry, asOf }))
    for (const day of daysToCheck(plan, { from: first.on, asOf })) {
      const found = isRaisedOn(day, change)
      if (typeof found !== 'boolean') return { ok: false, problems: found, answer: null }
      if (!found) continue
      if (first.told.kind !== 'reversed' && first.on > asOf) return { ok: false, problems: [inFuture(first, asOf)], answer: null }
      const refusal = refusalOnDay(day, { ...change, laterDay })
      if (refusal !== null) return refusal
    }
  }
  return null
}

interface Act {
  readonly activity: string
  readonly on: Day
  readonly ownMust: Change['ownMust']
  readonly told: Told
}

const strictest = (acts: readonly Act[]): Change['ownMust'] =>
  (['be-covered', 'lack-no-more'] as const).find((one) => acts.some(({ ownMust }) => ownMust === one)) ?? 'nothing'

/** The entries that can raise a promise, and of which activity. */
const actsOf = (all: readonly RegisterEntry[], entries: readonly RegisterEntry[]): readonly Act[] => {
  const named = new Map(all.map((entry) => [entry.id, entry]))
  return entries.flatMap((entry): readonly Act[] => {
    const of = entry.kind === 'reversed' ? named.get(entry.entry) : entry
    const promise =
      of?.kind === 're-estimated'
        ? named.get(of.commitment)
        : of?.kind === 'carried-forward'
          ? named.get(of.reservation)
          : entry.kind === 'reversed' && of?.kind === 'committed' && of.reservation !== undefined
            ? of
            : undefined
    if (promise?.kind !== 'committed' && promise?.kind !== 'reserved') return []
    const { id, kind, on } = entry
    const amount = of?.kind === 're-estimated' ? of.amount : promise.amount
    const found = entry.kind === 'reversed' ? entry.entry : `${amount.amount} ${amount.currency}`
    // A commitment that turns out not to be one must be able to go; the reservation it came from is then told as it stands.
    const ownMust = entry.kind !== 'reversed' ? 'be-covered' : of?.kind === 'committed' ? 'nothing' : 'lack-no-more'
    return [{ activity: promise.activity, on, ownMust, told: { id, kind, found } }]
  })
}

interface Between {
  readonly plan: Plan
  readonly after: Plan
  readonly activity: string
}

/** Whether an activity has more promised on a day for any year and payer than without the entries; or why the register does not read. */
const isRaisedOn = (day: Day, { plan, after, activity }: Between): boolean | readonly Problem[] => {
  const read = (of: Plan) => position(of, of.document.register?.entries ?? [], { asOf: day, knownOn: '9999-12-31' })
  const [without, within] = [read(plan), read(after)]
  if (!without.ok) return without.problems
  if (!within.ok) return within.problems
  const year = fiscalYearOf(day, plan.document.organisation.fiscalYear)
  const stood = promisedIn(without.value, { activity, year })
  return [...promisedIn(within.value, { activity, year })].some(([key, amount]) => amount.gt(stood.get(key) ?? ZERO))
}

/** By the agreement that is to pay and the fiscal year: an open commitment carries into this year, a reservation of a year gone by has lapsed (R9). */
const promisedIn = (
  { commitments, reservations }: Position,
  { activity, year }: { readonly activity: string; readonly year: number },
): ReadonlyMap<string, Decimal> => {
  const live = [
    ...commitments.map(({ entry, open }) => ({ entry, open, fiscalYear: Math.max(entry.fiscalYear, year) })),
    ...reservations.filter(({ fiscalYear }) => fiscalYear >= year),
  ]
  const sums = new Map<string, Decimal>()
  for (const { entry, open, fiscalYear } of live) {
    if (entry.activity !== activity) continue
    const key = `${fiscalYear} ${entry.agreement ?? ''}`
    sums.set(key, (sums.get(key) ?? ZERO).plus(open))
  }
  return sums
}

const inFuture = ({ on, told: { id, kind } }: Act, asOf: Day): Problem => ({
  code: 'effective-in-future',
  path: `register.entries.${id}`,
  found: on,
  expected: say`${asOf} or earlier`,
  message: say`The entry "${id}" (${phrase(kind)}) raises what is promised from ${on}, after ${asOf}, and nobody knows the money of that day.`,
  remedy: say`Enter it with ${asOf} or an earlier day.`,
})
