/** What a simulation is asked for: the figures of the paper by year, and the events that break a rule. */

import type { Assessment, Guide } from '../checks/check.ts'
import { guideValue, sidesOf } from '../checks/check.ts'
import { coreGap } from '../checks/gap.ts'
import { checks } from '../checks/index.ts'
import type { Figure, Formula, Relation } from '../formula/formula.ts'
import { isMoney } from '../formula/unit.ts'
import { choose, constant, nothing, one } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
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
  /** 1 where it happens, else nothing, as a whole forecast reads it: as `check` does. */
  readonly formula: Formula
  /** The same for trials, which compute with binary fractions: a limit missed by no more than half a minor unit is met. */
  readonly tried: Formula
}

/** What is no amount, nor a quotient of one, may be off by so small a part of its limit. */
const NOISE = new Decimal('0.000000001')
const HALF = new Decimal('0.5')
const whyEased = later`half a minor unit: less is the noise of a binary fraction`

const halfMinorUnit = (currency: string): Formula => constant(HALF.div(new Decimal(10).pow(minorUnits(currency))), currency, whyEased())

/** By how much a limit may be missed in a trial, in the unit of what is compared with it. */
const slackOf = (left: Formula, limit: Decimal): Formula => {
  const written = left.op === 'figure' ? left.body : left
  if (isMoney(left.unit)) return halfMinorUnit(left.unit)
  if (written.op === 'over' && isMoney(written.left.unit)) return halfMinorUnit(written.left.unit).over(written.right)
  return constant(limit.abs().times(NOISE), left.unit, say`the noise of a binary fraction`)
}

const eased = (left: Formula, relation: Relation, limit: Decimal): Formula =>
  relation === '>=' ? left.plus(slackOf(left, limit)) : relation === '<=' ? left.minus(slackOf(left, limit)) : left

/** Where a comparison with a limit fails. */
export const failureOf = (compared: Formula, relation: Relation, limit: Decimal, why: string): Pick<RiskEvent, 'formula' | 'tried'> => {
  const [left, right] = sidesOf(compared, limit, why)
  const fails = (side: Formula): Formula => choose(side, relation, right, nothing('1'), one)
  return { formula: fails(left), tried: fails(eased(left, relation, limit)) }
}

const guideEvents = (assessment: Assessment, year: number): readonly RiskEvent[] => {
  const { forecast } = assessment
  return checks.flatMap((check) => {
    const indicator = assessment.book.find(`indicators/${check.id}`, {}, year)
    const guides: readonly Guide[] = indicator === undefined ? [] : check.guides.filter(({ severity }) => severity === 'fail')
    return guides.flatMap((guide) => {
      const limit = guideValue(forecast, guide, year)
      if (limit === null || indicator === undefined) return []
      const label = guide.is === '>=' ? say`${check.label} below the guide` : say`${check.label} above the guide`
      return [{ id: check.id, label, year, ...failureOf(indicator, guide.is, limit, say`the guide of the year`) }]
    })
  })
}

const coreEvent = (assessment: Assessment, year: number): RiskEvent => {
  const { forecast } = assessment
  return {
    id: 'core-budget',
    label: say`The core budget is not paid in full`,
    year,
    ...failureOf(coreGap(forecast, year), '<=', ZERO, say`a gap of nothing`),
  }
}

export const eventsOf = (assessment: Assessment, years: readonly number[]): readonly RiskEvent[] =>
  years.flatMap((year) => [coreEvent(assessment, year), ...guideEvents(assessment, year)])

export const figuresOf = ({ book }: Assessment, years: readonly number[]): readonly Figure[] =>
  PAPER_FIGURES.flatMap((id) => years.flatMap((year) => book.find(id, {}, year) ?? []))
