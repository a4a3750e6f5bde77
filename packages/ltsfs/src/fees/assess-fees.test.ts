import { describe, expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../test/base-plan.ts'
import type { FeeLimitsRecord } from '../inputs/fee-limits.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { assessFees } from './assess-fees.ts'

type Values = Record<string, string | null>
const rate = (value: string) => ({ unit: '1', source: 'invented', values: { '2010-01-01': value } })
type More = Pick<FeeScheduleRecord, 'limits' | 'phaseIn' | 'indexation'>

/** One unit of 11,000 for each member. */
const classes = (id: string, values: Values, more: More = {}): FeeScheduleRecord => ({
  id,
  title: 'One unit each',
  source: 'invented',
  method: 'classes',
  unitValue: { unit: 'FJD', source: 'invented', values },
  classes: [{ id: 'all', title: 'All', units: rate('1'), entry: { everyone: true } }],
  ...more,
})

interface Change {
  /** What members that are not small pay in tiers; small ones pay 1,000 from 2010 on. */
  readonly others: Values
  readonly inForce?: Record<string, string>
  readonly more?: More
}

/** Of the base plan, with classes that are only weighed and others that have a value from 2017 on. */
const told = (
  { others, inForce = { '2010-01-01': 'current' }, more }: Change,
  schedule: string | null,
  year: number,
): readonly string[] => {
  const plan = planWith((document) => {
    const [current] = document.membershipFees.schedules
    for (const tier of tiersIn(current)) {
      tier.fee.values = tier.id === 'small' ? { '2010-01-01': '1000.00' } : others
      if (tier.entry !== undefined && 'threshold' in tier.entry) tier.entry.threshold.values = { '2010-01-01': '50000' }
    }
    document.membershipFees.schedules.push(classes('weighed', { '2010-01-01': '11000.00' }, more), classes('late', { '2017-01-01': '500' }))
    document.membershipFees.scheduleInForce.values = inForce
  })
  const found = assessFees(plan, { schedule, year })
  if (found === null) throw new Error('there is no such schedule')
  if (!found.ok) return found.problems.map(({ message }) => message)
  const { reader, charged } = found.value
  return [...charged].map(([member, fee]) => `${member} ${reader.read(fee).toFixed(2)}`)
}

const limits: FeeLimitsRecord = { maximumRise: rate('0.1'), shortfall: 'reserves' }
const [of2016, of2017] = [{ '2016-01-01': '10000.00' }, { '2017-01-01': '10000.00' }]
const whole = ['AA 11000.00', 'BB 11000.00', 'CC 11000.00']
const unknown =
  'In fiscal year 2017 schedule "weighed" needs membershipFees.schedules.current.tiers.others.fee, which has no value in force on 2016-01-01.'

describe('a schedule that is only weighed', () => {
  test('whose fees may rise from a year in which they are not in force is a problem that names the day', () => {
    expect(told({ others: of2017, more: { limits } }, 'weighed', 2017)).toEqual([unknown])
  })

  test('rises from the year before where that is known', () => {
    const charged = ['AA 11000.00', 'BB 11000.00', 'CC 1100.00'] // 10,000 * 1.1, and 1,000 * 1.1
    expect(told({ others: of2016, more: { limits } }, 'weighed', 2017)).toEqual(charged)
    expect(told({ others: of2017, more: { limits } }, 'weighed', 2018)).toEqual(charged)
  })

  test('does not ask for it without such a limit, and not for its phase-in', () => {
    expect(told({ others: of2017 }, 'weighed', 2017)).toEqual(whole)
    expect(told({ others: of2017, more: { phaseIn: { years: 2 } } }, 'weighed', 2017)).toEqual(whole)
  })

  test('says of which year its fees follow from one that cannot be assessed', () => {
    const inForce = { '2010-01-01': 'late', '2017-01-01': 'current' }
    expect(told({ others: of2017, inForce, more: { limits } }, 'weighed', 2017)).toEqual([
      'In fiscal year 2017 the fees of schedule "weighed" follow from those of 2016, when schedule "late" needs membershipFees.schedules.late.unitValue, which has no value in force.',
    ])
    expect(told({ others: of2017, inForce: { '2010-01-01': 'late' }, more: { limits } }, 'weighed', 2018)).toEqual([
      'AA 550.00', // 500 * 1.1
      'BB 550.00',
      'CC 550.00',
    ])
  })
})

describe('a schedule in force', () => {
  const inForce = { '2010-01-01': 'current', '2017-01-01': 'weighed' }

  test.each<More>([{ limits }, { phaseIn: { years: 2 } }])('that follows from fees that are not in force: %o', (more) => {
    expect(told({ others: of2017, inForce, more }, null, 2017)).toEqual([unknown])
  })

  test('follows from nothing once its phase-in is at the end', () => {
    expect(told({ others: of2017, inForce, more: { phaseIn: { years: 2 } } }, null, 2018)).toEqual(whole)
  })

  test('of which a number is not in force in the year itself is told without a day', () => {
    expect(told({ others: of2017 }, null, 2016)).toEqual([
      'In fiscal year 2016 schedule "current" needs membershipFees.schedules.current.tiers.others.fee, which has no value in force.',
    ])
    expect(told({ others: of2017 }, null, 2017)).toEqual(['AA 10000.00', 'BB 10000.00', 'CC 1000.00'])
  })

  test('whose index has no rate in a year since its base year', () => {
    // The index of the base plan has rates from 2016 on.
    const indexed = (baseYear: number): Change => ({ others: of2016, inForce, more: { indexation: { index: 'prices', baseYear } } })
    expect(told(indexed(2014), null, 2017)).toEqual([
      'In fiscal year 2017 schedule "weighed" needs indices.prices.rate, which has no value in force on 2015-01-01.',
    ])
    expect(told(indexed(2015), null, 2017)).toEqual(['AA 11444.40', 'BB 11444.40', 'CC 11444.40']) // 11,000 * 1.02 * 1.02
  })
})
