/** Missions with one share of their full cost for every member: the plan as it is with that share, read by the formulas of the stream. */
import { firstDay } from '../calendar/fiscal-year.ts'
import type { Assessment } from '../checks/check.ts'
import { type Book, openBook } from '../formula/book.ts'
import { Decimal } from '../money/decimal.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import type { Setting } from '../streams/stream.ts'
import { userPaysMissions } from '../streams/user-pays-missions.ts'

/** The plan with one share for every member. */
const planAt = (plan: Plan, percent: number): Plan => {
  const { document, years } = plan
  const { memberShare } = document.userPaysMissions
  const day = firstDay(years[0] ?? 0, document.organisation.fiscalYear)
  const { source } = memberShare.default
  const share = { unit: '1', source, values: { [day]: new Decimal(percent).div(100).toFixed() } }
  const sharing = { unit: 'choice', source, values: { [day]: 'member-share' } }
  return planOf({ ...document, userPaysMissions: { ...document.userPaysMissions, memberShare: { default: share }, sharing } })
}

const bookOf = (plan: Plan, basis: Setting['basis']): Book => {
  const book = openBook()
  for (const year of plan.years) book.enter(userPaysMissions.figures({ plan, basis, book }, year))
  return book
}

const tried = new WeakMap<Assessment['forecast'], Map<number, Setting>>()

/** In per cent; null for the plan as it stands, tier by tier. Its book holds the figures of missions alone, of every year. */
export const missionsAt = (forecast: Assessment['forecast'], percent: number | null): Setting => {
  const { plan, basis } = forecast
  if (percent === null) return forecast
  const kept = tried.get(forecast) ?? new Map<number, Setting>()
  tried.set(forecast, kept)
  const before = kept.get(percent)
  if (before !== undefined) return before
  const at = planAt(plan, percent)
  const made = { plan: at, basis, book: bookOf(at, basis) }
  kept.set(percent, made)
  return made
}

/** "35": whole per cents of the full cost; null for anything else. */
export const percentOf = (text: string | undefined): number | null =>
  text !== undefined && /^(?:0|[1-9]\d?|100)$/.test(text) ? Number(text) : null
