import { afterEach, describe, expect, test } from 'vitest'
import { spell, spellPercent } from '../money/spell.ts'
import { french } from './french.ts'
import { ENGLISH, type Language, speakBy } from './language.ts'
import { counted, later, list, meant, phrase, pieces, say } from './say.ts'

afterEach(() => speakBy(() => ENGLISH))

const WORDS: Language = {
  ...french,
  phrases: {
    '{0} of {1} paid': '{1}: {0}',
    '{0} and {1}': '{0} et {1}',
    '{0} member': '{0} membre',
    '{0} members': '{0} membres',
    untranslated: '',
    'the plan': 'le plan',
  },
}
const inWords = (): void => speakBy(() => WORDS)

describe('a phrase', () => {
  test('is English where nobody asks for another language', () => {
    expect(say`${3} of ${'Fiji'} paid`).toBe('3 of Fiji paid')
  })

  test('has its values where the language wants them', () => {
    inWords()
    expect(say`${3} of ${'Fiji'} paid`).toBe('Fiji: 3')
    const inPieces = (parts: TemplateStringsArray, ...values: readonly string[]) => pieces(parts, values)
    expect(inPieces`${'a'} of ${'b'} paid`).toEqual(['', 'b', ': ', 'a', ''])
  })

  test('that has no translation, or an empty one, stays English', () => {
    inWords()
    expect([say`Nobody said ${'this'}`, phrase('untranslated')]).toEqual(['Nobody said this', 'untranslated'])
  })

  test('of a table is said in the language of when it is asked for', () => {
    const label = later`the plan`
    const before = label()
    inWords()
    expect([before, label()]).toEqual(['the plan', 'le plan'])
  })

  test('with a value that looks like a place keeps it as it is', () => {
    inWords()
    expect(say`${'{1}'} of ${'x'} paid`).toBe('x: {1}')
  })
})

test('a list ends with the word of the language', () => {
  expect([list([]), list(['Fiji']), list(['Fiji', 'Guam', 'Palau'])]).toEqual(['', 'Fiji', 'Fiji, Guam and Palau'])
  inWords()
  expect(list(['Fiji', 'Guam', 'Palau'])).toBe('Fiji, Guam et Palau')
})

test('one is told otherwise than many: in French nothing is told as one', () => {
  expect([0, 1, 2].map((count) => counted(count, 'member'))).toEqual(['0 members', '1 member', '2 members'])
  inWords()
  expect([0, 1, 2].map((count) => counted(count, 'member'))).toEqual(['0 membre', '1 membre', '2 membres'])
})

test('French writes a comma before decimals and a narrow space between thousands', () => {
  speakBy(() => french)
  expect([spell('61204', 2), spell('-1200.5', 1), spellPercent('0.0825', 1)]).toEqual([
    '61\u202f204,00',
    '\u22121\u202f200,5',
    '8,3\u00a0%',
  ])
})

test('a word that English has once and French twice is found by what it is said of', () => {
  const of = () => [meant('Open', 'a condition'), meant('Open', 'an amount')]
  const before = of()
  speakBy(() => ({ ...french, phrases: { Open: 'Restant dû', 'Open (a condition)': 'Ouverte' } }))
  expect([before, of()]).toEqual([
    ['Open', 'Open'],
    ['Ouverte', 'Restant dû'],
  ])
})
