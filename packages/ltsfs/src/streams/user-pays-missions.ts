/**
 * User-pays missions: the share of an in-country mission's full cost that the receiving member pays.
 *
 * Only an accepted quote is confirmed income. On the expected basis members ask for the share `takeUp` of what is only planned or
 * quoted: charging lowers the number of missions, and with it their cost in cash. The other bases plan the cost of every mission.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { constant, figure, one } from '../formula/write.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { composition } from '../plan/tiers.ts'
import { cashCost, fullCost } from './mission-cost.ts'
import { defineStream, type Setting } from './stream.ts'
import { total } from './total.ts'

type Terms = Plan['document']['userPaysMissions']['memberShare']

/** The share for the tier in which the member stands that year, else the default. */
const shareFor = (plan: Plan, terms: Terms, mission: MissionRecord): Formula => {
  const schedule = scheduleInForce(plan, mission.fiscalYear)
  const tier = schedule === null ? undefined : composition(plan, schedule, mission.fiscalYear).get(mission.member)?.tier.id
  return plan.at(terms.tiers?.find((each) => each.tier === tier)?.share ?? terms.default, mission.fiscalYear)
}

const isAccepted = ({ state }: MissionRecord): boolean => state === 'accepted' || state === 'delivered'

/** The share of a mission that takes place. */
const takeUp = ({ plan, basis }: Setting, mission: MissionRecord): Formula =>
  isAccepted(mission) || basis !== 'expected' ? one : shareFor(plan, plan.document.userPaysMissions.takeUp, mission)

const recovered = (setting: Setting, mission: MissionRecord, charged: Figure): Formula =>
  setting.basis === 'confirmed' && !isAccepted(mission)
    ? charged.times(constant(0, one.unit, 'only an accepted quote is confirmed')).rounded()
    : charged.times(takeUp(setting, mission)).rounded()

const figuresOf = (setting: Setting, mission: MissionRecord) => {
  const { plan } = setting
  const key = { mission: mission.id, year: mission.fiscalYear }
  const full = figure('user-pays-missions/full-cost', key, fullCost(plan, mission).rounded())
  const price = full.times(shareFor(plan, plan.document.userPaysMissions.memberShare, mission)).rounded()
  const charged = figure('user-pays-missions/charged', key, price)
  return {
    cost: figure('user-pays-missions/cost', key, cashCost(plan, mission).times(takeUp(setting, mission)).rounded()),
    full,
    charged,
    recovered: figure('user-pays-missions/recovered', key, recovered(setting, mission, charged)),
  }
}

export const userPaysMissions = defineStream({
  id: 'user-pays-missions',
  label: 'User-pays missions',
  figures: (setting, year) => {
    const { plan } = setting
    const missions = plan.document.userPaysMissions.missions
      .filter((mission) => mission.fiscalYear === year)
      .map((mission) => figuresOf(setting, mission))
    const unit = plan.currency
    return [
      ...missions.flatMap(({ cost, full, charged, recovered: paid }) => [cost, full, charged, paid]),
      total(
        { id: 'user-pays-missions/cost', year, unit },
        missions.map(({ cost }) => cost),
      ),
      total(
        { id: 'user-pays-missions/charged', year, unit },
        missions.map(({ charged }) => charged),
      ),
      total(
        { id: 'user-pays-missions/recovered', year, unit },
        missions.map(({ recovered: paid }) => paid),
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
