/** Wherever the explanation of a figure leads to a number of the plan, that number is there, with the value it has in the figure. */
import { readPlan } from 'ltsfs-exchange'
import { expect, test } from 'vitest'
import { alternativeOf } from '../../packages/ltsfs/src/comparison/alternative.ts'
import { explain } from '../../packages/ltsfs/src/formula/explain.ts'
import type { Result } from '../../packages/ltsfs/src/inputs/problem.ts'
import { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import { explainedValue } from '../../packages/ltsfs/src/presentation/explanation/explained-value.ts'
import { explanationRows } from '../../packages/ltsfs/src/presentation/explanation/explanation.ts'

const sound = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

/** "1 / 3" is written so in a plan. */
const numberOf = (text: string | null | undefined): string | undefined => {
  const [over, under] = text?.split(' / ') ?? []
  return over === undefined
    ? undefined
    : new Decimal(over)
        .div(under ?? 1)
        .toDecimalPlaces(12)
        .toFixed()
}

test.each([
  ['fixtures/oco', null],
  ['fixtures/oco', 'all-levers'],
  ['fixtures/lagoon', null],
  ['fixtures/summit', null],
] as const)('of %s under %s', async (folder, option) => {
  const { document } = sound(validate(sound(await readPlan(folder)))).plan
  const { assessment, changes } = sound(alternativeOf(document, option, 'expected'))
  const way = { assessment, changes, options: document.options }
  const { plan, reader } = assessment.forecast
  const places = new Map(
    assessment.book.figures().flatMap((figure) =>
      explanationRows(explain(figure, reader), plan.document).flatMap(({ parameter, amount }) => {
        const place = parameter?.place ?? null
        return place === null ? [] : [[`${place.path} ${place.year}`, { place, amount }] as const]
      }),
    ),
  )
  const astray = [...places.values()].flatMap(({ place, amount }) => {
    const value = explainedValue(way, place)?.value
    return numberOf(value?.amount ?? value?.text) === new Decimal(amount).toFixed() ? [] : [{ ...place, amount, value }]
  })
  expect(astray).toEqual([])
  expect(places.size).toBeGreaterThan(40)
})
