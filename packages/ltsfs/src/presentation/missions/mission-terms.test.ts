import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import type { Assessment } from '../../checks/check.ts'
import { assess } from '../../checks/index.ts'
import { forecast } from '../../forecast/forecast.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { Table } from '../table.ts'
import { missionSheet } from './mission-tables.ts'
import { missionFreeDaysTable, missionQuotesTable, missionTripsTable } from './mission-terms-tables.ts'
import { missionTravelTable } from './mission-travel-table.ts'

type Missions = PlanDocument['userPaysMissions']
const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })
const assessed = (change: (missions: Missions) => void = () => undefined): Assessment => {
  const computed = forecast(
    planWith(({ userPaysMissions }) => change(userPaysMissions)),
    { basis: 'expected' },
  )
  if (!computed.ok) throw new Error(computed.problems.map(({ message }) => message).join('\n'))
  return assess(computed.value)
}
const mission = (missions: Missions, id: string) => missions.missions.find((each) => each.id === id) ?? {}
const shown = (table: Table | null) =>
  table?.rows.map(({ label, cells }) => [label, ...cells.map(({ amount, text }) => amount ?? text ?? '')])

describe('a year without terms', () => {
  test('has no table of quotes, free days or trips, and no itinerary', () => {
    const plain = assessed()
    expect([missionQuotesTable(plain, 2019, '2019-01-01'), missionFreeDaysTable(plain, 2019), missionTripsTable(plain, 2019)]).toEqual([
      null,
      null,
      null,
    ])
    expect(missionTravelTable(plain, 'audit-aa')).toBeNull()
    expect(missionTravelTable(plain, 'nowhere')).toBeNull()
  })
})

describe('quotes', () => {
  const quoted = (accepted?: string) =>
    assessed((missions) =>
      Object.assign(mission(missions, 'audit-aa'), {
        quote: {
          issued: '2019-01-10',
          validUntil: '2019-03-31',
          price: { amount: '800.00', currency: 'AUD' },
          rate: '1.55',
          ...(accepted === undefined ? {} : { accepted }),
        },
        state: accepted === undefined ? 'quoted' : 'accepted',
      }),
    )

  test('show price, rate and how long they bind, on the last day and the day after', () => {
    const row = (stands: string) => [['Aldport: Audit advice', '800.00 AUD', '1.55 FJD/AUD', '2019-01-10', '2019-03-31', '', stands]]
    expect(shown(missionQuotesTable(quoted(), 2019, '2019-03-31'))).toEqual(row('open: may still be accepted'))
    expect(shown(missionQuotesTable(quoted(), 2019, '2019-04-01'))).toEqual(row('expired: binds nobody'))
  })

  test('make the price of the sheet, and the sheet says so', () => {
    const sheet = missionSheet(quoted('2019-03-31'), 'audit-aa')
    expect(sheet?.rows.find(({ id }) => id === 'charged')?.cells[0]?.amount).toBe('1240.00') // 800 * 1.55
    expect(sheet?.notes).toContain('The member was quoted 800.00 AUD: that is its price, whatever the cost becomes.')
    expect(sheet?.notes).toContain('It was accepted or took place, so it counts whole at any price.')
  })
})

test('free days: so many of delivery, so many of them free, and a sentence in the sheet', () => {
  const free = assessed((missions) => Object.assign(missions, { freeDays: { default: dated('day', '1') } }))
  const days = missionFreeDaysTable(free, 2019)
  expect(days?.rows.map(({ cells }) => cells[1]?.amount)).toEqual(['1'])
  const delivery = days?.rows[0]?.cells[0]?.amount
  expect(missionSheet(free, 'audit-aa')?.notes).toContain(`Of ${delivery} days of delivery 1 is free of charge.`)
})

