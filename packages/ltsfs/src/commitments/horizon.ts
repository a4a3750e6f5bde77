/** The periods of a question: the fiscal years from that of the day asked about to the last of the plan, and the policy that holds. */
import { shiftDay } from '../calendar/day.ts'
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { CommitmentPolicyRecord } from '../inputs/commitment-policy.ts'
import type { EntryOf } from '../inputs/register.ts'
import type { Plan } from '../plan/plan.ts'
import type { Position } from '../register/position.ts'
import { carriesOver, endsBefore } from './window.ts'

export interface Horizon {
  readonly plan: Plan
  readonly position: Position
  readonly policy: CommitmentPolicyRecord
  readonly years: readonly number[]
  /** The period of a fiscal year: the first for a year gone by. */
  readonly periodOf: (year: number) => number
  /** The period of a day. */
  readonly periodOn: (day: string) => number
  /** The fiscal year of a day. */
  readonly yearOn: (day: string) => number
  /** The fiscal year whose cost an entry is part of, whatever the year in which it is paid. */
  readonly belongsTo: (entry: EntryOf<'reserved' | 'committed'>) => number
  readonly stagesOf: (activity: string) => Stages
  /** Of a commitment, the earlier year in whose money it was admitted; null for one of this year or later, and where no money lapses. */
  readonly keptFor: (entry: EntryOf<'reserved' | 'committed'>) => number | null
  /** The earlier years in which something still open was committed, where money lapses. */
  readonly keptYears: readonly number[]
}

/** What the register holds of an activity. A reservation lapses with its year unless it was carried forward by decision (R9). */
export interface Stages {
  readonly commitments: Position['commitments']
  readonly reservations: Position['reservations']
  /** Reservations that lapsed with a year gone by, with what stood of them on its last day and was not committed or taken back since. */
  readonly lapsed: readonly Pick<Position['reservations'][number], 'entry' | 'open'>[]
  readonly expenses: readonly {
    readonly entry: EntryOf<'expensed'>
    readonly of: EntryOf<'committed'>
  }[]
}

const NOTHING: Stages = { commitments: [], reservations: [], lapsed: [], expenses: [] }

/** What holds where a plan says nothing: to completion, unlocked instalments only, no overrides. */
const PRUDENT_POLICY: CommitmentPolicyRecord = {
  coverage: 'life',
  instalments: 'unlocked',
  authorities: [],
  funds: [],
  activities: [],
}

/** Null when the day lies outside the period of the plan. */
export const horizonOf = (plan: Plan, position: Position): Horizon | null => {
  const rule = plan.document.organisation.fiscalYear
  const first = fiscalYearOf(position.asOf, rule)
  if (!plan.years.includes(first)) return null
  const periodOf = (year: number) => Math.max(0, year - first)
  const yearOn = (day: string) => fiscalYearOf(day, rule)
  const reservedFor = new Map(position.reservations.flatMap(({ entry, carried }) => (carried ? [[entry.id, entry.fiscalYear]] : [])))
  const stages = stagesIn(plan, position, first)
  const policy = plan.document.commitments ?? PRUDENT_POLICY
  const lapses = plan.document.donorCoFunding.agreements.some(
    (each) => each.restriction !== 'none' && (!carriesOver(policy, each) || endsBefore(plan, each, first)),
  )
  const keptFor = (entry: EntryOf<'reserved' | 'committed'>): number | null => {
    const year = entry.kind === 'committed' && lapses ? Math.max(entry.fiscalYear, yearOn(entry.on)) : first
    return year < first ? year : null
  }
  const kept = position.commitments.flatMap(({ entry, open }) => (open.gt(0) ? (keptFor(entry) ?? []) : []))
  return {
    plan,
    position,
    policy,
    keptFor,
    keptYears: [...new Set(kept)].toSorted((a, b) => a - b),
    years: plan.years.filter((year) => year >= first),
    periodOf,
    periodOn: (day) => periodOf(yearOn(day)),
    yearOn,
    // A commitment out of a reservation that was carried forward is part of the cost of the year that one was for.
    belongsTo: (entry) => {
      const from = entry.kind === 'committed' && entry.reservation !== undefined ? reservedFor.get(entry.reservation) : undefined
      return Math.min(entry.fiscalYear, from ?? entry.fiscalYear)
    },
    stagesOf: (activity) => stages.get(activity) ?? NOTHING,
  }
}

const stagesIn = (plan: Plan, position: Position, first: number): ReadonlyMap<string, Stages> => {
  const { commitments, reservations, expenses } = position
  const found = new Map(commitments.map(({ entry }) => [entry.id, entry]))
  const committed = Map.groupBy(commitments, ({ entry }) => entry.activity)
  const reserved = Map.groupBy(
    reservations.filter(({ fiscalYear }) => fiscalYear >= first),
    ({ entry }) => entry.activity,
  )
  const spent = Map.groupBy(
    expenses.flatMap(({ entry }) => {
      const of = found.get(entry.commitment)
      return of === undefined ? [] : [{ entry, of }]
    }),
    ({ of }) => of.activity,
  )
  const lapsed = Map.groupBy(lapsedIn(plan, position, first), ({ entry }) => entry.activity)
  return new Map(
    [...new Set([...committed.keys(), ...reserved.keys(), ...spent.keys()])].map((id) => [
      id,
      {
        ...{ commitments: committed.get(id) ?? [], reservations: reserved.get(id) ?? [] },
        ...{ lapsed: lapsed.get(id) ?? [], expenses: spent.get(id) ?? [] },
      },
    ]),
  )
}

/** What stood on the last day of a year stays a part of its cost, until it is committed or taken back. */
const lapsedIn = (plan: Plan, { reservations }: Position, first: number): Stages['lapsed'] =>
  reservations.flatMap(({ entry, left, fiscalYear }) => {
    const stood = entry.expires === undefined || entry.expires >= shiftDay(plan.span(fiscalYear).until, -1)
    return fiscalYear < first && stood ? [{ entry, open: left }] : []
  })
