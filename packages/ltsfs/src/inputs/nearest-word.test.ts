import { describe, expect, test } from 'vitest'
import { editDistance, nearest, nearestWord } from './nearest-word.ts'

describe('the word that was probably meant', () => {
  test.each([
    ['', '', 0],
    ['fee', 'fee', 0],
    ['fee', 'fees', 1],
    ['fees', 'fee', 1],
    ['nmae', 'name', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%s and %s are %i letters apart', (left, right, distance) => expect(editDistance(left, right)).toBe(distance))

  test.each([
    ['titel', ['id', 'title'], 'title'],
    ['Title', ['id', 'title'], 'title'],
    ['member_fees', ['memberFees', 'members'], 'memberFees'],
    ['x', ['y'], undefined],
    ['ix', ['id'], 'id'],
    ['population', ['gdp'], undefined],
    ['a'.repeat(61), ['a'.repeat(61)], undefined],
  ])('for %s of %j it is %s', (word, words, found) => expect(nearestWord(word, words)).toBe(found))

  test('comes with its distance, and the first of two that are equally near', () => {
    expect(nearest('tiers', ['tier', 'tears'])).toEqual({ word: 'tier', distance: 1 })
  })
})
