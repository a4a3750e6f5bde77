import { expect, test } from 'vitest'
import { jsonText } from './json-text.ts'

test('one key a line, and one record a line in a list of records', () => {
  const value = {
    plan: 'base',
    option: null,
    years: [2017, 2018],
    figures: [
      { id: 'a', of: {} },
      { id: 'b', of: { member: 'TV' } },
    ],
    none: [],
  }
  const text = jsonText(value)
  expect(text).toBe(`{
  "plan": "base",
  "option": null,
  "years": [2017,2018],
  "figures": [
    {"id":"a","of":{}},
    {"id":"b","of":{"member":"TV"}}
  ],
  "none": []
}
`)
  expect(JSON.parse(text)).toEqual(value)
})
