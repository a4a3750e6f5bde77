/**
 * A figure made of others under one way ahead: its parts year by year, what they come to, and the years that decide.
 *
 * The parts of a year are added up; over the years they are added up too, or the least, the greatest or the last of them is taken.
 */
import type { Assessment } from '../checks/check.ts'
import { figureNamed } from '../derived/index.ts'
import type { FigureName } from '../formula/figure-name.ts'
import type { Of } from '../formula/formula.ts'
import { PURE, type Unit } from '../formula/unit.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { missionsOfMember } from './belongs-to.ts'
import type { CombinedName, Over } from './combined-name.ts'

export interface CombinedPart {
  readonly name: FigureName
  readonly value: Decimal
}

interface CombinedYear {
  readonly year: number
  /** All parts of the year together; null in a year without any. */
  readonly value: Decimal | null
  readonly parts: readonly CombinedPart[]
}

export interface CombinedFigure {
  readonly years: readonly CombinedYear[]
  /** Null where there is no part in any of the years, or none in the last where that is asked. */
  readonly value: Decimal | null
  /** The years that decide: all of those with a part where they are added up, else those with the least, the greatest or the last. */
  readonly deciding: readonly number[]
}

/** The figure of that name; where there is none, those that are of what it names and of more besides, or of the records that belong to it. */
const named = (assessment: Assessment, id: string, of: Of, year: number): readonly FigureName[] => {
  const { book, forecast } = assessment
  if (figureNamed(assessment, { id, of, year }) !== undefined) return [{ id, of, year }]
  const within = book.all(id, year).filter((one) => Object.entries(of).every(([key, value]) => one.of[key] === value))
  if (within.length > 0) return within.map((one) => ({ id, of: one.of, year }))
  const { member, ...others } = of
  if (member === undefined || Object.keys(others).length > 0) return []
  return missionsOfMember(forecast.plan.document, member).flatMap((mission) =>
    book.find(id, { mission }, year) === undefined ? [] : [{ id, of: { mission }, year }],
  )
}

const worthOf = (assessment: Assessment, name: FigureName): Decimal => {
  const figure = figureNamed(assessment, name)
  return figure === undefined ? ZERO : assessment.forecast.value(figure)
}

/** What a part is measured in. */
export const unitOf = (assessment: Assessment, name: FigureName): Unit => figureNamed(assessment, name)?.unit ?? PURE

const add = (values: readonly Decimal[]): Decimal => values.reduce((all, value) => all.plus(value), ZERO)

const inYear = (assessment: Assessment, { figures, of }: CombinedName, year: number): CombinedYear => {
  const parts = figures.flatMap((id) => named(assessment, id, of, year)).map((name) => ({ name, value: worthOf(assessment, name) }))
  return { year, parts, value: parts.length === 0 ? null : add(parts.map(({ value }) => value)) }
}

const together = (values: readonly Decimal[], over: Over): Decimal | null => {
  if (values.length === 0) return null
  switch (over) {
    case 'sum':
      return add(values)
    case 'lowest':
      return Decimal.min(...values)
    case 'highest':
      return Decimal.max(...values)
    case 'last':
      return values.at(-1) ?? null
    default:
      return over satisfies never
  }
}

/** Years outside of the plan have no parts. */
export const combinedFigure = (assessment: Assessment, name: CombinedName): CombinedFigure => {
  const { from, to } = name.years ?? { from: -Infinity, to: Infinity }
  const asked = assessment.forecast.years.filter((year) => year >= from && year <= to)
  const years = asked.map((year) => inYear(assessment, name, year))
  const counted = name.over === 'last' ? years.slice(-1) : years
  const value = together(
    counted.flatMap((each) => each.value ?? []),
    name.over,
  )
  const deciding = counted.filter((each) => each.value !== null && (name.over === 'sum' || (value !== null && each.value.eq(value))))
  return { years, value, deciding: deciding.map(({ year }) => year) }
}
