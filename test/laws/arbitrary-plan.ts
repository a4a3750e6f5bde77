/**
 * Plans at random: a sketch of what varies, in whole cents and percent, and the plan document drawn from it on the base plan.
 *
 * A sketch is plain data, so a law can change one thing in it (a fee, the order of a list) and compare two forecasts.
 */
import fc from 'fast-check'
import type { AgreementRecord } from '../../packages/ltsfs/src/inputs/donor-co-funding.ts'
import { AGREEMENT_STATES } from '../../packages/ltsfs/src/inputs/donor-co-funding.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { basePlan } from '../base-plan.ts'
import { given, narrowing, purpose } from '../commitments/random-restrictions.ts'

const DAYS = ['2016-07-01', '2017-01-01', '2017-06-30', '2018-01-01', '2018-01-02', '2018-12-31', '2019-01-01', '2020-06-30', '2021-01-01']

const cents = (most: number) => fc.integer({ min: 0, max: most })
const percent = fc.integer({ min: 0, max: 100 })

const agreementSketch = fc.record({
  state: fc.constantFrom(...AGREEMENT_STATES),
  scope: fc.oneof(
    fc.constant('none' as const),
    fc.constant('area' as const),
    fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }),
  ),
  share: fc.option(percent),
  from: fc.nat({ max: 4 }),
  days: fc.integer({ min: 1, max: 4 }),
  currency: fc.constantFrom('FJD', 'AUD', 'USD'),
  narrowed: narrowing,
  instalments: fc.array(fc.record({ day: fc.nat({ max: 7 }), received: fc.boolean(), open: fc.boolean(), cents: cents(2_000_000) }), {
    maxLength: 3,
  }),
})

/** What varies between two plans at random. */
export const planSketch = fc.record({
  years: fc.integer({ min: 1, max: 4 }),
  fees: fc.record({ small: cents(500_000), others: cents(3_000_000) }),
  late: fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 30 }), fc.nat({ max: 10 })),
  otherIncome: fc.array(
    fc.record({
      kind: fc.constantFrom('recurrent' as const, 'one-off' as const),
      certainty: fc.constantFrom('confirmed' as const, 'expected' as const, 'possible' as const),
      cents: cents(1_000_000),
    }),
    { maxLength: 3 },
  ),
  lines: fc.array(
    fc.record({
      kind: fc.constantFrom('operational' as const, 'replacement-capital' as const, 'other-capital' as const),
      indexed: fc.boolean(),
      cents: cents(3_000_000),
    }),
    { maxLength: 5 },
  ),
  activities: fc.array(
    fc.record({
      kind: fc.constantFrom('base-line' as const, 'expansion' as const),
      priority: fc.integer({ min: 1, max: 3 }),
      cents: cents(1_000_000),
      project: fc.option(fc.nat({ max: 1 })),
      purpose,
    }),
    { maxLength: 6 },
  ),
  /** One or none for each agreement named: which, and in percent what it delivers and per mille what it is charged. */
  projects: fc.array(fc.record({ agreement: fc.nat({ max: 3 }), delivery: percent, feeRate: fc.nat({ max: 130 }) }), { maxLength: 2 }),
  agreements: fc.array(agreementSketch, { maxLength: 4 }),
  joins: fc.option(fc.integer({ min: 2017, max: 2020 })),
  reserves: cents(3_000_000),
  floor: fc.nat({ max: 12 }),
})
export type PlanSketch = typeof planSketch extends fc.Arbitrary<infer Sketch> ? Sketch : never

const money = (amount: number): string => (amount / 100).toFixed(2)
const dated = (unit: string, value: string, from = '2016-01-01') => ({ unit, source: 'invented', values: { [from]: value } })
const share = (hundredths: number) => dated('1', String(hundredths / 100))

const restrictionOf = ({ scope, narrowed: { members, categories } }: PlanSketch['agreements'][number]): AgreementRecord['restriction'] => {
  if (scope === 'none') return 'none'
  const named = scope === 'area' ? { areas: ['area-1'] } : { activities: scope.map((activity) => `activity-${activity}`) }
  return { ...named, ...given({ members, categories }) }
}

