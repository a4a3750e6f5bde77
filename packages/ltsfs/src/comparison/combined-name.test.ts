import { describe, expect, test } from 'vitest'
import { combinedNameFrom, combinedOf, inYear, parseCombinedName, printCombinedName } from './combined-name.ts'

const PAYS = 'membership-fees/charged+user-pays-missions/recovered?member=TV'

describe('a combined figure as text', () => {
  test.each([
    `${PAYS}&years=2017-2026`,
    `${PAYS}&years=2019`,
    `${PAYS}&years=all`,
    'indicators/recurrent-coverage?over=lowest&years=all',
    'statement/paid?use=expansion&over=last&years=2018-2020',
  ])('%s is read and written as it stands', (text) => {
    const name = parseCombinedName(text)
    expect(name).not.toBeNull()
    expect(name && printCombinedName(name)).toBe(text)
  })

  test('says what is usual only when asked: the years added up, all years of the plan', () => {
    expect(parseCombinedName('indicators/gap?years=all')).toEqual(combinedOf(['indicators/gap']))
    expect(parseCombinedName('indicators/gap?over=sum&years=2019-2019')).toEqual(combinedOf(['indicators/gap'], { years: inYear(2019) }))
  })

  test.each([
    ['a figure of one year', 'indicators/gap?year=2019'],
    ['a year and years', 'indicators/gap?year=2019&years=2017-2020'],
    ['no figure', '?years=all'],
    ['what is no figure', 'gap?years=all'],
    ['a way of combining that there is not', 'indicators/gap?over=mean&years=all'],
    ['years that run backwards', 'indicators/gap?years=2020-2017'],
    ['years that are none', 'indicators/gap?years=ever'],
    ['a key twice', 'statement/paid?use=expansion&use=base-line&years=all'],
    ['a figure twice', 'indicators/gap+indicators/gap?years=all'],
    ['a second question', 'indicators/gap?years=all?over=last'],
    ['a key without a value', 'statement/paid?use&years=all'],
    ['a key that could not stand in a plan', 'statement/paid?__proto__=x&years=all'],
    ['nothing', ''],
  ])('%s is not read as one', (_, text) => {
    expect(parseCombinedName(text)).toBeNull()
  })

  test('at most eight figures are added up', () => {
    const ids = Array.from({ length: 9 }, (_, at) => `statement/line-${at}`)
    expect(combinedNameFrom(ids.slice(0, 8), [])).not.toBeNull()
    expect(combinedNameFrom(ids, [])).toBeNull()
  })
})
