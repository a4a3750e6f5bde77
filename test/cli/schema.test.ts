import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'

test('the schema is JSON Schema of the plan document, strict at its top', async () => {
  const { exit, out, err } = await ltsfs('schema')
  expect([exit, err]).toEqual([0, ''])
  const schema = JSON.parse(out)
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: false })
  expect(schema.required).toContain('membershipFees')
})
