import { expect, test } from 'vitest'
import { basePlan, planWith, tiersIn } from '../../../../../test/base-plan.ts'
import { compare } from '../../comparison/comparison.ts'
import { steeringPaper } from './paper.ts'
import { isByFewUnits } from './unit-schedules.ts'

const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })

/** So many members in classes of eight, four and one unit, and so many with a fixed fee of 7,777. */
const paperOf = (...[eight, four, one, fixed]: readonly [number, number, number, number]) => {
  const sizes = { E: eight, F: four, O: one, X: fixed }
  const idsOf = (letter: keyof typeof sizes) => Array.from({ length: sizes[letter] }, (_, at) => `${letter}${at}`)
  const document = basePlan((plan) => {
    const [pattern] = plan.members
    const { membershipFees, options, userPaysMissions } = plan
    if (pattern === undefined) return
    plan.members = (['E', 'F', 'O', 'X'] as const).flatMap((letter) =>
      idsOf(letter).map((id) => ({ ...pattern, id, name: `Member ${id}` })),
    )
    const ofUnits = (letter: 'E' | 'F' | 'O', title: string, units: string) => ({
      ...{ id: `units-${units}`, title, units: dated('1', units) },
      added: idsOf(letter).map((member) => ({ member, reason: 'As listed.' })),
    })
    membershipFees.schedules = [
      {
        ...{ id: 'current', title: 'By units', source: 'invented', method: 'classes', unitValue: dated('FJD', '1000.00') },
        classes: [ofUnits('E', 'Eight units', '8'), ofUnits('F', 'Four units', '4'), ofUnits('O', 'One unit', '1')],
        fixedFees: idsOf('X').map((member) => ({ member, fee: dated('FJD', '7777.00'), reason: 'As agreed.' })),
      },
    ]
    membershipFees.scheduleInForce.values = { '2016-01-01': 'current' }
    delete membershipFees.openingReceivables
    delete userPaysMissions.memberShare.tiers
    userPaysMissions.missions = []
    const raised = { path: 'membershipFees.schedules.current.unitValue', from: 2018, value: '1100.00', reason: 'Costs rise.' }
    options.splice(0, options.length, { id: 'more', title: 'More', summary: 'The unit.', source: 'invented', changes: [raised] })
  })
  const comparison = compare(document, { options: ['more'], baseline: null, basis: 'expected' })
  if (!comparison.ok) throw new Error(comparison.problems.map(({ message }) => message).join('\n'))
  const paper = steeringPaper(comparison.value, { at: 0, bridges: null, amounts: 'bands', options: document.options })
  const rowsOf = (section: string) => paper.sections.find(({ id }) => id === section)?.tables.map(({ rows }) => rows) ?? []
  return {
    contributions: rowsOf('contributions')[0]?.map(({ label, cells }) => [label, cells[0]?.amount ?? cells[0]?.text]),
    changes: rowsOf('changes').map((rows) => rows.filter(({ kind }) => kind === 'line').length),
  }
}

test('units that few members pay: the total stands alone, for by class it would be so many units, and the unit is told nowhere', () => {
  // Of 8 + 2 x 4 + 3 = 19 units one follows from the total.
  expect(paperOf(1, 2, 3, 0)).toEqual({ contributions: [['All members', (19 * 1000).toFixed(2)]], changes: [0, 0] })
})

test('a fixed fee of one member: what the total grows by against the unit would tell it', () => {
  const total = 3 * 8 * 1000 + 3 * 4 * 1000 + 3 * 1000 + 7777
  expect(paperOf(3, 3, 3, 1)).toEqual({ contributions: [['All members', total.toFixed(2)]], changes: [0, 0] })
})

test('units that three or more members pay in every class are shown by class, and the unit with them', () => {
  expect(paperOf(3, 3, 4, 0)).toEqual({
    contributions: [
      ['Eight units (3 members)', (3 * 8 * 1000).toFixed(2)],
      ['Four units (3 members)', (3 * 4 * 1000).toFixed(2)],
      ['One unit (4 members)', (4 * 1000).toFixed(2)],
      ['All members', (3 * 8 * 1000 + 3 * 4 * 1000 + 4 * 1000).toFixed(2)],
    ],
    changes: [1, 1],
  })
})

// Two pay 10,000 each, and one as much as it says here.
test.each([
  ['1000.00', true],
  ['2500.00', true],
  ['1500.00', false],
  ['10000.01', false],
])('fees of tiers, 10,000 and %s, are multiples of the smallest: %s', (fee, expected) => {
  const plan = planWith(({ membershipFees }) => {
    for (const tier of tiersIn(membershipFees.schedules[0])) if (tier.id === 'small') tier.fee.values = { '2016-01-01': fee }
  })
  expect(isByFewUnits(plan, plan.years)).toBe(expected)
})
