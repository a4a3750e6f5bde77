/** How much of a mission takes place: a figure of its own where it follows the price, else the take-up of the plan. */
import type { Formula } from '../formula/formula.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import { takesPlace } from '../missions/demand.ts'
import type { Setting } from '../streams/stream.ts'

/** Undefined where the mission has no figures. */
export const takeUpOf = ({ plan, basis, book }: Setting, mission: MissionRecord): Formula | undefined => {
  const [of, year] = [{ mission: mission.id }, mission.fiscalYear]
  const [price, full] = ['charged', 'full-cost'].map((measure) => book.find(`user-pays-missions/${measure}`, of, year))
  if (price === undefined || full === undefined) return undefined
  return book.find('user-pays-missions/take-up', of, year) ?? takesPlace(plan, mission, { price, full }, basis === 'expected')
}
