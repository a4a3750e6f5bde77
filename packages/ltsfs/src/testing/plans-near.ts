/**
 * Plans at random near one that is valid: its numbers multiplied, its agreements in other states, more income and more spending, fewer years.
 *
 * Whoever has a plan of their own gets plans like it; what is drawn and cannot be a plan, or has no forecast, is left out.
 */
import fc from 'fast-check'
import { forecast } from '../forecast/forecast.ts'
import { AGREEMENT_STATES } from '../inputs/donor-co-funding.ts'
import { type Keys, valueAt } from '../inputs/path-text.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { Decimal } from '../money/decimal.ts'
import { draftOf } from '../options/draft.ts'
import { DATED_PLACES } from '../plan/dated-places.ts'
import { placesAt } from '../plan/reading.ts'
import { validate } from '../plan/validate.ts'
import { BASES } from '../streams/stream.ts'

/** A number of a plan that may be another: where it stands, and whether it is a share of a whole. */
interface Turned {
  readonly keys: Keys
  readonly share: boolean
}

const FACTORS = ['0', '0.5', '0.9', '0.99', '1.01', '1.1', '2', '10'] as const

const numbersOf = (document: PlanDocument): readonly Turned[] =>
  DATED_PLACES.filter(({ unit }) => unit !== 'choice').flatMap(({ pattern, share }) =>
    placesAt(document, pattern).flatMap(({ keys, value }) => {
      const values = (value as { readonly values?: Readonly<Record<string, unknown>> } | undefined)?.values ?? {}
      const isText = Object.values(values).every((written) => typeof written === 'string' || written === null)
      return isText && Object.keys(values).length > 0 ? [{ keys, share }] : []
    }),
  )

const times = (written: string | null, factor: string, share: boolean): string | null => {
  if (written === null) return null
  const value = new Decimal(written).times(factor).toDecimalPlaces(12)
  return (share ? Decimal.min(1, value) : value).toFixed()
}

const sketchOf = (document: PlanDocument) =>
  fc.record({
    years: fc.integer({ min: 1, max: document.period.to - document.period.from + 1 }),
    numbers: fc.array(fc.record({ at: fc.nat(), factor: fc.constantFrom(...FACTORS) }), { maxLength: 6 }),
    states: fc.array(fc.record({ at: fc.nat(), state: fc.constantFrom(...AGREEMENT_STATES) }), { maxLength: 3 }),
    income: fc.array(fc.record({ cents: fc.nat({ max: 100_000_000 }), kind: fc.constantFrom('recurrent' as const, 'one-off' as const) }), {
      maxLength: 2,
    }),
    lines: fc.array(
      fc.record({
        cents: fc.nat({ max: 100_000_000 }),
        kind: fc.constantFrom('operational' as const, 'replacement-capital' as const, 'other-capital' as const),
      }),
      { maxLength: 2 },
    ),
    reserves: fc.constantFrom(...FACTORS),
  })
type Sketch = ReturnType<typeof sketchOf> extends fc.Arbitrary<infer S> ? S : never

const drawn = (base: PlanDocument, numbers: readonly Turned[], sketch: Sketch): PlanDocument => {
  const draft = draftOf(base as unknown as Readonly<Record<string, unknown>>)
  const { organisation, period, sources, otherIncome, spending, reserves, donorCoFunding } = base
  const source = sources[0]?.id ?? ''
  const first = `${period.from - 1}-01-01`
  const amount = (cents: number) => ({ unit: organisation.currency, values: { [first]: new Decimal(cents).div(100).toFixed() }, source })
  draft.set(['period'], { from: period.from, to: period.from + sketch.years - 1 })
  for (const { at, factor } of sketch.numbers) {
    const turned = numbers[at % Math.max(1, numbers.length)]
    if (turned === undefined) continue
    const values = valueAt(draft.document(), [...turned.keys, 'values']) as Readonly<Record<string, string | null>>
    const after = Object.entries(values).map(([day, written]) => [day, times(written, factor, turned.share)])
    draft.set([...turned.keys, 'values'], Object.fromEntries(after))
  }
  for (const { at, state } of sketch.states) {
    const count = donorCoFunding.agreements.length
    if (count > 0) draft.set(['donorCoFunding', 'agreements', at % count, 'state'], state)
  }
  const income = sketch.income.map(({ cents, kind }, at) => ({
    ...{ id: `any-income-${at}`, title: `Any income ${at}`, kind, certainty: 'confirmed', amount: amount(cents) },
    probability: { unit: '1', values: { [first]: '0.5' }, source },
  }))
  draft.set(['otherIncome'], [...otherIncome, ...income])
  const lines = sketch.lines.map(({ cents, kind }, at) => ({ id: `any-line-${at}`, title: `Any line ${at}`, kind, amount: amount(cents) }))
  draft.set(['spending', 'lines'], [...spending.lines, ...lines])
  draft.set(['reserves', 'opening', 'amount'], times(reserves.opening.amount, sketch.reserves, false))
  draft.set(['options'], [])
  return draft.document() as PlanDocument
}

const isForecast = (document: PlanDocument): boolean => {
  const valid = validate(document)
  return valid.ok && BASES.every((basis) => forecast(valid.value.plan, { basis }).ok)
}

/** The base must be valid. Its options and its register are left out: they belong to the plan as it was. */
export const plansNear = (base: PlanDocument): fc.Arbitrary<PlanDocument> => {
  const { register: _, ...document } = base
  const numbers = numbersOf(document)
  return sketchOf(document)
    .map((sketch) => drawn(document, numbers, sketch))
    .filter(isForecast)
}
