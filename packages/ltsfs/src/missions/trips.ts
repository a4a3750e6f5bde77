/**
 * Several members in one trip: its cost is split by what travelling would cost each alone, so nobody pays more than going alone.
 *
 * The parts add up to the trip (largest remainder, ties to whoever is named first). Where a trip costs more than all of them alone, each
 * is charged what it costs alone, and the excess stays with the organisation.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, nothing, share, sum } from '../formula/write.ts'
import type { ClusterRecord } from '../inputs/mission-cluster.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import type { Plan } from '../plan/plan.ts'
import { terminalAllowance, travelAlone } from './cost-lines.ts'

export interface Trips {
  /** The part of its trip that a mission bears, by mission. */
  readonly parts: ReadonlyMap<string, Formula>
  readonly figures: readonly Figure[]
  /** What trips cost more than the missions alone. */
  readonly excess: readonly Figure[]
}

const membersOf = (plan: Plan, { missions }: ClusterRecord): readonly MissionRecord[] =>
  missions.flatMap((id) => plan.document.userPaysMissions.missions.find((mission) => mission.id === id) ?? [])

const tripOf = (plan: Plan, cluster: ClusterRecord, year: number) => {
  const key = { cluster: cluster.id, year }
  const allowance = terminalAllowance(plan, cluster.legs ?? 0, year)
  const cost = sum([plan.money(cluster.airfare, year), ...(allowance === undefined ? [] : [allowance])], plan.currency)
  const trip = figure('user-pays-missions/trip', key, cost)
  const alone = membersOf(plan, cluster).map((mission) => {
    const travel = sum(Object.values(travelAlone(plan, mission)), plan.currency)
    return { mission, travel: figure('user-pays-missions/travel-alone', { mission: mission.id, year }, travel) }
  })
  const weights = alone.map(({ travel }) => travel)
  const charged = trip.atMost(sum(weights, plan.currency))
  const parts = share(charged, weights)
  return {
    parts: alone.flatMap(({ mission }, at) => (parts[at] === undefined ? [] : [[mission.id, parts[at]] as const])),
    figures: [trip, ...weights],
    excess: figure('user-pays-missions/trip-excess', key, trip.minus(sum(weights, plan.currency)).atLeast(nothing(plan.currency))),
  }
}

export const tripsOf = (plan: Plan, year: number): Trips => {
  const trips = (plan.document.userPaysMissions.clusters ?? [])
    .filter((cluster) => membersOf(plan, cluster)[0]?.fiscalYear === year)
    .map((cluster) => tripOf(plan, cluster, year))
  const excess = trips.map((trip) => trip.excess)
  return { parts: new Map(trips.flatMap(({ parts }) => parts)), figures: trips.flatMap(({ figures }) => figures), excess }
}
