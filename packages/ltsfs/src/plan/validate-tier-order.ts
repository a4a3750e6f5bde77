/** Tiers told apart by one threshold stand in the order of their thresholds: behind a wider one no member can come to a narrower one. */
import type { Comparison } from '../inputs/entry-rule.ts'
import type { CategoryRecord, FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Keys } from '../inputs/path-text.ts'
import { Decimal } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { readableSchedules } from './readable-schedules.ts'
import { pathOf, type Reading } from './reading.ts'
import { categoriesOf } from './tiers.ts'

interface Single {
  readonly tier: CategoryRecord
  readonly keys: Keys
  readonly comparison: Comparison
}

const singles = (schedule: FeeScheduleRecord, keys: Keys): readonly Single[] =>
  categoriesOf(schedule).flatMap((tier, at) =>
    tier.entry !== undefined && 'indicator' in tier.entry
      ? [{ tier, keys: [...keys, schedule.method, at, 'entry', 'threshold'], comparison: tier.entry }]
      : [],
  )

const valueOn = ({ threshold }: Comparison, day: string): Decimal | null => {
  const found = inForce<string>(threshold.values as Readonly<Record<string, string | null>>, day)
  return found === null ? null : new Decimal(found.value)
}

/** Whoever meets the later comparison meets the earlier one. */
const isBehind = (earlier: Comparison, later: Comparison, day: string): boolean => {
  const [wide, narrow] = [valueOn(earlier, day), valueOn(later, day)]
  if (wide === null || narrow === null || earlier.is[0] !== later.is[0]) return false
  if (narrow.eq(wide)) return earlier.is.length > later.is.length
  return earlier.is.startsWith('<') ? narrow.lt(wide) : narrow.gt(wide)
}

const firstBehind = (earlier: Single, later: Single): string | undefined => {
  const [one, other] = [earlier.comparison, later.comparison]
  const byName = (earlier.tier.takenOut ?? []).length + (later.tier.added ?? []).length > 0
  if (byName || other.missing === 'passes') return undefined
  if (one.indicator !== other.indicator || one.threshold.unit !== other.threshold.unit) return undefined
  const days = [...new Set([one, other].flatMap(({ threshold }) => Object.keys(threshold.values)))].sort()
  return days.find((day) => isBehind(one, other, day))
}

const spoken = ({ is, threshold }: Comparison, day: string): string => {
  const value = inForce<string>(threshold.values as Readonly<Record<string, string | null>>, day)?.value
  return `${is} ${value} ${threshold.unit}`
}

/** How many tiers are held against each other: a schedule of tiers has at most fifty, one of classes a hundred. */
export const validateTierOrder = (reading: Reading): void => {
  for (const { keys, value: schedule } of readableSchedules(reading)) {
    const all = singles(schedule, keys)
    for (const [at, later] of all.entries()) {
      for (const earlier of all.slice(0, at)) {
        const day = firstBehind(earlier, later)
        if (day === undefined) continue
        const [wide, narrow] = [spoken(earlier.comparison, day), spoken(later.comparison, day)]
        reading.problems.add(() => ({
          code: 'thresholds-out-of-order',
          path: pathOf(reading, later.keys),
          found: `${narrow} after ${wide}`,
          expected: 'tiers in the order of their thresholds',
          message: `From ${day} on no member can come to the tier "${later.tier.id}": whoever has ${later.comparison.indicator} ${narrow} has it ${wide} too, and stands in "${earlier.tier.id}" before it.`,
          remedy: `Put "${later.tier.id}" before "${earlier.tier.id}", or change one of the thresholds.`,
        }))
        break
      }
    }
  }
}
