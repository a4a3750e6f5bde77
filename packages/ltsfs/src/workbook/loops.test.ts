import { expect, test } from 'vitest'
import { loopIn } from './loops.ts'

const references = (pairs: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(pairs))

test('cells that lead to each other are a loop, also by way of others', () => {
  expect(loopIn(references({ A1: ['B1'], B1: ['C1'], C1: ['A1'] }))).toEqual(['A1', 'B1', 'C1'])
  expect(loopIn(references({ A1: ['A1'] }))).toEqual(['A1'])
})

test('two ways to the same cell are no loop, nor is a cell that holds a number', () => {
  expect(loopIn(references({ A1: ['B1', 'C1'], B1: ['D1'], C1: ['D1'] }))).toBeNull()
})
