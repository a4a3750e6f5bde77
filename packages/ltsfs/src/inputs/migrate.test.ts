import { describe, expect, test } from 'vitest'
import { type Migration, migrate } from './migrate.ts'

const steps: ReadonlyMap<number, Migration> = new Map<number, Migration>([
  [1, ({ fees, ...rest }) => ({ ...rest, membershipFees: fees })],
  [2, (document) => ({ ...document, options: [] })],
])

describe('a document of another schema version', () => {
  test('is brought to this one step by step', () => {
    expect(migrate({ schema: 1, fees: 'a' }, steps, 3)).toEqual({
      document: { schema: 3, membershipFees: 'a', options: [] },
      problem: null,
    })
    expect(migrate({ schema: 2, membershipFees: 'a' }, steps, 3).document).toEqual({ schema: 3, membershipFees: 'a', options: [] })
  })

  test('is left as it is when it is of this version, or says no version', () => {
    const document = { schema: 1 }
    expect(migrate(document).document).toBe(document)
    expect(migrate({ schema: '1' })).toEqual({ document: { schema: '1' }, problem: null })
    expect(migrate({})).toEqual({ document: {}, problem: null })
  })

  test.each([
    [2, 'schema-newer'],
    [0, 'schema-unknown'],
    [-1, 'schema-unknown'],
    [1.5, 'schema-unknown'],
    [-1e15, 'schema-unknown'],
  ])('%d is a problem, and the rest is read all the same', (schema, code) => {
    const migrated = migrate({ schema, title: 'x' })
    expect(migrated.problem?.code).toBe(code)
    expect(migrated.document).toEqual({ schema: 1, title: 'x' })
  })
})
