/**
 * The boundaries of tiers or classes: none is claimed twice in a fiscal year that the schedule places. Two tiers that ask for the same in some
 * years only are merged in them, which is a doubt.
 */
import type { CategoryRecord, FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Keys } from '../inputs/path-text.ts'
import { say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { type JudgedYear, judgedYears } from './judged-years.ts'
import { pathOf, type Reading } from './reading.ts'
import { comparisonsOf } from './rule-comparisons.ts'
import { categoriesOf } from './tiers.ts'
import { yearsText } from './trouble.ts'

/** A comparison that every member of a tier meets, with one of its thresholds and the days on which that is in force. */
interface Claim {
  readonly tier: CategoryRecord
  readonly keys: Keys
  readonly is: '<' | '<=' | '>' | '>='
  /** The tier asks for nothing else. */
  readonly alone: boolean
  readonly indicator: string
  readonly threshold: string
  readonly unit: string
  readonly from: string
  readonly until: string
}

const FOREVER = '9999-12-31'

const claimsOf = (tier: CategoryRecord, keys: Keys): readonly Claim[] => {
  if (tier.entry === undefined) return []
  const comparisons = comparisonsOf(tier.entry, [...keys, 'entry'])
  return comparisons
    .filter(({ required }) => required)
    .flatMap(({ comparison, keys: place }) => {
      const { values, unit } = comparison.threshold
      const days = Object.keys(values).sort()
      return days.flatMap((from, at): readonly Claim[] => {
        const threshold = values[from]
        const { indicator, is } = comparison
        return typeof threshold === 'string'
          ? [
              {
                tier,
                keys: place,
                is,
                alone: comparisons.length === 1,
                indicator,
                threshold: trimmed(threshold),
                unit,
                from,
                until: days[at + 1] ?? FOREVER,
              },
            ]
          : []
      })
    })
}

/** One text for one number: "50000.0" is "50000". */
const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal)

const isInForce = ({ from, until }: Claim, day: string): boolean => from <= day && day < until

/** Whether a value can meet all of some comparisons of one indicator that are in force together. */
const canHold = (claims: readonly Claim[]): boolean => {
  const [lows, highs] = [claims.filter(({ is }) => is.startsWith('>')), claims.filter(({ is }) => is.startsWith('<'))]
  return lows.every((low) =>
    highs.every((high) => {
      const gap = new Decimal(high.threshold).comparedTo(low.threshold)
      return gap > 0 || (gap === 0 && low.is === '>=' && high.is === '<=')
    }),
  )
}

type Claims = ReadonlyMap<CategoryRecord, readonly Claim[]>

/** What every member of two tiers must meet at once on a day, by indicator: one may exclude the other. */
const canMeetBoth = (claims: Claims, [left, right]: readonly [Claim, Claim], day: string): boolean => {
  const own = [left, right].flatMap(({ tier }) => (claims.get(tier) ?? []).filter((claim) => isInForce(claim, day)))
  return [...Map.groupBy(own, ({ indicator, unit }) => `${indicator} ${unit}`).values()].every(canHold)
}

/** How many claims of one boundary are held against each other: a schedule has at most fifty tiers. */
const MOST_CLAIMS = 100

interface Clash {
  readonly left: Claim
  readonly right: Claim
  /** The years in which both claims hold. */
  readonly years: readonly number[]
}

const clashOf = (left: Claim, right: Claim, all: Claims, judged: readonly JudgedYear[]): Clash | null => {
  const same = left.is === right.is && left.alone && right.alone
  const bothClaim = left.is.endsWith('=') && right.is.endsWith('=') && left.is !== right.is
  if (left.tier === right.tier || !(same || bothClaim)) return null
  const found = judged.filter(({ day }) => isInForce(left, day) && isInForce(right, day) && (same || canMeetBoth(all, [left, right], day)))
  return found.length === 0 ? null : { left, right, years: found.map(({ year }) => year) }
}

/** The first of one boundary. */
const firstClash = (group: readonly Claim[], all: Claims, judged: readonly JudgedYear[]): Clash | null => {
  const some = group.slice(0, MOST_CLAIMS)
  for (const [at, right] of some.entries()) {
    for (const left of some.slice(0, at)) {
      const found = clashOf(left, right, all, judged)
      if (found !== null) return found
    }
  }
  return null
}

/** Two tiers that ask for the same in some years only are merged in them: nobody comes to the later one, and that is said. */
const tellSame = (reading: Reading, { left, right }: Clash, years: readonly number[], isAlways: boolean): void => {
  const value = `${right.threshold} ${right.unit}`
  const problem = {
    code: 'threshold-claimed-twice',
    path: pathOf(reading, right.keys),
    found: say`${right.indicator} ${left.is} ${value} in "${left.tier.id}" and ${right.indicator} ${right.is} ${value} in "${right.tier.id}"`,
    expected: say`a boundary that belongs to one tier`,
  } as const
  const asked = `${right.indicator} ${right.is} ${value}`
  if (isAlways) {
    const remedy = say`Give the tiers different thresholds, or make one tier of them.`
    reading.problems.add(() => ({
      ...problem,
      message: say`The tiers "${left.tier.id}" and "${right.tier.id}" ask for the same: ${asked}.`,
      remedy,
    }))
    return
  }
  const message = say`${yearsText(years)} the tiers "${left.tier.id}" and "${right.tier.id}" ask for the same: ${asked}, so that nobody comes to "${right.tier.id}".`
  reading.warnings.add(() => ({
    ...problem,
    message,
    remedy: say`Leave it if they are meant to be merged; otherwise give the tiers different thresholds.`,
  }))
}

const tellBoth = (reading: Reading, { left, right }: Clash): void => {
  const value = `${right.threshold} ${right.unit}`
  reading.problems.add(() => ({
    code: 'threshold-claimed-twice',
    path: pathOf(reading, right.keys),
    found: say`${right.indicator} ${left.is} ${value} in "${left.tier.id}" and ${right.indicator} ${right.is} ${value} in "${right.tier.id}"`,
    expected: say`a boundary that belongs to one tier`,
    message: say`The tiers "${left.tier.id}" and "${right.tier.id}" both claim a member whose ${right.indicator} is exactly ${value}.`,
    remedy: say`Write ${right.is.slice(0, 1)} instead of ${right.is} in one of them, so that the boundary belongs to the other.`,
  }))
}

export const validateThresholds = (reading: Reading, schedule: FeeScheduleRecord, keys: Keys): void => {
  const judged = judgedYears(reading, schedule)
  const claims = categoriesOf(schedule)
    .flatMap((tier, at) => claimsOf(tier, [...keys, schedule.method, at]))
    .filter((claim) => judged.some(({ day }) => isInForce(claim, day)))
  const groups = Map.groupBy(claims, ({ indicator, unit, threshold }) => `${indicator} ${unit} ${threshold}`)
  const byTier = Map.groupBy(claims, ({ tier }) => tier)
  const first = [...groups.values()].flatMap((group) => firstClash(group, byTier, judged) ?? [])
  const [same, both] = [first.filter(({ left, right }) => left.is === right.is), first.filter(({ left, right }) => left.is !== right.is)]
  for (const clash of both) tellBoth(reading, clash)
  // One pair may ask for the same at several thresholds, one after the other.
  for (const pair of Map.groupBy(same, ({ left, right }) => `${left.tier.id} ${right.tier.id}`).values()) {
    const years = new Set(pair.flatMap((clash) => clash.years))
    for (const clash of pair)
      tellSame(
        reading,
        clash,
        clash.years,
        judged.every(({ year }) => years.has(year)),
      )
  }
}
