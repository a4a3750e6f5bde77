/**
 * Mission charges of a small administration against its membership fee: user-pays must not become a second fee for those who pay least.
 *
 * For members of the tiers that the plan guards, in years in which a mission to them counts. A member without a fee has no ratio.
 */

import type { Forecast } from '../forecast/forecast.ts'
import type { Figure } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { later, say } from '../language/say.ts'
import { ZERO } from '../money/decimal.ts'
import { spellPercent } from '../money/spell.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { composition } from '../plan/tiers.ts'
import { defineCheck, spellAmount, spellBoth } from './check.ts'

const guarded = ({ plan }: Forecast, year: number): readonly MemberRecord[] => {
  const tiers = plan.document.userPaysMissions.guardedTiers ?? []
  const schedule = tiers.length === 0 ? null : scheduleInForce(plan, year)
  if (schedule === null) return []
  const placed = composition(plan, schedule, year)
  return plan.members(year).filter(({ id }) => tiers.includes(placed.get(id)?.tier.id ?? ''))
}

/** What comes of the missions to a member, on the basis of the forecast. */
const charges = ({ plan, book }: Forecast, member: string, year: number): readonly Figure[] =>
  plan.document.userPaysMissions.missions
    .filter((mission) => mission.member === member && mission.fiscalYear === year)
    .flatMap(({ id }) => book.find('user-pays-missions/recovered', { mission: id }, year) ?? [])

export const missionBurden = defineCheck({
  id: 'mission-burden',
  label: later`Mission charges against the fee`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'lower',
  describes: later`Mission charges that count / membership fee charged, for each member of a tier that the plan guards.`,
  guides: [{ name: 'missionChargesAtMost', is: '<=', severity: 'warn' }],
  figures: (forecast, year) =>
    guarded(forecast, year).flatMap(({ id }) => {
      const fee = forecast.book.find('membership-fees/charged', { member: id }, year)
      const paid = charges(forecast, id, year)
      if (fee === undefined || paid.length === 0 || forecast.reader.read(fee).isZero()) return []
      return [figure('indicators/mission-burden', { member: id, year }, sum(paid, forecast.plan.currency).over(fee))]
    }),
  ofMembers: {
    found: (members, limit) => say`Missions that cost more than ${spellPercent(limit ?? ZERO, 1)} of the fee of the year: ${members}.`,
  },
  says: ({ forecast, year, of, value, limit }) => {
    const [share, asked] = spellBoth(value, limit, 1, spellPercent)
    const member = of['member'] ?? ''
    const name = forecast.plan.document.members.find(({ id }) => id === member)?.name ?? member
    const paid = charges(forecast, member, year).reduce((all, each) => all.plus(forecast.reader.read(each)), ZERO)
    return say`In ${year} the missions to ${name} cost it ${spellAmount(forecast, paid)}, ${share} of its fee: more than ${asked}.`
  },
})
