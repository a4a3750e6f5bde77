import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { optionDifferences } from '../../comparison/option-differences.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import { differences } from '../../options/differences.ts'
import { changedPlacesTable } from './changed-places.ts'

const fee = { path: 'membershipFees.schedules.current.tiers.small.fee', from: 2018, until: 2020, value: '60500', reason: 'To see' }
const option = (changes: OptionRecord['changes']): OptionRecord => ({
  ...{ id: 'dearer', title: 'Dearer', summary: 'Dearer fees.', source: 'invented', changes },
})
const told = (document: ReturnType<typeof basePlan>, found: ReturnType<typeof differences>) => {
  const { caption, rows } = changedPlacesTable('changed', 'Changed', document, found)
  return [caption, ...rows.map(({ label, cells }) => [label, ...cells.map(({ amount, text }) => text ?? amount)])]
}

test('a dated value is told by its place and the fiscal year, with what was in force before', () => {
  const after = basePlan(({ membershipFees: { schedules } }) => {
    const [schedule] = schedules
    if (schedule?.method === 'tiers')
      for (const tier of schedule.tiers)
        if (tier.id === 'small') tier.fee = { ...tier.fee, values: { '2016-01-01': '1000.00', '2019-01-01': '1200.00' } }
  })
  expect(told(after, differences(basePlan(), after))).toEqual([
    'Changed: 1 value',
    ['Membership fees › Fees as they are › Small administrations › fee, from 2019', '1000.00', '1200.00'],
  ])
})

test('a change of an option is told by what it sets, and by its reason or its source where only that differs', () => {
  const document = basePlan(({ options }) => void options.push(option([fee])))
  const set = 'Small administrations › fee from 2018 to 2019: 60,500'
  expect(told(document, optionDifferences([option([])], [option([fee])]))[1]).toEqual(['Options › Dearer › changes', null, set])
  expect(told(document, optionDifferences([option([{ ...fee, reason: 'Asked for' }])], [option([fee])]))[1]).toEqual([
    'Options › Dearer › changes',
    `${set}, because “Asked for”`,
    `${set}, because “To see”`,
  ])
  expect(told(document, optionDifferences([option([fee])], [option([{ ...fee, source: 'invented' }])]))[1]).toEqual([
    'Options › Dearer › changes',
    `${set}, from the source of the option`,
    `${set}, from “Invented for the cases”`,
  ])
})

test('an option that is gone keeps its title', () => {
  expect(told(basePlan(), optionDifferences([option([])], []))[1]).toEqual(['Options › Dearer', 'Dearer', null])
})
