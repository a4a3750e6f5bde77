/**
 * Findings for those who may not see single members: how many members of a tier a finding is about, without their names and their amounts.
 *
 * Members of tiers too small to hide them are counted together, in no tier.
 */

import type { Assessment, Finding } from '../../checks/check.ts'
import { checks } from '../../checks/index.ts'
import { counted, say } from '../../language/say.ts'
import type { Plan } from '../../plan/plan.ts'
import { type FindingGroup, findingGroups } from './finding-groups.ts'
import { tierIn } from './paper-tables.ts'
import { ENOUGH } from './redaction.ts'

const membersOf = ({ of, members }: Finding): readonly string[] => members ?? (of['member'] === undefined ? [] : [of['member']])

interface Tier {
  readonly id: string
  /** Null: too small to be named. */
  readonly title: string | null
}

const tiersOf = (plan: Plan): ReadonlyMap<string, Tier> => {
  const placed = plan.document.members.map(({ id }) => ({ id, tier: tierIn(plan, id) }))
  const sizes = Map.groupBy(placed, ({ tier }) => tier.id)
  const isLarge = (tier: string): boolean => (sizes.get(tier)?.length ?? 0) >= ENOUGH
  return new Map(placed.map(({ id, tier }) => [id, isLarge(tier.id) ? tier : { id: '', title: null }]))
}

const membersIn = (count: number, { title }: Tier): string => {
  const members = counted(count, 'member')
  return title === null ? members : say`${members} of the tier “${title}”`
}

/** What a check finds of members in a year, as one finding for each tier. */
const byTier = (found: readonly Finding[], tiers: ReadonlyMap<string, Tier>): readonly Finding[] => {
  const single = found.flatMap((finding) =>
    membersOf(finding).map((member) => ({ finding, tier: tiers.get(member) ?? { id: '', title: null } })),
  )
  return [...Map.groupBy(single, ({ tier }) => tier.id).values()].flatMap((ofTier): readonly Finding[] => {
    const [first] = ofTier
    if (first === undefined) return []
    const { check, severity, year, limit, value } = first.finding
    const words = checks.find(({ id }) => id === check)?.ofMembers
    const members = membersIn(ofTier.length, first.tier)
    const message = (value === null ? words?.unknown?.(members) : words?.found(members, limit)) ?? members
    // The years that say the same are told as one: what is said is what tells them apart.
    return [{ check, severity, year, of: { tier: first.tier.id, message }, message, value: null, limit: null, figure: null }]
  })
}

/** What is told of the largest payers, squared shares among it: with all the other amounts of a paper it would tell what one member pays. */
const OF_PAYERS: ReadonlySet<string> = new Set(['concentration', 'effective-payers', 'top-payer', 'top-two-payers'])

const withoutFigure = (finding: Finding): Finding =>
  OF_PAYERS.has(finding.check) && finding.value !== null
    ? { ...finding, message: say`Income hangs on fewer payers than the guide asks for.`, value: null, limit: null, figure: null }
    : finding

export const findingTiers = (assessment: Assessment): readonly FindingGroup[] => {
  const tiers = tiersOf(assessment.forecast.plan)
  const alike = Map.groupBy(assessment.findings, (finding) => {
    const { check, severity, year, value } = finding
    return membersOf(finding).length === 0 ? finding : [check, severity, year, value === null].join(' ')
  })
  const findings = [...alike.values()].flatMap((found) => (found.some((one) => membersOf(one).length > 0) ? byTier(found, tiers) : found))
  return findingGroups({ ...assessment, findings: findings.map(withoutFigure) })
}
