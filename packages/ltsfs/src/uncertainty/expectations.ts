/**
 * Whether a plan keeps what it is expected to keep: as it stands where that must be certain, by trials where a probability is enough.
 *
 * An expectation about a figure that is not there, or about years that the plan does not have, fails and says so.
 */

import { type Assessment, keeps } from '../checks/check.ts'
import { assess, checks } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import { printFigureName } from '../formula/figure-name.ts'
import { isMoney } from '../formula/unit.ts'
import { type ExpectationRecord, expectedName, FEE_RISE, type ReadExpectation, readExpectation } from '../inputs/expectation-of-plan.ts'
import { nearestWord } from '../inputs/nearest-word.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal } from '../money/decimal.ts'
import { spell, spellPercent } from '../money/spell.ts'
import type { Plan } from '../plan/plan.ts'
import { type ExpectedFigure, expectedFigure } from './expected-figures.ts'
import { type SimulationAsked, simulate } from './simulate.ts'
import { uncertainPlan } from './uncertain-plan.ts'
import { failureOf, type RiskEvent } from './wanted.ts'

export interface ExpectationResult {
  readonly id: string
  readonly expects: string
  readonly year: number | null
  readonly isKept: boolean
  /** The figure that explains it. */
  readonly figure: string | null
  /** A full sentence with its figures. */
  readonly message: string
}

const limitOf = ({ limit, isPercent }: ReadExpectation): Decimal => (isPercent ? new Decimal(limit).div(100) : new Decimal(limit))

/** As many decimals as tell a value from the limit that it misses. */
const percentText = (value: Decimal, limit: Decimal): string => {
  const places = [2, 4, 6, 8].find((many) => value.eq(limit) || spellPercent(value, many) !== spellPercent(limit, many))
  return spellPercent(value, places ?? 10)
}

const valueText = (value: Decimal, read: ReadExpectation, unit: string): string => {
  if (read.isPercent) return percentText(value, limitOf(read))
  return isMoney(unit) ? `${spell(value, minorUnits(unit))} ${unit}` : spell(value.toDecimalPlaces(3), Math.min(3, value.decimalPlaces()))
}

interface Meant {
  readonly record: ExpectationRecord
  readonly read: ReadExpectation
  readonly figures: readonly ExpectedFigure[]
}

/** The figures an expectation is about, year by year. */
const meant = (assessment: Assessment, record: ExpectationRecord): Meant => {
  const read = readExpectation(record.expects)
  if (read === null) throw new Error(`"${record.expects}" is no expectation: validation reports it`)
  const figures = assessment.forecast.years
    .filter((year) => (read.from === null || year >= read.from) && (read.to === null || year <= read.to))
    .flatMap((year) => expectedFigure(assessment, read, year) ?? [])
  return { record, read, figures }
}

const nothingMeant = ({ record: { id, expects } }: Meant): ExpectationResult => ({
  ...{ id, expects, year: null, isKept: false, figure: null },
  message: say`The plan has no such figure in these years: ${expects}.`,
})

/**
 * Expectations about what no year of the plan has: a name that is misspelt, or of a member that is not there. An indicator by its id is
 * known even where no year has it, for what it divides by may be nothing.
 */
