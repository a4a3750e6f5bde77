import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { type Group, groupsOf, type Move } from './bridge-groups.ts'

const SMALL = 'membershipFees.schedules.current.tiers.small'

/** Changes of one option, in this order. */
const moves = (paths: readonly string[]): readonly Move[] =>
  paths.map((path, at) => ({ option: 'one', at, path, reason: 'To see', source: 'invented', laid: true, key: String(at).padStart(4, '0') }))
const grouped = (...paths: readonly string[]): readonly Group[] => groupsOf(basePlan(), moves(paths), null).groups

test('what touches the same place moves together, and what touches that in turn, where the first of them stands', () => {
  const found = grouped(`${SMALL}.fee`, 'reserves.floor', `${SMALL}.entry.threshold`, SMALL, 'members.AA.name')
  expect(found.map((group) => group.moves.map(({ path }) => path))).toEqual([
    [`${SMALL}.fee`, SMALL, `${SMALL}.entry.threshold`],
    ['reserves.floor'],
    ['members.AA.name'],
  ])
  // The fee with its tier, and then the tier with its threshold.
  expect(found.map(({ because }) => because)).toEqual([
    [expect.stringMatching(/^both change “.* › fee”$/), expect.stringMatching(/^both change “.* › Small[^›]*”$/)],
    [],
    [],
  ])
})

test('the thousand changes that an option may hold are put together two by two where two touch one place', () => {
  const paths = Array.from({ length: 1000 }, (_, at) => `indices.index-${at >> 1}.rate`)
  const { groups } = groupsOf(basePlan(), moves(paths), 'change', 1000)
  expect(groups.map((group) => group.moves.map(({ at }) => at))).toEqual(Array.from({ length: 500 }, (_, at) => [2 * at, 2 * at + 1]))
})
