import { expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../../test/base-plan.ts'
import { compositionTable } from './composition-table.ts'

/** Null: the schedule says nothing of hysteresis. */
const because = (
  year: number,
  room: string | null = '0.1',
  thresholds: Record<string, string> = {},
): Readonly<Record<string, string | undefined>> => {
  const plan = planWith(({ membershipFees: { schedules }, members }) => {
    if (room !== null) Object.assign(schedules[0] ?? {}, { hysteresis: { unit: '1', source: 'invented', values: { '2016-01-01': room } } })
    for (const tier of tiersIn(schedules[0]))
      if (tier.entry !== undefined && 'threshold' in tier.entry) Object.assign(tier.entry.threshold.values, thresholds)
    const population = members.find(({ id }) => id === 'CC')?.indicators['population']
    Object.assign(population ?? {}, { value: '9000' })
  })
  const { rows } = compositionTable(plan, year)
  return Object.fromEntries(rows.map(({ label, cells }) => [label, cells[0]?.text]))
}

test('without hysteresis everyone is held against the threshold as it is written', () => {
  for (const room of [null, '0']) expect(because(2018, room)['Bayhaven']).toBe('population 50,000 people is not below 50,000 people')
})

test('who stood on a side of a threshold the year before is held against it with room, and the sentence says why', () => {
  // A tenth of 50,000 people, down for who was above it, up for who was below.
  expect(because(2018)['Bayhaven']).toBe(
    'population 50,000 people is not below 45,000 people, the threshold of 50,000 people with 10 % of room because it counted as not below it before',
  )
  expect(because(2018)['Coralquay']).toBe(
    'population 9,000 people is below 55,000 people, the threshold of 50,000 people with 10 % of room because it counted as below it before',
  )
})

test('a side is the one that counted, also where a value has been below the threshold as it is written for years', () => {
  // 50,000 people are below 52,000 and not below 46,800, in 2018 as in 2019.
  const text =
    'population 50,000 people is not below 46,800 people, the threshold of 52,000 people with 10 % of room because it counted as not below it before'
  const raised = { '2018-01-01': '52000' }
  expect([2018, 2019].map((year) => because(year, '0.1', raised)['Bayhaven'])).toEqual([text, text])
})
