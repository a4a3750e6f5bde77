/** Limits on fees that cannot all hold, told with members, figures and the smallest relaxation that makes them hold. */
import { valueReader } from '../formula/value.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import { sentenceList } from '../inputs/expectation.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Problem } from '../inputs/problem.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal } from '../money/decimal.ts'
import { spell, spellPercent } from '../money/spell.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { membersText } from '../plan/key-troubles.ts'
import type { Plan } from '../plan/plan.ts'
import { assessmentInForce } from './charged-fees.ts'
import type { LimitTrouble } from './limit-trouble.ts'
import { type Relaxation, smallestRelaxations } from './smallest-relaxation.ts'

const CODE = 'limits-cannot-hold'

const remedyOf = (relaxations: readonly Relaxation[], amount: (value: Decimal) => string, other: string): string => {
  const ways = relaxations.map(({ limit, from, to }) =>
    limit === 'ceiling' ? `the ceiling from ${amount(from)} to ${amount(to)}` : `the maximum rise from ${percent(from)} to ${percent(to)}`,
  )
  return ways.length === 0 ? `No single limit is enough: relax several, or ${other}.` : `Raise ${sentenceList(ways, 'or')}, or ${other}.`
}

const percent = (share: Decimal): string => spellPercent(share, Math.max(0, share.decimalPlaces() - 2))

interface Place {
  readonly plan: Plan
  readonly schedule: FeeScheduleRecord
  readonly year: number
}

const relaxationsOf = ({ plan, schedule, year }: Place, trouble: LimitTrouble): readonly Relaxation[] => {
  const { maximumRise, ceiling } = schedule.limits ?? {}
  const { read } = valueReader()
  const inForce = (dated: DatedNumber | undefined) => (dated !== undefined && plan.isInForce(dated, year) ? plan.at(dated, year) : null)
  const [rise, most] = [inForce(maximumRise), inForce(ceiling)]
  const limited = { maximumRise: rise && read(rise), ceiling: most && read(inPlanCurrency(plan, most, year).rounded()) }
  return smallestRelaxations(trouble, limited, minorUnits(plan.currency))
}

/** Of one fiscal year under one schedule. */
export const problemOf = (place: Place, trouble: LimitTrouble): Problem => {
  const { plan, schedule, year } = place
  const amount = (value: Decimal): string => `${spell(value, minorUnits(plan.currency))} ${plan.currency}`
  const path = plan.originOf(schedule.limits ?? schedule).path
  const relaxations = relaxationsOf(place, trouble)
  if (trouble.crossed.length > 0) {
    const first = trouble.held.get(trouble.crossed[0] ?? '')
    const [low, high] = [first?.low ?? new Decimal(0), first?.high ?? new Decimal(0)]
    const who = trouble.crossed.length === 1 ? membersText(trouble.crossed) : `${membersText(trouble.crossed)}, of ${trouble.crossed[0]}`
    return {
      code: CODE,
      path,
      found: `at least ${amount(low)} and at most ${amount(high)}`,
      expected: 'a lowest fee at or below the highest',
      message: `In fiscal year ${year} the limits of schedule "${schedule.id}" ask of ${who} at least ${amount(low)} and at most ${amount(high)}.`,
      remedy: remedyOf(relaxations, amount, 'lower the floor'),
    }
  }
  const payers = [...trouble.held.keys()]
  const most = trouble.target.minus(trouble.unmet)
  return {
    code: CODE,
    path,
    found: `at most ${amount(most)}`,
    expected: amount(trouble.target),
    message: `In fiscal year ${year} the limits of schedule "${schedule.id}" hold ${membersText(payers)} to ${amount(most)} together, ${amount(trouble.unmet)} short of the ${amount(trouble.target)} to be charged, and nobody is left to carry it.`,
    remedy: remedyOf(relaxations, amount, 'let the reserves carry the shortfall'),
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
