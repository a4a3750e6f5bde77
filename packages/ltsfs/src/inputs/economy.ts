/** What the world does to the plan: rates of exchange and index series, both dated and sourced. */
import * as z from 'zod'
import { currency } from './amount.ts'
import { datedCount, datedNumber } from './dated.ts'
import { identifier, sentence } from './identifier.ts'

/** The organisation's currency per unit of a foreign one, unit for example "FJD/AUD". */
export const exchangeRateRecord = z.strictObject({ currency, rate: datedCount })

/** A yearly rate of increase, unit "1": "0.027" is 2.7 % from that day on. */
export const indexRecord = z.strictObject({ id: identifier, title: sentence, rate: datedNumber })

export type ExchangeRateRecord = z.infer<typeof exchangeRateRecord>
export type IndexRecord = z.infer<typeof indexRecord>
