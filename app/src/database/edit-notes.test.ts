import { afterAll, beforeAll, expect, test } from 'vitest'
import { ENGLISH, speakBy } from '../../../packages/ltsfs/src/language/language.ts'
import { FRENCH } from '../language/french.ts'
import { inLanguage, speakTheReadersLanguage } from '../language/languages.ts'
import { noted } from './edit-notes.ts'
import { recordedWords } from './recorded-words.ts'

beforeAll(speakTheReadersLanguage)
afterAll(() => speakBy(() => ENGLISH))

const inFrench = (kept: string) => inLanguage(FRENCH, () => recordedWords(kept)).replaceAll(/[\u00A0\u202F]/g, ' ')

const SET = '“Essai”: Spending › Rented servers › amount set'

test('an edit is noted in English by whoever makes it, and read in the language of whoever reads', () => {
  const place = () => (noted('retired', 'A').includes('retired') ? 'Spending › Rented servers › amount' : '')
  expect(inLanguage(FRENCH, () => noted('set', 'Essai', place))).toBe(SET)
  expect([recordedWords(SET), inFrench(SET)]).toEqual([SET, '« Essai » : Dépenses › Rented servers › montant fixé'])
})

test.each([
  [noted('retired', 'Essai'), '« Essai » retirée'],
  [noted('copied', 'Essai', 'A {0} “of” two'), '« Essai » : une copie de « A {0} “of” two »'],
  [noted('renamed', 'A.*', 'B” retired'), '« A.* » renommée en « B” retired »'],
  [noted('backAlone', '3', '5'), 'Retour à la version 3 depuis la version 5 ; ce qui a été enregistré ensuite reste'],
  ['What somebody wrote: all set', 'What somebody wrote: all set'],
  ['“Essai” : Dépenses fixé', '“Essai” : Dépenses fixé'],
])('%s is read in French', (kept, expected) => {
  expect([recordedWords(kept), inFrench(kept)]).toEqual([kept, expected])
})
