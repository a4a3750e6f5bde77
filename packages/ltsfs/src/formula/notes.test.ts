import { expect, test } from 'vitest'
import { openNotes } from './notes.ts'
import { constant } from './write.ts'

test('what is noted about a formula is found, and nothing about any other', () => {
  const notes = openNotes<string>()
  const [a, b] = [constant(1), constant(1)]
  notes.note(a, 'first')
  expect([notes.find(a), notes.find(b)]).toEqual(['first', undefined])
  notes.note(a, 'changed')
  expect(notes.find(a)).toBe('changed')
})

test('formulas written long apart are told apart', () => {
  const notes = openNotes<number>()
  const formulas = Array.from({ length: 5000 }, (_, at) => constant(at))
  formulas.forEach((formula, at) => {
    if (at % 2 === 0) notes.note(formula, at)
  })
  expect(formulas.map(notes.find)).toEqual(formulas.map((_, at) => (at % 2 === 0 ? at : undefined)))
})

test('a reading may go to and fro between formulas written long apart', () => {
  const notes = openNotes<number>()
  const formulas = Array.from({ length: 5000 }, (_, at) => constant(at))
  const asked = Array.from({ length: 5000 }, (_, at) => (at * 1777) % 5000)
  for (const at of asked) {
    const formula = formulas[at] ?? constant(0)
    expect(notes.find(formula)).toBeUndefined()
    notes.note(formula, at)
  }
  expect(formulas.map(notes.find)).toEqual(formulas.map((_, at) => at))
})

test('two readings keep their notes apart', () => {
  const formula = constant(1)
  const [mine, yours] = [openNotes<string>(), openNotes<string>()]
  mine.note(formula, 'mine')
  expect(yours.find(formula)).toBeUndefined()
})
