import { expect, test } from 'vitest'
import type { BridgePart, Bridges } from '../../comparison/bridge.ts'
import { NO_REASON } from '../../inputs/reason-words.ts'
import { reasonsOf, sourcesOf } from './bridge-reasons.ts'

const part = (...reasons: readonly string[]): Pick<BridgePart, 'moves' | 'because'> =>
  ({ moves: reasons.map((reason) => ({ reason })), because: [] }) as unknown as BridgePart

test('several reasons are sentences of their own, each once; one alone stands as it was written', () => {
  expect(reasonsOf(part(NO_REASON, 'r', 'r', 'Agreed.'))).toBe('No reason given yet. r. Agreed.')
  expect(reasonsOf(part('As agreed'))).toBe('As agreed')
})

test('a part names the source of each of its changes once, as the plan that the change stands in has it', () => {
  const ending = (title: string) => ({ document: { sources: [{ id: 'minutes', title }] } })
  const ends = { option: ending('Minutes'), baseline: ending('Minutes of before') } as unknown as Bridges
  const moves = [true, true, false].map((laid) => ({ laid, source: 'minutes' })) as unknown as BridgePart['moves']
  expect(sourcesOf(ends, { moves })).toBe('Minutes; Minutes of before')
})
