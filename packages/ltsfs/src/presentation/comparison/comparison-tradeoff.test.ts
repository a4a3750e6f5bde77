import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { compare } from '../../comparison/comparison.ts'
import { Decimal } from '../../money/decimal.ts'
import { tradeOff, tradeOffAxes } from './comparison-tradeoff.ts'

const compared = compare(basePlan(), { options: ['revised-fees'], baseline: null, basis: 'expected' })
if (!compared.ok) throw new Error('no comparison')
const { value: base } = compared

/** The same alternatives as often as there are scores, with scores made up for two measures, lower better in both. */
const plotted = (...scores: readonly (readonly [x: string | null, y: string | null])[]) => {
  const [alternative] = base.alternatives
  const alternatives = scores.map((_, at) => ({ ...alternative, option: `option-${at}`, title: `Option ${at + 1}` }))
  const of = (id: string, at: 0 | 1) => ({
    ...{ id, label: id, better: 'lower' as const, figures: [], over: 'sum' as const },
    scores: scores.map((score) => (score[at] === null ? null : new Decimal(score[at] ?? 0))),
  })
  const [first, ...others] = alternatives
  if (first === undefined) throw new Error('no alternative')
  return tradeOff({ ...base, alternatives: [first, ...others], headlines: [of('pay', 0), of('gap', 1)] }, { x: 'pay', y: 'gap' })
}

describe('a trade-off', () => {
  test('joins those that nobody beats, and says who beats the others', () => {
    const found = plotted(['1', '9'], ['2', '5'], ['3', '6'], ['4', '1'])
    expect(found?.points.map(({ beatenBy }) => beatenBy)).toEqual([[], [], [2], []])
    expect(found?.title).toBe(
      '“Option 1”, “Option 2” and “Option 4” are beaten by none; one other is beaten: better in neither measure, worse in one or both',
    )
  })

  test('equal in one measure and better in the other beats; equal in both does not', () => {
    expect(plotted(['1', '5'], ['1', '4'])?.points.map(({ beatenBy }) => beatenBy)).toEqual([[2], []])
    expect(plotted(['1', '5'], ['1.0', '5.00'])?.title).toMatch(/^None is beaten: whoever gains/)
  })

  test('leaves out who has no value in one of the two, and counts places without it', () => {
    const found = plotted(['1', null], ['2', '5'], ['3', '6'])
    expect(found?.leftOut).toEqual(['Option 1'])
    expect(found?.points.map(({ label, beatenBy }) => [label, beatenBy])).toEqual([
      ['Option 2', []],
      ['Option 3', [1]],
    ])
  })

  test('of one alternative has nothing to weigh, and of an unknown measure there is none', () => {
    expect(plotted(['1', '5'])?.title).toBe('There is nothing to weigh against another')
    expect(tradeOff(base, { x: 'gap', y: 'none' })).toBeUndefined()
  })

  test('may be asked of every measure on which alternatives are ranked', () => {
    expect(tradeOffAxes(base).map(({ id }) => id)).toEqual(base.headlines.map(({ id }) => id))
    expect(tradeOffAxes(base)[0]?.label).toBe('Lowest recurrent coverage (higher is better)')
  })
})
