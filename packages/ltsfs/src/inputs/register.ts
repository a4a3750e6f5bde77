/**
 * The register of what has happened: dated entries that are only ever added, and corrected only by an entry that reverses another.
 *
 * Every entry says who entered it, when it was recorded, from which day it is effective, and on which document it rests.
 */
import * as z from 'zod'
import { isDay } from '../calendar/day.ts'
import { countText, currency, moneyRecord } from './amount.ts'
import { day, fiscalYearName } from './day.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

const DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z)?$/

/** When an entry was recorded: a day, or an instant in Coordinated Universal Time. */
const recordedOn = z
  .string({ error: 'not-a-day' })
  .regex(DAY_OR_INSTANT, { error: 'not-a-day', abort: true })
  .refine((text) => isDay(text.slice(0, 10)), { error: 'not-a-day' })

const entry = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, own: S) =>
  z.strictObject({
    id: identifier,
    kind: z.literal(kind),
    who: sentence,
    recorded: recordedOn,
    /** The day from which it is effective. */
    on: day,
    document: sentence,
    note: sentence.optional(),
    ...own,
  })

const ofAgreement = { agreement: identifier }
const ofInstalment = { agreement: identifier, instalment: identifier }
const ofInvoice = { invoice: identifier, amount: moneyRecord }

const registerEntry = z.discriminatedUnion('kind', [
  // Agreements
  entry('pledged', ofAgreement),
  entry('signed', ofAgreement),
  entry('suspended', { ...ofAgreement, reason: sentence }),
  entry('lapsed', { ...ofAgreement, reason: sentence }),
  entry('condition-met', ofInstalment),
  /** The day on which an instalment falls due, agreed anew. */
  entry('instalment-due', { ...ofInstalment, due: day }),
  /** Part of an instalment or all of it; `credited` is what the bank booked in the currency of the plan. */
  entry('received', { ...ofInstalment, amount: moneyRecord, credited: moneyRecord.optional() }),
  // Receivables
  entry('invoiced', { member: memberIdentifier, fiscalYear: fiscalYearName, amount: moneyRecord, due: day }),
  entry('paid', ofInvoice),
  entry('waived', { ...ofInvoice, reason: sentence }),
  entry('written-off', { ...ofInvoice, reason: sentence }),
  // Spending: each stage liquidates the one before
  entry('reserved', {
    activity: identifier,
    fiscalYear: fiscalYearName,
    amount: moneyRecord,
    agreement: identifier.optional(),
    expires: day.optional(),
  }),
  entry('carried-forward', { reservation: identifier, into: fiscalYearName, reason: sentence }),
  entry('committed', {
    activity: identifier,
    fiscalYear: fiscalYearName,
    amount: moneyRecord,
    agreement: identifier.optional(),
    reservation: identifier.optional(),
  }),
  /** What a commitment will cost after all, within the tolerance of the policy. */
  entry('re-estimated', { commitment: identifier, amount: moneyRecord, reason: sentence }),
  /** Charged to the agreement named, otherwise to general money. */
  entry('expensed', { commitment: identifier, amount: moneyRecord, agreement: identifier.optional() }),
  entry('paid-out', { expense: identifier, amount: moneyRecord }),
  // Missions
  entry('quote-issued', { mission: identifier, amount: moneyRecord, validUntil: day }),
  entry('accepted', { quote: identifier }),
  entry('settled', { quote: identifier, amount: moneyRecord }),
  // The rest
  /** The currency of the plan per unit of another one: the market's, or the one agreed with a donor. */
  entry('rate-set', { currency, rate: countText, agreement: identifier.optional() }),
  entry('override-granted', { activity: identifier, amount: moneyRecord, authority: identifier, reason: sentence, expires: day }),
  entry('reversed', { entry: identifier, reason: sentence }),
])

export const registerRecord = z.strictObject({
  /** Fiscal years whose books are closed, and since when: nothing may be entered into them any more. */
  closedYears: z
    .array(z.strictObject({ fiscalYear: fiscalYearName, closed: day }))
    .max(200)
    .optional(),
  entries: z.array(registerEntry).max(200000),
})

export type RegisterEntry = z.infer<typeof registerEntry>
export type EntryKind = RegisterEntry['kind']
export type EntryOf<K extends EntryKind> = Extract<RegisterEntry, { readonly kind: K }>
export type RegisterRecord = z.infer<typeof registerRecord>
