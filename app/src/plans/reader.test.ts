/** The thread runs the build of the library, which the first step of `npm test` makes. */
import { readFileSync } from 'node:fs'
import { ENGLISH, speakBy } from 'ltsfs'
import { describe, expect, test } from 'vitest'
import { inLanguage, languageOf, speakTheReadersLanguage } from '../language/languages.ts'
import { createReader, type Reader } from './reader.ts'

const BASE = readFileSync('fixtures/cases/base-plan.yaml', 'utf8')
const asked = (text: string, name = 'the document') => ({ bytes: new TextEncoder().encode(text), name })
const messages = async (reader: Reader, text: string, name?: string) => {
  const examined = await reader.examine(asked(text, name))
  return examined.ok ? [] : examined.problems.map(({ message }) => message)
}

describe('documents in a thread of their own', () => {
  test('a plan comes back as it was handed in, with what is doubtful; anything else with its problems', async () => {
    const reader = createReader()
    const [sound, torn, wrong] = await Promise.all([
      reader.examine(asked(BASE)),
      messages(reader, 'a: [', 'draft.yaml'),
      messages(reader, '[]'),
    ])
    expect(sound).toMatchObject({ ok: true, value: { document: { id: 'base' }, warnings: [] } })
    expect(torn).toEqual(['draft.yaml cannot be read at line 1, column 5: unexpected end of the stream within a flow collection.'])
    expect(wrong).toEqual(['The document is an empty list.'])
  })

  test('each is answered in the language of whoever hands it in, also of two at once', async () => {
    speakTheReadersLanguage()
    const reader = createReader()
    const [french, english] = await Promise.all([
      inLanguage(languageOf('fr'), () => messages(reader, 'a: [', 'le document')),
      messages(reader, 'a: ['),
    ])
    speakBy(() => ENGLISH)
    expect(french).toEqual([expect.stringMatching(/^Lecture impossible .*ligne 1, colonne 5.* dans le document\u00a0: fin du texte/)])
    expect(english).toEqual(['The document cannot be read at line 1, column 5: unexpected end of the stream within a flow collection.'])
  })

  test('the planner goes on while one is examined', async () => {
    const reader = createReader()
    let turns = 0
    let isDone = false
    const turn = () => {
      turns += 1
      if (!isDone) setImmediate(turn)
    }
    turn()
    await reader.examine(asked(`a:\n${'  - { id: x, unit: FJD }\n'.repeat(40_000)}`))
    isDone = true
    expect(turns).toBeGreaterThan(100)
  })

  test('one that takes too long or too much memory is refused, and the next is examined again', async () => {
    expect(await messages(createReader({ seconds: 0.001, megabytes: 512 }), BASE)).toEqual([
      'The document takes more than 0.001 seconds to examine.',
    ])
    const reader = createReader({ seconds: 60, megabytes: 40 })
    const large = `{"a": [${Array(900_000).fill('0').join()}]}`
    expect(await messages(reader, large, 'large.json')).toEqual(['large.json takes more than 40 MB of memory to examine.'])
    expect(await messages(reader, 'a: [')).toHaveLength(1)
  })
})
