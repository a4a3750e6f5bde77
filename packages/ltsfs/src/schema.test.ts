import { expect, test } from 'vitest'
import { planSchema } from './schema.ts'

test('the JSON Schema of the plan document is strict, and says what stands where', () => {
  const schema = planSchema() as { readonly [key: string]: unknown; readonly properties: Record<string, { readonly type?: string }> }
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema['additionalProperties']).toBe(false)
  expect(schema['required']).toContain('membershipFees')
  expect(schema['required']).not.toContain('cropAgency')
  expect(schema.properties['members']?.type).toBe('array')
})
