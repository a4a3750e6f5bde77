import { speaking } from 'ltsfs'
import { expect, test } from 'vitest'
import { FRENCH } from '../language/french.ts'
import { inLanguage, speakTheReadersLanguage } from '../language/languages.ts'
import { inEnglish } from './frozen-option.ts'

const problem = () => ({ code: speaking().code, path: '', found: '', expected: '', message: '', remedy: '' })

speakTheReadersLanguage()

test('what a French reader has frozen is computed in English', () => {
  expect(inLanguage(FRENCH, () => inEnglish(() => ({ ok: true, value: speaking().code })))).toEqual({ ok: true, value: 'en' })
})

test('why it cannot be is told to a French reader in French', () => {
  const found = inLanguage(FRENCH, () => inEnglish(() => ({ ok: false, problems: [problem()] })))
  expect(found).toMatchObject({ ok: false, problems: [{ code: 'fr' }] })
})
