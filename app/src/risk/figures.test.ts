import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../test/base-plan.ts'
import type { RiskAsked } from './figures.ts'
import { riskFigures, tableOf } from './figures.ts'

const FEE = 'membershipFees.schedules.current.tiers.others.fee'
const asked = (uncertainty?: RiskAsked['document']['uncertainty']): RiskAsked => ({
  document: basePlan((document) => {
    if (uncertainty !== undefined) document.uncertainty = uncertainty
  }),
  ...{ basis: 'expected', year: 2019, simulation: { trials: 500, seed: 1 } },
})
const about = { source: 'invented' }
const stresses = [
  { id: 'leave', title: 'The others pay nothing', ...about, moves: [{ paths: [FEE], from: 2018, as: 'times' as const, by: '0' }] },
]

describe('the figures of the Risk page', () => {
  test('of a plan that draws are trials, told as they go on', () => {
    const told: number[] = []
    const draws = [
      {
        ...{ id: 'fee', title: 'The fee', paths: [FEE], as: 'times' as const, course: 'once' as const, ...about },
        distribution: { kind: 'uniform' as const, low: '0.9', high: '1.1' },
      },
    ]
    const found = riskFigures(asked({ from: 2018, draws }), ({ share }) => told.push(share))
    expect(found.ok && [found.value.tried === null, found.value.stresses, found.value.shocks]).toEqual([false, null, null])
    expect([told.length > 1, told.toSorted((a, b) => a - b), Math.max(...told) <= 1]).toEqual([true, told, true])
  })

  test('of a plan that draws nothing and names a stress are that stress', () => {
    const found = riskFigures(asked({ from: 2018, draws: [], stresses }), () => undefined)
    if (!found.ok) throw new Error('the plan names a stress')
    expect([found.value.tried, found.value.headline]).toEqual([null, '1 of 1 stresses breaks a rule that the plan keeps'])
    expect([tableOf(found.value, 'stresses')?.rows.length, tableOf(found.value, 'spread')]).toEqual([2, undefined])
  })

  test('of a plan that says nothing are a problem', () => {
    const found = riskFigures(asked(), () => undefined)
    expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual(['no-uncertainty'])
  })
})
