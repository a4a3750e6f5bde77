/**
 * The terms of the missions of a year: quotes and how long they bind, days free of charge, and trips that several members share. Each is
 * null in a year that has none. Amounts of single members: redact before showing.
 */

import type { Day } from '../../calendar/day.ts'
import type { Assessment } from '../../checks/check.ts'
import type { Of } from '../../formula/formula.ts'
import type { QuoteRecord } from '../../inputs/mission-quote.ts'
import type { MissionRecord } from '../../inputs/user-pays-missions.ts'
import { later, say } from '../../language/say.ts'
import { type QuoteStanding, quoteStanding } from '../../missions/quote.ts'
import { minorUnits } from '../../money/currency.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import { cellOf, EMPTY, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { missionLabel, missionMember, missionsOf } from './mission-label.ts'

const STANDINGS: Readonly<Record<QuoteStanding, () => string>> = {
  open: later`open: may still be accepted`,
  expired: later`expired: binds nobody`,
  accepted: later`accepted: binds`,
  'accepted-late': later`accepted too late: binds nobody`,
}

const PREFIX = 'user-pays-missions'

const rowOf = (assessment: Assessment, mission: MissionRecord, cells: readonly Cell[]): Row => ({
  id: mission.id,
  label: missionLabel(assessment, mission),
  kind: 'line',
  member: missionMember(assessment, mission),
  of: { mission: mission.id },
  cells,
})

/** Nothing where the price stands in the currency of the plan. */
const rateText = ({ forecast: { plan } }: Assessment, { price, rate }: QuoteRecord): string | null =>
  price.currency === plan.currency
    ? null
    : rate === undefined
      ? say`of the plan`
      : `${spell(rate, rate.split('.')[1]?.length ?? 0)} ${plan.currency}/${price.currency}`

/** As they stand on a day. */
export const missionQuotesTable = (assessment: Assessment, year: number, asOf: Day): Table | null => {
  const quoted = missionsOf(assessment, year).filter(({ quote }) => quote !== undefined)
  const rows = quoted.flatMap((mission): readonly Row[] => {
    const { quote } = mission
    if (quote === undefined) return []
    const { price, issued, validUntil, accepted } = quote
    const amount = `${spell(price.amount, minorUnits(price.currency))} ${price.currency}`
    return [
      rowOf(assessment, mission, [
        textCell(amount),
        textCell(rateText(assessment, quote)),
        textCell(issued),
        textCell(validUntil),
        textCell(accepted),
        textCell(STANDINGS[quoteStanding(quote, asOf)]()),
      ]),
    ]
  })
  if (rows.length === 0) return null
  return {
    id: `mission-quotes-${year}`,
    caption: say`Quotes of ${year}, as they stand on ${asOf}`,
    unit: null,
    columns: [
      textColumn('price', say`Price`),
      textColumn('rate', say`Rate of exchange`),
      textColumn('issued', say`Issued`),
      textColumn('valid-until', say`Valid until`),
      textColumn('accepted', say`Accepted`),
      textColumn('stands', say`Stands`),
    ],
    rows,
    reconciliation: null,
    notes: [say`A quote binds when it was accepted by its last day; the price and the rate written in it then hold for that mission.`],
  }
}

const number = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

const daysOf = ({ id, staffDays: { delivery } }: MissionRecord): Cell => ({
  amount: delivery,
  unit: 'day',
  place: { path: `userPaysMissions.missions.${id}.staffDays.delivery`, year: null },
})

/** Days of delivery that the plan gives each member every year, and what is left to pay for. */
export const missionFreeDaysTable = (assessment: Assessment, year: number): Table | null => {
  const rows = missionsOf(assessment, year).flatMap((mission): readonly Row[] => {
    const free = cellOf(assessment, `${PREFIX}/free-days`, { mission: mission.id }, year)
    return free.amount === null ? [] : [rowOf(assessment, mission, [daysOf(mission), free])]
  })
  if (rows.length === 0) return null
  return {
    id: `mission-free-days-${year}`,
    caption: say`Days of delivery in ${year} and those free of charge`,
    unit: 'day',
    columns: [number('delivery', say`Days of delivery`), number('free', say`Of them free`)],
    rows,
    reconciliation: null,
    notes: [say`Missions of a member use its free days up in the order of the plan; the days after them are charged.`],
  }
}

const tripRows = (assessment: Assessment, year: number, cluster: { readonly id: string; readonly missions: readonly string[] }) => {
  const cell = (measure: string, of: Of): Cell => cellOf(assessment, `${PREFIX}/${measure}`, of, year)
  const amount = (measure: string, of: Of): Decimal => assessment.amount(`${PREFIX}/${measure}`, of, year) ?? ZERO
  const all = missionsOf(assessment, year)
  const missions = cluster.missions.flatMap((id) => all.find((mission) => mission.id === id) ?? [])
  const parts = missions.map((mission) =>
    rowOf(assessment, mission, [cell('travel-alone', { mission: mission.id }), cell('cost-line', { mission: mission.id, line: 'trip' })]),
  )
  const of = { cluster: cluster.id }
  const whole = missions.reduce((sum, { id }) => sum.plus(amount('cost-line', { mission: id, line: 'trip' })), ZERO)
  const left = whole.plus(amount('trip-excess', of)).minus(amount('trip', of))
  const excess: Row = {
    id: `${cluster.id} excess`,
    label: say`More than all of them alone, left with the organisation`,
    kind: 'line',
    depth: 1,
    cells: [EMPTY, cell('trip-excess', of)],
  }
  const total: Row = { id: `${cluster.id} total`, label: say`The whole trip`, kind: 'total', cells: [EMPTY, cell('trip', of)] }
  return { rows: [...parts.map((row): Row => ({ ...row, depth: 1 })), excess, total], left }
}

/** Split by what travelling alone would cost, so that nobody pays more than alone. */
export const missionTripsTable = (assessment: Assessment, year: number): Table | null => {
  const { plan } = assessment.forecast
  const known = new Set(missionsOf(assessment, year).map(({ id }) => id))
  const clusters = (plan.document.userPaysMissions.clusters ?? []).filter(({ missions: [first] }) => known.has(first ?? ''))
  if (clusters.length === 0) return null
  const trips = clusters.map((cluster) => ({ cluster, ...tripRows(assessment, year, cluster) }))
  return {
    id: `mission-trips-${year}`,
    caption: say`Trips of ${year} that several members share`,
    unit: plan.currency,
    columns: [number('alone', say`Travelling alone`), number('part', say`Part of the trip`)],
    rows: trips.flatMap(({ cluster, rows }): readonly Row[] => [
      { id: cluster.id, label: cluster.title, kind: 'heading', cells: [EMPTY, EMPTY] },
      ...rows,
    ]),
    reconciliation: footing({
      what: say`Parts and what is left with the organisation, less the whole trip,`,
      currency: plan.currency,
      differences: trips.map(({ cluster, left }) => ({ column: cluster.title, left })),
    }),
    notes: [say`The cost of a trip is split by what travelling alone would cost each member, so that nobody pays more than alone.`],
  }
}
