/**
 * Fee share against missions lost: what comes in and how many missions are still asked for, at each share of the full cost from none to all.
 *
 * No second model: each point is the plan with one other share for every member, read by the formulas of the stream. A price that is
 * quoted stays as quoted, and what is confirmed takes place at any share.
 */

import type { Assessment } from '../../checks/check.ts'
import { takeUpOf } from '../../derived/mission-take-up.ts'
import { missionsAt } from '../../derived/mission-trial.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'

export interface MissionCurvePoint {
  /** In per cent of the full cost; null for the plan as it stands, tier by tier. */
  readonly percent: number | null
  readonly revenue: string
  /** In cash. */
  readonly cost: string
  /** In cash: what the organisation pays. */
  readonly costLessRevenue: string
  readonly missions: string
  readonly lost: string
}

export interface MissionCurve {
  readonly currency: string
  readonly years: readonly number[]
  /** Missions planned in these years. */
  readonly planned: number
  readonly points: readonly MissionCurvePoint[]
  readonly today: MissionCurvePoint
  /** Whether take-up follows the price; without an elasticity no share loses a mission more than another. */
  readonly followsPrice: boolean
}

interface Question {
  /** Without one, every year of the plan. */
  readonly year?: number | undefined
  /** Between two points, in per cent: 5 unless said. */
  readonly step?: number | undefined
}

const pointOf = ({ forecast }: Assessment, percent: number | null, years: readonly number[]): MissionCurvePoint => {
  const { plan, basis, book } = missionsAt(forecast, percent)
  const { read } = forecast.reader
  const total = (measure: string): Decimal =>
    years.reduce((all, year) => {
      const found = book.find(`user-pays-missions/${measure}`, {}, year)
      return found === undefined ? all : all.plus(read(found))
    }, ZERO)
  const missions = plan.document.userPaysMissions.missions.filter(({ fiscalYear }) => years.includes(fiscalYear))
  const asked = missions.reduce((all, mission) => {
    const takeUp = takeUpOf({ plan, basis, book }, mission)
    return takeUp === undefined ? all : all.plus(read(takeUp))
  }, ZERO)
  const [revenue, cost] = [total('recovered'), total('cost')]
  const print = (value: Decimal): string => printAmount(value, plan.currency)
  return {
    percent,
    revenue: print(revenue),
    cost: print(cost),
    costLessRevenue: print(cost.minus(revenue)),
    missions: asked.toDecimalPlaces(2).toFixed(2),
    lost: new Decimal(missions.length).minus(asked).toDecimalPlaces(2).toFixed(2),
  }
}

export const missionCurve = (assessment: Assessment, { year, step = 5 }: Question = {}): MissionCurve => {
  const { plan } = assessment.forecast
  const years = plan.years.filter((each) => year === undefined || each === year)
  const count = Math.floor(100 / step)
  const percents = Array.from({ length: count + 1 }, (_, at) => at * step)
  return {
    currency: plan.currency,
    years,
    planned: plan.document.userPaysMissions.missions.filter(({ fiscalYear }) => years.includes(fiscalYear)).length,
    points: percents.map((percent) => pointOf(assessment, percent, years)),
    today: pointOf(assessment, null, years),
    followsPrice: plan.document.userPaysMissions.elasticity !== undefined,
  }
}
