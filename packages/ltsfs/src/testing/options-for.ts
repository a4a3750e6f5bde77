/** Options at random for a plan: up to four of its dated numbers replaced from a year on, for good or for some years. */
import fc from 'fast-check'
import type { OptionRecord } from '../inputs/option.ts'
import { pathText } from '../inputs/path-text.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { DATED_PLACES } from '../plan/dated-places.ts'
import { placesAt } from '../plan/reading.ts'

const pathsOf = (document: PlanDocument): readonly { readonly path: string; readonly share: boolean }[] =>
  DATED_PLACES.filter(({ unit }) => unit !== 'choice').flatMap(({ pattern, share }) =>
    placesAt(document, pattern).map(({ keys }) => ({ path: pathText(document, keys), share })),
  )

/** A plan without any dated number has options without any change. */
export const optionsFor = (document: PlanDocument): fc.Arbitrary<OptionRecord> => {
  const paths = pathsOf(document)
  const { from, to } = document.period
  const change = fc.record({
    at: fc.nat({ max: Math.max(0, paths.length - 1) }),
    from: fc.integer({ min: from, max: to }),
    years: fc.option(fc.integer({ min: 1, max: 3 })),
    value: fc.nat({ max: 1000 }),
  })
  return fc.uniqueArray(change, { selector: ({ at }) => at, maxLength: paths.length === 0 ? 0 : 4 }).map((changes) => ({
    ...{ id: 'any-option', title: 'Any option', summary: 'Numbers at random.', source: document.sources[0]?.id ?? '' },
    changes: changes.map(({ at, from: since, years, value }) => ({
      path: paths[at]?.path ?? '',
      from: since,
      ...(years === null ? {} : { until: since + years }),
      value: paths[at]?.share === true ? String(value / 1000) : String(value),
      reason: 'To try.',
    })),
  }))
}
