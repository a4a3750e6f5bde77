import { ENGLISH, speakBy } from 'ltsfs'
import { describe, expect, test } from 'vitest'
import { backTo, recordedWords } from '../database/recorded-words.ts'
import { undoSteps, type Version } from './undo-steps.ts'

/** From the oldest: what stands in the plan afterwards, and the note. */
const recorded = (...versions: readonly (readonly [document: string, note: string])[]): readonly Version[] =>
  versions.map(([sha256, note], at) => ({ number: at + 1, sha256, note })).toReversed()

const FIRST = ['start', 'Recorded'] as const
const A = ['a', 'Fees set'] as const
const B = ['ab', 'Rent set'] as const

describe('undo and redo', () => {
  test('have nothing to do after the first version', () => {
    expect(undoSteps(recorded(FIRST))).toEqual({ undo: null, redo: null })
    expect(undoSteps([])).toEqual({ undo: null, redo: null })
  })

  test('name the edit that is taken back, and nothing to do again after an edit', () => {
    expect(undoSteps(recorded(FIRST, A, B))).toEqual({ undo: { to: 2, edit: 'Rent set' }, redo: null })
  })

  test('name what comes back after an undo, and what the next undo takes back', () => {
    const once = recorded(FIRST, A, B, ['a', backTo(2)])
    expect(undoSteps(once)).toEqual({ undo: { to: 1, edit: 'Fees set' }, redo: { to: 3, edit: 'Rent set' } })
    const twice = recorded(FIRST, A, B, ['a', backTo(2)], ['start', backTo(1)])
    expect(undoSteps(twice)).toEqual({ undo: null, redo: { to: 2, edit: 'Fees set' } })
    const again = recorded(FIRST, A, B, ['a', backTo(2)], ['start', backTo(1)], ['a', backTo(2)])
    expect(undoSteps(again)).toEqual({ undo: { to: 1, edit: 'Fees set' }, redo: { to: 3, edit: 'Rent set' } })
  })

  test('forget what was taken back as soon as something else is done', () => {
    expect(undoSteps(recorded(FIRST, A, ['start', backTo(1)], ['c', 'Travel set']))).toEqual({
      undo: { to: 3, edit: 'Travel set' },
      redo: null,
    })
  })

  test('do again the last of two edits made on the same, each taken back', () => {
    const both = recorded(FIRST, A, ['start', backTo(1)], ['c', 'Travel set'], ['start', backTo(3)])
    expect(undoSteps(both).redo).toEqual({ to: 4, edit: 'Travel set' })
  })

  test('take what one form recorded as one edit, and pass over a form that ended as it began', () => {
    const by = (versions: readonly Version[], forms: Readonly<Record<number, string>>): readonly Version[] =>
      versions.map((version) => ({ ...version, ...(forms[version.number] === undefined ? {} : { form: forms[version.number] ?? '' }) }))
    const run = by(recorded(FIRST, A, ['a1', 'Rent set'], ['a2', 'Rent set']), { 2: 'one', 3: 'other', 4: 'other' })
    expect(undoSteps(run)).toEqual({ undo: { to: 2, edit: 'Rent set' }, redo: null })
    const back = by(recorded(FIRST, A, ['a1', 'Rent set'], ['a2', 'Rent set'], ['a', backTo(2)]), { 2: 'one', 3: 'other', 4: 'other' })
    expect(undoSteps(back)).toEqual({ undo: { to: 1, edit: 'Fees set' }, redo: { to: 4, edit: 'Rent set' } })
    const nothing = by(recorded(FIRST, A, ['a1', 'Rent set'], ['a', 'Rent set']), { 3: 'other', 4: 'other' })
    expect(undoSteps(nothing).undo).toEqual({ to: 1, edit: 'Fees set' })
  })

  test('believe no note whose document is another one', () => {
    expect(undoSteps(recorded(FIRST, A, ['other', backTo(1)]))).toEqual({ undo: { to: 2, edit: backTo(1) }, redo: null })
  })
})

test('going back is noted in the same words by whoever does it, and shown in the language of the reader', () => {
  speakBy(() => ({ ...ENGLISH, phrases: { 'Back to version {0}': 'Retour à la version {0}' }, code: 'fr' }))
  const { undo } = undoSteps(recorded(FIRST, A, B, ['a', backTo(2)]))
  const shown = recordedWords(backTo(2))
  speakBy(() => ENGLISH)
  expect([undo?.edit, shown]).toEqual(['Fees set', 'Retour à la version 2'])
  expect(backTo(2)).toBe('Back to version 2')
})