test('a trip of several members shows what each would pay alone, its part, and adds up to the whole', () => {
  const together = assessed((missions) => {
    const [first, second] = missions.missions
    Object.assign(first ?? {}, { fiscalYear: 2019 })
    // Alone 1,000 AUD at 1.50 and 500 FJD: three quarters and one quarter.
    Object.assign(missions, {
      clusters: [
        {
          id: 'round',
          title: 'Round trip',
          source: 'invented',
          missions: [first?.id, second?.id],
          airfare: { amount: '1000.00', currency: 'FJD' },
        },
      ],
    })
  })
  const trips = missionTripsTable(together, 2019)
  expect(shown(trips)).toEqual([
    ['Round trip', '', ''],
    ['Coralquay: Valuation advice', '1500.00', '750.00'],
    ['Aldport: Audit advice', '500.00', '250.00'],
    ['More than all of them alone, left with the organisation', '', '0.00'],
    ['The whole trip', '', '1000.00'],
  ])
  expect(trips?.reconciliation).toContain('leave 0.00 FJD in Round trip')
  expect(missionSheet(together, 'audit-aa')?.notes).toContain('It travels with others in “Round trip” and bears its part of that trip.')
})

test('an itinerary over the date line: a leg there takes a calendar day back, the one home takes it again', () => {
  const travelling = assessed((missions) => {
    Object.assign(mission(missions, 'audit-aa'), {
      itinerary: [
        { from: 'Suva', to: 'Rarotonga', departs: '2019-05-02T09:00+12:00', arrives: '2019-05-01T14:30-10:00' },
        { from: 'Rarotonga', to: 'Suva', departs: '2019-05-04T23:00-10:00', arrives: '2019-05-06T01:15+12:00' },
      ],
    })
    Reflect.deleteProperty(mission(missions, 'audit-aa'), 'nights')
  })
  const travel = missionTravelTable(travelling, 'audit-aa')
  // 2 May 09:00 at +12 is 1 May 21:00 of UTC; 6 May 01:15 at +12 is 5 May 13:15: 88 h 15 min. Nights of 1, 2 and 3 May.
  expect(travel?.caption).toBe('3 nights at places of work; 88 h 15 min from the first departure to the last arrival')
  expect(shown(travel)).toEqual([
    ['Suva to Rarotonga', '2019-05-02 09:00 UTC+12:00', '2019-05-01 14:30 UTC−10:00', '3 h 30 min', '1 day earlier, over the date line'],
    ['Rarotonga to Suva', '2019-05-04 23:00 UTC−10:00', '2019-05-06 01:15 UTC+12:00', '4 h 15 min', '2 days later'],
  ])
})

describe('the sheet says by which terms', () => {
  test('share of the cost and nights', () => {
    const notes = missionSheet(assessed(), 'audit-aa')?.notes
    expect(notes?.[0]).toBe('The member pays 60 % of the full cost.')
    expect(notes).toContain('The per diem is 150.00 FJD for each of 3 nights.')
  })

  test('a regime, what is provided, and how demand follows the price', () => {
    const sheet = missionSheet(
      assessed((missions) => {
        Object.assign(missions, {
          perDiemRegimes: [
            { id: 'nightly', title: 'By the night', source: 'invented', countedBy: 'nights', deductions: { lodging: dated('1', '0.5') } },
          ],
          elasticity: { value: { default: dated('1', '0.5') }, reference: { default: dated('1', '0.6') } },
        })
        Object.assign(mission(missions, 'audit-aa'), { perDiemRegime: 'nightly', provided: { lodging: 1 } })
      }),
      'audit-aa',
    )
    expect(sheet?.notes).toContain(
      'The per diem is 150.00 FJD a day by “By the night”: each night at a place of work counts as a day, less what is provided: 1 × lodging.',
    )
    expect(sheet?.notes.find((note) => note.includes('elasticity'))).toMatch(
      /is .* % where the member pays 60 % of the cost, with an elasticity of 0.5 there\.$/,
    )
  })

  test.each([
    ['marginal-cost', 'The member pays what the mission causes in cash, not staff time and overhead.'],
    ['full-cost', 'The member pays the full cost.'],
  ])('the sharing key %s', (key, sentence) => {
    const sheet = missionSheet(
      assessed((missions) => Object.assign(missions, { sharing: dated('choice', key) })),
      'audit-aa',
    )
    expect(sheet?.notes[0]).toBe(sentence)
  })
})
