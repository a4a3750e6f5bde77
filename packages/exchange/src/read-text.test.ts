import { describe, expect, test } from 'vitest'
import { readBytes, readText } from './read-text.ts'

const problemsOf = (text: string, name = 'plan.yaml') => {
  const read = readText(text, name)
  return read.ok ? [] : read.problems
}
const messages = (text: string, name?: string) => problemsOf(text, name).map((problem) => problem.message)
const codes = (text: string) => problemsOf(text).map((problem) => problem.code)

/** So many records within each other. */
const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`
/** The same in YAML, which needs a text without quotes. */
const nestedYaml = (depth: number) => `${'{a: '.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`

describe('a text that reads', () => {
  test('days and amounts in quotes stay text, and a day without quotes does too', () => {
    expect(readText('day: 2019-07-01\namount: "0.10"\n', 'plan.yaml')).toEqual({ ok: true, value: { day: '2019-07-01', amount: '0.10' } })
  })

  test('JSON is read as it is', () => {
    expect(readText('{"a": ["1.00", null, true]}', 'plan.json')).toEqual({ ok: true, value: { a: ['1.00', null, true] } })
  })

  test('a mark of the byte order at the beginning is no part of either', () => {
    for (const text of ['\ufeff{"a": 1}', '\ufeffa: 1']) expect(readText(text, 'plan')).toEqual({ ok: true, value: { a: 1 } })
  })

  test('an alias stands for what its anchor names', () => {
    expect(readText('a: &a { x: 1 }\nb: *a', 'plan.yaml')).toEqual({ ok: true, value: { a: { x: 1 }, b: { x: 1 } } })
  })
})

describe('a key that stands twice', () => {
  test('is a problem in JSON, where readers keep the last one, with the path of the key and its line', () => {
    const [problem] = problemsOf('{"members": [{"id": "TV", "name": "Tuvalu",\n"name": "Tonga"}]}', 'plan.json')
    expect(problem).toMatchObject({
      code: 'key-twice',
      path: 'members.TV.name',
      message: 'plan.json has the key "name" a second time in the same record, at line 2, column 1.',
    })
  })

  test('is found however it is written, and each is told', () => {
    expect(messages('{"a": {"x": 1, "\\u0078": 2}, "b\\\\": 1, "a": [{"a": "\\"a\\": {"}], "b\\\\": 2}')).toEqual([
      'plan.yaml has the key "x" a second time in the same record, at line 1, column 16.',
      'plan.yaml has the key "a" a second time in the same record, at line 1, column 40.',
      'plan.yaml has the key "b\\\\" a second time in the same record, at line 1, column 66.',
    ])
  })

  test('in two records is none', () => {
    expect(messages('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}, "a", "a"]}')).toEqual([])
  })

  test('is a problem in YAML too', () => {
    expect(messages('fee: 1\nother: 1\nfee: 2')).toEqual([
      'plan.yaml has the key "fee" a second time in the same record, at line 3, column 1.',
    ])
  })
})

describe('depth', () => {
  test.each([
    ['JSON', nested],
    ['YAML', nestedYaml],
  ])('%s may go 60 records below the first, and no deeper', (_, text) => {
    expect(messages(text(61))).toEqual([])
    expect(codes(text(62))).toEqual(['too-deep'])
  })

  test.each([
    ['lists in JSON', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['lists in JSON that never end', '['.repeat(500_000)],
    ['records in JSON', nested(100_000)],
    ['records in YAML', nestedYaml(100_000)],
    ['lines of hyphens', '- '.repeat(500_000)],
  ])('%s without end are one plain problem', (_, text) => {
    expect(codes(text)).toEqual(['too-deep'])
  })

  test('its sentence says where', () => {
    const sentence = 'plan.yaml goes deeper than 60 records within each other, at line 1, column 62.'
    for (const text of [`${'['.repeat(62)}${']'.repeat(62)}`, `${'['.repeat(62)}a${']'.repeat(62)}`])
      expect(messages(text)).toEqual([sentence])
  })
})

describe('a text that is no document', () => {
  test.each([[''], ['  \n'], ['# only a remark\n'], ['\ufeff']])('%j is empty', (text) => {
    expect(messages(text, 'the standard input')).toEqual(['The standard input is empty.'])
  })

  test('names its line when it is no YAML', () => {
    expect(messages('a: [1, 2\nb: 3')).toEqual(['plan.yaml cannot be read at line 2, column 1: deficient indentation.'])
  })

  test('holds one document, not several', () => {
    expect(messages('a: 1\n---\nb: 2')).toEqual(['plan.yaml holds 2 documents, not one.'])
  })

  test('is UTF-8, or is refused', () => {
    expect(readBytes(new TextEncoder().encode('a: é'), 'plan.yaml')).toEqual({ ok: true, value: { a: 'é' } })
    const latin = readBytes(Uint8Array.of(0x61, 0x3a, 0x20, 0xe9), 'plan.yaml')
    expect(latin.ok ? [] : latin.problems.map(({ message }) => message)).toEqual(['plan.yaml is no text in UTF-8.'])
  })
})

describe('what would cost too much', () => {
  const laughs = (levels: number) =>
    Array.from(
      { length: levels },
      (_, at) =>
        `l${at}: &l${at} [${Array(9)
          .fill(at === 0 ? 'lol' : `*l${at - 1}`)
          .join(', ')}]`,
    ).join('\n')

  test('aliases that multiply are refused, not expanded', () => {
    expect(messages(laughs(9))).toEqual(['plan.yaml grows far beyond its text by aliases that repeat one another.'])
    expect(messages(laughs(3))).toEqual([])
  })

  test('an alias of what it stands in ends', () => {
    expect(readText('a: &a [*a]', 'plan.yaml').ok).toBe(true)
  })

  test('2,000,000 bytes are read, one more is not, whatever the letters', () => {
    expect(messages(`"${'x'.repeat(1_999_998)}"`)).toEqual([])
    for (const text of [`"${'x'.repeat(1_999_999)}"`, 'é'.repeat(1_000_001)])
      expect(messages(text)).toEqual(['plan.yaml is larger than the 2 MB that a plan document may have.'])
  })

  test('a key named __proto__ is data like any other and changes no object', () => {
    for (const text of ['__proto__: { polluted: yes }', '{"__proto__": {"polluted": true}}']) {
      const read = readText(text, 'plan.yaml')
      expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__'])
    }
    expect('polluted' in {}).toBe(false)
  })

  test('a number of a million digits is read as no number that a plan takes', () => {
    for (const text of [`{"a": 1${'0'.repeat(1_000_000)}}`, `a: 1${'0'.repeat(1_000_000)}`]) {
      const read = readText(text, 'plan.yaml')
      expect(read.ok && Number.isFinite((read.value as { readonly a: unknown }).a)).toBe(false)
    }
  })
})
