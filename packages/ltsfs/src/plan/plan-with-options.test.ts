import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { planWithOptions } from './plan-with-options.ts'

const codes = (document = basePlan(), ...options: readonly string[]) => {
  const result = planWithOptions(document, options)
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`)
}

test('options make a plan of their own, with what they changed', () => {
  const result = planWithOptions(basePlan(), ['revised-fees'])
  if (!result.ok) throw new Error('the option is sound')
  const { plan, applied, warnings } = result.value
  expect(plan.choice(plan.document.membershipFees.scheduleInForce, 2017)).toBe('current')
  expect(plan.choice(plan.document.membershipFees.scheduleInForce, 2018)).toBe('revised')
  expect(plan.document.options).toEqual([])
  expect(applied.changes.map(({ path }) => path)).toEqual(['membershipFees.scheduleInForce'])
  expect(warnings).toEqual([])
})

test('an option that is not there, and one that makes a plan that cannot be, are problems', () => {
  expect(codes(basePlan(), 'revised')).toEqual(['unknown-option '])
  const wrong = basePlan((document) => {
    document.options[0]!.changes = [{ path: 'period.to', value: 2016, reason: 'To see.' }]
  })
  expect(codes(wrong, 'revised-fees')).toEqual(['period-reversed options.revised-fees.changes.0'])
})
