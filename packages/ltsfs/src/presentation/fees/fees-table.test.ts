import { describe, expect, test } from 'vitest'
import { assessed, dated, type FeeMember, feePlan, scaleOf } from '../../../../../test/fee-plan.ts'
import { contributions } from '../../fees/contributions.ts'
import type { FeeLimitsRecord } from '../../inputs/fee-limits.ts'
import type { FeeStepRecord } from '../../inputs/fee-step.ts'
import { feesTable } from './fees-table.ts'

const member = (id: string, income: string, name = id): FeeMember => ({ id, name, indicators: { income: [income, 'FJD'] } })
const share = (value: string) => dated('1', value)
const tableOf = (members: readonly FeeMember[], change: Parameters<typeof scaleOf>[0] = {}) => {
  const found = assessed(feePlan(members, scaleOf(change)))
  return feesTable(found, contributions(found))
}
const column = (table: ReturnType<typeof tableOf>, id: string) => {
  const at = table.columns.findIndex((each) => each.id === id)
  return table.rows.map(({ cells }) => cells[at]?.amount)
}
const THREE = [member('AA', '1', 'Zenith'), member('BB', '1', 'Atoll'), member('CC', '1', 'Motu')]

describe('the table of fees', () => {
  test('members stand in the order of their names, the total below them', () => {
    expect(tableOf(THREE).rows.map(({ label }) => label)).toEqual(['Atoll', 'Motu', 'Zenith', 'All members'])
  })

  test('who pays alike reads alike: each share is rounded by itself, and the total is what the printed ones add up to', () => {
    const table = tableOf(THREE)
    expect(column(table, 'share')).toEqual(['33.3333', '33.3333', '33.3333', '99.9999'])
    expect(column(table, 'charged')).toEqual(['333.33', '333.33', '333.34', '1000.00'])
    expect(table.notes).toEqual([
      'Each share is rounded by itself, so the shares printed add up to 99.9999 %; amounts follow from the exact shares.',
    ])
  })

  test('where each amount is rounded by itself, what they miss of the whole is told', () => {
    const table = tableOf(THREE, { rounding: 'reproduce', toAssess: dated('FJD', '100.00') })
    expect(column(table, 'charged')).toEqual(['33.33', '33.33', '33.33', '99.99'])
    expect(table.reconciliation).toBe(
      'The steps of every member add up to its fee, and all fees to 99.99 FJD, 0.01 FJD less than the 100.00 FJD to assess: amounts are rounded each by itself.',
    )
  })

  test('a residual above the amount to assess is told to be more', () => {
    // 2 x 50.005 is rounded up twice.
    const table = tableOf(THREE.slice(0, 2), { rounding: 'reproduce', toAssess: dated('FJD', '100.01') })
    expect(table.reconciliation).toContain('all fees to 100.02 FJD, 0.01 FJD more than the 100.01 FJD to assess')
  })

  test('where steps after the method charge more or less than was to be assessed, they are named', () => {
    const limits = (change: FeeLimitsRecord) => tableOf(THREE.slice(0, 2), { limits: { ...change, shortfall: 'reserves' } }).reconciliation
    // 500.00 each.
    expect(limits({ ceiling: dated('FJD', '480.00') })).toContain(
      'all fees to 960.00 FJD, 40.00 FJD less than the 1,000.00 FJD to assess, because of limits.',
    )
    expect(limits({ floor: dated('FJD', '500.01') })).toContain('0.02 FJD more than the 1,000.00 FJD to assess, because of limits.')
    expect(limits({ floor: dated('FJD', '500.00') })).toContain('all fees to 1,000.00 FJD, the 1,000.00 FJD to assess.')
  })

  test('several of them each with its part', () => {
    // 500.00 * 1.02 of the index, each, and then at most 480.00.
    const change = {
      indexation: { index: 'prices', baseYear: 2016 },
      limits: { ceiling: dated('FJD', '480.00'), shortfall: 'reserves' as const },
    }
    expect(tableOf(THREE.slice(0, 2), change).reconciliation).toContain(
      '40.00 FJD less than the 1,000.00 FJD to assess: 20.00 FJD more by indexation and 60.00 FJD less by limits.',
    )
  })

  test('shares rounded by the schedule are printed with its decimals', () => {
    const rounding: FeeStepRecord = { step: 'rounding', decimals: 1, mode: 'tie', roundShareBeforeAmount: true }
    expect(column(tableOf(THREE, { steps: [rounding] }), 'share')).toEqual(['33.3', '33.3', '33.4', '100.0'])
  })

  test('one member pays, and its row is the whole table', () => {
    const table = tableOf([member('AA', '7', 'Atoll')])
    expect(table.caption).toBe('In 2017 1 member pays 1,000.00 FJD under “A scale”')
    expect(column(table, 'share')).toEqual(['100.0000', '100.0000'])
  })
})

describe('who pays for whom', () => {
  const four = [member('AA', '600', 'Zenith'), member('BB', '200', 'Atoll'), member('CC', '100', 'Motu'), member('DD', '100', 'Reef')]

  test('a step that holds one member names it and tells no amount, which would be its own', () => {
    const table = tableOf(four, { steps: [{ step: 'ceiling', share: share('0.4') }] })
    // Zenith pays 400 instead of 600; the 600 left are shared 2 : 1 : 1.
    expect(column(table, 'ceiling-1')).toEqual(['100.00', '50.00', '50.00', '-200.00', '0.00'])
    expect(table.notes).toEqual(['Ceiling (Zenith): 1 member pays less, 3 members pay as much more.'])
  })

  test('three on either side hide each other, so what moves between them is told', () => {
    const six = ['300', '300', '300', '50', '30', '20'].map((income, at) => member(`M${at}`, income, `Member ${at}`))
    const table = tableOf(six, { steps: [{ step: 'ceiling', share: share('0.25') }] })
    // Three pay 250 instead of 300; the others share 250 instead of 100.
    expect(table.notes).toEqual(['Ceiling (Member 0, Member 1 and Member 2): 3 members pay 150.00 FJD less, 3 members pay as much more.'])
  })

  test('a limit that holds nobody and moves nothing is not told', () => {
    expect(tableOf(four, { steps: [{ step: 'ceiling', share: share('0.7') }] }).notes).toEqual([])
  })

  test('many names are counted', () => {
    const many = Array.from({ length: 9 }, (_, at) => member(`M${at}`, at === 0 ? '920' : '10', `Member ${at}`))
    const table = tableOf(many, { steps: [{ step: 'floor', share: share('0.02') }] })
    expect(table.notes).toEqual(['Floor (holds for 8 members): 1 member pays less, 8 members pay as much more.'])
  })
})
