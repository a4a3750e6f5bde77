import { describe, expect, test } from 'vitest'
import { pathText, valueAt } from './path-text.ts'

const document = { members: [{ id: 'TV' }, { id: 'NR', indicators: { gdp: { value: '1' } } }, 7] }

describe('a place in a document', () => {
  test('is written with the names of list items, and their positions where they have none', () => {
    expect(pathText(document, [])).toBe('')
    expect(pathText(document, ['members', 1, 'indicators', 'gdp'])).toBe('members.NR.indicators.gdp')
    expect(pathText(document, ['members', 2])).toBe('members.2')
    expect(pathText(document, ['members', 1, 'x'.repeat(100)])).toBe(`members.NR.${'x'.repeat(79)}…`)
  })

  test('holds a value, or none where nothing of its own is', () => {
    expect(valueAt(document, ['members', 0, 'id'])).toBe('TV')
    expect(valueAt(document, ['members', 9, 'id'])).toBeUndefined()
    expect(valueAt(document, ['members', 2, 'toFixed'])).toBeUndefined()
    expect(valueAt(document, ['toString'])).toBeUndefined()
  })
})
