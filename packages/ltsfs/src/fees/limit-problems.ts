/** Limits on fees that cannot all hold, told with members, figures and the smallest relaxations that make them hold. */

import { isMoney } from '../formula/unit.ts'
import { capital } from '../inputs/id-words.ts'
import type { Problem } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal } from '../money/decimal.ts'
import { spell, spellPercent } from '../money/spell.ts'
import { membersText } from '../plan/key-troubles.ts'
import type { Plan } from '../plan/plan.ts'
import { assessmentInForce } from './charged-fees.ts'
import type { LimitTrouble } from './limit-trouble.ts'
import { onDemand } from './on-demand.ts'
import type { LimitedYear, LimitName } from './relaxed-plan.ts'
import { type Relaxation, reservesAreEnough, smallestRelaxations } from './smallest-relaxation.ts'

const CODE = 'limits-cannot-hold'

/** "from 5 % to 7 %", "to 7 % wherever it is lower": lower is stricter for all but the floor. */
const RELAXED: Readonly<Record<LimitName, (change: string) => string>> = {
  maximumRise: (change) => say`raise the maximum rise ${change}`,
  maximumFall: (change) => say`raise the maximum fall ${change}`,
  ceiling: (change) => say`raise the ceiling ${change}`,
  floor: (change) => say`lower the floor ${change}`,
}

const percent = (share: Decimal): string => spellPercent(share, Math.max(0, share.decimalPlaces() - 2))

const wayOf = ({ limit, from, to, unit, failsIn }: Relaxation): string => {
  const text = (value: Decimal): string => (isMoney(unit) ? `${spell(value, minorUnits(unit))} ${unit}` : percent(value))
  const everywhere = limit === 'floor' ? say`to ${text(to)} wherever it is higher` : say`to ${text(to)} wherever it is lower`
  const way = RELAXED[limit](from === null ? everywhere : say`from ${text(from)} to ${text(to)}`)
  return failsIn === null ? way : say`${way}, after which fiscal year ${failsIn} fails`
}

const remedyOf = (place: LimitedYear): string => {
  const relaxations = smallestRelaxations(place)
  const ways = [...relaxations.map(wayOf), ...(reservesAreEnough(place) ? [say`let the reserves carry the shortfall`] : [])]
  const [last = '', ...before] = ways.toReversed()
  const text = before.length === 0 ? last : say`${before.toReversed().join(', ')}, or ${last}`
  return ways.length === 0 ? say`No single limit is enough: relax several.` : `${capital(text)}.`
}

type Told = Pick<Problem, 'found' | 'expected' | 'message'>

const crossed = ({ schedule, year }: LimitedYear, trouble: LimitTrouble, amount: (value: Decimal) => string): Told => {
  const first = trouble.held.get(trouble.crossed[0] ?? '')
  const [low, high] = [first?.low ?? new Decimal(0), first?.high ?? new Decimal(0)]
  const who = trouble.crossed.length === 1 ? membersText(trouble.crossed) : say`${membersText(trouble.crossed)}, of ${trouble.crossed[0]}`
  const range = say`at least ${amount(low)} and at most ${amount(high)}`
  const message = say`In fiscal year ${year} the limits of schedule "${schedule.id}" ask of ${who} ${range}.`
  return { found: range, expected: say`a lowest fee at or below the highest`, message }
}

const short = ({ schedule, year }: LimitedYear, trouble: LimitTrouble, amount: (value: Decimal) => string): Told => {
  const { target, unmet } = trouble
  const payers = membersText([...trouble.held.keys()])
  const most = amount(target.minus(unmet))
  return {
    found: say`at most ${most}`,
    expected: amount(target),
    message: say`In fiscal year ${year} the limits of schedule "${schedule.id}" hold ${payers} to ${most} together, ${amount(unmet)} short of the ${amount(target)} to be charged, and nobody is left to carry it.`,
  }
}

/** Of one fiscal year under one schedule. The remedy is worked out when it is asked for: it takes the plan some dozens of times. */
export const problemOf = (place: LimitedYear, trouble: LimitTrouble): Problem => {
  const { plan, schedule } = place
  const amount = (value: Decimal): string => `${spell(value, minorUnits(plan.currency))} ${plan.currency}`
  const told = trouble.crossed.length > 0 ? crossed(place, trouble, amount) : short(place, trouble, amount)
  const remedy = onDemand(() => remedyOf(place))
  return {
    code: CODE,
    path: plan.originOf(schedule.limits ?? schedule).path,
    ...told,
    get remedy() {
      return remedy()
    },
  }
}

/** Of the first year that has one, in a plan whose numbers are all in force: the fees of later years follow from it. */
export const limitProblems = (plan: Plan): readonly Problem[] => {
  for (const year of plan.years) {
    const assessed = assessmentInForce(plan, year)
    if (assessed !== null && assessed.trouble !== null) return [problemOf({ plan, schedule: assessed.schedule, year }, assessed.trouble)]
  }
  return []
}
