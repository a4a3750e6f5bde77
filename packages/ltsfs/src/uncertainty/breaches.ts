/** What is broken: the core budget, the guides that must hold, and what the plan is expected to keep, by year. */
import type { Assessment } from '../checks/check.ts'
import { expectationEvents } from './expectations.ts'
import { eventsOf, type RiskEvent } from './wanted.ts'

export type Breach = Pick<RiskEvent, 'id' | 'label' | 'year'>

/** Everything that may break in these years. */
export const breakable = (assessment: Assessment, years: readonly number[]): readonly RiskEvent[] => [
  ...eventsOf(assessment, years),
  ...expectationEvents(assessment, years),
]

export const keyOf = ({ id, label, year }: Breach): string => `${id}\n${label}\n${year}`

export const breachesOf = (assessment: Assessment, years: readonly number[]): readonly Breach[] =>
  breakable(assessment, years)
    .filter(({ formula }) => assessment.forecast.reader.read(formula).gt(0))
    .map(({ id, label, year }) => ({ id, label, year }))

/** Those that are not among the others. */
export const besides = (breaches: readonly Breach[], others: readonly Breach[]): readonly Breach[] => {
  const known = new Set(others.map(keyOf))
  return breaches.filter((breach) => !known.has(keyOf(breach)))
}
