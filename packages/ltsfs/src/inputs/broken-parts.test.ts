import { expect, test } from 'vitest'
import { brokenParts } from './broken-parts.ts'

test('a broken part breaks what stands in it and what it stands in, and nothing beside it', () => {
  const broken = brokenParts()
  expect(broken.isEmpty()).toBe(true)
  broken.mark(['members', 1, 'name'])
  expect(broken.isEmpty()).toBe(false)
  expect(broken.isMarked(['members', 1, 'name'])).toBe(true)
  expect(broken.isMarked(['members', 1])).toBe(false)
  expect(broken.isMarked(['members', 1, 'name', 'x'])).toBe(false)
  expect(broken.touches(['members'])).toBe(true)
  expect(broken.touches(['members', 1, 'name', 'x'])).toBe(true)
  expect(broken.touches(['members', 0])).toBe(false)
  expect(broken.touches(['sources'])).toBe(false)
})
