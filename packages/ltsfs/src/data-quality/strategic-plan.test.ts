/** Every known oddity of the strategic plan's data is found by rule: which members, which figures. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { dataQualityRecord } from '../inputs/data-quality.ts'
import { frameworkRecord } from '../inputs/framework.ts'
import { historicExchangeRateRecord } from '../inputs/historic-exchange-rate.ts'
import { memberRecord } from '../inputs/member.ts'
import { statementRecord } from '../inputs/statement.ts'
import { Decimal } from '../money/decimal.ts'
import { checkDataQuality } from './index.ts'

const fixture = (name: string): unknown => parse(readFileSync(new URL(`../../../../fixtures/oco/${name}.yaml`, import.meta.url), 'utf8'))
const members = z.array(memberRecord).parse(fixture('members'))
const framework = frameworkRecord.parse(fixture('framework'))
const statements = z.array(statementRecord).parse(fixture('statements'))
const guides = dataQualityRecord.parse(fixture('data-quality'))
const exchangeRates = z.array(historicExchangeRateRecord).parse(fixture('historic-exchange-rates'))
const anomalies = checkDataQuality({ asOf: '2017-07-01', members, framework, statements, guides, exchangeRates })

const member = (id: string) => members.find((one) => one.id === id)!
const found = (rule: string) => anomalies.filter((anomaly) => anomaly.rule === rule)
/** "CK hold", "GU warn": the members of a rule with their severity, in the order of their ids. */
const concerned = (rule: string) =>
  found(rule)
    .flatMap((anomaly) => anomaly.members.map((id) => `${id} ${anomaly.severity}`))
    .sort()
const about = (rule: string, record: string) => found(rule).find(({ records }) => records.includes(record))!
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

