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

export const dated = (unit: string, value: string | { of: string; per: string }) => ({
  unit,
  source: 'invented',
  values: { '1990-01-01': value },
})
export const amount = (unit: string, value: string) => ({ unit, source: 'invented', values: { '1990-01-01': value } })

const memberOf = ({ id, name = id, indicators }: FeeMember): PlanDocument['members'][number] => ({
  id,
  name,
  indicators: Object.fromEntries(
    Object.entries(indicators).map(([indicator, [value, unit]]) => [indicator, { value, unit, quality: [], source: 'invented' }]),
  ),
})

/** Fiscal years 2017 to 2020, the schedule in force in all of them. */
export const feePlan = (
  members: readonly FeeMember[],
  schedule: FeeScheduleRecord,
  currency = 'FJD',
  years: { readonly from: number; readonly to: number } = { from: 2017, to: 2020 },
): PlanDocument =>
  basePlan((document) => {
    document.organisation.currency = currency
    document.period = years
    document.exchangeRates = []
    document.members = members.map(memberOf)
    document.membershipFees.schedules = [schedule]
    document.membershipFees.scheduleInForce = { unit: 'choice', source: 'invented', values: { '1990-01-01': schedule.id } }
    delete document.membershipFees.openingReceivables
    document.projectManagementFees = { projects: [] }
    Object.assign(document.userPaysMissions, { missions: [], grossAnnualCost: amount(currency, '1') })
    delete document.userPaysMissions.memberShare.tiers
    delete document.cropAgency
    document.donorCoFunding.agreements = []
    document.otherIncome = []
    document.spending = { lines: [], activities: [] }
    Object.assign(document.reserves, { opening: { amount: '0', currency } })
    Object.assign(document.guides.structuralBalanceAtLeast, { unit: currency })
    delete document.register
    delete document.commitments
    document.options = []
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
