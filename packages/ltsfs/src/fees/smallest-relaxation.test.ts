import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { FeeLimitsRecord } from '../inputs/fee-limits.ts'
import { limitProblems } from './limit-problems.ts'

type Values = Record<string, string | null>
const rate = (values: Values) => ({ unit: '1', source: 'invented', values })
const money = (values: Values, unit = 'FJD') => ({ unit, source: 'invented', values })

/** The base plan, whose fees go at once from 10,000 (AA, BB) and 1,000 (CC) to 13,000 (AA) and 1,600 (BB, CC) in 2018, under limits. */
const told = (limits: FeeLimitsRecord, change: (fees: { small: Values; others: Values }) => void = () => undefined) => {
  const plan = planWith((document) => {
    document.membershipFees.scheduleInForce.values = { '2016-01-01': 'current', '2018-01-01': 'revised' }
    const [, revised] = document.membershipFees.schedules
    if (revised?.method !== 'tiers') throw new Error('the base plan has tiers')
    delete revised.phaseIn
    delete revised.indexation
    revised.limits = limits
    const [small, others] = revised.tiers
    const fees = { small: small?.fee.values ?? {}, others: others?.fee.values ?? {} }
    change(fees)
  })
  return limitProblems(plan).map(({ message, remedy }) => ({ year: /year (\d+)/.exec(message)?.[1], remedy }))
}

describe('a relaxation is offered when the whole plan holds with it', () => {
  test('a ceiling that is a cent too low', () => {
    // 16,200 are to be charged, three times 5,400.
    const limits = { ceiling: money({ '2018-01-01': '5399.99' }), shortfall: 'other-members' as const }
    expect(told(limits)).toEqual([
      { year: '2018', remedy: 'Raise the ceiling from 5,399.99 FJD to 5,400.00 FJD, or let the reserves carry the shortfall.' },
    ])
  })

  test('a limit in a currency of its own is relaxed in that currency', () => {
    // 1.60 FJD for 1 AUD in 2018 and 1.50 from 2019 on, when 5,400.00 FJD are 3,600.00 AUD; 3,374.99 AUD are 5,399.98 FJD in 2018
    const limits = { ceiling: money({ '2018-01-01': '3374.99' }, 'AUD'), shortfall: 'other-members' as const }
    expect(told(limits)).toEqual([
      { year: '2018', remedy: 'Raise the ceiling from 3,374.99 AUD to 3,600.00 AUD, or let the reserves carry the shortfall.' },
    ])
  })

  test('what is enough for the first year and not for the next is not offered', () => {
    // AA and BB may not fall by more than 10 %, to 9,000 in 2018 and 8,100 in 2019; the ceiling is 8,999 and then 8,000.
    const limits = { maximumFall: rate({ '2018-01-01': '0.1' }), ceiling: money({ '2018-01-01': '8999.00', '2019-01-01': '8000.00' }) }
    // From 8,999 to 8,000 is a fall of 11.1012... %; from 10,000 to 8,999 one of 10.01 %. A ceiling of 9,000 in 2018 and 8,100 from 2019 on.
    expect(told(limits)).toEqual([
      { year: '2018', remedy: 'Raise the maximum fall from 10 % to 11.11 %, or raise the ceiling to 9,000.00 FJD wherever it is lower.' },
    ])
  })

  test('a crossing that is mended and leaves a shortfall is not mended', () => {
    // CC rises from 1,000 to 1,100 at most and must pay 1,200. At 20 % it may, and all may pay 12,000 + 12,000 + 1,200, more than 16,200.
    const limits = { maximumRise: rate({ '2018-01-01': '0.1' }), floor: money({ '2018-01-01': '1200.00' }) }
    expect(told({ ...limits, shortfall: 'other-members' })).toEqual([
      { year: '2018', remedy: 'Raise the maximum rise from 10 % to 20 %, or lower the floor from 1,200.00 FJD to 1,100.00 FJD.' },
    ])
    // AA is to be charged 40,000 and BB and CC 1,600, so that 43,200 are short of what 20 % allow, 25,200: a rise of (43,200 - 21,000) / 21,000.
    expect(told({ ...limits, shortfall: 'other-members' }, ({ others }) => Object.assign(others, { '2016-01-01': '40000.00' }))).toEqual([
      { year: '2018', remedy: 'Raise the maximum rise from 10 % to 105.72 %.' },
    ])
  })

  test('where a number holds for some years, one relaxation mends all of them', () => {
    // 2018 may rise by 5 % to 22,050 in all, 2019 by 1 % to 22,270.50, and 24,000 are asked for: 2018 and 2019 each rise by r, 21,000 * (1 + r) >= 24,000.
    const limits = { maximumRise: rate({ '2018-01-01': '0.05', '2019-01-01': '0.01' }), shortfall: 'other-members' as const }
    const dearer = ({ others }: { others: Values }) => Object.assign(others, { '2016-01-01': '20800.00' })
    expect(told(limits, dearer)).toEqual([
      { year: '2018', remedy: 'Raise the maximum rise to 14.29 % wherever it is lower, or let the reserves carry the shortfall.' },
    ])
  })
})

describe('where no single limit is enough', () => {
  test('for all years, those that mend the first are offered with the year that fails next', () => {
    // 2018: BB may fall from 10,000 to 9,000 and may pay 8,999. 2019: CC pays 1,600 and may not rise, and must pay 2,000.
    const limits = {
      maximumFall: rate({ '2018-01-01': '0.1', '2019-01-01': null }),
      ceiling: money({ '2018-01-01': '8999.00', '2019-01-01': null }),
      maximumRise: rate({ '2019-01-01': '0' }),
      floor: money({ '2019-01-01': '2000.00' }),
    }
    expect(told(limits)).toEqual([
      {
        year: '2018',
        remedy:
          'Raise the maximum fall from 10 % to 10.01 %, after which fiscal year 2019 fails, or raise the ceiling from 8,999.00 FJD to 9,000.00 FJD, after which fiscal year 2019 fails.',
      },
    ])
  })

  test('at all, that is said', () => {
    // Nobody may rise or fall, AA and BB from 10,000 and CC from 1,000; nobody may pay more than 900 and everyone must pay 10,001.
    const limits = {
      maximumRise: rate({ '2018-01-01': '0' }),
      maximumFall: rate({ '2018-01-01': '0' }),
      ceiling: money({ '2018-01-01': '900.00' }),
      floor: money({ '2018-01-01': '10001.00' }),
    }
    expect(told(limits)).toEqual([{ year: '2018', remedy: 'No single limit is enough: relax several.' }])
  })
})
