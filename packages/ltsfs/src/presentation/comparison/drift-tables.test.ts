import { expect, test } from 'vitest'
import { driftTables } from './drift-tables.ts'

const drift = (frozen: string | null, now: string | null) => ({
  engines: { frozen: '0.0.9', now: '0.1.0' },
  byEngine: [{ basis: 'expected', figure: 'indicators/reserve-months?year=2020', frozen, now }] as const,
  changes: [],
  byChanges: [],
})
const cells = (frozen: string | null, now: string | null) => driftTables(drift(frozen, now))[0]?.rows[0]?.cells.map(({ amount }) => amount)

test('figures that drifted stand with twelve decimals at most', () => {
  expect(cells('1000.50', (10 / 3).toFixed(14))).toEqual([null, '1000.50', '3.333333333333'])
  expect(cells(null, '5')).toEqual([null, null, '5'])
})

test('where only later decimals differ all of them are shown', () => {
  const [frozen, now] = ['0.33333333333331', '0.33333333333332']
  expect(cells(frozen, now)).toEqual([null, frozen, now])
})

test('one figure comes out otherwise, two come out otherwise', () => {
  expect(driftTables(drift('1', '2'))[0]?.caption).toBe('1 figure of the frozen plan comes out otherwise (engine 0.0.9 then, 0.1.0 now)')
  const two = drift('1', '2')
  expect(driftTables({ ...two, byEngine: [...two.byEngine, ...two.byEngine] })[0]?.caption).toMatch(
    /^2 figures of the frozen plan come out/,
  )
})
