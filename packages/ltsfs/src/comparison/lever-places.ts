/** The values of a plan that a lever moves together, each with what is in force in the years it moves, and the changes that move them. */
import { firstDay, fiscalYearOf } from '../calendar/fiscal-year.ts'
import { isMoney } from '../formula/unit.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { ChangeRecord } from '../inputs/option.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal } from '../money/decimal.ts'
import { valueOn } from '../options/dated-value.ts'
import { rateValue } from '../parameters/rate.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'

export interface Moved {
  readonly path: string
  readonly unit: string
  /** Null for a plain value, which has no years. */
  readonly from: number | null
  /** The first fiscal year that no longer has this value; null where it stays. */
  readonly until: number | null
  readonly value: Decimal
}

type Rate = Parameters<typeof rateValue>[0]

/** What a dated value is in the years from one on: a run for each value that stands for some years. */
const runs = (
  { years, document }: Plan,
  path: string,
  { unit, values }: Pick<DatedNumber, 'unit' | 'values'>,
  from: number,
): readonly Moved[] => {
  const rule = document.organisation.fiscalYear
  const found: { readonly from: number; until: number | null; readonly value: Decimal | null }[] = []
  for (const year of years.filter((one) => one >= from)) {
    const now = valueOn(values, firstDay(year, rule)) as Rate | null | undefined
    const value = now === null || now === undefined ? null : rateValue(now)
    const last = found.at(-1)
    const isSame = last !== undefined && (value === null ? last.value === null : last.value?.eq(value) === true)
    if (isSame) continue
    if (last !== undefined) last.until = year
    found.push({ from: year, until: null, value })
  }
  return found.flatMap((run) => (run.value === null ? [] : [{ path, unit, from: run.from, until: run.until, value: run.value }]))
}

const feesOf = (schedule: FeeScheduleRecord): readonly (readonly [path: string, dated: DatedNumber])[] => {
  switch (schedule.method) {
    case 'tiers':
      return schedule.tiers.map(({ id, fee }) => [`tiers.${id}.fee`, fee])
    case 'classes':
      return [
        ...(schedule.toAssess === undefined ? [] : [['toAssess', schedule.toAssess] as const]),
        ...(schedule.unitValue === undefined ? [] : [['unitValue', schedule.unitValue] as const]),
        ...(schedule.fixedFees ?? []).map(({ member, fee }) => [`fixedFees.${member}.fee`, fee] as const),
      ]
    case 'scale':
      return [['toAssess', schedule.toAssess]]
    case 'formula':
      return [['base', schedule.base], ...schedule.brackets.map(({ rate }, at) => [`brackets.${at}.rate`, rate] as const)]
    default:
      return schedule satisfies never
  }
}

/** Of every schedule that is in force in one of the years, in those years in which it is. */
export const feePlaces = (plan: Plan, from: number): readonly Moved[] => {
  const schedules = new Set(plan.years.filter((year) => year >= from).flatMap((year) => scheduleInForce(plan, year) ?? []))
  return [...schedules].flatMap((schedule) =>
    feesOf(schedule).flatMap(([path, dated]) => runs(plan, `membershipFees.schedules.${schedule.id}.${path}`, dated, from)),
  )
}

export const managementPlaces = (plan: Plan, from: number): readonly Moved[] =>
  plan.document.projectManagementFees.projects.flatMap(({ id, feeRate }) =>
    feeRate === undefined ? [] : runs(plan, `projectManagementFees.projects.${id}.feeRate`, feeRate, from),
  )

export const missionPlaces = (plan: Plan, from: number): readonly Moved[] => {
  const { missions, memberShare } = plan.document.userPaysMissions
  if (missions.length === 0) return []
  const path = 'userPaysMissions.memberShare'
  return [
    ...runs(plan, `${path}.default`, memberShare.default, from),
    ...(memberShare.tiers ?? []).flatMap(({ tier, share }) => runs(plan, `${path}.tiers.${tier}.share`, share, from)),
  ]
}

/** With the ceiling of the agreement, so that it holds what it held before. */
export const instalmentPlaces = (plan: Plan, from: number): readonly Moved[] => {
  const rule = plan.document.organisation.fiscalYear
  const received = new Set(
    (plan.document.register?.entries ?? []).flatMap((entry) =>
      entry.kind === 'received' ? [`${entry.agreement} ${entry.instalment}`] : [],
    ),
  )
  return plan.document.donorCoFunding.agreements.flatMap((agreement) => {
    const { id, instalments, ceiling, state } = agreement
    if (state === 'lapsed' || state === 'cancelled') return []
    const open = instalments.filter(
      (one) => one.received === undefined && !received.has(`${id} ${one.id}`) && fiscalYearOf(one.due, rule) >= from,
    )
    const path = `donorCoFunding.agreements.${id}`
    const plain = (at: string, { amount, currency }: typeof ceiling): Moved => ({
      ...{ path: `${path}.${at}`, unit: currency, from: null, until: null, value: new Decimal(amount) },
    })
    return open.length === 0
      ? []
      : [plain('ceiling.amount', ceiling), ...open.map((one) => plain(`instalments.${one.id}.amount.amount`, one.amount))]
  })
}

const SHARE_PLACES = 12

const written = (value: Decimal, unit: string): string => {
  if (!isMoney(unit)) return value.toDecimalPlaces(SHARE_PLACES).toFixed()
  return value.toDecimalPlaces(minorUnits(unit)).toFixed(minorUnits(unit))
}

/** A value that the move leaves where it is makes no change. A ceiling is never lowered: what was received stands under it. */
export const movedChanges = (places: readonly Moved[], move: (value: Decimal) => Decimal, reason: string): readonly ChangeRecord[] =>
  places.flatMap(({ path, unit, from, until, value }): readonly ChangeRecord[] => {
    const next = move(value)
    if (written(next, unit) === written(value, unit) || (path.endsWith('.ceiling.amount') && next.lt(value))) return []
    return [{ path, ...(from === null ? {} : { from }), ...(until === null ? {} : { until }), value: written(next, unit), reason }]
  })