const unknownIn = (assessment: Assessment): readonly Problem[] => {
  const indicators = [...checks.map(({ id }) => id), FEE_RISE]
  const names = [...new Set(assessment.book.figures().map(({ id }) => id))].map((id) => id.replace(/^indicators\//, ''))
  return (assessment.forecast.plan.document.expectations ?? []).flatMap((record): readonly Problem[] => {
    const read = readExpectation(record.expects)
    if (read === null) return []
    const name = read.figure.replace(/^indicators\//, '')
    const isKnown = assessment.forecast.years.some((year) => expectedFigure(assessment, read, year) !== undefined)
    if (isKnown || (Object.keys(read.of).length === 0 && indicators.includes(name))) return []
    const asked = expectedName(record.expects)
    const known = [...indicators, ...names]
    const near = known.includes(name) ? undefined : nearestWord(name, known)
    return [
      {
        code: 'unknown-figure',
        path: `expectations.${record.id}.expects`,
        found: JSON.stringify(asked),
        expected: say`an indicator, or a figure of the plan by its name without the year`,
        message: say`No year of the plan has a figure "${asked}".`,
        remedy: near === undefined ? say`Take the name from a list of figures.` : say`Write "${near}" if that is meant.`,
      },
    ]
  })
}

/** What of the expectations only a forecast of the plan as it stands can tell; whoever takes in a plan or checks one asks this. */
export const expectationProblems = (plan: Plan): readonly Problem[] => {
  if ((plan.document.expectations ?? []).length === 0) return []
  const computed = forecast(plan, { basis: 'expected' })
  return computed.ok ? unknownIn(assess(computed.value)) : computed.problems
}

/** The member whose figure is the worst, where there are several. */
const worst = ({ forecast: { reader } }: Assessment, { formula, each }: ExpectedFigure): ExpectedFigure['each'][number] | undefined =>
  each.find((one) => reader.read(one.formula).eq(reader.read(formula))) ?? each[0]

const explaining = (found: ExpectedFigure['each'][number] | undefined): string | null => (found ? printFigureName(found.explains) : null)

const asItStands = (assessment: Assessment, { record: { id, expects }, read, figures }: Meant): readonly ExpectationResult[] =>
  figures.map((expected) => {
    const { year, formula } = expected
    const value = assessment.forecast.reader.read(formula)
    const isKept = keeps(assessment.forecast, formula, read.relation, limitOf(read))
    const found = worst(assessment, expected)
    const worth = valueText(value, read, formula.unit)
    const is = found === undefined || found.member === null ? worth : say`${worth} for ${found.member}`
    const message = isKept ? say`${expects}: kept in ${year}, when it is ${is}.` : say`${expects}: not kept in ${year}, when it is ${is}.`
    return { id, expects, year, isKept, figure: explaining(found), message }
  })

const eventId = (id: string): string => `expectation ${id}`

const eventsFor = (assessment: Assessment, expected: readonly Meant[], years: readonly number[]): readonly RiskEvent[] =>
  expected.flatMap(({ record, read }) =>
    years.flatMap((year) => {
      const expects = expectedFigure(assessment, read, year)
      if (expects === undefined) return []
      const fails = failureOf(expects.formula, read.relation, limitOf(read), say`what is expected`)
      return [{ id: eventId(record.id), label: record.expects, year, ...fails }]
    }),
  )

/** Every expectation of the plan as what fails it, by year, as if it had to hold for certain. */
export const expectationEvents = (assessment: Assessment, years: readonly number[]): readonly RiskEvent[] =>
  (assessment.forecast.plan.document.expectations ?? []).flatMap((record) => {
    const each = meant(assessment, record)
    const about = each.figures.map(({ year }) => year)
    return eventsFor(
      assessment,
      [each],
      years.filter((year) => about.includes(year)),
    )
  })

/** By trials; years that are known already are read as they stand. */
const byTrials = (assessment: Assessment, expected: readonly Meant[], asked: SimulationAsked): Result<readonly ExpectationResult[]> => {
  const { plan, basis } = assessment.forecast
  const model = uncertainPlan(plan, { basis, events: (of, years) => eventsFor(of, expected, years) })
  if (!model.ok) return model
  const found = simulate(model.value, asked)
  if (!found.ok) return found
  const results = expected.flatMap((each) => {
    const { record, read, figures } = each
    const [known, drawn] = [
      figures.filter(({ year }) => !model.value.years.includes(year)),
      figures.filter(({ year }) => model.value.years.includes(year)),
    ]
    const wanted = new Decimal(read.probability ?? '1')
    return [
      ...asItStands(assessment, { ...each, figures: known }),
      ...drawn.map((figure) => {
        const { year } = figure
        const failed = found.value.events.find((event) => event.id === eventId(record.id) && event.year === year)?.chance ?? 1
        const kept = new Decimal(1 - failed)
        const isKept = kept.gte(wanted)
        const [share, trials] = [spellPercent(kept, 1), spell(String(asked.trials), 0)]
        const message = isKept
          ? say`${record.expects}: kept in ${year}, when it holds in ${share} of ${trials} trials.`
          : say`${record.expects}: not kept in ${year}, when it holds in ${share} of ${trials} trials.`
        return { id: record.id, expects: record.expects, year, isKept, figure: explaining(worst(assessment, figure)), message }
      }),
    ]
  })
  return { ok: true, value: results }
}

/** One result for each expectation and year, in the order of the plan; empty for a plan that expects nothing. */
export const checkExpectations = (assessment: Assessment, asked: SimulationAsked): Result<readonly ExpectationResult[]> => {
  const all = (assessment.forecast.plan.document.expectations ?? []).map((record) => meant(assessment, record))
  const probable = all.filter(({ read, figures }) => read.probability !== null && figures.length > 0)
  const tried = probable.length === 0 ? { ok: true as const, value: [] } : byTrials(assessment, probable, asked)
  if (!tried.ok) return tried
  const results = all.flatMap((each) => {
    if (each.figures.length === 0) return [nothingMeant(each)]
    return each.read.probability === null ? asItStands(assessment, each) : tried.value.filter(({ id }) => id === each.record.id)
  })
  return { ok: true, value: results }
}
