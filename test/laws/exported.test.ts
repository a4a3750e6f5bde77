/** The laws that `ltsfs/testing` exports hold near the example plans of this repository, and find what breaks them. */
import fc from 'fast-check'
import { laws, optionsFor, plansNear, registersOf } from 'ltsfs/testing'
import { describe, expect, test } from 'vitest'
import { forecast } from '../../packages/ltsfs/src/forecast/forecast.ts'
import { figure } from '../../packages/ltsfs/src/formula/write.ts'
import { planOf } from '../../packages/ltsfs/src/plan/plan.ts'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import { registerProblems } from '../../packages/ltsfs/src/register/position.ts'
import { streams } from '../../packages/ltsfs/src/streams/index.ts'
import { defineStream } from '../../packages/ltsfs/src/streams/stream.ts'
import { basePlan } from '../base-plan.ts'

const plan = basePlan()

describe.each(laws.map((law) => [law.says, law] as const))('%s', (_, law) => {
  test('holds near the small plan', () => fc.assert(law.property({ plan }), { numRuns: 15 }))
})

describe('what is drawn', () => {
  test('are plans, each with a forecast, and not all alike', () => {
    const drawn = fc.sample(plansNear(plan), 20)
    for (const document of drawn) {
      expect(validate(document).ok).toBe(true)
      expect(forecast(planOf(document), { basis: 'expected' }).ok).toBe(true)
    }
    expect(new Set(drawn.map((document) => JSON.stringify(document))).size).toBeGreaterThan(15)
  })

  test('are options that can be read, and registers without a fault', () => {
    for (const option of fc.sample(optionsFor(plan), 20))
      expect(new Set(option.changes.map(({ path }) => path)).size).toBe(option.changes.length)
    const registers = fc.sample(registersOf(plan), 20)
    for (const entries of registers) expect(registerProblems(planOf(plan), entries)).toEqual([])
    expect(registers.some((entries) => entries.length > 3)).toBe(true)
  })
})

test('a stream that adds money to shares is caught, with a plan that shows it', () => {
  const wrong = defineStream({
    id: 'wrong',
    label: 'Wrong',
    figures: ({ plan: of }, year) => [
      figure('wrong/sum', { year }, of.at(of.document.donorCoFunding.haircut, year).plus(of.at(of.document.reserves.floor, year))),
    ],
    income: () => [],
  })
  const law = laws.find(({ id }) => id === 'explanation')
  const found = law && fc.check(law.property({ plan, streams: [...streams, wrong] }), { numRuns: 5 })
  expect([found?.failed, String(found?.errorInstance)]).toEqual([true, 'Error: a formula (sum) mixes the units 1 and month'])
})
