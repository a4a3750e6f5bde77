/** Agreements with donors and development partners: what is promised, in which state, when it comes, and what it may pay for. */
import * as z from 'zod'
import { currency, moneyRecord } from './amount.ts'
import { datedRate } from './dated.ts'
import { day } from './day.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

export const AGREEMENT_STATES = [
  'concept',
  'submitted',
  'pledged',
  'approved-in-principle',
  'signed',
  'suspended',
  'lapsed',
  'cancelled',
] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

const instalmentRecord = z.strictObject({
  id: identifier,
  due: day,
  amount: moneyRecord,
  /** Money with an open condition is not certain until the condition is met. */
  condition: z.strictObject({ text: sentence, met: day.optional() }).optional(),
  received: day.optional(),
})

const agreementRecord = z.strictObject({
  id: identifier,
  title: sentence,
  donor: identifier,
  donorName: sentence,
  currency,
  ceiling: moneyRecord,
  window: z.strictObject({ from: day, until: day }),
  state: z.enum(AGREEMENT_STATES),
  /** What it may pay for. Unrestricted money supplements the budget; restricted money pays only for activities in scope. */
  restriction: z.union([
    z.literal('none'),
    z.strictObject({
      /** Activities under any of these, or named: the four lists widen each other. */
      areas: z.array(identifier).optional(),
      objectives: z.array(identifier).optional(),
      strategies: z.array(identifier).optional(),
      activities: z.array(identifier).optional(),
      /** Of those, only activities that serve nobody but these members; without the four lists above, any of them. */
      members: z.array(memberIdentifier).optional(),
      /** And of their cost only these categories. */
      categories: z.array(identifier).optional(),
    }),
  ]),
  /** The donor pays at most this share of an activity's eligible cost; without one, all of it. */
  donorShare: datedRate.optional(),
  /** Where it pays for an activity, the organisation pays at least this share of the eligible cost from own funds. */
  ownShare: datedRate.optional(),
  /** Chance that the money comes, for the expected basis; without one, the weight of its state. */
  probability: datedRate.optional(),
  instalments: z.array(instalmentRecord).max(200),
  source: identifier,
  note: sentence.optional(),
})

export const donorCoFundingRecord = z.strictObject({
  /** The weight of money by the state of its agreement, on the expected basis. */
  weights: z.strictObject({
    concept: datedRate,
    submitted: datedRate,
    pledged: datedRate,
    'approved-in-principle': datedRate,
    signed: datedRate,
    openCondition: datedRate,
  }),
  /** Taken off signed money that has not arrived yet, on the confirmed and the expected basis. */
  haircut: datedRate,
  agreements: z.array(agreementRecord).max(1000),
})

export type InstalmentRecord = z.infer<typeof instalmentRecord>
export type AgreementRecord = z.infer<typeof agreementRecord>
export type DonorCoFundingRecord = z.infer<typeof donorCoFundingRecord>
