/**
 * User-pays missions: the part of an in-country mission's cost that the receiving member pays.
 *
 * Only an accepted quote is confirmed income. On the expected basis members ask for a share of what is only planned or quoted:
 * charging lowers the number of missions, and with it their cost in cash. The other bases plan the cost of every mission.
 */

import type { Figure, Formula } from '../formula/formula.ts'
import { constant, figure, one } from '../formula/write.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import { say } from '../language/say.ts'
import { missionCost } from '../missions/cost-lines.ts'
import { takesPlace } from '../missions/demand.ts'
import { freeDaysOf } from '../missions/free-days.ts'
import { priceOf } from '../missions/price.ts'
import { isConfirmed } from '../missions/quote.ts'
import { tripsOf } from '../missions/trips.ts'
import { defineStream, type Setting } from './stream.ts'
import { total } from './total.ts'

interface Parts {
  readonly trip: Formula | undefined
  readonly free: Figure | undefined
}

const counted = (setting: Setting, mission: MissionRecord, price: Formula, takeUp: Formula): Formula =>
  setting.basis === 'confirmed' && !isConfirmed(mission)
    ? price.times(constant(0, one.unit, say`only an accepted quote is confirmed`)).rounded()
    : price.times(takeUp).rounded()

const figuresOf = (setting: Setting, mission: MissionRecord, { trip, free }: Parts) => {
  const { plan, basis } = setting
  const key = { mission: mission.id, year: mission.fiscalYear }
  const cost = missionCost(plan, mission, trip)
  const price = priceOf(plan, mission, cost, free)
  const charged = figure('user-pays-missions/charged', key, price.rounded())
  const demand = takesPlace(plan, mission, { price, full: cost.full }, basis === 'expected')
  const followsPrice = plan.document.userPaysMissions.elasticity !== undefined
  const takeUp = followsPrice ? figure('user-pays-missions/take-up', key, demand) : demand
  const owed = isConfirmed(mission) ? [figure('user-pays-missions/receivable', key, charged)] : []
  return {
    before: [...(free === undefined ? [] : [free]), ...cost.lines, cost.full],
    cost: figure('user-pays-missions/cost', key, cost.cash.times(takeUp).rounded()),
    charged,
    recovered: figure('user-pays-missions/recovered', key, counted(setting, mission, charged, takeUp)),
    after: [...owed, ...(takeUp.op === 'figure' ? [takeUp] : [])],
  }
}

export const userPaysMissions = defineStream({
  id: 'user-pays-missions',
  get label() {
    return say`User-pays missions`
  },
  figures: (setting, year) => {
    const { plan } = setting
    const missions = plan.document.userPaysMissions.missions.filter((mission) => mission.fiscalYear === year)
    const [trips, free] = [tripsOf(plan, year), freeDaysOf(plan, missions)]
    const all = missions.map((mission) => figuresOf(setting, mission, { trip: trips.parts.get(mission.id), free: free.get(mission.id) }))
    const totalOf = (measure: string, parts: readonly Figure[]): Figure =>
      total({ id: `user-pays-missions/${measure}`, year, unit: plan.currency }, parts)
    return [
      ...trips.figures,
      ...trips.excess,
      ...all.flatMap(({ before, cost, charged, recovered, after }) => [...before, cost, charged, recovered, ...after]),
      totalOf('cost', [...all.map(({ cost }) => cost), ...trips.excess]),
      totalOf(
        'full-cost',
        all.flatMap(({ before }) => before.slice(-1)),
      ),
      totalOf(
        'charged',
        all.map(({ charged }) => charged),
      ),
      totalOf(
        'recovered',
        all.map(({ recovered }) => recovered),
      ),
      totalOf(
        'receivable',
        all.flatMap(({ after }) => after.filter(({ id }) => id === 'user-pays-missions/receivable')),
      ),
    ]
  },
  income: ({ plan, book }, year) =>
    plan.document.userPaysMissions.missions.flatMap((mission) => {
      const paid = book.find('user-pays-missions/recovered', { mission: mission.id }, year)
      return paid === undefined
        ? []
        : [{ kind: 'recurrent' as const, payer: { kind: 'member' as const, id: mission.member }, figure: paid }]
    }),
})
