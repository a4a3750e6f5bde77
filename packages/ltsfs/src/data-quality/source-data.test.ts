/** The source data of OCO: that it is complete, and that it is read as printed. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { capabilityRecord } from '../inputs/capability.ts'
import { PROFILE_QUESTIONS } from '../inputs/customs-profile.ts'
import { dataQualityRecord } from '../inputs/data-quality.ts'
import { frameworkRecord } from '../inputs/framework.ts'
import { historicExchangeRateRecord } from '../inputs/historic-exchange-rate.ts'
import { memberRecord } from '../inputs/member.ts'
import { sourceRecord } from '../inputs/source.ts'
import { statementRecord } from '../inputs/statement.ts'
import { Decimal } from '../money/decimal.ts'
import { numberOf, observedAll } from './reading.ts'

const fixture = (name: string): unknown => parse(readFileSync(new URL(`../../../../fixtures/oco/${name}.yaml`, import.meta.url), 'utf8'))
const members = z.array(memberRecord).parse(fixture('members'))
const framework = frameworkRecord.parse(fixture('framework'))
const statements = z.array(statementRecord).parse(fixture('statements'))
const guides = dataQualityRecord.parse(fixture('data-quality'))
const exchangeRates = z.array(historicExchangeRateRecord).parse(fixture('historic-exchange-rates'))
const member = (id: string) => members.find((one) => one.id === id)!
const WITH_ECONOMY = [
  'AS',
  'CK',
  'FJ',
  'FM',
  'GU',
  'KI',
  'MH',
  'MP',
  'NC',
  'NR',
  'NU',
  'PF',
  'PG',
  'PW',
  'SB',
  'TL',
  'TO',
  'TV',
  'VU',
  'WF',
  'WS',
]

describe('the data is complete', () => {
  test('there are 23 members, 21 economic and 23 customs profiles', () => {
    expect(members.length).toBe(23)
    expect(
      members
        .filter(({ indicators }) => indicators['gdp'] !== undefined)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(WITH_ECONOMY)
    expect(members.filter(({ customsProfile }) => customsProfile !== undefined).length).toBe(23)
  })

  test('there are 5 areas with 3, 4, 4, 3 and 2 objectives, and 38 strategies each with its key action', () => {
    expect(framework.areas.map(({ objectives }) => objectives.length)).toEqual([3, 4, 4, 3, 2])
    const objectives = framework.areas.flatMap((area) => area.objectives)
    // 4 + 4 + 3, 3 + 2 + 2 + 2, 3 + 2 + 1 + 1, 3 + 3 + 2, 1 + 2
    expect(objectives.flatMap(({ strategies }) => strategies).length).toBe(11 + 9 + 7 + 8 + 3)
    expect(objectives.flatMap(({ keyActions }) => keyActions.map(({ strategy }) => strategy))).toEqual(
      objectives.flatMap(({ strategies }) => strategies.map(({ id }) => id)),
    )
  })

  test('the HS 2017 baseline is 5 of 23 members and its target of 70 % is 17', () => {
    const adopted = members.filter(({ customsProfile }) => customsProfile?.harmonisedSystem.version === '2017').map(({ id }) => id)
    expect(adopted.sort()).toEqual(['AU', 'FJ', 'NZ', 'PG', 'VU'])
    const indicator = framework.areas
      .flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators))
      .find(({ target }) => target)!
    expect([indicator.baseline?.value, indicator.baseline?.of]).toEqual([`${adopted.length}`, `${members.length}`])
    expect(Math.ceil(Number(indicator.target?.value) * members.length)).toBe(17)
  })

  test('every id of the framework and of the capability framework is used once, and every parent and source exists', () => {
    const ids = framework.areas.flatMap((area) => [
      area.id,
      ...area.objectives.flatMap((one) => [one, ...one.strategies, ...one.keyActions, ...one.indicators].map(({ id }) => id)),
    ])
    expect(new Set(ids).size).toBe(ids.length)
    const { components } = capabilityRecord.parse(fixture('capability'))
    const known = new Set(components.map(({ id }) => id))
    expect(known.size).toBe(14)
    expect(components.filter(({ parent }) => parent !== undefined && !known.has(parent))).toEqual([])
    const sources = new Set(
      z
        .array(sourceRecord)
        .parse(fixture('sources'))
        .map(({ id }) => id),
    )
    const named = [...observedAll(members).map(({ observation }) => observation), ...statements, ...exchangeRates, ...Object.values(guides)]
    expect(named.filter(({ source }) => !sources.has(source))).toEqual([])
  })
})

describe('the data is read as printed', () => {
  test('every value is its printed digits times the scale of its column, but for the merged cell', () => {
    const read = observedAll(members).filter(({ observation }) => !observation.quality.includes('merged-cells'))
    const wrong = read.filter(
      ({ observation: { printed = '', scale = '1', value } }) =>
        !new Decimal(printed.replace(/[ ,]/g, '')).times(scale).equals(value ?? -1),
    )
    expect(wrong).toEqual([])
  })

  test('population and land area add up to the sums known for the table', () => {
    const sum = (indicator: string) => members.reduce((total, one) => total.plus(numberOf(one, indicator) ?? 0), new Decimal(0)).toFixed()
    expect(sum('population')).toBe('12588720')
    expect(sum('land-area')).toBe('566092')
  })

  test('a blank stays a blank: Papua New Guinea has no printed GDP per head, Guam no system', () => {
    expect(member('PG').indicators['gdp-per-head']?.value).toBeNull()
    expect(member('PG').indicators['gdp-per-head-derived']?.value).toBe(new Decimal('14287735000').div('8083700').toFixed(0))
    expect(member('GU').customsProfile?.automation).toEqual({ printed: '', understood: 'blank' })
  })

  test('the 161 answers of table b: 57 yes, 52 no, 34 names, 10 not implemented, 5 not available, 2 partial, 1 blank', () => {
    const answers = members.flatMap(({ customsProfile }) => PROFILE_QUESTIONS.map((question) => customsProfile![question]))
    const named = answers.filter((answer) => 'version' in answer || 'system' in answer)
    const others = Map.groupBy(
      answers.filter((answer) => !named.includes(answer)),
      ({ understood }) => understood,
    )
    expect(answers.length).toBe(23 * 7)
    expect(named.length).toBe(34)
    expect(Object.fromEntries([...others].map(([answer, all]) => [answer, all.length]))).toEqual({
      yes: 57,
      no: 52,
      'not-implemented': 10,
      'not-available': 5,
      partial: 2,
      blank: 1,
    })
  })
})
