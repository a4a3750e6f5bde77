/**
 * What members pay: one row a member with its tier, fee before and under an option, the change, the burden and what it owes; and the
 * course of one member over the years. Amounts are decimal text in the currency of the plan.
 */

import type { Assessment } from '../../checks/check.ts'
import type { FigureName } from '../../formula/figure-name.ts'
import type { MemberRecord } from '../../inputs/member.ts'
import { later, say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import { Decimal } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import { spell } from '../../money/spell.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { byName } from '../by-name.ts'

/** An amount with the figure it is. */
export interface ShownFigure {
  readonly amount: string
  readonly figure: FigureName
}

export interface MemberFee {
  readonly id: string
  readonly name: string
  /** By title; null in no tier. */
  readonly tierBefore: string | null
  readonly tier: string | null
  /** The fee by its name, whether it is there or not. */
  readonly charged: FigureName
  readonly before: string | null
  readonly fee: ShownFigure | null
  readonly change: string | null
  /** The change as a share of the fee before; null when there was none. */
  readonly changeShare: string | null
  /** Fee as a share of GDP. */
  readonly burden: ShownFigure | null
  readonly receivable: ShownFigure | null
}

export interface MemberFees {
  readonly year: number
  readonly rows: readonly MemberFee[]
  readonly total: Omit<MemberFee, 'id' | 'name' | 'tier' | 'tierBefore' | 'burden'>
  /** How the table foots, as a sentence. */
  readonly reconciliation: string
}

const shown = ({ book, forecast }: Assessment, id: string, of: Readonly<Record<string, string>>, year: number): ShownFigure | null => {
  const found = book.find(id, of, year)
  if (found === undefined) return null
  const value = forecast.reader.read(found)
  const amount = found.unit === forecast.plan.currency ? printAmount(value, found.unit) : value.toDecimalPlaces(12).toFixed()
  return { amount, figure: { id, of, year } }
}

const tierTitle = ({ forecast: { plan } }: Assessment, member: string, year: number): string | null => {
  const schedule = scheduleInForce(plan, year)
  return schedule === null ? null : (composition(plan, schedule, year).get(member)?.tier.title ?? null)
}

const change = (currency: string, before: string | null, fee: ShownFigure | null): Pick<MemberFee, 'change' | 'changeShare'> => {
  if (before === null || fee === null) return { change: null, changeShare: null }
  const difference = new Decimal(fee.amount).minus(before)
  return {
    change: printAmount(difference, currency),
    changeShare: new Decimal(before).isZero() ? null : difference.div(before).toDecimalPlaces(6).toFixed(),
  }
}

const row = (baseline: Assessment, assessment: Assessment, of: Readonly<Record<string, string>>, year: number) => {
  const before = shown(baseline, 'membership-fees/charged', of, year)?.amount ?? null
  const fee = shown(assessment, 'membership-fees/charged', of, year)
  return {
    charged: { id: 'membership-fees/charged', of, year },
    before,
    fee,
    ...change(assessment.forecast.plan.currency, before, fee),
    receivable: shown(assessment, 'membership-fees/receivable', of, year),
  }
}

export const memberFees = (assessment: Assessment, baseline: Assessment, year: number): MemberFees => {
  const { plan } = assessment.forecast
  const rows = byName(plan.members(year)).map(({ id, name }) => ({
    id,
    name,
    tierBefore: tierTitle(baseline, id, year),
    tier: tierTitle(assessment, id, year),
    ...row(baseline, assessment, { member: id }, year),
    burden: shown(assessment, 'indicators/fee-burden', { member: id }, year),
  }))
  const total = row(baseline, assessment, {}, year)
  const charged = rows.filter(({ fee }) => fee !== null)
  const sum = charged.reduce((all, { fee }) => all.plus(fee?.amount ?? 0), new Decimal(0))
  const difference = sum.minus(total.fee?.amount ?? 0)
  const places = minorUnits(plan.currency)
  return {
    year,
    rows,
    total,
    reconciliation: say`The fees of ${charged.length} members add up to ${spell(sum, places)} ${plan.currency}; the total charged is ${spell(total.fee?.amount ?? '0', places)}; the difference is ${spell(difference, places)}.`,
  }
}

export interface MemberCourse {
  readonly member: MemberRecord
  readonly years: readonly number[]
  /** Where the member stands each year, by title. */
  readonly tiers: readonly (string | null)[]
  /** The account of the member: charged, received, written off, still owed. */
  readonly account: readonly { readonly label: string; readonly cells: readonly (ShownFigure | null)[] }[]
  /** What missions cost and what the member is charged for them. */
  readonly missions: readonly {
    readonly id: string
    readonly title: string
    readonly year: number
    readonly cost: ShownFigure | null
    readonly charged: ShownFigure | null
  }[]
}

const ACCOUNT = [
  ['membership-fees/charged', later`Fee charged`],
  ['membership-fees/received', later`Received`],
  ['membership-fees/written-off', later`Written off`],
  ['membership-fees/receivable', later`Still owed at the end of the year`],
] as const

/** Undefined when the plan has no such member. */
export const memberCourse = (assessment: Assessment, id: string): MemberCourse | undefined => {
  const { plan, years } = assessment.forecast
  const member = plan.document.members.find((one) => one.id === id)
  if (member === undefined) return undefined
  return {
    member,
    years,
    tiers: years.map((year) => tierTitle(assessment, id, year)),
    account: ACCOUNT.map(([figure, label]) => ({
      label: label(),
      cells: years.map((year) => shown(assessment, figure, { member: id }, year)),
    })),
    missions: plan.document.userPaysMissions.missions
      .filter((mission) => mission.member === id)
      .map((mission) => ({
        id: mission.id,
        title: mission.title,
        year: mission.fiscalYear,
        cost: shown(assessment, 'user-pays-missions/full-cost', { mission: mission.id }, mission.fiscalYear),
        charged: shown(assessment, 'user-pays-missions/charged', { mission: mission.id }, mission.fiscalYear),
      })),
  }
}
