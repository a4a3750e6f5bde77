/**
 * The figures that an expectation is about, year by year: one of the organisation, or one of every member that it names, of which the worst counts.
 *
 * "fee-rise of small" is the largest rise over the year before among the members that stand in the tier in the year. It compares fees of the
 * whole year, as limits on a rise do, and has no value for a member that was charged nothing the year before, nor in the first year of the plan.
 */
import type { Assessment } from '../checks/check.ts'
import { annualFees } from '../fees/charged-fees.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, one } from '../formula/write.ts'
import { FEE_RISE, type ReadExpectation } from '../inputs/expectation-of-plan.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { composition } from '../plan/tiers.ts'

interface OfMember {
  /** The name of the member; null for a figure that is of no member in particular. */
  readonly member: string | null
  readonly formula: Formula
  /** The figure of the forecast that explains it. */
  readonly explains: Figure
}

export interface ExpectedFigure {
  readonly year: number
  /** The worst of all: what must keep the limit. */
  readonly formula: Formula
  readonly each: readonly OfMember[]
}

/** The members that stand in a tier in a year, or the one of that code; all of them where nobody is named. */
const membersMeant = ({ forecast: { plan } }: Assessment, whose: string | null, year: number): readonly MemberRecord[] => {
  const members = plan.members(year)
  const named = members.filter(({ id }) => whose === null || id === whose)
  const schedule = named.length > 0 ? null : scheduleInForce(plan, year)
  if (schedule === null) return named
  const placed = composition(plan, schedule, year)
  return members.filter(({ id }) => placed.get(id)?.tier.id === whose)
}

const riseOf = ({ forecast: { plan, reader, years }, book }: Assessment, { id, name }: MemberRecord, year: number): readonly OfMember[] => {
  const explains = book.find('membership-fees/charged', { member: id }, year)
  const [before, now] = [annualFees(plan, year - 1).get(id), annualFees(plan, year).get(id)]
  const isKnown = years.includes(year - 1) && explains !== undefined && before !== undefined && now !== undefined
  if (!isKnown || reader.read(before).isZero()) return []
  return [{ member: name, formula: figure(`indicators/${FEE_RISE}`, { member: id, year }, now.over(before).minus(one)), explains }]
}

const ofMember = (
  { book }: Assessment,
  { figure: asked, of }: ReadExpectation,
  { id, name }: MemberRecord,
  year: number,
): readonly OfMember[] => {
  const found = book.find(asked, { ...of, member: id }, year)
  return found === undefined ? [] : [{ member: name, formula: found, explains: found }]
}

const eachOf = (assessment: Assessment, read: ReadExpectation, year: number): readonly OfMember[] => {
  if (read.figure === `indicators/${FEE_RISE}`) {
    const whose = read.whose ?? read.of['member'] ?? null
    return membersMeant(assessment, whose, year).flatMap((member) => riseOf(assessment, member, year))
  }
  if (read.whose !== null) return membersMeant(assessment, read.whose, year).flatMap((member) => ofMember(assessment, read, member, year))
  const found = assessment.book.find(read.figure, read.of, year)
  return found === undefined ? [] : [{ member: null, formula: found, explains: found }]
}

const worstOf = (each: readonly OfMember[], { relation }: ReadExpectation): Formula | undefined =>
  each.reduce<Formula | undefined>((worst, { formula }) => {
    if (worst === undefined) return formula
    return relation === '<=' || relation === '<' ? worst.atLeast(formula) : worst.atMost(formula)
  }, undefined)

/** Undefined in a year that has no such figure. */
export const expectedFigure = (assessment: Assessment, read: ReadExpectation, year: number): ExpectedFigure | undefined => {
  const each = eachOf(assessment, read, year)
  const formula = worstOf(each, read)
  return formula && { year, formula, each }
}
