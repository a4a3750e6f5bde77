import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { dataQualityRecord } from '../inputs/data-quality.ts'
import { frameworkRecord } from '../inputs/framework.ts'
import { historicExchangeRateRecord } from '../inputs/historic-exchange-rate.ts'
import { memberRecord } from '../inputs/member.ts'
import { statementRecord } from '../inputs/statement.ts'
import { checkDataQuality, DATA_QUALITY_RULES } from './index.ts'

const fixture = (path: string): unknown => parse(readFileSync(new URL(`../../../../fixtures/${path}`, import.meta.url), 'utf8'))
const cases = z.strictObject({
  clean: z.record(z.string(), z.unknown()),
  cases: z.array(
    z.strictObject({
      name: z.string(),
      rule: z.string(),
      set: z.record(z.string(), z.unknown()),
      finds: z.array(z.tuple([z.enum(['note', 'warn', 'hold']), z.string()])),
    }),
  ),
})
const document = z.strictObject({
  members: z.array(memberRecord),
  framework: frameworkRecord,
  statements: z.array(statementRecord),
})

const { clean, cases: all } = cases.parse(fixture('cases/data-quality.yaml'))
const guides = dataQualityRecord.parse(fixture('oco/data-quality.yaml'))
const exchangeRates = z.array(historicExchangeRateRecord).parse(fixture('oco/historic-exchange-rates.yaml'))
const given = (data: unknown) => ({ ...document.parse(data), guides, exchangeRates, asOf: '2017-07-01' })

/** The clean data with one value replaced; null takes a whole profile out and makes a value blank. */
const changed = (path: string, value: unknown, data: unknown): unknown => {
  const [key = '', ...rest] = path.split('.')
  const copy: Record<string, unknown> = { ...(data as Record<string, unknown>) }
  if (rest.length > 0) copy[key] = changed(rest.join('.'), value, copy[key])
  else if (key === 'customsProfile' && value === null) delete copy[key]
  else copy[key] = value
  return Array.isArray(data) ? Object.values(copy) : copy
}

test('clean data is silent', () => {
  expect(checkDataQuality(given(clean))).toEqual([])
})

describe('each rule', () => {
  test.each(all.map((one) => [`${one.rule}: ${one.name}`, one] as const))('%s', (_, { rule, set, finds }) => {
    const data = Object.entries(set).reduce<unknown>((before, [path, value]) => changed(path, value, before), clean)
    const found = checkDataQuality(given(data)).filter((anomaly) => anomaly.rule === rule)
    expect(found.map(({ severity, members }) => [severity, members.join(' ')])).toEqual(finds)
  })

  test.each(DATA_QUALITY_RULES.map(({ id }) => id))('%s has cases that it finds', (rule) => {
    expect(all.filter((one) => one.rule === rule && one.finds.length > 0)).not.toEqual([])
  })

  test('a rule whose guide value is not in force is reported, not skipped', () => {
    const early = checkDataQuality({ ...given(clean), asOf: '2016-12-31' })
    expect(early.map(({ rule, severity }) => [rule, severity])).toEqual(
      DATA_QUALITY_RULES.filter(({ needs }) => needs !== undefined).map(({ id }) => [id, 'hold']),
    )
  })

  test('no id stands in the list twice', () => {
    expect(new Set(DATA_QUALITY_RULES.map(({ id }) => id)).size).toBe(DATA_QUALITY_RULES.length)
  })
})
