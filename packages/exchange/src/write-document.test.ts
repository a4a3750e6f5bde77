import { expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { readText } from './read-text.ts'
import { writeJson, writeYaml } from './write-document.ts'

test.each(['fixtures/oco', 'fixtures/lagoon', 'fixtures/summit', 'fixtures/cases/base-plan.yaml'])(
  '%s is written and read again without a difference',
  async (path) => {
    const read = await readPlan(path)
    if (!read.ok) throw new Error(read.problems[0]?.message)
    for (const text of [writeYaml(read.value), writeJson(read.value)])
      expect(readText(text, 'the copy')).toEqual({ ok: true, value: read.value })
  },
)

test('what looks like a number, a day or a yes stays a text', () => {
  const document = {
    amount: '0100.00',
    day: '2017-01-01',
    yes: 'yes',
    no: 'no',
    nothing: 'null',
    power: '1e3',
    sum: '=1+1',
    colon: 'a: b',
    '2017-01-01': '1',
  }
  expect(readText(writeYaml(document), 'the copy')).toEqual({ ok: true, value: document })
})
