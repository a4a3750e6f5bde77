/** Missions: what the organisation carries of their cost, how many take place and how many are lost; at the share of the plan, or at one for every member. */

import type { Assessment } from '../checks/check.ts'
import type { Formula, Of } from '../formula/formula.ts'
import { constant, figure, nothing, sum } from '../formula/write.ts'
import { say } from '../language/say.ts'
import { CASH_LINES } from '../missions/cost-lines.ts'
import type { Setting } from '../streams/stream.ts'
import { type DerivedFigures, isOf } from './derived-figures.ts'
import { takeUpOf } from './mission-take-up.ts'
import { missionsAt, percentOf } from './mission-trial.ts'

const ID = 'user-pays-missions'

const carried: DerivedFigures = {
  id: `${ID}/carried`,
  formula: ({ book, forecast }, of, year) => {
    if (!isOf(of, [], ['mission'])) return undefined
    const [full, charged] = ['full-cost', 'charged'].map((measure) => book.find(`${ID}/${measure}`, of, year))
    if (full === undefined || charged === undefined) return undefined
    const excess = of['mission'] === undefined ? book.all(`${ID}/trip-excess`, year) : []
    return (excess.length === 0 ? full : sum([full, ...excess], forecast.plan.currency)).minus(charged)
  },
}

/** The missions under the share that is asked about; undefined for a share that is none. */
const settingOf = ({ forecast }: Assessment, { percent }: Of): Setting | undefined => {
  const at = percentOf(percent)
  return percent !== undefined && at === null ? undefined : missionsAt(forecast, at)
}

const missionsOf = ({ plan }: Setting, year: number) =>
  plan.document.userPaysMissions.missions.filter(({ fiscalYear }) => fiscalYear === year)

const takesPlace: DerivedFigures = {
  id: `${ID}/takes-place`,
  shown: { as: 'percent', places: 1 },
  formula: (assessment, of, year) => {
    const setting = isOf(of, ['mission'], ['percent']) ? settingOf(assessment, of) : undefined
    const mission = setting && missionsOf(setting, year).find(({ id }) => id === of['mission'])
    return setting && mission && takeUpOf(setting, mission)
  },
}

type Count = (setting: Setting, year: number) => Formula | undefined

const counted = (measure: string, formula: Count, shown?: DerivedFigures['shown']): DerivedFigures => ({
  id: `${ID}/${measure}`,
  ...(shown && { shown }),
  formula: (assessment, of, year) => {
    const setting = isOf(of, [], ['percent']) && assessment.forecast.years.includes(year) ? settingOf(assessment, of) : undefined
    return setting && formula(setting, year)
  },
})

/** A mission that is asked for with a chance of a half counts as half a mission. */
const held: Count = (setting, year) =>
  sum(
    missionsOf(setting, year).flatMap((mission) => {
      const takeUp = takeUpOf(setting, mission)
      return takeUp === undefined ? [] : [takeUp.op === 'figure' ? takeUp : figure(takesPlace.id, { mission: mission.id, year }, takeUp)]
    }),
    '1',
  )

const lost: Count = (setting, year) =>
  constant(missionsOf(setting, year).length, '1', say`Missions planned for ${year}`).minus(held(setting, year) ?? nothing('1'))

const lessIncome: Count = ({ book, plan }, year) => {
  const [cost, income] = ['cost', 'recovered'].map((measure) => book.find(`${ID}/${measure}`, {}, year) ?? nothing(plan.currency))
  return cost === undefined || income === undefined ? undefined : cost.minus(income)
}

const MISSIONS = { as: 'number', places: 2 } as const

/** What of the cost of one is paid in cash. */
const cash: DerivedFigures = {
  id: `${ID}/cash`,
  formula: ({ book, forecast }, of, year) => {
    if (!isOf(of, ['mission']) || book.find(`${ID}/full-cost`, of, year) === undefined) return undefined
    const lines = CASH_LINES.flatMap((line) => book.find(`${ID}/cost-line`, { ...of, line }, year) ?? [])
    return sum(lines, forecast.plan.currency)
  },
}

export const missionCarried: readonly DerivedFigures[] = [
  carried,
  cash,
  takesPlace,
  counted('held', held, MISSIONS),
  counted('lost', lost, MISSIONS),
  counted('cost-less-income', lessIncome),
]
