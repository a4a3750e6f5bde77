/** How a mission is named in a table, and the group that may stand instead of its member. */

import type { Assessment } from '../../checks/check.ts'
import type { MissionRecord } from '../../inputs/user-pays-missions.ts'
import { say } from '../../language/say.ts'
import { tierOf } from '../../missions/by-tier.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import type { Row } from '../table.ts'

export const missionsOf = ({ forecast }: Assessment, year: number): readonly MissionRecord[] =>
  forecast.plan.document.userPaysMissions.missions.filter(({ fiscalYear }) => fiscalYear === year)

/** "Tuvalu: Legislation review". */
export const missionLabel = ({ forecast }: Assessment, { member, title }: MissionRecord): string => {
  const name = forecast.plan.document.members.find(({ id }) => id === member)?.name ?? member
  return say`${name}: ${title}`
}

export const missionMember = ({ forecast: { plan } }: Assessment, mission: MissionRecord): Row['member'] => {
  const schedule = scheduleInForce(plan, mission.fiscalYear)
  const tier = schedule === null ? undefined : composition(plan, schedule, mission.fiscalYear).get(mission.member)?.tier
  return { id: mission.member, group: tierOf(plan, mission) ?? 'none', groupLabel: tier?.title ?? say`In no tier` }
}
