/**
 * One observed value of one member, as printed beside as understood: what the source shows, and the number it is taken to mean.
 *
 * `value` is in full units ("34595000000", not thousands); null is a blank in the source and never 0. A year is the year of the value,
 * absent when the source gives none; `firstYear` opens a span such as a fiscal year over two calendar years.
 */
import * as z from 'zod'
import { countText } from './amount.ts'
import { day } from './day.ts'
import { identifier, sentence } from './identifier.ts'

/** What a reader should know before using a value. */
const QUALITY_FLAGS = [
  'provisional',
  'estimate',
  'fiscal-year',
  'undated',
  'stale',
  'blank',
  'merged-cells',
  'derived',
  'concept-differs',
  'currency-code-mapped',
  'look-alike-letters',
  'implausible',
  'illustrative',
] as const
export type QualityFlag = (typeof QUALITY_FLAGS)[number]

/** Quantities that may be added up over members, and so may serve as a key for sharing a total. */
export const EXTENSIVE_INDICATORS: readonly string[] = ['land-area', 'population', 'gdp', 'exports', 'imports']

const observedYear = z.int().min(1900).max(2200)

export const observationRecord = z.strictObject({
  value: countText.nullable(),
  /** "km2", "people", an ISO 4217 code, "fraction", or "flag" (1 is yes, 0 is no). */
  unit: z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/),
  year: observedYear.optional(),
  firstYear: observedYear.optional(),
  /** The cell of the source, letter by letter; an empty text is an empty cell. */
  printed: z.string().max(200).optional(),
  printedUnit: z.string().max(60).optional(),
  printedYear: z.string().max(60).optional(),
  /** The printed number times this is the value: "1000" where a table prints thousands. */
  scale: countText.optional(),
  quality: z.array(z.enum(QUALITY_FLAGS)),
  source: identifier,
  table: identifier.optional(),
  /** What is measured, where it is not what the indicator's name says. */
  concept: sentence.optional(),
  /** Worked out here from other observations, not printed. */
  derived: z.strictObject({ from: z.array(identifier).min(1), how: sentence }).optional(),
  note: sentence.optional(),
  /** Somebody has looked at the value and stands by it: a finding of data quality holds it back no more. */
  confirmed: z.strictObject({ on: day, by: sentence, source: identifier }).optional(),
})
export type ObservationRecord = z.infer<typeof observationRecord>
