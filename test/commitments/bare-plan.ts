/** A plan in which nothing pays for anything but the agreements a test gives it: no fees, no other income, no reserves, no operations. */
import type { AgreementRecord } from '../../packages/ltsfs/src/inputs/donor-co-funding.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import type { ActivityRecord } from '../../packages/ltsfs/src/inputs/spending.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { planWith } from '../base-plan.ts'

const dated = <V>(unit: string, values: Readonly<Record<string, V>>) => ({ unit, source: 'invented', values: { ...values } })

type Amounts = Readonly<Record<number, string | null>>

interface Wanted {
  readonly id: string
  readonly costs: Amounts
  readonly kind?: 'base-line' | 'expansion'
  readonly priority?: number
  readonly scalable?: boolean
  readonly serves?: readonly string[]
  /** Shares of its cost by category. */
  readonly categories?: Readonly<Record<string, string | { readonly of: string; readonly per: string }>>
}

/** Costs by year; a year without one ends it. */
export const activity = ({ id, costs, kind = 'expansion', priority = 1, scalable = false, serves, categories }: Wanted): ActivityRecord => {
  const years = Object.keys(costs).map(Number)
  const values = Object.fromEntries(years.map((year) => [`${year}-01-01`, costs[year] ?? null]))
  const last = Math.max(...years)
  return {
    id,
    title: id,
    kind,
    area: 'area-1',
    objective: 'objective-1-1',
    priority,
    scalable,
    cost: dated('FJD', { ...values, [`${last + 1}-01-01`]: null }),
    ...(serves === undefined ? {} : { beneficiaries: [...serves] }),
    ...(categories === undefined
      ? {}
      : {
          categories: Object.entries(categories).map(([category, share]) => ({
            category,
            share: dated('1', { '2016-01-01': share as string }),
          })),
        }),
  }
}

interface Given extends Partial<Omit<AgreementRecord, 'instalments' | 'restriction'>> {
  readonly id: string
  /** Amounts due on the first of March of each year, signed and without condition unless said otherwise. */
  readonly due: Amounts
  /** Nothing: any activity that members and categories leave. */
  readonly pays?: readonly string[]
  readonly members?: readonly string[]
  readonly categories?: readonly string[]
  readonly own?: string
  readonly condition?: 'open' | 'met'
  readonly received?: string
}

export const agreement = (given: Given): AgreementRecord => {
  const { id, due, pays, members, categories, own, condition, received, currency = 'FJD', ...others } = given
  const narrowed = {
    ...(members === undefined ? {} : { members: [...members] }),
    ...(categories === undefined ? {} : { categories: [...categories] }),
  }
  return {
    id,
    title: id,
    donor: 'aid',
    donorName: 'Aid agency',
    currency,
    ceiling: { amount: '100000000', currency },
    window: { from: '2017-01-01', until: '2021-01-01' },
    state: 'signed',
    restriction: { ...(pays === undefined ? {} : { activities: [...pays] }), ...narrowed },
    instalments: Object.entries(due).map(([year, amount]) => ({
      id: `year-${year}`,
      due: `${year}-03-01`,
      amount: { amount: amount ?? '0', currency },
      ...(condition === undefined ? {} : { condition: { text: 'Report', ...(condition === 'met' ? { met: '2017-01-02' } : {}) } }),
      ...(received === undefined ? {} : { received }),
    })),
    source: 'invented',
    ...(own === undefined ? {} : { ownShare: dated('1', { '2016-01-01': own }) }),
    ...others,
  }
}

interface Bare {
  readonly activities: readonly ActivityRecord[]
  readonly agreements: readonly AgreementRecord[]
  readonly commitments?: Partial<NonNullable<PlanDocument['commitments']>>
  readonly register?: PlanDocument['register']
  readonly change?: (document: PlanDocument) => void
}

const CATEGORIES = [
  ['staff', 'Staff'],
  ['travel', 'Travel'],
  ['equipment', 'Equipment'],
] as const

const POLICY: NonNullable<PlanDocument['commitments']> = {
  coverage: 'life',
  instalments: 'unlocked',
  authorities: [{ id: 'committee', name: 'Steering Committee' }],
  funds: [],
  activities: [],
}

export const barePlan = ({ activities, agreements, commitments = {}, register, change = () => undefined }: Bare): Plan =>
  planWith((document) => {
    for (const schedule of document.membershipFees.schedules)
      for (const tier of 'tiers' in schedule ? schedule.tiers : []) tier.fee.values = { '2016-01-01': '0' }
    document.membershipFees.openingReceivables = []
    document.otherIncome = []
    document.userPaysMissions.missions = []
    document.projectManagementFees.projects = []
    delete document.cropAgency
    document.spending = { lines: [], activities: [...activities], categories: CATEGORIES.map(([id, title]) => ({ id, title })) }
    document.reserves.opening.amount = '0'
    document.donorCoFunding.haircut.values = { '2016-01-01': '0' }
    document.donorCoFunding.agreements = [...agreements]
    document.commitments = { ...POLICY, ...commitments }
    if (register !== undefined) document.register = register
    change(document)
  })
