/** Order changes nothing where it is not policy. It is policy among agreements (who pays first) and among tiers (who is asked first). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printFigureName } from '../../packages/ltsfs/src/formula/figure-name.ts'
import { valueReader } from '../../packages/ltsfs/src/formula/value.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { documentOf, planSketch } from './arbitrary-plan.ts'
import { amountsOf, forecastOf } from './forecast-of.ts'

/** The lists of a plan document whose order carries no meaning. */
const LISTS: Readonly<Record<string, (document: PlanDocument) => unknown[]>> = {
  sources: ({ sources }) => sources,
  'rates of exchange': ({ exchangeRates }) => exchangeRates,
  members: ({ members }) => members,
  schedules: ({ membershipFees }) => membershipFees.schedules,
  'collection profiles': ({ membershipFees }) => membershipFees.collection.profiles,
  projects: ({ projectManagementFees }) => projectManagementFees.projects,
  missions: ({ userPaysMissions }) => userPaysMissions.missions,
  'other income': ({ otherIncome }) => otherIncome,
  'spending lines': ({ spending }) => spending.lines,
  activities: ({ spending }) => spending.activities,
  'instalments of every agreement': ({ donorCoFunding }) => donorCoFunding.agreements.flatMap(({ instalments }) => instalments),
}

const shuffle = <T>(list: readonly T[], picks: Iterator<number>): T[] =>
  list
    .map((item) => ({ item, at: picks.next().value ?? 0 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)

describe('the order in which a list is written changes no figure', () => {
  test.each(Object.entries(LISTS))('%s', (name, listOf) => {
    fc.assert(
      fc.property(planSketch, fc.constantFrom(...BASES), fc.infiniteStream(fc.nat()), (sketch, basis, picks) => {
        const [written, shuffled] = [documentOf(sketch), documentOf(sketch)]
        if (name.startsWith('instalments'))
          for (const agreement of shuffled.donorCoFunding.agreements) agreement.instalments = shuffle(agreement.instalments, picks)
        else {
          const list = listOf(shuffled)
          list.splice(0, list.length, ...shuffle(list, picks))
        }
        expect(amountsOf(forecastOf(shuffled, basis))).toEqual(amountsOf(forecastOf(written, basis)))
      }),
      { numRuns: 30 },
    )
  })
})

test('figures read in any order have the same values', () => {
  fc.assert(
    fc.property(planSketch, fc.constantFrom(...BASES), fc.infiniteStream(fc.nat()), (sketch, basis, picks) => {
      const forecast = forecastOf(documentOf(sketch), basis)
      const reader = valueReader()
      const inAnyOrder = shuffle(forecast.figures, picks).map((figure) => [printFigureName(figure), reader.read(figure).toFixed()] as const)
      expect(new Map(inAnyOrder)).toEqual(amountsOf(forecast))
    }),
  )
})
