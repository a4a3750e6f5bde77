import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { readJson } from './read-json.ts'
import { readYaml } from './read-yaml.ts'

/** Records and lists, as documents are; -0 is written as 0. */
const document = fc.oneof(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })))
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('JSON', () => {
  law.prop([document])('is read as what was written, and no key of it is told to stand twice', (value) => {
    expect(readJson(JSON.stringify(value), 'any')).toEqual({ ok: true, value: written(value) })
  })

  law.prop([document, fc.nat(4)])('means the same with spaces and line ends in it', (value, indent) => {
    expect(readJson(JSON.stringify(value, null, indent), 'any')).toEqual({ ok: true, value: written(value) })
  })

  law.prop([fc.string(), document])('any key written a second time is told with its path', (key, value) => {
    const quoted = JSON.stringify(key)
    const read = readJson(`{"list": [${JSON.stringify(value)}, {${quoted}: ${JSON.stringify(value)}, ${quoted}: 1}]}`, 'any')
    expect(read?.ok === false && read.problems.map(({ code, path }) => [code, path.startsWith('list.')])).toEqual([['key-twice', true]])
  })

  law.prop([fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.stringMatching(/^[ -~]*$/), fc.boolean(), fc.integer()))])(
    'is YAML, which reads it as the same',
    (value) => {
      expect(readYaml(JSON.stringify(value), 'any')).toEqual(readJson(JSON.stringify(value), 'any'))
    },
  )

  test('is not tried where the text begins as none, or does not hold up', () => {
    for (const text of ['a: 1', '"a"', '{ a: 1 }', '[1, 2', '{"a": 1} b', "{'a': 1}"]) expect(readJson(text, 'any')).toBeUndefined()
  })
})
