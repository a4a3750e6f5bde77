import { afterEach, expect, test } from 'vitest'
import { french } from '../../../packages/ltsfs/src/language/french.ts'
import { ENGLISH, speakBy } from '../../../packages/ltsfs/src/language/language.ts'
import { valueText, wholeText } from './value.tsx'

afterEach(() => speakBy(() => ENGLISH))

const option = { id: 'pile', title: 'Pile', fiscalYear: 'calendar', illustrative: true, includes: ['co-funding'] }

test('a record in full names its parts in words, and a yes or no as one', () => {
  expect(wholeText(option)).toBe('title: Pile; fiscal year: calendar; illustrative: yes; includes: co-funding')
  expect(valueText(false)).toBe('no')
})

test('in French both are in French, and its signs stand with their spaces', () => {
  speakBy(() => french)
  expect(wholeText({ title: 'Pile', illustrative: true })).toBe('titre\u00a0: Pile\u202f; illustratif\u00a0: oui')
})
