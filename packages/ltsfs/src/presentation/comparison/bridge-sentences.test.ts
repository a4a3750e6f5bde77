import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { bridges } from '../../comparison/bridge.ts'
import { measureOf } from '../../comparison/measure.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import { bridgeGroupsSentence } from './bridge-sentences.ts'

const fee = (tier: string, from: number) => ({
  ...{ path: `membershipFees.schedules.current.tiers.${tier}.fee`, from, until: from + 1, value: '12000.00', reason: 'To see' },
})
const office = { path: 'spending.lines.office.amount', from: 2019, value: '2000.00', reason: 'A smaller office' }
const staff = { path: 'spending.lines.staff.amount.each', from: 2019, value: '6000.00', reason: 'Less pay' }

const option = (id: string, changes: OptionRecord['changes'], includes: string[] = []): OptionRecord => ({
  ...{ id, title: id, summary: id, source: 'invented', changes },
  ...(includes.length === 0 ? {} : { includes }),
})

const told = (most: number, ...options: readonly OptionRecord[]): string | null => {
  const measure = measureOf('reserves')
  if (!measure.ok) throw new Error('no measure')
  const document = basePlan((plan) => void plan.options.push(...options))
  const asked = { option: options.at(-1)?.id ?? '', baseline: null, basis: 'expected', measures: [measure.value], most } as const
  const found = bridges(document, asked)
  const [bridge] = found.ok ? found.value.bridges : []
  return found.ok && bridge !== undefined ? bridgeGroupsSentence(found.value, bridge, most) : 'no bridge'
}

test('where every change is a part nothing is taken together', () => {
  expect(told(3, option('three', [fee('small', 2018), office, staff]))).toBe(null)
})

test('more changes than parts are told by area', () => {
  // One of the fees, and two of the spending.
  expect(told(2, option('three', [fee('small', 2018), office, staff]))).toBe(
    '3 changes in 2 parts: those in one area of the plan (their places begin with the same words) are taken together, because at most 2 parts are told apart.',
  )
})

test('changes of the same value are one part', () => {
  // Four years of one office, and one of the pay.
  const offices = [2017, 2018, 2019, 2020].map((year) => ({ ...office, from: year, until: year + 1 }))
  expect(told(12, option('many', [...offices, staff]))).toMatch(/^5 changes in 2 parts: those that change the same value/)
})

test('the changes of one option are taken together where several differ', () => {
  expect(
    told(8, option('dear', [fee('small', 2018), fee('others', 2018)]), option('lean', [office]), option('both', [], ['dear', 'lean'])),
  ).toBe('3 changes in 2 parts: those of one option are taken together, and so are options that change the same value.')
})
