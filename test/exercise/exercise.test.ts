/** The exercise of adding a stream of income: one file, one line in the list, one file of cases, and nothing else. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { forecast } from '../../packages/ltsfs/src/forecast/forecast.ts'
import { statement } from '../../packages/ltsfs/src/forecast/statement.ts'
import { planWith } from '../base-plan.ts'
import { readCaseFile } from '../cases/case-file.ts'
import { patch } from '../cases/patch.ts'
import { runCase } from '../cases/run-case.ts'
import { streamsWithSales } from './streams.ts'

const file = readCaseFile(fileURLToPath(new URL('publication-sales.yaml', import.meta.url)))

describe('publication sales', () => {
  test.each(file.cases.map((each) => [each.name, each] as const))('%s', (_, each) => runCase(file, each, streamsWithSales))
})

describe('a stream added to the list', () => {
  const plan = planWith((document) => patch(document, file.given))
  const outcome = forecast(plan, { basis: 'confirmed', streams: streamsWithSales })
  const without = forecast(plan, { basis: 'confirmed' })
  if (!outcome.ok || !without.ok) throw new Error('the plan of the exercise has a forecast')
  const { value: found } = outcome

  test('arrives in the book, with its payer', () => {
    const income = found.incomes(2018).find((each) => each.payer.id === 'readers')
    expect(income?.kind).toBe('recurrent')
    expect(income && found.value(income.figure).toFixed()).toBe(String(120 * 24.95))
  })

  test('raises recurrent income, and all income, by exactly what it brings', () => {
    for (const id of ['waterfall/recurrent-income', 'statement/total-income']) {
      const [after, before] = [found.amount(id, {}, 2018), without.value.amount(id, {}, 2018)]
      expect(before && after?.minus(before).toFixed()).toBe(String(120 * 24.95))
    }
  })

  test('has a line in the statement', () => {
    const line = statement(found).find(({ label }) => label === 'Publication sales')
    expect(line?.cells.map(({ amount }) => amount?.toFixed() ?? null)).toEqual([null, '2994', '3179.4', null]) // 120 * 24.95, 120 * 26.495
  })

  test('explains itself down to the parameters, their days and their source', () => {
    const explained = found.explain('publication-sales/sold?year=2019')
    if (!explained.ok) throw new Error('the figure is there')
    const [rounded] = explained.value.parts
    expect(rounded?.rounding).toMatchObject({ places: 2, mode: 'half-away' })
    expect(rounded?.parts[0]?.parts.map(({ parameter }) => [parameter?.path, parameter?.from, parameter?.source])).toEqual([
      ['parameters.publication-copies', '2018-01-01', 'invented'],
      ['parameters.publication-price', '2019-01-01', 'invented'],
    ])
  })
})
