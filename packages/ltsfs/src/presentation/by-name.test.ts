import { expect, test } from 'vitest'
import { byName } from './by-name.ts'

test('names stand as they are read, whatever their accents and capitals, and those alike as they were', () => {
  const names = ['Vanuatu', 'American Samoa', 'Éfaté', 'fiji', 'Fiji', 'Eua'].map((name) => ({ name }))
  expect(byName(names).map(({ name }) => name)).toEqual(['American Samoa', 'Éfaté', 'Eua', 'fiji', 'Fiji', 'Vanuatu'])
})
