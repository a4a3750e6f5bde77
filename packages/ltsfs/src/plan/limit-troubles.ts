/** Trouble with the steps that hold shares back: floor, ceiling, exclusion, and whether they leave a way to the whole. */
import type { Formula } from '../formula/formula.ts'
import type { FeeStepRecord, StepOf } from '../inputs/fee-step.ts'
import { say } from '../language/say.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import { excludedBy } from './excluded.ts'
import { membersText } from './key-troubles.ts'
import { hasFlag } from './observations.ts'
import { isAbove, observed, percent, type ScaleSetting, type Standing, stepTrouble, sumOf } from './scale-standing.ts'
import type { Trouble } from './trouble.ts'

/** Floor and ceiling. */
export const limitTroubles = (setting: ScaleSetting, record: StepOf<'floor' | 'ceiling'>): readonly Trouble[] => {
  const { plan, year, members, reader, standing } = setting
  const share = reader.read(plan.at(record.share, year))
  const { flag } = record
  const purpose = record.step === 'floor' ? say`the group of the floor` : say`the group of the ceiling`
  const flags = flag === undefined ? [] : observed(setting, { record, indicator: flag, members, purpose }).troubles
  const list = record.step === 'floor' ? standing.floors : standing.ceilings
  for (const member of members) {
    if (!standing.weights.has(member.id) || (flag !== undefined && !hasFlag(plan, member, flag, year))) continue
    const before = list.get(member.id) ?? share
    list.set(member.id, record.step === 'floor' ? Decimal.max(before, share) : Decimal.min(before, share))
  }
  const crossed = [...standing.floors].filter(([id, floor]) => standing.ceilings.get(id)?.lt(floor) === true).map(([id]) => id)
  const problem = {
    code: 'floor-above-ceiling',
    found: record.step === 'floor' ? say`a floor of ${percent(share)}` : say`a ceiling of ${percent(share)}`,
    expected: say`a floor at or below the ceiling`,
    remedy: say`Lower the floor or raise the ceiling.`,
  } as const
  return crossed.length === 0
    ? flags
    : [...flags, stepTrouble(setting, record, problem, say`the floor of ${membersText(crossed)} lies above the ceiling`)]
}

/** Exclusion. */
export const exclusionTroubles = (
  setting: ScaleSetting,
  record: StepOf<'exclusion'>,
  key: ReadonlyMap<string, Formula>,
  unit: string,
): readonly Trouble[] => {
  const { plan, year, reader, standing } = setting
  const asked = record.of === 'key' ? unit : '1'
  if (record.threshold.unit !== asked) {
    const problem = {
      code: 'wrong-unit',
      found: JSON.stringify(record.threshold.unit),
      expected: JSON.stringify(asked),
      remedy: say`Write the threshold in "${asked}".`,
    } as const
    return [
      stepTrouble(
        setting,
        record,
        problem,
        say`the threshold of the exclusion stands in ${record.threshold.unit}, what it is compared with in ${asked}`,
      ),
    ]
  }
  const threshold = reader.read(plan.at(record.threshold, year))
  const out = excludedBy(setting, record, key)
  for (const id of out) for (const list of [standing.weights, standing.floors, standing.ceilings]) list.delete(id)
  const problem = {
    code: 'everyone-excluded',
    found: say`a threshold of ${threshold.toFixed()}, which takes out ${membersText(out)}`,
    expected: say`a threshold that leaves somebody to pay`,
    remedy: say`Lower the threshold.`,
  } as const
  const paying = standing.weights.size > 0 || standing.fixed.size > 0
  return paying
    ? []
    : [
        stepTrouble(
          setting,
          record,
          problem,
          say`the exclusion at ${threshold.toFixed()} takes out ${membersText(out)}, which leaves nobody to pay`,
        ),
      ]
}

const NO_LIMITS: ReadonlyMap<string, Decimal> = new Map()

/** The limits that hold where a step has brought the scale to the whole: all so far, or none, because other steps move shares freely. */
const holding = ({ floors, ceilings }: Standing, { step }: FeeStepRecord) =>
  step === 'floor' || step === 'ceiling' || step === 'rescale' ? { floors, ceilings } : { floors: NO_LIMITS, ceilings: NO_LIMITS }

/** Whether the shares, each between its floor and its ceiling, can add up to the whole. */
export const wayToTheWhole = (setting: ScaleSetting, record: FeeStepRecord): readonly Trouble[] => {
  const { weights, fixed } = setting.standing
  const { floors, ceilings } = holding(setting.standing, record)
  const settled = sumOf(fixed.values())
  const least = settled.plus(sumOf(floors.values()))
  if (floors.size > 0 && isAbove(least, ONE)) {
    const problem = {
      code: 'floors-above-whole',
      found: say`${percent(least)} for ${fixed.size + floors.size} members`,
      expected: say`floors that add to at most 100 %`,
      remedy: say`Lower the floor, or let it hold for fewer members.`,
    } as const
    return [
      stepTrouble(
        setting,
        record,
        problem,
        fixed.size === 0
          ? say`the floors of ${membersText([...floors.keys()])} add to ${percent(least)}`
          : say`the floors of ${membersText([...floors.keys()])} add, with fixed shares, to ${percent(least)}`,
      ),
    ]
  }
  const most = settled.plus(
    sumOf([...weights].map(([id, weight]) => (weight.gt(0) ? (ceilings.get(id) ?? ONE) : (floors.get(id) ?? ZERO)))),
  )
  const weighs = [...weights.values()].some((weight) => weight.gt(0))
  if (!isAbove(ONE, most) && (weighs || !isAbove(ONE, settled))) return []
  const names = [...weights.keys(), ...fixed.keys()]
  const problem = {
    code: 'ceilings-below-whole',
    found: say`at most ${percent(most)}`,
    expected: say`ceilings and fixed shares that leave room for 100 %`,
    remedy: say`Raise ceilings by ${percent(ONE.minus(most))} together, or let them hold for fewer members.`,
  } as const
  return [
    stepTrouble(
      setting,
      record,
      problem,
      say`${membersText(names)} pay at most ${percent(most)} together, so ${percent(ONE.minus(most))} is left to nobody`,
    ),
  ]
}
