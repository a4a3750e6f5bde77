/**
 * What would have to be true: for each year in which a rule fails, the smallest single change of each driver that repairs it.
 *
 * Drivers are the numbers that move the structural balance of the year most for one per cent of themselves; each is sought by itself,
 * from the first year that may still be changed.
 */
import type { Assessment, Finding } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { Slope } from '../formula/slope.ts'
import { slopesOf } from '../formula/slope.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import { numberInPlan } from './number-in-plan.ts'
import { type Sought, seek } from './seek.ts'

export interface Repair {
  readonly finding: Finding
  /** Which way the indicator must go. */
  readonly relation: '>=' | '<='
  /** One for each driver; those that repair it alone stand first, the smallest relative change before larger ones. */
  readonly ways: readonly Sought[]
}

export interface RepairAsked {
  /** The first year that may still be changed. */
  readonly from: number
  /** How many drivers are tried for each finding. */
  readonly drivers: number
}

/** A finding says which side of its limit it must be on. */
const relationOf = ({ check }: Finding): '>=' | '<=' | null => {
  const better = checks.find(({ id }) => id === check)?.better
  return better === 'higher' ? '>=' : better === 'lower' ? '<=' : null
}

/** Policy, not drivers: guides and floors say what is asked for, and what was received is known. */
const GIVEN = /^(?:guides|reserves\.(?:floor|target|opening)|members|register)\b|\.amount\.amount$|openingReceivables/

/** By the structural balance of the year: reserves at their floor do not move, what fills them does. */
const driversOf = (assessment: Assessment, { year }: Finding, count: number): readonly string[] => {
  const figure = assessment.book.find('indicators/structural-balance', {}, year)
  if (figure === undefined) return []
  const byPath = Map.groupBy(slopesOf(figure, assessment.forecast.reader).slopes, ({ parameter }) => parameter.parameter.path)
  const weight = (slopes: readonly Slope[]): Decimal =>
    slopes.reduce((all, { parameter, slope }) => all.plus(slope.times(parameter.parameter.value ?? ZERO)), ZERO).abs()
  return [...byPath]
    .filter(([path]) => !GIVEN.test(path) && !(path.endsWith('.quantity') && byPath.has(path.replace(/quantity$/, 'each'))))
    .toSorted(([, a], [, b]) => weight(b).comparedTo(weight(a)))
    .slice(0, count)
    .map(([path]) => path)
}

const relative = ({ number, value }: Sought): Decimal =>
  number.value.isZero() ? value.abs().plus(1) : value.minus(number.value).div(number.value).abs()

/** Findings with a limit and a figure, in their order; the others cannot be sought. */
export const repairs = (assessment: Assessment, { from, drivers }: RepairAsked): readonly Repair[] =>
  assessment.findings
    .filter(({ severity, limit, figure, of }) => severity === 'fail' && limit !== null && figure !== null && Object.keys(of).length === 0)
    .flatMap((finding) => {
      const relation = relationOf(finding)
      if (relation === null || finding.limit === null || finding.figure === null) return []
      const { figure } = finding
      // Runway tells a shortfall in money and is counted in years: it is repaired when the year itself can be paid.
      const target = finding.check === 'runway' ? ONE : finding.limit
      const { plan, basis } = assessment.forecast
      const since = Math.min(from, finding.year)
      const ways = driversOf(assessment, finding, drivers)
        .filter((path) => numberInPlan(plan, path, since).ok)
        .flatMap((path) => {
          const sought = seek(plan, { figure, target, relation, path, from: since, basis })
          return sought.ok ? [sought.value] : []
        })
      const inOrder = ways.toSorted((a, b) => Number(b.isMet) - Number(a.isMet) || relative(a).comparedTo(relative(b)))
      return [{ finding, relation, ways: inOrder }]
    })
