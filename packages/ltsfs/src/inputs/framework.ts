/**
 * The strategic framework: areas, their specific objectives and strategies, and how each is monitored.
 *
 * Names are kept as printed, also where two parts of the plan print them differently; what the monitoring table leaves blank stays blank.
 */
import * as z from 'zod'
import { countText } from './amount.ts'
import { day } from './day.ts'
import { identifier, sentence } from './identifier.ts'

/** Where a name is printed, letter by letter. */
const printedName = z.strictObject({ where: sentence, text: sentence })

/** "merged-cells": print or scan ran rows together; "lost": the text is gone and was restored from the named place. */
const monitoringQuality = z.array(z.enum(['merged-cells', 'lost', 'split-over-pages']))

const strategyRecord = z.strictObject({ id: identifier, text: sentence })

const keyActionRecord = z.strictObject({
  id: identifier,
  strategy: identifier,
  /** As the monitoring table prints it; null where it prints nothing. */
  text: sentence.nullable(),
  quality: monitoringQuality,
})

/** A measured state or an aim: 5 of 23 members, or a share of "0.7". */
const measurementRecord = z.strictObject({
  value: countText,
  of: countText.optional(),
  /** "member", "1" for a share, ... */
  unit: z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/),
  /** The day it was measured, or by which it is aimed at. */
  on: day.optional(),
  source: identifier,
  table: identifier.optional(),
  derived: z.strictObject({ how: sentence }).optional(),
  note: sentence.optional(),
})

const indicatorRecord = z.strictObject({
  id: identifier,
  text: sentence,
  keyActions: z.array(identifier).min(1),
  quality: monitoringQuality,
  baseline: measurementRecord.optional(),
  target: measurementRecord.optional(),
  actual: z.array(measurementRecord).optional(),
})

const objectiveRecord = z.strictObject({
  id: identifier,
  name: sentence,
  /** The objective as the monitoring table prints it; null where its row is lost. */
  monitoringName: sentence.nullable(),
  quality: monitoringQuality,
  strategies: z.array(strategyRecord).min(1).max(200),
  keyActions: z.array(keyActionRecord).max(500),
  indicators: z.array(indicatorRecord).max(500),
})

const areaRecord = z.strictObject({
  id: identifier,
  name: sentence,
  /** Every form in which the plan prints the name. */
  printedNames: z.array(printedName).optional(),
  objective: sentence,
  objectives: z.array(objectiveRecord).min(1).max(200),
})

export const frameworkRecord = z.strictObject({
  title: sentence,
  source: identifier,
  /** What was measured by this day is what the mid-term review judges. */
  midTermReview: z.strictObject({ by: day, source: identifier, note: sentence.optional() }).optional(),
  areas: z.array(areaRecord).min(1).max(100),
})

export type StrategyRecord = z.infer<typeof strategyRecord>
export type KeyActionRecord = z.infer<typeof keyActionRecord>
export type MeasurementRecord = z.infer<typeof measurementRecord>
export type IndicatorRecord = z.infer<typeof indicatorRecord>
export type ObjectiveRecord = z.infer<typeof objectiveRecord>
export type AreaRecord = z.infer<typeof areaRecord>
export type FrameworkRecord = z.infer<typeof frameworkRecord>
