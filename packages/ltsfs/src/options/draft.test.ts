import { expect, test } from 'vitest'
import { draftOf } from './draft.ts'

test('changes are copies: what they are laid on stays, and what they do not touch is shared', () => {
  const document = {
    a: {
      b: [
        { id: 'x', n: 1 },
        { id: 'y', n: 2 },
      ],
    },
    c: { d: 1 },
  }
  const before = structuredClone(document)
  const draft = draftOf(document)
  draft.set(['a', 'b', 0, 'n'], 5)
  draft.append(['a', 'b'], { id: 'z' })
  draft.remove(['a', 'b', 1, 'n'])
  expect(document).toEqual(before)
  expect(draft.document()).toEqual({ a: { b: [{ id: 'x', n: 5 }, { id: 'y' }, { id: 'z' }] }, c: { d: 1 } })
  expect(draft.document()['c']).toBe(document.c)
})

test('items are found by the name they have now', () => {
  const draft = draftOf({ list: [{ id: 'x' }, { id: 'y' }, { id: 'x' }] })
  const list = () => draft.at(['list']) as readonly unknown[]
  expect(draft.position(list(), 'x')).toBe(0)
  expect(draft.position(list(), 'z')).toBeUndefined()
  draft.append(['list'], { id: 'z' })
  expect(draft.position(list(), 'z')).toBe(3)
  draft.set(['list', 0, 'id'], 'w')
  expect(draft.position(list(), 'w')).toBe(0)
  expect(draft.position(list(), 'x')).toBe(2)
  draft.set(['list', 1], { id: 'v' })
  expect(draft.position(list(), 'v')).toBe(1)
})
