/**
 * How long an assessment takes, warm: a scale with all its steps over 200 members, and a fee table tried at 1,000 points over 23 members
 * and 10 years. Beside each, in the same run, a plain loop over decimal.js that computes the amounts only, without an explanation.
 */
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import { assessment } from '../packages/ltsfs/src/fees/assessment.ts'
import { chargedFees } from '../packages/ltsfs/src/fees/charged-fees.ts'
import { contributions } from '../packages/ltsfs/src/fees/contributions.ts'
import { valueReader } from '../packages/ltsfs/src/formula/value.ts'
import type { FeeStepRecord } from '../packages/ltsfs/src/inputs/fee-step.ts'
import type { PlanDocument } from '../packages/ltsfs/src/inputs/plan-document.ts'
import type { Result } from '../packages/ltsfs/src/inputs/problem.ts'
import { allocateByLargestRemainder } from '../packages/ltsfs/src/money/allocate.ts'
import { Decimal, ONE, ZERO } from '../packages/ltsfs/src/money/decimal.ts'
import { planOf } from '../packages/ltsfs/src/plan/plan.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { dated, feePlan, scaleOf } from '../test/fee-plan.ts'

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

interface Timed {
  /** The median round by the clock. */
  readonly clock: number
  /** The median round of the processor: what the clock would show on a machine with nothing else to do. */
  readonly processor: number
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Some rounds after as many to warm up, in milliseconds. */
const timed = (rounds: number, work: () => void): Timed => {
  for (let round = 0; round < rounds; round += 1) work()
  const times = Array.from({ length: rounds }, () => {
    const [start, before] = [performance.now(), process.threadCpuUsage()]
    work()
    const { user, system } = process.threadCpuUsage(before)
    return { clock: performance.now() - start, processor: (user + system) / 1000 }
  })
  return { clock: median(times.map(({ clock }) => clock)), processor: median(times.map(({ processor }) => processor)) }
}
const ms = ({ clock, processor }: Timed): string => `${clock.toFixed(2)} ms (${processor.toFixed(2)} ms of the processor)`
const ratio = (ours: Timed, theirs: Timed): string => (ours.processor / theirs.processor).toFixed(2)

const MEMBERS = 200
const incomes = Array.from({ length: MEMBERS }, (_, at) => ((at * 7919 + 13) ** 2 % 1_000_003) * 1000 + 999)
const people = Array.from({ length: MEMBERS }, (_, at) => ((at * 104_729 + 7) % 99_991) + 1000)
const share = (value: string) => dated('1', value)
const steps: readonly FeeStepRecord[] = [
  { step: 'low-income-relief', income: 'income', people: 'population', gradient: share('0.8'), threshold: 'average', relieved: '<' },
  { step: 'floor', share: share('0.0001') },
  { step: 'ceiling', share: share('0.001'), flag: 'small' },
  { step: 'ceiling', share: share('0.02') },
]
const document = feePlan(
  incomes.map((income, at) => ({
    id: `M${String(at).padStart(3, '0')}`,
    indicators: {
      income: [String(income), 'FJD'],
      population: [String(people[at]), 'people'],
      small: [at % 9 === 0 ? '1' : '0', 'flag'],
    },
  })),
  scaleOf({ toAssess: dated('FJD', '14078652.00'), steps: [...steps] }),
)
const plan = planOf(document)
const [schedule] = document.membershipFees.schedules
if (schedule === undefined) throw new Error('no schedule')

const assess = () => assessment({ plan, schedule, year: 2017, chargedIn: () => new Map() })
const read = (): Decimal => {
  const { charged, reader } = assess()
  return [...charged.values()].reduce((all, fee) => all.plus(reader.read(fee)), ZERO)
}

/** The same scale in a plain loop: relief, then floors and ceilings by repeated rescaling, then the largest remainder. */
const plainly = (): Decimal => {
  const income = incomes.map((value) => new Decimal(value))
  const heads = people.map((value) => new Decimal(value))
  const average = income.reduce((all, value) => all.plus(value), ZERO).div(heads.reduce((all, value) => all.plus(value), ZERO))
  const perHead = income.map((value, at) => value.div(heads[at] ?? ONE))
  let relief = ZERO
  const weights = income.map((value, at) => {
    const own = perHead[at] ?? ZERO
    if (own.gte(average)) return value
    const off = value.times('0.8').times(average.minus(own).div(average))
    relief = relief.plus(off)
    return value.minus(off)
  })
  const carried = income.reduce((all, value, at) => ((perHead[at] ?? ZERO).gte(average) ? all.plus(value) : all), ZERO)
  const whole = ONE.plus(relief.div(carried))
  const all = weights.map((weight, at) => ((perHead[at] ?? ZERO).gte(average) ? weight.times(whole) : weight))
  const total = all.reduce((sum, weight) => sum.plus(weight), ZERO)
  let shares = all.map((weight) => weight.div(total))
  const held = new Map<number, Decimal>()
  for (let changed = true; changed; ) {
    changed = false
    for (const [at, value] of shares.entries()) {
      const most = at % 9 === 0 ? new Decimal('0.001') : new Decimal('0.02')
      const limit = value.lt('0.0001') ? new Decimal('0.0001') : value.gt(most) ? most : null
      if (limit === null || held.has(at)) continue
      held.set(at, limit)
      changed = true
    }
    const rest = ONE.minus([...held.values()].reduce((sum, value) => sum.plus(value), ZERO))
    const free = shares.reduce((sum, value, at) => (held.has(at) ? sum : sum.plus(value)), ZERO)
    const factor = rest.div(free)
    shares = shares.map((value, at) => held.get(at) ?? value.times(factor))
  }
  return allocateByLargestRemainder(new Decimal('14078652.00'), shares, 2).reduce((sum, part) => sum.plus(part), ZERO)
}

if (!read().eq(plainly())) throw new Error('the two do not agree on the total')
const [ours, explained, theirs] = [timed(151, read), timed(51, () => void contributions(assess())), timed(151, plainly)]
console.log(`assessment of ${MEMBERS} members, relief, floor, group ceiling and ceiling: ${ms(ours)}, goal 5 ms`)
console.log(`  plain decimal.js loop, amounts only: ${ms(theirs)}, ratio ${ratio(ours, theirs)}`)
console.log(`  with every step's contribution of every member: ${ms(explained)}, ratio ${ratio(explained, theirs)}`)

const POINTS = 1000
const oco = must(validate(must(await readPlan('fixtures/oco')))).plan.document
const YEARS = Array.from({ length: oco.period.to - oco.period.from + 1 }, (_, at) => oco.period.from + at)
const [current] = oco.membershipFees.schedules
if (current?.method !== 'tiers') throw new Error('the example begins with a schedule of tiers')

/** The example with another fee for large administrations. */
const at = (fee: number): PlanDocument => ({
  ...oco,
  membershipFees: {
    ...oco.membershipFees,
    schedules: [
      {
        ...current,
        tiers: current.tiers.map((tier) =>
          tier.id === 'large' ? { ...tier, fee: { ...tier.fee, values: { '2017-01-01': String(fee) } } } : tier,
        ),
      },
    ],
  },
})

const sweep = (): Decimal => {
  let last = ZERO
  for (let point = 0; point < POINTS; point += 1) {
    const tried = planOf(at(40_000 + point * 50))
    const reader = valueReader()
    last = ZERO
    for (const year of YEARS) for (const fee of chargedFees(tried, year).values()) last = last.plus(reader.read(fee))
  }
  return last
}

/** The same amounts in a plain loop: who stands in which tier is known beforehand. */
const tierOf = [...chargedFees(planOf(oco), 2017)].map(([, fee]) => new Decimal(valueReader().read(fee)))
const sweepPlainly = (): Decimal => {
  let last = ZERO
  for (let point = 0; point < POINTS; point += 1) {
    const large = new Decimal(40_000 + point * 50)
    last = ZERO
    for (const _ of YEARS) for (const fee of tierOf) last = last.plus((fee.eq(55_000) ? large : fee).toDecimalPlaces(2))
  }
  return last
}

if (!sweep().eq(sweepPlainly())) throw new Error('the two sweeps do not agree')
const [swept, plain] = [timed(3, sweep), timed(3, sweepPlainly)]
console.log(
  `${POINTS} points of a fee table, ${tierOf.length} members x ${YEARS.length} years, each with its placements again: ${ms(swept)}, goal 2,000 ms`,
)
console.log(`  plain decimal.js loop, placements known: ${ms(plain)}, ratio ${ratio(swept, plain)}`)
