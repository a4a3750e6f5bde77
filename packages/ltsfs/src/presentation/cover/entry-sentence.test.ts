import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { RegisterRecord } from '../../inputs/register.ts'
import { french } from '../../language/french.ts'
import { ENGLISH, speakBy } from '../../language/language.ts'
import { ENTRY_LABELS, entrySentence } from './entry-sentence.ts'

const { entries } = parse(readFileSync('fixtures/oco/register.yaml', 'utf8')) as RegisterRecord

test('the register of the example has every kind of entry, and each says itself in one sentence', () => {
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ENTRY_LABELS)))
  for (const entry of entries) expect(entrySentence(entry)).toMatch(/^[^{}]+\.$/)
})

test.each([
  ['core-support-2017', '120,000.00 NZD received for year-2017 of core-support; the bank booked 175,980.00 FJD.'],
  ['fee-tv-2018', 'TV is invoiced 5,200.00 FJD for 2018, due on 2018-03-31.'],
  ['fee-tv-2018-waived', '1,200.00 FJD of fee-tv-2018 waived: Cyclone.'],
  ['intelligence-committed', '20,000.00 FJD committed for intelligence-sharing-platform in 2018, charged to border-security-programme.'],
  ['fee-ws-2018-reversed', 'fee-ws-2018-paid is reversed: Booked on the wrong member.'],
])('%s', (id, sentence) => {
  const entry = entries.find((one) => one.id === id)
  expect(entry && entrySentence(entry)).toBe(sentence)
})

afterEach(() => speakBy(() => ENGLISH))

test('a rate stands in French with its comma', () => {
  const rate = entries.find(({ id }) => id === 'aud-june')
  speakBy(() => french)
  expect(rate && entrySentence(rate)).toBe('Un AUD vaut 1,5480.')
})
