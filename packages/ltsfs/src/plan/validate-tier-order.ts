/**
 * A tier stands behind none that takes whoever it would take: tiers told apart by one threshold in the order of their thresholds, a narrower
 * rule before a wider one, a tier for everyone last. Looked at in the fiscal years in which the thresholds place members.
 */
import type { Comparison, EntryRule } from '../inputs/entry-rule.ts'
import type { CategoryRecord, FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Keys } from '../inputs/path-text.ts'
import { say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { rateValue } from '../parameters/rate.ts'
import { type JudgedYear, judgedYears } from './judged-years.ts'
import { pathOf, type Reading, soundItems } from './reading.ts'
import { comparisonsOf } from './rule-comparisons.ts'
import { implies, impliesEither, takesEveryone, valueOn } from './rule-implies.ts'
import { categoriesOf } from './tiers.ts'
import { yearsText } from './trouble.ts'

interface Ruled {
  readonly tier: CategoryRecord
  readonly keys: Keys
  readonly entry: EntryRule
}

const ruled = (schedule: FeeScheduleRecord, keys: Keys): readonly Ruled[] =>
  categoriesOf(schedule).flatMap((tier, at) =>
    tier.entry === undefined ? [] : [{ tier, keys: [...keys, schedule.method, at, 'entry'], entry: tier.entry }],
  )

/** Fiscal years in which all thresholds of a schedule stand alike, and a day of them. */
interface Standing {
  readonly day: string
  /** How far thresholds lie out for who stood on their side before, as a share of them. */
  readonly room: Decimal
  readonly years: readonly number[]
}

const roomOn = (schedule: FeeScheduleRecord, day: string): Decimal => {
  const hysteresis = 'hysteresis' in schedule ? schedule.hysteresis : undefined
  const share = hysteresis && inForce<Parameters<typeof rateValue>[0]>(hysteresis.values, day)
  return share ? rateValue(share.value) : ZERO
}

const standingsOf = (schedule: FeeScheduleRecord, rules: readonly Ruled[], judged: readonly JudgedYear[]): readonly Standing[] => {
  const comparisons = rules.flatMap(({ entry }) => comparisonsOf(entry, []))
  const groups = Map.groupBy(judged, ({ day }) =>
    [roomOn(schedule, day), ...comparisons.map(({ comparison }) => valueOn(comparison, day))]
      .map((each) => each?.toFixed() ?? '')
      .join(' '),
  )
  return [...groups.values()].map((group) => {
    const day = group[0]?.day ?? ''
    return { day, room: roomOn(schedule, day), years: group.map(({ year }) => year) }
  })
}

/** Two tiers that ask for the very same are told as one boundary claimed twice. */
const isSame = (one: EntryRule, other: EntryRule, day: string): boolean =>
  'indicator' in one && 'indicator' in other && one.is === other.is && valueOn(one, day)?.eq(valueOn(other, day) ?? Number.NaN) === true

/** When nobody can come to the later tier by its rule, without years for always; null for never. */
const behind = (earlier: Ruled, later: Ruled, standings: readonly Standing[]): Standing | null => {
  if ((earlier.tier.takenOut ?? []).length + (later.tier.added ?? []).length > 0) return null
  const [one, other] = [earlier.entry, later.entry]
  if (takesEveryone(one)) return { day: '', room: ZERO, years: [] }
  const found = standings.filter(({ day, room }) => implies(other, one, day, room) && !isSame(one, other, day))
  const years = found.flatMap((standing) => standing.years).toSorted((a, b) => a - b)
  return found[0] === undefined ? null : { ...found[0], years }
}

const firstBehind = (
  before: readonly Ruled[],
  later: Ruled,
  standings: readonly Standing[],
): { readonly earlier: Ruled; readonly standing: Standing } | null => {
  for (const earlier of before) {
    const standing = behind(earlier, later, standings)
    if (standing !== null) return { earlier, standing }
  }
  return null
}

const spoken = ({ is, threshold }: Comparison, day: string): string => {
  const value = inForce<string>(threshold.values as Readonly<Record<string, string | null>>, day)?.value
  return `${is} ${value} ${threshold.unit}`
}

const tellThresholds = (
  reading: Reading,
  keys: Keys,
  [earlier, later]: readonly [Ruled, Ruled],
  comparisons: readonly [Comparison, Comparison],
  { day, years }: Standing,
): void => {
  const [wide, narrow] = comparisons.map((comparison) => spoken(comparison, day))
  reading.problems.add(() => ({
    code: 'thresholds-out-of-order',
    path: pathOf(reading, [...keys, 'threshold']),
    found: say`${narrow} after ${wide}`,
    expected: say`tiers in the order of their thresholds`,
    message: say`${yearsText(years)} no member can come to the tier "${later.tier.id}": whoever has ${comparisons[1].indicator} ${narrow} has it ${wide} too, and stands in "${earlier.tier.id}" before it.`,
    remedy: say`Put "${later.tier.id}" before "${earlier.tier.id}", or change one of the thresholds.`,
  }))
}

const tell = (reading: Reading, earlier: Ruled, later: Ruled, standing: Standing): void => {
  const [one, other] = [earlier.entry, later.entry]
  if ('indicator' in one && 'indicator' in other) {
    tellThresholds(reading, later.keys, [earlier, later], [one, other], standing)
    return
  }
  const [name, before] = [later.tier.id, earlier.tier.id]
  const message = takesEveryone(one)
    ? say`No member can come to the tier "${name}": "${before}" stands before it and takes everyone.`
    : say`${yearsText(standing.years)} no member can come to the tier "${name}": whoever meets its rule meets that of "${before}" too, and stands in "${before}" before it.`
  reading.problems.add(() => ({
    code: 'tier-never-reached',
    path: pathOf(reading, later.keys),
    found: say`"${name}" after "${before}"`,
    expected: say`a rule before every rule that is wider`,
    message,
    remedy: say`Put "${name}" before "${before}", or narrow the rule of "${before}".`,
  }))
}

/** Two tiers before it that take between them whoever it would take: each of them leaves somebody, and together they leave nobody. */
interface Pair {
  readonly tiers: readonly [Ruled, Ruled]
  readonly years: readonly number[]
}

/** Pairs are looked for behind so many tiers. */
const MOST_BEFORE = 20

/** A tier for everyone is the net under the others, and may well catch nobody. */
const behindTwo = (before: readonly Ruled[], later: Ruled, standings: readonly Standing[]): Pair | null => {
  if ((later.tier.added ?? []).length > 0 || takesEveryone(later.entry)) return null
  const some = before.slice(0, MOST_BEFORE).filter(({ tier }) => (tier.takenOut ?? []).length === 0)
  for (const [at, second] of some.entries()) {
    for (const first of some.slice(0, at)) {
      const found = standings.filter(({ day, room }) => impliesEither(later.entry, [first.entry, second.entry], day, room))
      const years = found.flatMap((standing) => standing.years).toSorted((a, b) => a - b)
      if (years.length > 0) return { tiers: [first, second], years }
    }
  }
  return null
}

/** A doubt, because everybody has a tier all the same. */
const tellPair = (reading: Reading, later: Ruled, { tiers, years }: Pair): void => {
  const [name, first, second] = [later.tier.id, tiers[0].tier.id, tiers[1].tier.id]
  reading.warnings.add(() => ({
    code: 'tier-never-reached',
    path: pathOf(reading, later.keys),
    found: say`"${name}" after "${first}" and "${second}"`,
    expected: say`a rule that somebody meets who stands in no tier before`,
    message: say`${yearsText(years)} no member can come to the tier "${name}": whoever meets its rule meets that of "${first}" or that of "${second}" too, and stands in one of them before it.`,
    remedy: say`Leave it if that is meant; otherwise put "${name}" before them, or narrow the rule of one of them.`,
  }))
}

/** How many tiers are held against each other: a schedule of tiers has at most fifty, one of classes a hundred. */
export const validateTierOrder = (reading: Reading): void => {
  for (const { keys, value: schedule } of soundItems<FeeScheduleRecord>(reading, ['membershipFees', 'schedules'])) {
    const all = ruled(schedule, keys)
    const standings = standingsOf(schedule, all, judgedYears(reading, schedule))
    for (const [at, later] of all.entries()) {
      const before = all.slice(0, at)
      const alone = firstBehind(before, later, standings)
      if (alone !== null) {
        tell(reading, alone.earlier, later, alone.standing)
        continue
      }
      const pair = behindTwo(before, later, standings)
      if (pair !== null) tellPair(reading, later, pair)
    }
  }
}
