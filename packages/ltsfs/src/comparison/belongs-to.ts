/** Records whose figures are asked for by whom they belong to: missions by the member that receives them. */
import type { PlanDocument } from '../inputs/plan-document.ts'

/** The missions of a member, in the order of the plan. */
export const missionsOfMember = ({ userPaysMissions }: PlanDocument, member: string): readonly string[] =>
  userPaysMissions.missions.flatMap((mission) => (mission.member === member ? [mission.id] : []))
