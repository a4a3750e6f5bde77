/**
 * How an indicator of the monitoring framework stands at the mid-term review.
 *
 * The rule: by the middle of the term at least half of the way from the baseline to the target is made. What the framework leaves blank is
 * told as missing; a baseline that is not there is never taken for zero.
 */
import type { IndicatorRecord, MeasurementRecord } from '../../inputs/framework.ts'
import { later } from '../../language/say.ts'
import { Decimal, ONE } from '../../money/decimal.ts'
import { rateValue } from '../../parameters/rate.ts'

/** Of the way from the baseline to the target. */
const BY_MID_TERM = new Decimal('0.5')

export type IndicatorState =
  | 'reached'
  | 'on-track'
  | 'behind'
  | 'no-target'
  | 'no-baseline'
  | 'not-measured'
  | 'not-dated'
  | 'not-comparable'

export const INDICATOR_STATE_LABELS: Readonly<Record<IndicatorState, () => string>> = {
  reached: later`target reached`,
  'on-track': later`on track`,
  behind: later`behind`,
  'no-target': later`no target`,
  'no-baseline': later`no baseline`,
  'not-measured': later`not measured by then`,
  'not-dated': later`measured on no known day`,
  'not-comparable': later`not comparable`,
}

export interface IndicatorStanding {
  readonly state: IndicatorState
  /** What counts as the actual; undefined where nothing does. */
  readonly actual: MeasurementRecord | undefined
  /** How much of the way is made: 0.4; null where that cannot be told. */
  readonly way: Decimal | null
}

/** A count of so many as its share, so that it stands beside a target in per cent. */
const shareOf = ({ value, of, unit }: MeasurementRecord): Decimal | null =>
  of !== undefined ? rateValue({ of: value, per: of }) : unit === '1' ? new Decimal(value) : null

/**
 * How much of the way from the baseline to the target is made; null where they cannot be told in one unit. Where what is there already is to
 * be kept there is no way: it is kept, or that cannot be told.
 */
const wayOf = (baseline: MeasurementRecord, target: MeasurementRecord, actual: MeasurementRecord): Decimal | null => {
  const isPlain = [baseline, target, actual].every(({ unit, of }) => unit === target.unit && of === undefined)
  const [from, to, at] = [baseline, target, actual].map((one) => (isPlain ? new Decimal(one.value) : shareOf(one)))
  if (from == null || to == null || at == null) return null
  if (to.eq(from)) return at.eq(to) ? ONE : null
  return at.minus(from).div(to.minus(from))
}

/** Of two of one day, or of none, the one listed last. */
const latest = (measurements: readonly MeasurementRecord[]): MeasurementRecord | undefined =>
  measurements.reduce<MeasurementRecord | undefined>(
    (last, each) => (last === undefined || (each.on ?? '') >= (last.on ?? '') ? each : last),
    undefined,
  )

/** The latest measured by the day of the review; without such a day, the latest there is, one of no known day before all others. */
const actualBy = ({ actual = [] }: IndicatorRecord, by: string | null): MeasurementRecord | undefined =>
  latest(by === null ? actual : actual.filter(({ on }) => on !== undefined && on <= by))

export const indicatorStanding = (indicator: IndicatorRecord, by: string | null): IndicatorStanding => {
  const { baseline, target, actual: all = [] } = indicator
  const actual = actualBy(indicator, by)
  const missing = (state: IndicatorState): IndicatorStanding => ({ state, actual, way: null })
  if (target === undefined) return missing('no-target')
  if (actual === undefined) return missing(all.some(({ on }) => on === undefined) ? 'not-dated' : 'not-measured')
  if (baseline === undefined) return missing('no-baseline')
  const way = wayOf(baseline, target, actual)
  if (way === null) return missing('not-comparable')
  return { state: way.gte(1) ? 'reached' : way.gte(BY_MID_TERM) ? 'on-track' : 'behind', actual, way }
}

/** The worst first; what cannot be judged is no judgement. */
export const INDICATOR_GROUPS = [
  ['behind', later`Behind`],
  ['on-track', later`On track, or there already`],
  ['unknown', later`Not judged, for want of data`],
] as const
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number][0]

export const groupOf = ({ state }: IndicatorStanding): IndicatorGroup =>
  state === 'behind' ? 'behind' : state === 'reached' || state === 'on-track' ? 'on-track' : 'unknown'
