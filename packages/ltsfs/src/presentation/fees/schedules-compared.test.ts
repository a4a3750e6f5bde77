import { describe, expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../../test/base-plan.ts'
import type { Table } from '../table.ts'
import { compareSchedules } from './schedules-compared.ts'

type Change = Parameters<typeof planWith>[0]
const compared = (question: { schedule: string | null; against: string | null }, change?: Change): Table => {
  const made = compareSchedules(planWith(change), { year: 2018, ...question })
  if (made === null || !made.ok) throw new Error('it can be compared')
  return made.value
}
const shown = ({ rows }: Table) => rows.map(({ label, cells }) => [label, ...cells.map(({ amount, text }) => amount ?? text ?? '')])

describe('two schedules of one plan', () => {
  test('say who changes its tier, which indicator decides, who pays more and who less', () => {
    const table = compared({ schedule: 'revised', against: 'current' })
    // As they are: small below 50,000 people 1,000, all others 10,000. Revised: small up to 50,000 people 1,600, all others 13,000.
    expect(shown(table)).toEqual([
      ['Aldport', 'All others', 'All others', '', '10000.00', '13000.00', '3000.00'],
      [
        'Bayhaven',
        'All others',
        'Small administrations',
        'population decides: population 50,000 people is at most 50,000 people',
        '10000.00',
        '1600.00',
        '-8400.00',
      ],
      ['Coralquay', 'Small administrations', 'Small administrations', '', '1000.00', '1600.00', '600.00'],
      ['All members', '', '', '', '21000.00', '16200.00', '-4800.00'],
    ])
    expect(table.caption).toBe(
      'In 2018 under “Revised fees” 2 members pay 3,600.00 FJD more and 1 member pays 8,400.00 FJD less than under “Fees as they are”: 4,800.00 FJD less in all; 1 member changes its tier',
    )
    expect(table.reconciliation).toBe('Changes of all members less the change of the total leave 0.00 FJD in Change.')
    expect(table.notes).toEqual(['“Revised fees” is not in force in 2018: its fees are those it would bring, without any phase-in.'])
  })

  test('one against itself changes nothing', () => {
    const table = compared({ schedule: null, against: 'current' })
    expect(table.caption).toBe(
      'In 2018 under “Fees as they are” every member pays the same as under “Fees as they are”: the same in all; no member changes its tier',
    )
  })

  test('whose tiers have nothing to do with each other, a member is told why it stands where it does', () => {
    const table = compared({ schedule: 'revised', against: 'current' }, (document) => {
      const [small, others] = tiersIn(document.membershipFees.schedules[1])
      Object.assign(small ?? {}, { id: 'little', title: 'Little' })
      Object.assign(others ?? {}, { id: 'large', title: 'Large' })
    })
    expect(shown(table)[0]?.slice(1, 4)).toEqual(['All others', 'Large', 'population 500,000 people is not at most 50,000 people'])
  })

  test('a member moved by name has its reason told', () => {
    const table = compared({ schedule: 'revised', against: 'current' }, (document) => {
      Object.assign(tiersIn(document.membershipFees.schedules[1])[1] ?? {}, { added: [{ member: 'CC', reason: 'It asked to.' }] })
    })
    expect(shown(table)[2]?.slice(1, 4)).toEqual(['Small administrations', 'All others', 'It asked to.'])
  })

  test('that are not there cannot be compared, and one that cannot be assessed says why', () => {
    expect(compareSchedules(planWith(), { year: 2018, schedule: 'nowhere', against: null })).toBeNull()
    const broken = planWith((document) => {
      for (const { fee } of tiersIn(document.membershipFees.schedules[1])) Object.assign(fee, { values: { '2040-01-01': '1' } })
    })
    const made = compareSchedules(broken, { year: 2018, schedule: 'revised', against: null })
    expect(made?.ok === false && made.problems.map(({ code }) => code)).toEqual(['fee-number-not-in-force', 'fee-number-not-in-force'])
  })
})