describe('every known oddity of the data is found by rule', () => {
  test('1: Australia and New Zealand are missing from table a', () => {
    expect(concerned('missing-from-table')).toEqual(['AU warn', 'NZ warn'])
    expect(about('missing-from-table', 'gdp').numbers).toEqual({ present: '21', members: '23' })
    expect(about('missing-from-table', 'gdp').records).toEqual(['land-area', 'population', 'gdp', 'gdp-per-head', 'exports', 'imports'])
  })

  test('2: eight members are printed under several names', () => {
    expect(concerned('names-in-several-forms')).toEqual(['CK', 'FM', 'MH', 'MP', 'PG', 'SB', 'TL', 'WF'].map((id) => `${id} note`))
  })

  test('3: two columns of Papua New Guinea are merged, and its GDP per head is blank', () => {
    expect(concerned('merged-cells')).toEqual(['PG warn', 'PG warn'])
    expect(about('merged-cells', 'gdp').numbers).toEqual({ first: '34595000', second: '14287735' })
    expect(concerned('blank-values')).toEqual(['PG warn'])
    expect(about('blank-values', 'gdp-per-head').numbers).toEqual({ derived: '1767' })
  })

  test('4 and 5: French Polynesia prints spaces, Wallis and Futuna no separators and a GDP of 2005', () => {
    expect(found('number-format').map(({ members: [id], numbers }) => [id, numbers['value']])).toEqual([
      ['PF', '531861000000'],
      ['WF', '18000000000'],
    ])
    expect(concerned('stale-year')).toEqual(['WF hold', 'WF hold'])
    expect(about('stale-year', 'gdp').numbers).toEqual({ year: '2005', newest: '2014', behind: `${2014 - 2005}` })
  })

  test('6: SAT is no ISO code, and eight members print letters that only look Latin', () => {
    expect(concerned('currency-code')).toEqual(['PG warn', 'WS note'])
    expect(concerned('look-alike-letters')).toEqual(['AS', 'GU', 'MH', 'MP', 'NC', 'TL', 'TO', 'WF'].map((id) => `${id} note`))
    // Ten x of table b (American Samoa 3, Guam 2, five others one each) and the code of Tonga.
    expect(found('look-alike-letters').reduce((cells, { numbers }) => cells + Number(numbers['cells']), 0)).toBe(3 + 2 + 5 + 1)
  })

  test('7: exports of the Northern Marianas are held, those of Wallis and Futuna warned about', () => {
    expect(concerned('tiny-exports')).toEqual(['MP hold', 'WF warn'])
    expect(found('tiny-exports').map(({ numbers }) => numbers['share'])).toEqual(
      [new Decimal(20).div(379000), new Decimal(22).div(60336)].map((share) => share.toDecimalPlaces(6).toFixed()),
    )
  })

  test('8: GDP mixes 2005 to 2014, trade 2010 to 2014, population has no year', () => {
    expect(about('mixed-years', 'gdp').numbers).toEqual({ from: '2005', to: '2014' })
    expect(about('mixed-years', 'exports').numbers).toEqual({ from: '2010', to: '2014' })
    expect(about('mixed-years', 'imports').numbers).toEqual({ from: '2010', to: '2014' })
    expect(about('mixed-years', 'population').numbers).toEqual({ undated: '21' })
  })

  test('9: Tonga imports 124 % and Nauru 113 % of GDP', () => {
    const tonga = new Decimal(550080).div(new Decimal(803722).div(new Decimal('1.77371').plus('1.84677').div(2)))
    const nauru = new Decimal(145999).div(new Decimal(143160).div('1.10936'))
    expect(concerned('imports-above-gdp')).toEqual(['NR warn', 'TO warn'])
    expect(found('imports-above-gdp').map(({ numbers }) => numbers['share'])).toEqual(
      [nauru, tonga].map((share) => share.toDecimalPlaces(4).toFixed()),
    )
    expect([tonga, nauru].map((share) => share.times(100).toFixed(0))).toEqual(['124', '113'])
  })

  test('10: GDP per head differs for eleven members, by more than 8 % for the Cook Islands and Nauru', () => {
    expect(concerned('per-head-differs')).toEqual([
      'CK hold',
      'GU warn',
      'KI warn',
      'MP warn',
      'NC warn',
      'NR hold',
      'NU warn',
      'SB warn',
      'TL warn',
      'TV warn',
      'WS warn',
    ])
    const difference = (id: string) => found('per-head-differs').find(({ members: [one] }) => one === id)?.numbers['difference']
    const byHand = (gdp: string, rate: string, people: string, printed: string) =>
      new Decimal(gdp).div(rate).div(people).div(printed).minus(1).toDecimalPlaces(4).toFixed()
    expect(difference('CK')).toBe(byHand('382847000', '1.20543', '14730', '19523'))
    expect(difference('NR')).toBe(byHand('143160000', '1.10936', '10840', '11015'))
    expect(difference('TV')).toBe(byHand('39700000', '1.03584', '11010', '3253'))
    expect(difference('NC')).toBe(byHand('885996528000', '89.85022', '272700', '38100'))
    // 682,000 / 56.94 = 11,977.5 a head against 12,239: just above 2 %.
    expect(difference('MP')).toBe(byHand('682000000', '1', '56940', '12239'))
  })

  test('11 and 12: Timor-Leste counts without oil; three years carry a tag', () => {
    expect(concerned('concept-differs')).toEqual(['TL warn', 'TL warn'])
    expect(about('concept-differs', 'gdp').numbers).toEqual({ value: '1441719000' })
    expect(concerned('year-tags')).toEqual(['CK note', 'NC note', 'TO note'])
    expect(['CK', 'NC', 'TO'].map((id) => member(id).indicators['gdp']?.quality[0])).toEqual(['provisional', 'estimate', 'fiscal-year'])
  })

  test('13: the GDP column is in ten currencies and has no sum', () => {
    expect(found('mixed-currencies').map(({ numbers, members: all }) => [numbers['currencies'], [...all].sort()])).toEqual([
      ['10', WITH_ECONOMY],
    ])
  })

  test('14: eighteen answers of table b are neither yes nor no, and its header abbreviates HS in another way', () => {
    expect(found('answers-beyond-yes-and-no').map(({ members: all, numbers }) => [all.join(' '), numbers['cells']])).toEqual([
      ['CK SB', '2'],
      ['AS GU MH MP NC TL WF', '10'],
      ['MP NC PF WF', '5'],
      ['GU', '1'],
    ])
    expect(about('statements-disagree', 'harmonised-system-in-table-b').severity).toBe('warn')
  })

  test('15: the rows of Australia and New Zealand repeat that of Fiji', () => {
    expect(concerned('repeated-row')).toEqual(['AU warn', 'NZ warn'])
    expect(found('repeated-row')[0]?.message).toContain('the same as that of Fiji')
  })

  test('16: the period is six years or five, there are two earlier plans, area four is named three ways', () => {
    expect(about('statements-disagree', 'five-years-in-foreword').numbers).toEqual({ 'years-1': `${2022 - 2017 + 1}`, 'years-2': '5' })
    expect(about('statements-disagree', 'earlier-plan-in-summary').records).toEqual([
      'earlier-plan-in-introduction',
      'earlier-plan-in-summary',
    ])
    expect(about('names-in-several-forms', 'area-4').numbers).toEqual({ forms: '3', formsApartFromCapitals: '2' })
    expect(found('statement-against-data').map(({ records: [id], severity }) => `${id} ${severity}`)).toEqual([
      'wco-members note',
      'wto-members note',
    ])
  })

  test('17: objective 3.3 is lost from the monitoring table and four key actions have no indicator', () => {
    expect(
      found('monitoring-gaps')
        .map(({ records }) => records)
        .slice(0, 2),
    ).toEqual([['objective-3-3'], ['action-1-1-4', 'action-2-1-3', 'action-2-4-2', 'action-3-3-1']])
    expect(about('monitoring-gaps', 'indicator-3-1-1').severity).toBe('note')
  })

  test('seven values of four members are held back: two of Wallis and Futuna are stale, exports of CNMI, both products of Cook Islands and Nauru', () => {
    expect(anomalies.flatMap(({ members: [id], holds }) => holds.map((indicator) => `${id} ${indicator}`)).sort()).toEqual([
      'CK gdp',
      'CK gdp-per-head',
      'MP exports',
      'NR gdp',
      'NR gdp-per-head',
      'WF gdp',
      'WF gdp-per-head',
    ])
  })

  test('18: Papua New Guinea is 64 % of people, 82 % of land and 54 % of exports', () => {
    expect(concerned('concentration')).toEqual(['PG warn', 'PG warn', 'PG warn'])
    expect(about('concentration', 'population').numbers['share']).toBe(new Decimal(8083700).div(12588720).toDecimalPlaces(4).toFixed())
    expect(about('concentration', 'land-area').numbers['share']).toBe(new Decimal(462840).div(566092).toDecimalPlaces(4).toFixed())
    expect(about('concentration', 'exports').numbers['largest']).toBe('4754938000')
  })
})
