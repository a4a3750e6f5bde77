/** A plan of any members that are charged under one schedule, for the laws, oracles and benchmarks of fees: nothing else is in it. */
import { assessment, type FeeAssessment } from '../packages/ltsfs/src/fees/assessment.ts'
import { contributions } from '../packages/ltsfs/src/fees/contributions.ts'
import { valueReader } from '../packages/ltsfs/src/formula/value.ts'
import type { FeeScheduleRecord } from '../packages/ltsfs/src/inputs/fee-schedule.ts'
import type { PlanDocument } from '../packages/ltsfs/src/inputs/plan-document.ts'
import { feeTroubles } from '../packages/ltsfs/src/plan/fee-troubles.ts'
import { planOf } from '../packages/ltsfs/src/plan/plan.ts'
import { basePlan } from './base-plan.ts'

export interface FeeMember {
  readonly id: string
  readonly name?: string
  /** Value and unit by indicator. */
  readonly indicators: Readonly<Record<string, readonly [value: string, unit: string]>>
}

/** A number in force from long ago, exact as a decimal or as a quotient. */
export const dated = <V extends string | { of: string; per: string }>(unit: string, value: V) => ({
  unit,
  source: 'invented',
  values: { '1990-01-01': value } as Record<string, V>,
})
export const amount = (unit: string, value: string) => dated(unit, value)

const memberOf = ({ id, name = id, indicators }: FeeMember): PlanDocument['members'][number] => ({
  id,
  name,
  indicators: Object.fromEntries(
    Object.entries(indicators).map(([indicator, [value, unit]]) => [indicator, { value, unit, quality: [], source: 'invented' }]),
  ),
})

/** What a plan has besides members and fees, empty; read once, because laws make plans by the hundred thousand. */
const skeleton = basePlan((document) => {
  document.exchangeRates = []
  delete document.membershipFees.openingReceivables
  document.projectManagementFees = { projects: [] }
  document.userPaysMissions.missions = []
  delete document.userPaysMissions.memberShare.tiers
  delete document.cropAgency
  document.donorCoFunding.agreements = []
  document.otherIncome = []
  document.spending = { lines: [], activities: [] }
  delete document.register
  delete document.commitments
  document.options = []
})

/** Fiscal years 2017 to 2020, the schedule in force in all of them. Not read again by the schema: `validate` does that where a test asks for it. */
export const feePlan = (
  members: readonly FeeMember[],
  schedule: FeeScheduleRecord,
  currency = 'FJD',
  period: PlanDocument['period'] = { from: 2017, to: 2020 },
): PlanDocument => ({
  ...skeleton,
  organisation: { ...skeleton.organisation, currency },
  period,
  members: members.map(memberOf),
  membershipFees: {
    ...skeleton.membershipFees,
    schedules: [schedule],
    scheduleInForce: { unit: 'choice', source: 'invented', values: { '1990-01-01': schedule.id } },
  },
  userPaysMissions: { ...skeleton.userPaysMissions, grossAnnualCost: amount(currency, '1') },
  reserves: { ...skeleton.reserves, opening: { amount: '0', currency } },
  guides: { ...skeleton.guides, structuralBalanceAtLeast: amount(currency, '0') },
})

type Scale = Extract<FeeScheduleRecord, { readonly method: 'scale' }>

/** A scale of 1,000.00 by an indicator, unless said otherwise. */
export const scaleOf = (change: Partial<Scale> = {}, currency = 'FJD'): Scale => ({
  id: 'scale',
  title: 'A scale',
  source: 'invented',
  method: 'scale',
  toAssess: amount(currency, '1000.00'),
  key: { indicator: 'income' },
  steps: [],
  ...change,
})

/** The assessment of 2017, from plan documents that have no troubles. */
export const assessed = (document: PlanDocument): FeeAssessment => {
  const plan = planOf(document)
  const [schedule] = document.membershipFees.schedules
  if (schedule === undefined) throw new Error('no schedule')
  const troubles = feeTroubles(plan, schedule, 2017)
  if (troubles.length > 0) throw new Error(troubles.map(({ what }) => what).join('; '))
  return assessment({ plan, schedule, year: 2017, chargedIn: () => new Map() })
}

/** What each member is charged, as text with all its decimals. */
export const chargedBy = (document: PlanDocument): Readonly<Record<string, string>> => {
  const { read } = valueReader()
  return Object.fromEntries([...assessed(document).charged].map(([member, fee]) => [member, read(fee).toFixed()]))
}

/** What each step adds, by its label: the amounts in the order of members. */
export const stepsOf = (document: PlanDocument): Readonly<Record<string, readonly string[]>> => {
  const { steps, rows } = contributions(assessed(document))
  return Object.fromEntries(steps.map(({ label }, at) => [label, rows.map(({ amounts }) => amounts[at]?.toFixed() ?? '')]))
}
