/** Figures over years, derived by hand from the base plan: fees of 10,000 for Aldport and Bayhaven and 1,000 for Coralquay, 2017 to 2020. */
import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { alternativeOf } from './alternative.ts'
import { combinedFigure } from './combined-figure.ts'
import { type CombinedName, combinedOf, inYear } from './combined-name.ts'
import { paymentsFigure } from './members.ts'

const found = alternativeOf(basePlan(), null, 'expected')
if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
const { assessment } = found.value

const combined = (name: CombinedName) => {
  const { value, deciding } = combinedFigure(assessment, name)
  return [value?.toFixed(2) ?? null, deciding]
}
/** Full cost (500 + 150 * 3 + 50 + 6 days * 66,000 / 220) * 1.1; Aldport pays 60 %, and 80 % of such missions are still asked for. */
const AUDIT = (500 + 150 * 3 + 50 + (6 * 66_000) / 220) * 1.1 * 0.6 * 0.8

describe('figures combined over years', () => {
  test('fees of all years are added up', () => {
    expect(combined(combinedOf(['membership-fees/charged']))).toEqual([(21_000 * 4).toFixed(2), [2017, 2018, 2019, 2020]])
  })

  test('only the years asked about count, one of them alone too', () => {
    const years = { from: 2018, to: 2019 }
    expect(combined(combinedOf(['membership-fees/charged'], { years }))).toEqual([(21_000 * 2).toFixed(2), [2018, 2019]])
    expect(combined(combinedOf(['membership-fees/charged'], { years: inYear(2019) }))).toEqual(['21000.00', [2019]])
    expect(combined(combinedOf(['membership-fees/charged'], { years: inYear(2016) }))).toEqual([null, []])
  })

  test('what a member pays is its fees and what is recovered of the missions it receives', () => {
    expect(combined(paymentsFigure('AA'))[0]).toBe((10_000 * 4 + AUDIT).toFixed(2))
    const { years } = combinedFigure(assessment, paymentsFigure('AA'))
    expect(years.map(({ parts }) => parts.map(({ name }) => name.of))).toEqual([
      [{ member: 'AA' }],
      [{ member: 'AA' }],
      [{ member: 'AA' }, { mission: 'audit-aa' }],
      [{ member: 'AA' }],
    ])
  })

  test('the lowest and the highest name the years that decide, all of them where several are alike', () => {
    const pays = { ...paymentsFigure('AA'), over: 'highest' } as const
    expect(combined(pays)).toEqual([(10_000 + AUDIT).toFixed(2), [2019]])
    expect(combined({ ...pays, over: 'lowest' })).toEqual(['10000.00', [2017, 2018, 2020]])
  })

  test('the last is that of the last year asked about, and nothing where that has none', () => {
    const missions = combinedOf(['user-pays-missions/recovered'], { of: { mission: 'audit-aa' }, over: 'last' })
    expect(combined({ ...missions, years: { from: 2017, to: 2019 } })).toEqual([AUDIT.toFixed(2), [2019]])
    expect(combined(missions)).toEqual([null, []])
  })

  test('what no figure is of alone is added up over those that are of it and of more besides', () => {
    const lines = combinedOf(['user-pays-missions/cost-line'], { of: { mission: 'audit-aa' }, years: inYear(2019) })
    expect(combined(lines)[0]).toBe(((500 + 150 * 3 + 50 + (6 * 66_000) / 220) * 1.1).toFixed(2))
    const overhead = combinedOf(['user-pays-missions/cost-line'], { of: { line: 'overhead' }, years: inYear(2019) })
    expect(combined(overhead)[0]).toBe(((500 + 150 * 3 + 50 + (6 * 66_000) / 220) * 0.1).toFixed(2))
  })

  test('of a kind that nobody has, and of nobody, there is nothing', () => {
    expect(combined(combinedOf(['no-such/figure']))).toEqual([null, []])
    expect(combined(paymentsFigure('ZZ'))).toEqual([null, []])
    expect(combined(combinedOf(['membership-fees/charged'], { of: { member: 'AA', use: 'expansion' } }))).toEqual([null, []])
  })
})
