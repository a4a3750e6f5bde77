/** What a simulation is asked for: the figures of the paper by year, and the events that break a rule. */
import type { Assessment, Guide } from '../checks/check.ts'
import { guideValue } from '../checks/check.ts'
import { coreGap } from '../checks/gap.ts'
import { checks } from '../checks/index.ts'
import type { Figure, Formula, Relation } from '../formula/formula.ts'
import { choose, constant, nothing, one } from '../formula/write.ts'
import { Decimal, ZERO } from '../money/decimal.ts'

/** The figures whose spread is shown, in the order of a paper. */
export const PAPER_FIGURES = [
  'reserves/closing',
  'indicators/reserve-months',
  'indicators/gap',
  'indicators/recurrent-coverage',
  'indicators/structural-balance',
  'statement/total-income',
  'statement/total-paid',
] as const

export interface RiskEvent {
  /** The check that fails, or "core-budget" where operations, replacement capital and base-line are not all paid. */
  readonly id: string
  readonly label: string
  readonly year: number
  /** 1 where it happens, else nothing. */
  readonly formula: Formula
}

/** A guide missed by less than this part of itself is met: reserves that stand at their floor, to the cent, last as long as they must. */
const SLACK = new Decimal('0.000001')

const eased = (limit: Decimal, relation: Relation): Decimal => {
  const slack = limit.abs().times(SLACK)
  return relation === '>=' ? limit.minus(slack) : relation === '<=' ? limit.plus(slack) : limit
}

/** 1 where a comparison with a limit fails. */
export const failureOf = (left: Formula, relation: Relation, limit: Decimal, why: string): Formula =>
  choose(left, relation, constant(eased(limit, relation), left.unit, why), nothing('1'), one)

const guideEvents = (assessment: Assessment, year: number): readonly RiskEvent[] => {
  const { forecast } = assessment
  return checks.flatMap((check) => {
    const indicator = assessment.book.find(`indicators/${check.id}`, {}, year)
    const guides: readonly Guide[] = indicator === undefined ? [] : check.guides.filter(({ severity }) => severity === 'fail')
    return guides.flatMap((guide) => {
      const limit = guideValue(forecast, guide, year)
      if (limit === null || indicator === undefined) return []
      const label = `${check.label} ${guide.is === '>=' ? 'below' : 'above'} the guide`
      return [{ id: check.id, label, year, formula: failureOf(indicator, guide.is, limit, 'the guide of the year') }]
    })
  })
}

const coreEvent = (assessment: Assessment, year: number): RiskEvent => {
  const { forecast } = assessment
  return {
    id: 'core-budget',
    label: 'The core budget is not paid in full',
    year,
    formula: failureOf(coreGap(forecast, year), '<=', ZERO, 'a gap of nothing'),
  }
}

export const eventsOf = (assessment: Assessment, years: readonly number[]): readonly RiskEvent[] =>
  years.flatMap((year) => [coreEvent(assessment, year), ...guideEvents(assessment, year)])

export const figuresOf = ({ book }: Assessment, years: readonly number[]): readonly Figure[] =>
  PAPER_FIGURES.flatMap((id) => years.flatMap((year) => book.find(id, {}, year) ?? []))
