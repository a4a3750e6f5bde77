/** The account of a member: what it owed before the plan began, what has settled it until the end of a year, and what it owes by age. */

import { daysBetween, shiftDay } from '../calendar/day.ts'
import type { Assessment } from '../checks/check.ts'
import { AGE_BANDS } from '../fees/ageing.ts'
import type { Formula } from '../formula/formula.ts'
import { constant, figure, nothing, sum } from '../formula/write.ts'
import { say } from '../language/say.ts'
import { type DerivedFigures, isOf } from './derived-figures.ts'

/** What takes off what is owed. */
const SETTLES = ['received', 'credited', 'waived', 'written-off'] as const

interface Due {
  readonly day: string
  readonly owed: Formula
}

const openingDues = ({ forecast: { plan } }: Assessment, member: string): readonly Due[] =>
  (plan.document.membershipFees.openingReceivables ?? [])
    .filter((record) => record.member === member)
    .map((record) => ({
      day: `${record.due ?? plan.span(plan.document.period.from - 1).from}-01-01`.slice(0, 10),
      owed: plan.money(record.owed, plan.document.period.from),
    }))

const isMember = ({ forecast: { plan } }: Assessment, member: string | undefined): member is string =>
  plan.document.members.some(({ id }) => id === member)

const owedBefore: DerivedFigures = {
  id: 'membership-fees/owed-before',
  formula: (assessment, of, year) => {
    const { member } = of
    const { plan } = assessment.forecast
    if (!isOf(of, ['member']) || !isMember(assessment, member) || year !== plan.document.period.from) return undefined
    const owed = openingDues(assessment, member).map((due) => due.owed)
    return owed.length === 0 ? constant(0, plan.currency, say`It owed nothing when the plan began`) : sum(owed, plan.currency)
  },
}

const settled: DerivedFigures = {
  id: 'membership-fees/settled',
  formula: (assessment, of, year) => {
    const { member } = of
    const { plan, years, book } = assessment.forecast
    if (!isOf(of, ['member']) || !isMember(assessment, member) || !years.includes(year)) return undefined
    const taken = years
      .filter((each) => each <= year)
      .flatMap((each) => SETTLES.flatMap((id) => book.find(`membership-fees/${id}`, { member }, each) ?? []))
    return taken.length === 0 ? constant(0, plan.currency, say`Nothing has come in`) : sum(taken, plan.currency)
  },
}

/** First in, first out: of a due is left what all that came in does not reach. */
const leftOf = (due: Due, older: readonly Due[], paid: Formula, currency: string): Formula => {
  const before = sum(
    older.map(({ owed }) => owed),
    currency,
  )
  const reaches = (older.length === 0 ? paid : paid.minus(before)).atLeast(nothing(currency)).atMost(due.owed)
  return due.owed.minus(reaches)
}

/** As at the last day of the year; fees fall due on the first day of theirs. */
const owed: DerivedFigures = {
  id: 'membership-fees/owed',
  formula: (assessment, of, year) => {
    const { member, age } = of
    const { plan, years, book } = assessment.forecast
    const band = AGE_BANDS.find(({ id }) => id === age)
    if (!isOf(of, ['member', 'age']) || band === undefined || !isMember(assessment, member) || !years.includes(year)) return undefined
    const asAt = shiftDay(plan.span(year).until, -1)
    const fees = years.flatMap((each): readonly Due[] => {
      const fee = book.find('membership-fees/charged', { member }, each)
      return fee === undefined ? [] : [{ day: plan.span(each).from, owed: fee }]
    })
    const dues = [...openingDues(assessment, member), ...fees]
      .filter(({ day }) => day <= asAt)
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    const body = settled.formula(assessment, { member }, year) ?? nothing(plan.currency)
    const paid = figure(settled.id, { member, year }, body)
    const left = dues.flatMap((due, at) => {
      const days = daysBetween(due.day, asAt)
      const own = AGE_BANDS.find(({ lastDay }) => lastDay === null || days <= lastDay)
      return own === band ? [leftOf(due, dues.slice(0, at), paid, plan.currency)] : []
    })
    return left.length === 0 ? constant(0, plan.currency, say`Nothing is due for ${band.label}`) : sum(left, plan.currency)
  },
}

export const feeAccount: readonly DerivedFigures[] = [owedBefore, settled, owed]
