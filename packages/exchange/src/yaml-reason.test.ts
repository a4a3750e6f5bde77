import { ENGLISH, speakBy } from 'ltsfs'
import { afterEach, expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { yamlReason } from './yaml-reason.ts'

afterEach(() => speakBy(() => ENGLISH))

const SPEECH = {
  code: 'fr',
  phrases: { 'deficient indentation': 'retrait insuffisant', 'unidentified alias "{0}"': 'alias « {0} » inconnu' },
}

test('a reason of the parser is said in the language of the reader, with the name in it', () => {
  speakBy(() => ({ ...ENGLISH, ...SPEECH }))
  expect(yamlReason('deficient indentation')).toBe('retrait insuffisant')
  expect(yamlReason('unidentified alias "base"')).toBe('alias « base » inconnu')
})

test('one that is not known stays as the parser says it', () => {
  speakBy(() => ({ ...ENGLISH, ...SPEECH }))
  expect(yamlReason('a fault of its own')).toBe('a fault of its own')
})

/** Whatever is looked up is there. */
const EVERY_PHRASE = { get: () => '·', getOwnPropertyDescriptor: () => ({ value: '·', configurable: true }) }

test.each([
  ['a: [1, 2\nb: 3', 'deficient indentation'],
  ['a: 1\n  b: 2', 'bad indentation of a mapping entry'],
  ['a: "open', 'unexpected end of the stream within a double quoted scalar'],
  ['a: *base', 'unidentified alias "base"'],
  ['a: !money 5', 'unknown scalar tag !<!money>'],
  ['a:\n\t- b', 'tab characters must not be used in indentation'],
  ['a: {b: 1', 'unexpected end of the stream within a flow collection'],
])('the parser says of %j that it has %s, which is known here', (text, reason) => {
  const english = readText(text, 'plan.yaml')
  expect(english.ok ? '' : english.problems[0]?.message).toContain(reason)
  speakBy(() => ({ ...ENGLISH, code: 'fr', phrases: new Proxy({}, EVERY_PHRASE) }))
  expect(yamlReason(reason)).toBe('·')
})
