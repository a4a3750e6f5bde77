/** In-country missions: what each costs, and which share of it the receiving member pays. */
import * as z from 'zod'
import { countText, moneyRecord } from './amount.ts'
import { datedCount, datedRate } from './dated.ts'
import { fiscalYearName } from './day.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

export const missionRecord = z.strictObject({
  id: identifier,
  title: sentence,
  member: memberIdentifier,
  fiscalYear: fiscalYearName,
  /** Only an accepted quote is confirmed money, and for that mission only. */
  state: z.enum(['planned', 'quoted', 'accepted', 'delivered']),
  objective: identifier.optional(),
  source: identifier,
  airfare: moneyRecord,
  nights: z.int().min(0).max(366),
  perDiem: moneyRecord,
  localTransport: moneyRecord.optional(),
  materials: moneyRecord.optional(),
  staffDays: z.strictObject({ preparation: countText, travel: countText, delivery: countText, report: countText }),
})

export const userPaysMissionsRecord = z.strictObject({
  /** Charge-out day rate = gross annual cost / productive days. */
  grossAnnualCost: datedCount,
  productiveDays: datedCount,
  /** On top of everything else, as a share. */
  overhead: datedRate,
  /** The share of the cost that the member pays: by tier, or the default. Zero means missions are free. */
  memberShare: z.strictObject({ default: datedRate, tiers: z.array(z.strictObject({ tier: identifier, share: datedRate })).optional() }),
  /** The share of planned missions that members still ask for: charging lowers it. By tier, or the default. */
  takeUp: z.strictObject({ default: datedRate, tiers: z.array(z.strictObject({ tier: identifier, share: datedRate })).optional() }),
  missions: z.array(missionRecord).max(5000),
})

export type MissionRecord = z.infer<typeof missionRecord>
export type UserPaysMissionsRecord = z.infer<typeof userPaysMissionsRecord>
