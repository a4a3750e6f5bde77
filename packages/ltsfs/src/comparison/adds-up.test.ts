/** What may be added up, told for the base plan: its figures of 2017 to 2020 in FJD, in months and as pure numbers. */
import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { notAddedUp } from './adds-up.ts'
import { alternativeOf } from './alternative.ts'
import { type CombinedName, combinedOf, inYear } from './combined-name.ts'
import { paymentsFigure } from './members.ts'
import { TOTALS, totalFigure } from './totals.ts'

const found = alternativeOf(basePlan(), null, 'expected')
if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
const { assessment } = found.value

const refusal = (name: CombinedName): string | null => notAddedUp(name, [assessment])

describe('unlike units', () => {
  test('money and a ratio are not added up, whichever stands first', () => {
    expect(refusal(combinedOf(['reserves/closing', 'indicators/recurrent-coverage'], { years: inYear(2018) }))).toBe(
      'Reserves: closing (FJD) and indicators: recurrent coverage (a pure number) are unlike and are not added up: ask for one of them by itself.',
    )
    expect(refusal(combinedOf(['indicators/recurrent-coverage', 'reserves/closing'], { over: 'last' }))).toContain('are unlike')
  })

  test('nor are money and months, in one year and over years', () => {
    const figures = ['reserves/closing', 'indicators/reserve-months']
    expect(refusal(combinedOf(figures, { years: inYear(2018) }))).toContain('(FJD) and indicators: reserve months (months)')
    expect(refusal(combinedOf(figures, { over: 'lowest' }))).toContain('are unlike')
  })

  test('money and money are', () => {
    expect(refusal(paymentsFigure('AA'))).toBeNull()
    expect(refusal(combinedOf(['membership-fees/charged', 'statement/paid']))).toBeNull()
  })

  test('a kind that nothing is of in these years has no unit to be unlike in', () => {
    expect(refusal(combinedOf(['membership-fees/charged', 'crop-agency/net']))).toBeNull()
  })
})

describe('over years', () => {
  test('a balance is not added up', () => {
    expect(refusal(combinedOf(['reserves/closing']))).toBe(
      'Reserves: closing is a balance, and balances of several years are not added up: ask for over=last, over=lowest or over=highest.',
    )
    expect(refusal(combinedOf(['membership-fees/receivable'], { of: { member: 'AA' } }))).toContain('is a balance')
  })

  test('a ratio and a length of time are not either', () => {
    expect(refusal(combinedOf(['indicators/recurrent-coverage']))).toBe(
      'Indicators: recurrent coverage is a ratio, and ratios of several years are not added up: ask for over=last, over=lowest or over=highest.',
    )
    expect(refusal(combinedOf(['indicators/reserve-months']))).toContain('is a length of time, and lengths of time of several years')
  })

  test('one year of them, the last, the lowest and the highest are told', () => {
    for (const id of ['reserves/closing', 'indicators/recurrent-coverage', 'indicators/reserve-months']) {
      expect(refusal(combinedOf([id], { years: inYear(2018) }))).toBeNull()
      for (const over of ['last', 'lowest', 'highest'] as const) expect(refusal(combinedOf([id], { over }))).toBeNull()
    }
  })

  test('what comes in or is paid in a year is added up', () => {
    for (const id of ['membership-fees/charged', 'indicators/gap', 'reserves/change', 'reserves/added'])
      expect(refusal(combinedOf([id]))).toBeNull()
  })

  test('missions that take place are counted, over years too', () => {
    expect(refusal(combinedOf(['user-pays-missions/held']))).toBeNull()
    expect(refusal(combinedOf(['user-pays-missions/lost']))).toBeNull()
  })

  test('every total that a comparison shows may be asked for', () => {
    for (const total of TOTALS) expect(refusal(totalFigure(total))).toBeNull()
  })
})

describe('in one year', () => {
  test('balances of several members are added up, their ratios are not', () => {
    expect(refusal(combinedOf(['membership-fees/receivable'], { years: inYear(2018) }))).toBeNull()
    expect(
      refusal(combinedOf(['indicators/recurrent-coverage', 'indicators/operating-coverage'], { years: inYear(2018), over: 'lowest' })),
    ).toBe(
      'Indicators: recurrent coverage is a ratio, and ratios are not added up: ask for one by itself, as "indicators/recurrent-coverage?year=2018".',
    )
  })
})

test('of what there is not nothing is refused', () => {
  expect(refusal(combinedOf(['no-such/figure']))).toBeNull()
  expect(refusal(combinedOf(['reserves/closing'], { years: inYear(2016) }))).toBeNull()
})
