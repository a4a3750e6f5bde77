import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const messages = (text: string) => {
  const read = readText(text, 'plan.yaml')
  return read.ok ? [] : read.problems.map((problem) => problem.message)
}

test('days and amounts in quotes stay text, and a day without quotes does too', () => {
  expect(readText('day: 2019-07-01\namount: "0.10"\n', 'plan.yaml')).toEqual({ ok: true, value: { day: '2019-07-01', amount: '0.10' } })
})

test('JSON is read as it is', () => {
  expect(readText('{"a": ["1.00", null, true]}', 'plan.json')).toEqual({ ok: true, value: { a: ['1.00', null, true] } })
})

test('a key that stands twice is a problem in JSON too, where readers usually keep the last one', () => {
  expect(messages('{"fee": "1.00",\n"fee": "2.00"}')).toEqual(['plan.yaml cannot be read at line 2, column 1: Map keys must be unique.'])
})

test('a text that is no YAML names its line', () => {
  expect(messages('a: [1, 2\nb: 3')[0]).toMatch(/^plan\.yaml cannot be read at line 2, column \d+: /)
})

test('aliases that multiply are refused, not expanded', () => {
  const levels = Array.from(
    { length: 9 },
    (_, at) =>
      `l${at}: &l${at} [${Array(9)
        .fill(at === 0 ? 'lol' : `*l${at - 1}`)
        .join(', ')}]`,
  )
  expect(messages(levels.join('\n'))).toEqual(['plan.yaml cannot be read: Excessive alias count indicates a resource exhaustion attack.'])
})

test('a text too long for a plan is refused before it is parsed', () => {
  expect(messages('x'.repeat(20_000_001))).toEqual([
    'plan.yaml has 20000001 characters, more than the 20000000 that a plan document may have.',
  ])
})

test('a key named __proto__ is data like any other and changes no object', () => {
  readText('__proto__: { polluted: yes }', 'plan.yaml')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
