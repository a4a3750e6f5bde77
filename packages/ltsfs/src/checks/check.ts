/**
 * What a check is: an indicator of sustainability as a figure a year, the guides it is held against, and the sentence when it fails one.
 *
 * An indicator is a formula like any other figure, so it explains itself. Where its denominator is nothing it is absent and the
 * check says so; it is never a made-up number. Guides are dated parameters of the plan; one that is not in force holds nothing.
 */

import type { Forecast } from '../forecast/forecast.ts'
import type { Book } from '../formula/book.ts'
import type { FigureName } from '../formula/figure-name.ts'
import type { Figure, Formula, Of, Relation } from '../formula/formula.ts'
import type { Unit } from '../formula/unit.ts'
import { constant, figure, nothing, sum } from '../formula/write.ts'
import type { GuidesRecord } from '../inputs/guides.ts'
import { say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import type { Decimal } from '../money/decimal.ts'
import { spell, type spellPercent } from '../money/spell.ts'
import type { Income } from '../streams/stream.ts'
import { receipts } from '../waterfall/receipts.ts'

/** A note informs, a warning asks for attention, a failure breaks a rule of the business. */
export type Severity = 'note' | 'warn' | 'fail'

export interface Finding {
  readonly check: string
  readonly severity: Severity
  readonly year: number
  /** A finding about one member names it here, so that it can be kept from those who may not see it. */
  readonly of: Of
  /** Of several members at once: who they are. */
  readonly members?: readonly string[]
  /** A full sentence with its figures. */
  readonly message: string
  readonly value: Decimal | null
  readonly limit: Decimal | null
  readonly figure: FigureName | null
}

/** A forecast with its indicators and what they find. */
export interface Assessment {
  readonly forecast: Forecast
  /** The indicators. */
  readonly figures: readonly Figure[]
  /** Every figure of the forecast, and the indicators. */
  readonly book: Book
  readonly amount: (id: string, of: Of, year: number) => Decimal | undefined
  readonly findings: readonly Finding[]
}

/** The indicator must be at least or at most the guide; on the guide it passes. */
export interface Guide {
  readonly name: keyof GuidesRecord
  readonly is: '>=' | '<='
  readonly severity: Severity
}

/** An indicator that misses a guide: what a sentence is made of. */
interface Miss {
  readonly forecast: Forecast
  readonly year: number
  readonly of: Of
  readonly value: Decimal
  readonly limit: Decimal
  readonly guide: Guide
}

interface Definition {
  /** Kebab-case; its figures are named `indicators/<id>`. */
  readonly id: string
  /** '1' for a ratio, 'month', 'year', ...; null for an amount in the currency of the plan. */
  readonly unit: Unit | null
  /** How a value is shown: a ratio with so many decimals, a percentage, or an amount in minor units. */
  readonly shown: { readonly as: 'number' | 'percent'; readonly places: number } | { readonly as: 'amount' }
  /** Which way is better, for comparisons; null where neither is. */
  readonly better: 'higher' | 'lower' | null
  readonly guides: readonly Guide[]
  readonly figures: (forecast: Forecast, year: number) => readonly Figure[]
}

export interface Check extends Definition {
  readonly label: string
  /** The definition in words. */
  readonly describes: string
  readonly findings: (assessment: Assessment, year: number) => readonly Finding[]
  /** Of a check that holds for each member: what it finds without a name, and without an amount. `members` is "2 members". */
  readonly ofMembers?: OfMembers
}

interface OfMembers {
  readonly found: (members: string, limit: Decimal | null) => string
  readonly unknown?: (members: string) => string
}

type Words = Definition & {
  readonly label: () => string
  readonly describes: () => string
  /** Why there is no indicator in a year: "there is no operational cost". Without it the absence is no news. */
  readonly absent?: ((forecast: Forecast, year: number) => string) | undefined
  /** The sentence for a missed guide. */
  readonly says?: (miss: Miss) => string
  readonly ofMembers?: OfMembers
  /** Findings that are not about a guide. */
  readonly others?: (assessment: Assessment, year: number) => readonly Finding[]
}

/** The guide of a year; null while it is not in force. */
export const guideValue = (forecast: Forecast, { name }: Guide, year: number): Decimal | null => {
  const dated = forecast.plan.document.guides[name]
  return dated !== undefined && forecast.plan.isInForce(dated, year) ? forecast.reader.read(forecast.plan.at(dated, year)) : null
}

/**
 * The two sides of a comparison of a figure with a limit: the figure and the limit, but for months of reserves.
 *
 * Reserves are held in whole minor units and their floor is rounded to them, so so many months ask for a rounded amount: who stands on
 * the floor keeps a limit of as many months. Whoever holds a figure against a limit asks here.
 */
export const sidesOf = (compared: Formula, limit: Decimal, why = say`a limit`): readonly [Formula, Formula] => {
  const asked = constant(limit, compared.unit, why)
  if (compared.op !== 'figure' || compared.id !== 'indicators/reserve-months' || compared.body.op !== 'over') return [compared, asked]
  const { left: reserves, right: month } = compared.body
  return [reserves, asked.times(month).rounded()]
}

/** Whether a figure of a forecast keeps a limit. */
export const keeps = ({ reader }: Forecast, compared: Formula, relation: Relation, limit: Decimal): boolean => {
  const [left, right] = sidesOf(compared, limit)
  return reader.holds(left, relation, right)
}

const misses = ({ id, guides, says }: Words, { forecast, book }: Assessment, year: number): readonly Finding[] => {
  const inForce = guides.flatMap((guide) => {
    const limit = guideValue(forecast, guide, year)
    return limit === null || says === undefined ? [] : [{ guide, limit, says }]
  })
  if (inForce.length === 0) return []
  return book.all(`indicators/${id}`, year).flatMap((indicator) => {
    const { of } = indicator
    const value = forecast.reader.read(indicator)
    return inForce
      .filter(({ guide, limit }) => !keeps(forecast, indicator, guide.is, limit))
      .map(({ guide, limit, says: tell }) => ({
        check: id,
        severity: guide.severity,
        year,
        of,
        message: tell({ forecast, year, of, value, limit, guide }),
        value,
        limit,
        figure: { id: indicator.id, of, year },
      }))
  })
}

const absence = ({ id, label, absent }: Words, { forecast, book }: Assessment, year: number): readonly Finding[] =>
  absent === undefined || book.all(`indicators/${id}`, year).length > 0
    ? []
    : [noteOf(id, year, say`${label()} of ${year}: not known, because ${absent(forecast, year)}.`)]

/** A note without a value: what a check could not tell. */
export const noteOf = (check: string, year: number, message: string, members?: readonly string[]): Finding => ({
  check,
  severity: 'note',
  year,
  of: {},
  ...(members === undefined ? {} : { members }),
  message,
  value: null,
  limit: null,
  figure: null,
})

/** A check from its indicator, its guides and its words. */
export const defineCheck = (words: Words): Check => ({
  ...words,
  get label() {
    return words.label()
  },
  get describes() {
    return words.describes()
  },
  findings: (assessment, year) => [
    ...absence(words, assessment, year),
    ...misses(words, assessment, year),
    ...(words.others?.(assessment, year) ?? []),
  ],
})

/** A figure of the forecast to build on; what was not entered is nothing. */
export const figureIn = ({ book, plan }: Forecast, id: string, year: number, key: Of = {}): Formula =>
  book.find(id, key, year) ?? nothing(plan.currency)

/** A ratio as an indicator; absent where its denominator is nothing. */
export const ratio = (
  { reader }: Forecast,
  id: string,
  key: (Of & { readonly year: number }) | { readonly year: number },
  over: Formula,
  under: Formula,
): readonly Figure[] => (reader.read(under).isZero() ? [] : [figure(`indicators/${id}`, key, over.over(under))])

/** Income from outside. A management fee comes out of an agreement that is income already, so it is not counted a second time. */
export const incomeFromOutside = ({ incomes }: Forecast, year: number): readonly Income[] => {
  const all = incomes(year)
  const outside = new Set<Formula>(receipts(all).fromOutside)
  return all.filter((income) => outside.has(income.figure))
}

/** Operational cost, replacement capital and the base-line work programme: what recurrent income should pay for. */
export const recurrentCost = (forecast: Forecast, year: number): Formula =>
  sum(
    ['spending/operational', 'spending/replacement-capital', 'spending/base-line'].map((id) => figureIn(forecast, id, year)),
    forecast.plan.currency,
  )

/** An amount in a sentence, with its currency. */
export const spellAmount = ({ plan }: Forecast, amount: Decimal): string => `${spell(amount, minorUnits(plan.currency))} ${plan.currency}`

/** A value and its limit with as many decimals as it takes to tell them apart: 0.996 against 1.00 is not "1.00 against 1.00". */
export const spellBoth = (
  value: Decimal,
  limit: Decimal,
  places: number,
  as: typeof spell | typeof spellPercent = spell,
): readonly [string, string] =>
  as(value, places) !== as(limit, places) || value.eq(limit) || places >= 20
    ? [as(value, places), as(limit, places)]
    : spellBoth(value, limit, places + 1, as)
