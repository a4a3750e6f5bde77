/** In every fiscal year of the plan a fee schedule is in force, and it can say what each member pays: the tier or class it stands in, or its share. */
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { say } from '../language/say.ts'
import { chargingTroubles } from './charging-troubles.ts'
import type { Compared } from './entry.ts'
import { feeTroubles } from './fee-troubles.ts'
import type { Plan } from './plan.ts'
import { readableSchedules } from './readable-schedules.ts'
import { currencyOf, type Reading, soundPart } from './reading.ts'
import { scheduleInForce, yearsOfComposition } from './schedule.ts'
import { soundPlan } from './sound-plan.ts'
import { type Unplaced, unplaced } from './tiers.ts'
import { type Trouble, tellTroubles } from './trouble.ts'

const hasClasses = ({ method }: FeeScheduleRecord): boolean => method === 'classes'

const pathOfMember = (member: string): string => `members.${member}`

const open = (schedule: FeeScheduleRecord, found: Unplaced, compared: Compared): Trouble => {
  const member = found.member.id
  const rule = hasClasses(schedule)
    ? say`class "${found.tier?.id}" of schedule "${schedule.id}"`
    : say`tier "${found.tier?.id}" of schedule "${schedule.id}"`
  const path = `${pathOfMember(member)}.indicators.${compared.indicator}`
  if (compared.heldBack) {
    const remedy = say`Correct the value, or confirm it ("confirmed": on which day, by whom, with which source), or say in the rule what a missing one means: "missing": "fails" or "passes".`
    const [found, expected] = [say`a value that data quality holds back`, say`a value for ${compared.indicator} that is not held back`]
    const problem = { code: 'held-back', path, found, expected, remedy } as const
    return { problem, what: say`whether ${member} belongs to ${rule} cannot be said: data quality holds back its "${compared.indicator}"` }
  }
  if (compared.missing) {
    const remedy = say`Add the indicator with its source, or say in the rule what a missing one means: "missing": "fails" or "passes".`
    const problem = {
      code: 'missing-indicator',
      path,
      found: say`nothing`,
      expected: say`a value for ${compared.indicator}`,
      remedy,
    } as const
    return { problem, what: say`whether ${member} belongs to ${rule} cannot be said: it has no value for "${compared.indicator}"` }
  }
  if (compared.threshold.op === 'parameter' && compared.threshold.parameter.value === null) {
    const at = compared.threshold.parameter.path
    const [expectation, remedy] = [say`a value in force`, say`Give the threshold a value from the first of these years on.`]
    const problem = { code: 'threshold-not-in-force', path: at, found: say`no value in force`, expected: expectation, remedy } as const
    return { problem, what: say`the threshold of "${compared.indicator}" in ${rule} is not in force` }
  }
  const [unit, asked] = [compared.value?.unit ?? '', compared.threshold.unit]
  const remedy = say`Give the indicator in "${asked}", or the threshold in "${unit}".`
  const problem = { code: 'indicator-in-another-unit', path, found: JSON.stringify(unit), expected: JSON.stringify(asked), remedy } as const
  return {
    problem,
    what: say`whether ${member} belongs to ${rule} cannot be said: its "${compared.indicator}" is in ${unit}, the threshold in ${asked}`,
  }
}

const troublesOf = (schedule: FeeScheduleRecord, found: Unplaced): readonly Trouble[] => {
  if (found.tier !== null) return found.open.map((compared) => open(schedule, found, compared))
  const [code, path] = ['member-without-tier', pathOfMember(found.member.id)] as const
  if (hasClasses(schedule)) {
    const [expected, none] = [say`a class of schedule "${schedule.id}"`, say`no class`]
    const remedy = say`Widen a class, put the member into one by name, or end the schedule with a class for everyone.`
    const what = say`${found.member.id} belongs to no class of schedule "${schedule.id}"`
    return [{ problem: { code, path, found: none, expected, remedy }, what }]
  }
  const [expected, none] = [say`a tier of schedule "${schedule.id}"`, say`no tier`]
  const remedy = say`Widen a tier, put the member into one by name, or end the schedule with a tier for everyone.`
  return [
    {
      problem: { code, path, found: none, expected, remedy },
      what: say`${found.member.id} belongs to no tier of schedule "${schedule.id}"`,
    },
  ]
}

const noSchedule = (): Trouble => ({
  problem: {
    code: 'no-schedule-in-force',
    path: 'membershipFees.scheduleInForce',
    found: say`no schedule`,
    expected: say`a fee schedule in every year of the plan`,
    remedy: say`Give the choice a value from the first fiscal year of the plan on.`,
  },
  what: say`no fee schedule is in force`,
})

const placementTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] =>
  unplaced(plan, schedule, year).flatMap((found) => troublesOf(schedule, found))

/** Why it cannot be said what members pay in a fiscal year under a schedule, whether it is in force or not. */
export const scheduleTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => [
  ...placementTroubles(plan, schedule, year),
  ...feeTroubles(plan, schedule, year),
  ...chargingTroubles(plan, schedule, year),
]

const troublesIn = (plan: Plan, year: number): readonly Trouble[] => {
  const schedule = scheduleInForce(plan, year)
  if (schedule !== null) return scheduleTroubles(plan, schedule, year)
  return plan.choice(plan.document.membershipFees.scheduleInForce, year) === null ? [noSchedule()] : []
}

/** Of schedules whose fees do not read, who stands nowhere in them. */
const validateBrokenSchedules = (reading: Reading): void => {
  const broken = new Set(readableSchedules(reading).flatMap(({ value, isWhole, places }) => (!isWhole && places ? [value.id] : [])))
  const plan = broken.size === 0 ? null : soundPlan(reading, { forPlacing: true })
  if (plan === null) return
  tellTroubles(reading, plan.years, (year) => {
    const schedule = scheduleInForce(plan, year)
    return schedule !== null && broken.has(schedule.id) ? placementTroubles(plan, schedule, year) : []
  })
}

export const validatePlacements = (reading: Reading): void => {
  const plan = soundPlan(reading)
  if (plan === null || currencyOf(reading) === undefined || soundPart(reading, ['organisation']) === undefined) return
  tellTroubles(reading, yearsOfComposition(plan), (year) => troublesIn(plan, year))
  validateBrokenSchedules(reading)
}
