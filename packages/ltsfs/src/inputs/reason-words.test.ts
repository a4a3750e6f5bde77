import { expect, test } from 'vitest'
import { ENGLISH, speakBy } from '../language/language.ts'
import { isNoReason, NO_REASON, reasonWords } from './reason-words.ts'

test('a reason is told as it was written; that there is none yet in the language of the reader', () => {
  speakBy(() => ({ ...ENGLISH, phrases: { 'No reason given yet': 'Motif pas encore donné' }, code: 'fr' }))
  const told = [reasonWords(NO_REASON), reasonWords('As agreed in March')]
  speakBy(() => ENGLISH)
  expect(told).toEqual(['Motif pas encore donné', 'As agreed in March'])
  expect(reasonWords('Motif pas encore donné')).toBe('No reason given yet')
  expect([NO_REASON, 'As agreed in March'].map(isNoReason)).toEqual([true, false])
})
