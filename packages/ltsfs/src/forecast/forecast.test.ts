import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { constant, figure } from '../formula/write.ts'
import { streams as everyStream } from '../streams/index.ts'
import { defineStream } from '../streams/stream.ts'
import { type Forecast, forecast } from './forecast.ts'

const of = (options: Parameters<typeof forecast>[1] = { basis: 'confirmed' }, change?: Parameters<typeof planWith>[0]): Forecast => {
  const result = forecast(planWith(change), options)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

describe('a forecast', () => {
  test('has its plan, basis, years and streams', () => {
    const { basis, years, streams } = of()
    expect([basis, years, streams.map(({ id }) => id)]).toEqual(['confirmed', [2017, 2018, 2019, 2020], everyStream.map(({ id }) => id)])
  })

  test('gives the amount of a figure, and undefined for one that is not there', () => {
    const { amount, book, value } = of()
    const opening = book.find('reserves/opening', {}, 2017)
    expect([amount('reserves/opening', {}, 2017)?.toFixed(), opening && value(opening).toFixed()]).toEqual(['6000', '6000'])
    expect([amount('reserves/opening', {}, 2016), amount('reserves/nothing', {}, 2017)]).toEqual([undefined, undefined])
  })

  test('gives the incomes of a year, and none of a year outside the plan', () => {
    const { incomes } = of()
    expect(incomes(2017).map(({ payer }) => payer.id)).toEqual(['AA', 'BB', 'CC', 'aid', 'aid', 'interest'])
    expect(incomes(2016)).toEqual([])
  })

  test('lists its figures in one order, the same list each time', () => {
    const result = of()
    expect(result.figures).toBe(result.figures)
    expect(result.figures).toHaveLength(result.book.figures().length)
  })

  test('warns of money that comes when it can pay for nothing', () => {
    const { warnings } = of({ basis: 'all' }, (document) => {
      Object.assign(document.donorCoFunding.agreements[0] ?? {}, { window: { from: '2017-01-01', until: '2019-01-01' } })
    })
    expect(warnings.map(({ code }) => code)).toEqual(['money-after-window'])
  })
})

describe('explain', () => {
  test('takes the name of a figure as text or as data', () => {
    const { explain } = of()
    const [byText, byData] = [explain('reserves/floor?year=2017'), explain({ id: 'reserves/floor', of: {}, year: 2017 })]
    expect(byText).toEqual(byData)
    if (!byText.ok) throw new Error('reserves have a floor')
    expect(byText.value.value.toFixed(2)).toBe(((3 * 16500) / 12).toFixed(2))
    expect(byText.value.parts[0]).toMatchObject({ operation: 'rounded', parts: [{ operation: 'over' }] })
  })

  test('of a figure that is not there, or of a text that names none, is a problem', () => {
    const { explain } = of()
    for (const name of ['reserves/floor?year=2030', 'what is this', ''])
      expect(explain(name)).toMatchObject({ ok: false, problems: [{ code: 'unknown-figure', found: name }] })
    expect(explain({ id: 'reserves/floor', of: {}, year: 2030 })).toMatchObject({
      ok: false,
      problems: [{ found: 'reserves/floor?year=2030' }],
    })
  })
})

describe('streams of one’s own', () => {
  const lottery = defineStream({
    id: 'lottery',
    label: 'Lottery',
    figures: (_, year) => [figure('lottery/received', { draw: 'spring', year }, constant(20_000, 'FJD'))],
    income: ({ book }, year) => {
      const received = book.find('lottery/received', { draw: 'spring' }, year)
      return received ? [{ kind: 'recurrent', payer: { kind: 'other', id: 'players' }, figure: received }] : []
    },
  })

  test('take the place of those there are', () => {
    const { amount, incomes } = of({ basis: 'all', streams: [lottery] })
    expect(incomes(2017)).toHaveLength(1)
    expect(amount('waterfall/recurrent-income', {}, 2017)?.toFixed()).toBe('20000')
    expect(amount('reserves/closing', {}, 2017)?.toFixed()).toBe(String(6000 + 20000 - 16500 - 3000))
  })

  test('that enter the figure of another are an error of the program', () => {
    expect(() => of({ basis: 'all', streams: [lottery, lottery] })).toThrow('is entered twice')
  })
})

test('what is needed and not in force is said for all years at once, and there is no forecast', () => {
  const result = forecast(
    planWith((document) => {
      document.reserves.floor.values = { '2019-01-01': '3' }
    }),
    { basis: 'all' },
  )
  expect(result).toMatchObject({
    ok: false,
    problems: [{ code: 'not-in-force', path: 'reserves.floor', found: 'no value in force on 2017-01-01 and 2018-01-01' }],
  })
})
