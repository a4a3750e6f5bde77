import { expect, test } from 'vitest'
import type { BridgePart } from '../../comparison/bridge.ts'
import { NO_REASON } from '../../inputs/reason-words.ts'
import { reasonsOf } from './bridge-reasons.ts'

const part = (...reasons: readonly string[]): Pick<BridgePart, 'moves' | 'because'> =>
  ({ moves: reasons.map((reason) => ({ reason })), because: [] }) as unknown as BridgePart

test('several reasons are sentences of their own, each once; one alone stands as it was written', () => {
  expect(reasonsOf(part(NO_REASON, 'r', 'r', 'Agreed.'))).toBe('No reason given yet. r. Agreed.')
  expect(reasonsOf(part('As agreed'))).toBe('As agreed')
})
