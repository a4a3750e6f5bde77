import { afterEach, describe, expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import { french } from '../../language/french.ts'
import { ENGLISH, type Language, speakBy } from '../../language/language.ts'
import { smallAdministrations } from './small-administrations.ts'

afterEach(() => speakBy(() => ENGLISH))

const question = { year: 2018, tier: null, thresholds: {} }

describe('the small administrations', () => {
  test('as the plan has them, members below the threshold stay and nobody moves', () => {
    const shown = smallAdministrations(planWith(), question)
    expect(shown?.tier.id).toBe('small')
    expect(shown?.members.map(({ id, standing }) => `${id} ${standing}`)).toEqual(['CC stays'])
    expect(shown?.fields).toEqual([
      { name: 'threshold-1', indicator: 'population', is: '<', unit: 'people', planned: '50000', tried: '50000', problem: null },
    ])
  })

  test('one above the population of a member it enters, population decides, and the fees fall by the difference of the two tiers', () => {
    const shown = smallAdministrations(planWith(), { ...question, thresholds: { 'threshold-1': '50,001' } })
    expect(shown?.members.map(({ id, standing, decides }) => [id, standing, decides])).toEqual([
      ['BB', 'enters', 'population decides'],
      ['CC', 'stays', null],
    ])
    // Aldport and Bayhaven paid 10,000 each and Coralquay 1,000; Bayhaven now pays 1,000.
    expect(shown?.charged).toEqual({ planned: '21000.00', tried: '12000.00', change: '-9000.00' })
    expect(shown?.payers.map(({ id, planned, tried, change }) => [id, planned, tried, change])).toEqual([
      ['BB', '10000.00', '1000.00', '-9000.00'],
    ])
  })

  test('below the population of a member it leaves', () => {
    const shown = smallAdministrations(planWith(), { ...question, thresholds: { 'threshold-1': '9000' } })
    expect(shown?.members.map(({ id, standing, to }) => [id, standing, to])).toEqual([['CC', 'leaves', 'All others']])
  })

  test('a threshold that is no number is a problem of its field, and the composition stays as planned', () => {
    const shown = smallAdministrations(planWith(), { ...question, thresholds: { 'threshold-1': 'many' } })
    expect(shown?.fields[0]?.problem).toBe('"many" is not a decimal. Enter a number from 0 up, such as 50,000.')
    expect(shown?.members.map(({ standing }) => standing)).toEqual(['stays'])
  })

  test('a threshold below nothing is a problem too', () => {
    const shown = smallAdministrations(planWith(), { ...question, thresholds: { 'threshold-1': '-1' } })
    expect(shown?.fields[0]?.problem).toBe('"-1" is below zero. Enter a number from 0 up, such as 50,000.')
  })

  test.each([
    ['50 001', null],
    ['50,001.5', null],
    ['5,0', 'a comma is no decimal point'],
    ['1e5', 'no number as people write it'],
  ])('"%s" is read as people mean it, or is a problem', (text, problem) => {
    const shown = smallAdministrations(planWith(), { ...question, thresholds: { 'threshold-1': text } })
    expect(shown?.fields[0]?.problem === null).toBe(problem === null)
    expect(shown?.members.length).toBe(problem === null ? 2 : 1)
  })

  test.each([
    ['50\u202f001,5', '50001.5'],
    ['0,5', '0.5'],
    ['0,125', '0.125'],
    ['50,001', '50001'],
  ])('in French "%s" is %s, and in English only what is grouped so is read', (text, read) => {
    const triedIn = (language: Language) => {
      speakBy(() => language)
      return smallAdministrations(planWith(), { ...question, thresholds: { 'threshold-1': text } })
    }
    // Coralquay has 9,000 people and Bayhaven 50,000: below 50,001 both stand, below one nobody does.
    const inFrench = triedIn(french)
    expect(inFrench?.fields[0]?.problem).toBe(null)
    expect(inFrench?.members.filter(({ standing }) => standing !== 'leaves').length).toBe(Number(read) > 50000 ? 2 : 0)
    expect(triedIn(ENGLISH)?.fields[0]?.problem === null).toBe(text === '50,001')
  })

  test('a tier that the schedule does not have, or without a fee in force, gives way to the lowest that has a rule', () => {
    expect(smallAdministrations(planWith(), { ...question, tier: 'nobody' })?.tier.id).toBe('small')
  })
})
