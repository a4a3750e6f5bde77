import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { dataQualityRecord } from '../inputs/data-quality.ts'
import { frameworkRecord } from '../inputs/framework.ts'
import { historicExchangeRateRecord } from '../inputs/historic-exchange-rate.ts'
import { memberRecord } from '../inputs/member.ts'
import { statementRecord } from '../inputs/statement.ts'
import { ENGLISH, speakBy } from '../language/language.ts'
import { HOLDING_RULES, heldValues } from './held-values.ts'
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
      DATA_QUALITY_RULES.filter(({ needs }) => needs !== undefined).map(({ id }) => [id, 'warn']),
    )
  })

  test('only the rules that are known to hold values back do, and what is held is of one member', () => {
    const holding = new Set<string>()
    for (const { set } of all) {
      const data = Object.entries(set).reduce<unknown>((before, [path, value]) => changed(path, value, before), clean)
      for (const { rule, severity, members, holds } of checkDataQuality(given(data))) {
        expect(severity === 'hold').toBe(holds.length > 0)
        if (holds.length === 0) continue
        expect(members).toHaveLength(1)
        holding.add(rule)
      }
    }
    expect([...holding].sort()).toEqual(HOLDING_RULES.map(({ id }) => id).sort())
  })

  const confirmed = { on: '2026-11-24', by: 'The administration of Alpha', source: 'survey' }

  test('a held value that somebody has confirmed is a warning that names who confirmed it, and is held no more', () => {
    const stale = changed('members.0.indicators.gdp.year', 2014, clean)
    const [found] = checkDataQuality(given(changed('members.0.indicators.gdp.confirmed', confirmed, stale))).filter(
      ({ rule }) => rule === 'stale-year',
    )
    expect([found?.severity, found?.holds, found?.message]).toEqual([
      'warn',
      [],
      'GDP of Alpha is of 2014, 6 years before the newest value of the column (2020). Confirmed all the same: GDP by The administration of Alpha on 2026-11-24.',
    ])
  })

  test('of two held values the one that is not confirmed stays held', () => {
    const far = changed('members.0.indicators.gdp.value', '120000000', clean)
    const [found] = checkDataQuality(given(changed('members.0.indicators.gdp.confirmed', confirmed, far))).filter(
      ({ rule }) => rule === 'per-head-differs',
    )
    expect([found?.severity, found?.holds]).toEqual(['hold', ['gdp-per-head']])
  })

  test('a key is judged without the values that are held back', () => {
    const tiny = changed('members.0.indicators.exports.value', '3999', clean)
    const three = changed(
      'members.2',
      { id: 'XC', name: 'Gamma', indicators: { exports: { value: '15000000', unit: 'USD', quality: [], source: 'survey' } } },
      tiny,
    )
    const found = checkDataQuality(given(three)).find(({ rule, records }) => rule === 'concentration' && records.includes('exports'))
    // 20,000,000 of 20,000,000 + 15,000,000; with the 3,999 of Alpha the total would be 35,003,999.
    expect([found?.numbers['total'], found?.message]).toEqual([
      '35000000',
      'Of 35,000,000 USD of exports Beta has 20,000,000: 57.1 %. Alpha has no value that may be used and would be left out.',
    ])
  })

  test('a value that is held back says why in the language of the moment, whoever asked for it before', () => {
    const data = given(changed('members.0.indicators.gdp.year', 2014, clean))
    const why = () => heldValues(data).of('XA', 'gdp')?.message
    const phrases = { '{0} of {1} is of {2}, {3} years before the newest value of the column ({4}).': '{0}, {1} : {2}' }
    const english = why()
    speakBy(() => ({ ...ENGLISH, code: 'fr', phrases }))
    const french = why()
    speakBy(() => ENGLISH)
    expect([english, french, why()]).toEqual([
      'GDP of Alpha is of 2014, 6 years before the newest value of the column (2020).',
      'GDP, Alpha : 2014',
      english,
    ])
  })

  test('what was judged by rates that nobody holds any more is let go, though the members stay', async () => {
    const data = given(clean)
    const judgedOnce = (): WeakRef<object> => {
      const exchangeRates = [...data.exchangeRates]
      heldValues({ ...data, exchangeRates })
      return new WeakRef(exchangeRates)
    }
    const once = judgedOnce()
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    await setImmediate()
    if (typeof collect === 'function') collect()
    expect([once.deref(), data.members[0]?.id]).toEqual([undefined, 'XA'])
  })

  test('no id stands in the list twice', () => {
    expect(new Set(DATA_QUALITY_RULES.map(({ id }) => id)).size).toBe(DATA_QUALITY_RULES.length)
  })
})
