/** What holds of project management fees whatever the rate, the bands, the grant and what is planned. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { BASES, type Basis } from '../../packages/ltsfs/src/streams/stream.ts'
import { planWith } from '../base-plan.ts'
import { forecastOf } from './forecast-of.ts'

const ID = 'project-management-fees'
const PROJECT = { project: 'harbour-training' }
const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })
const cents = (count: number): string => (count / 100).toFixed(2)

const changed = (document: PlanDocument, project: object, costs: readonly number[]): void => {
  const record = document.projectManagementFees.projects[0]
  if (record === undefined) throw new Error('the base plan has a project')
  Object.assign(record, { delivery: dated('1', '1'), excluded: dated('1', '0'), ...project })
  for (const activity of document.spending.activities.filter(({ project: of }) => of === record.id))
    Object.assign(activity.cost, { values: Object.fromEntries(costs.map((cost, at) => [`${2017 + at}-01-01`, cents(cost)])) })
  // Money in hand is never what decides here.
  const plenty = [2017, 2018, 2019, 2020].map((year) => ({
    id: `of-${year}`,
    due: `${year}-01-01`,
    received: `${year}-01-01`,
    amount: { amount: '900000000.00', currency: 'FJD' },
  }))
  Object.assign(document.donorCoFunding.agreements[0] ?? {}, { instalments: plenty, window: { from: '2017-01-01', until: '2021-01-01' } })
}

/** Nothing for a figure that is not there. */
const amountsIn = (document: PlanDocument, basis: Basis) => {
  const { amount } = forecastOf(document, basis)
  return (id: string, of: Readonly<Record<string, string>>, year: number): Decimal => amount(id, of, year) ?? ZERO
}

const grant = fc.record({
  ceiling: fc.integer({ min: 1, max: 50_000_000 }),
  currency: fc.constantFrom('FJD', 'AUD'),
  rate: fc.nat(1000),
  costs: fc.array(fc.nat(30_000_000), { minLength: 4, maxLength: 4 }),
  excluded: fc.nat(10_000_000),
  share: fc.nat(100),
  minimum: fc.option(fc.nat(1_000_000)),
  most: fc.option(fc.nat(1_000_000)),
  waived: fc.option(fc.nat(100)),
  basis: fc.constantFrom(...BASES),
})

test('direct cost and fee of an all-in grant never pass it by a cent, over all its years', () => {
  fc.assert(
    fc.property(grant, ({ ceiling, currency, rate, costs, excluded, share, minimum, most, waived, basis }) => {
      const waiver = {
        id: 'some',
        reason: 'A decision',
        source: 'invented',
        from: '2018-03-01',
        share: dated('1', String((waived ?? 0) / 100)),
      }
      const project = {
        allIn: true,
        feeRate: dated('1', String(rate / 1000)),
        excluded: dated('1', String(share / 100)),
        exclusions: [{ id: 'grants', kind: 'pass-through', amount: dated('FJD', cents(excluded)) }],
        ...(minimum === null ? {} : { feeMinimum: dated('FJD', cents(minimum)) }),
        ...(most === null ? {} : { feeCeiling: dated('FJD', cents(most)) }),
        ...(waived === null ? {} : { waivers: [waiver] }),
      }
      const plan = planWith((document) => {
        changed(document, project, costs)
        Object.assign(document.donorCoFunding.agreements[0] ?? {}, {
          currency,
          ceiling: { amount: cents(ceiling), currency },
        })
      })
      const amount = amountsIn(plan.document, basis)
      const rates = new Map([
        [2017, 1.6],
        [2018, 1.6],
        [2019, 1.5],
        [2020, 1.5],
      ])
      const taken = plan.years.reduce((all, year) => {
        const both = amount(`${ID}/delivered`, PROJECT, year).plus(amount(`${ID}/earned`, PROJECT, year))
        expect(amount(`${ID}/earned`, PROJECT, year).gte(0)).toBe(true)
        return all.plus(currency === 'AUD' ? both.div(rates.get(year) ?? 1) : both)
      }, ZERO)
      expect(taken.lte(cents(ceiling))).toBe(true)
    }),
  )
})

/** Edges and rates in whole cents and per mille, as bands one after the other. */
const bandsOf = (widths: readonly number[], rates: readonly number[], how: 'marginal' | 'slab') => {
  const edges = [0, ...widths.map((_, at) => widths.slice(0, at + 1).reduce((all, width) => all + width, 0))]
  return {
    how,
    upToIs: '<=',
    bands: edges.map((edge, at) => ({
      id: `band-${at}`,
      from: dated('FJD', cents(edge)),
      ...(edges[at + 1] === undefined ? {} : { upTo: dated('FJD', cents(edges[at + 1] ?? 0)) }),
      rate: dated('1', String((rates[at] ?? 0) / 1000)),
    })),
  }
}

/** The fee on a base in 2017 and on another in 2018. */
const feesOn = (bands: ReturnType<typeof bandsOf>, bases: readonly number[]): readonly Decimal[] => {
  const plan = planWith((document) => {
    changed(document, { feeBands: bands, feeRate: undefined }, bases)
    delete document.projectManagementFees.projects[0]?.feeRate
  })
  const amount = amountsIn(plan.document, 'all')
  return bases.map((_, at) => amount(`${ID}/earned`, PROJECT, 2017 + at))
}

const widths = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 3, maxLength: 3 })
const rates = fc.array(fc.nat(200), { minLength: 4, maxLength: 4 })

test('a fee by marginal bands has no jump: a cent more of base is at most the highest rate and a rounding more of fee', () => {
  fc.assert(
    fc.property(widths, rates, fc.nat(3), fc.nat(2), (width, rate, edge, past) => {
      const at = width.slice(0, edge).reduce((all, each) => all + each, 0) + past
      const [below, above] = feesOn(bandsOf(width, rate, 'marginal'), [at, at + 1])
      const step = (above ?? ZERO).minus(below ?? ZERO)
      expect(step.gte(0)).toBe(true)
      expect(
        step.lte(
          new Decimal('0.01')
            .times(Math.max(...rate))
            .div(1000)
            .plus('0.01'),
        ),
      ).toBe(true)
    }),
  )
})

test('a fee by slabs jumps at an edge where the rate changes', () => {
  const [on, past] = feesOn(bandsOf([1_000_000, 1, 1], [80, 60, 60, 60], 'slab'), [1_000_000, 1_000_001])
  expect([on?.toFixed(), past?.toFixed()]).toEqual(['800', '600']) // 10,000 at 8 %, 10,000.01 at 6 %
})
