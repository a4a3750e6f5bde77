/** In-country missions: what each costs, which part of it the receiving member pays, and how many are still asked for at that price. */
import * as z from 'zod'
import { countText, moneyRecord } from './amount.ts'
import { datedChoice, datedCount, datedRate } from './dated.ts'
import { fiscalYearName } from './day.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'
import { clusterRecord } from './mission-cluster.ts'
import { legRecord } from './mission-itinerary.ts'
import { perDiemRegimeRecord, providedRecord } from './mission-per-diem.ts'
import { quoteRecord } from './mission-quote.ts'

const missionRecord = z.strictObject({
  id: identifier,
  title: sentence,
  member: memberIdentifier,
  fiscalYear: fiscalYearName,
  /** Only an accepted quote is confirmed money, and for that mission only. */
  state: z.enum(['planned', 'quoted', 'accepted', 'delivered']),
  objective: identifier.optional(),
  source: identifier,
  airfare: moneyRecord,
  /** Nights at places of work. With an itinerary they are counted from it and need not be written. */
  nights: z.int().min(0).max(366).optional(),
  itinerary: z.array(legRecord).min(1).max(50).optional(),
  /** The rate of a whole day, and the regime by which days are counted; without a regime, the rate times the nights. */
  perDiem: moneyRecord,
  perDiemRegime: identifier.optional(),
  provided: providedRecord.optional(),
  localTransport: moneyRecord.optional(),
  materials: moneyRecord.optional(),
  venue: moneyRecord.optional(),
  translation: moneyRecord.optional(),
  staffDays: z.strictObject({ preparation: countText, travel: countText, delivery: countText, report: countText }),
  quote: quoteRecord.optional(),
})

const byTier = <T extends z.ZodType>(value: T) =>
  z.strictObject({ default: value, tiers: z.array(z.strictObject({ tier: identifier, share: value })).optional() })

/** What the member pays: a share of the full cost by tier, the cost that the mission causes and no other, or all of it. */
export const SHARING_KEYS = ['member-share', 'marginal-cost', 'full-cost'] as const
export type SharingKey = (typeof SHARING_KEYS)[number]

export const userPaysMissionsRecord = z.strictObject({
  /** Charge-out day rate = gross annual cost / productive days. */
  grossAnnualCost: datedCount,
  productiveDays: datedCount,
  /** On top of everything else, as a share. */
  overhead: datedRate,
  /** Paid for each leg of a trip. */
  terminalAllowance: datedCount.optional(),
  perDiemRegimes: z.array(perDiemRegimeRecord).max(50).optional(),
  /** A choice of `SHARING_KEYS`; without one, the member share. */
  sharing: datedChoice.optional(),
  /** The share of the cost that the member pays: by tier, or the default. Zero means missions are free. */
  memberShare: byTier(datedRate),
  /** Days of delivery that a member receives free of charge each year; after them it pays the price. */
  freeDays: z
    .strictObject({ default: datedCount, tiers: z.array(z.strictObject({ tier: identifier, days: datedCount })).optional() })
    .optional(),
  /** The share of planned missions that members still ask for: charging lowers it. By tier, or the default. */
  takeUp: byTier(datedRate),
  /** How take-up follows the price: it is as written where the member pays the reference share of the full cost. */
  elasticity: z.strictObject({ value: byTier(datedRate), reference: byTier(datedRate) }).optional(),
  /** The tiers, such as that of small administrations, whose members' charges are watched (guides.missionChargesAtMost). */
  guardedTiers: z.array(identifier).max(50).optional(),
  clusters: z.array(clusterRecord).max(500).optional(),
  missions: z.array(missionRecord).max(5000),
})

export type MissionRecord = z.infer<typeof missionRecord>
