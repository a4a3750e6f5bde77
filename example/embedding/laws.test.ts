/** The observatory's plan, with its own stream of income, is held to every law of ltsfs. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { forecast } from 'ltsfs'
import { laws } from 'ltsfs/testing'
import { readObservatory, streams } from './observatory.ts'

const plan = readObservatory()

test('guidebooks bring what is sold times its price', () => {
  const computed = forecast(plan, { basis: 'confirmed', streams })
  assert(computed.ok)
  const sold = [2024, 2025, 2026].map((year) => computed.value.amount('guidebook-sales/sold', {}, year)?.toFixed())
  assert.deepEqual(sold, [400 * 35, 400 * 38.5, 400 * 38.5].map(String))
})

describe('near this plan', () => {
  for (const law of laws) test(law.says, () => fc.assert(law.property({ plan: plan.document, streams }), { numRuns: 20, seed: 2026 }))
})