const agreement = (sketch: PlanSketch['agreements'][number], at: number): AgreementRecord => ({
  id: `agreement-${at}`,
  title: `Agreement ${at}`,
  donor: `donor-${at % 2}`,
  donorName: `Donor ${at % 2}`,
  currency: sketch.currency,
  ceiling: { amount: '1000000.00', currency: sketch.currency },
  window: { from: DAYS[sketch.from] ?? '', until: DAYS[sketch.from + sketch.days] ?? '' },
  state: sketch.state,
  restriction: restrictionOf(sketch),
  ...(sketch.share === null ? {} : { donorShare: share(sketch.share) }),
  ...(sketch.narrowed.own === null ? {} : { ownShare: dated('1', sketch.narrowed.own) }),
  instalments: sketch.instalments.map((instalment, number) => ({
    id: `instalment-${number}`,
    due: DAYS[instalment.day] ?? '',
    amount: { amount: money(instalment.cents), currency: sketch.currency },
    ...(instalment.received ? { received: DAYS[instalment.day] ?? '' } : {}),
    ...(instalment.open ? { condition: { text: 'A report' } } : {}),
  })),
  source: 'invented',
})

const changed = (sketch: PlanSketch, document: PlanDocument): void => {
  const projects = sketch.agreements.length === 0 ? [] : sketch.projects
  document.period = { from: 2017, to: 2016 + sketch.years }
  const [current] = document.membershipFees.schedules
  for (const tier of current?.method === 'tiers' ? current.tiers : [])
    tier.fee = dated('FJD', money(tier.id === 'small' ? sketch.fees.small : sketch.fees.others))
  const late = document.membershipFees.collection.profiles.find(({ id }) => id === 'late')
  Object.assign(late ?? {}, { inYearDue: share(sketch.late[0]), oneYearLater: share(sketch.late[1]), twoYearsLater: share(sketch.late[2]) })
  document.projectManagementFees.projects = projects.map(({ agreement: of, delivery, feeRate }, at) => ({
    id: `project-${at}`,
    title: `Project ${at}`,
    agreement: `agreement-${of % sketch.agreements.length}`,
    delivery: share(delivery),
    feeRate: dated('1', String(feeRate / 1000)),
  }))
  document.donorCoFunding.agreements = sketch.agreements.map(agreement)
  if (document.cropAgency) Object.assign(document.cropAgency, { joins: sketch.joins, uplifts: [] })
  document.otherIncome = sketch.otherIncome.map(({ kind, certainty, cents: amount }, at) => ({
    id: `income-${at}`,
    title: `Income ${at}`,
    kind,
    certainty,
    amount: dated('FJD', money(amount)),
    probability: share(40),
  }))
  document.spending.categories = ['staff', 'travel', 'equipment'].map((id) => ({ id, title: id }))
  document.spending.lines = sketch.lines.map(({ kind, indexed, cents: amount }, at) => ({
    id: `line-${at}`,
    title: `Line ${at}`,
    kind,
    amount: dated('FJD', money(amount)),
    ...(indexed ? { index: 'prices' } : {}),
  }))
  document.spending.activities = sketch.activities.map(({ kind, priority, cents: cost, project, purpose: { serves, categories } }, at) => ({
    id: `activity-${at}`,
    title: `Activity ${at}`,
    kind,
    area: 'area-1',
    objective: 'objective-1-1',
    priority,
    scalable: true,
    cost: dated('FJD', money(cost)),
    ...(project === null || project >= projects.length ? {} : { project: `project-${project}` }),
    ...(serves === null ? {} : { beneficiaries: serves }),
    ...(categories === null
      ? {}
      : { categories: Object.entries(categories).map(([category, part]) => ({ category, share: dated('1', part) })) }),
  }))
  document.reserves.opening = { amount: money(sketch.reserves), currency: 'FJD' }
  document.reserves.floor = dated('month', String(sketch.floor))
}

const base = basePlan()

/** The plan document of a sketch: valid, and small enough to be read by eye when a law fails. */
export const documentOf = (sketch: PlanSketch): PlanDocument => {
  const document = structuredClone(base)
  changed(sketch, document)
  return document
}
