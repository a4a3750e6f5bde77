/** The curve of fee share against missions lost as a sentence, a table and two charts: money and missions have a scale each. */

import { type CombinedCell, combinedOf, inYear } from '../../comparison/combined-name.ts'
import { say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import type { Chart } from '../chart.ts'
import { amountIn, spellYears } from '../sentences.ts'
import type { Row, Table } from '../table.ts'
import type { MissionCurve, MissionCurvePoint } from './mission-curve.ts'

/** The first of the points that brings most. */
const best = ({ points }: MissionCurve): MissionCurvePoint | undefined =>
  points.reduce<MissionCurvePoint | undefined>(
    (most, each) => (most === undefined || new Decimal(each.revenue).gt(most.revenue) ? each : most),
    undefined,
  )

export const missionCurveSentence = (curve: MissionCurve): string => {
  const { currency, years, planned, today, followsPrice } = curve
  const most = best(curve)
  if (planned === 0 || most === undefined) return say`There are no missions in ${spellYears(years)}`
  const now = say`as planned ${amountIn(currency, new Decimal(today.revenue))} and ${spell(new Decimal(today.lost), 1)} lost of ${planned}`
  const [income, lost] = [amountIn(currency, new Decimal(most.revenue)), spell(new Decimal(most.lost), 1)]
  const told =
    years.length === 1
      ? say`In ${years[0]} missions bring most, ${income}, at ${most.percent} % of their cost, and ${lost} of ${planned} are lost; ${now}`
      : say`From ${years[0]} to ${years.at(-1)} missions bring most, ${income}, at ${most.percent} % of their cost, and ${lost} of ${planned} are lost; ${now}`
  return followsPrice ? told : say`${told}; take-up does not follow the price in this plan`
}

/** Tried at a share, the figures are of that share; over all years, or over the one that was asked about. */
const explainedAt =
  ({ percent }: MissionCurvePoint, { years }: MissionCurve) =>
  (measure: string): CombinedCell =>
    combinedOf([`user-pays-missions/${measure}`], {
      of: percent === null ? {} : { percent: String(percent) },
      years: years.length === 1 && years[0] !== undefined ? inYear(years[0]) : null,
    })

const rowOf = (point: MissionCurvePoint, curve: MissionCurve): Row => {
  const { currency } = curve
  const explained = explainedAt(point, curve)
  return {
    id: point.percent === null ? 'today' : `share-${point.percent}`,
    label: point.percent === null ? say`As planned` : `${point.percent} %`,
    kind: point.percent === null ? 'check' : 'line',
    cells: [
      { amount: point.revenue, unit: currency, combined: explained('recovered') },
      { amount: point.cost, unit: currency, combined: explained('cost') },
      { amount: point.costLessRevenue, unit: currency, combined: explained('cost-less-income') },
      { amount: point.missions, unit: '1', combined: explained('held') },
      { amount: point.lost, unit: '1', combined: explained('lost') },
    ],
  }
}

export const missionCurveTable = (curve: MissionCurve): Table => ({
  id: 'mission-curve',
  caption: missionCurveSentence(curve),
  unit: null,
  columns: [
    { id: 'revenue', label: say`Income`, kind: 'number', unit: curve.currency },
    { id: 'cost', label: say`Cash cost`, kind: 'number', unit: curve.currency },
    { id: 'cost-less-revenue', label: say`Cost less income`, kind: 'number', unit: curve.currency },
    { id: 'missions', label: say`Missions`, kind: 'number', unit: '1' },
    { id: 'lost', label: say`Lost`, kind: 'number', unit: '1' },
  ],
  rows: [...curve.points.map((point) => rowOf(point, curve)), rowOf(curve.today, curve)],
  reconciliation: null,
  notes: [
    say`Every member pays the same share of the full cost; quoted prices stay as quoted, and accepted missions take place.`,
    ...(curve.followsPrice ? [] : [say`The plan gives no elasticity, so no share loses more missions than another.`]),
  ],
})

const chart = (
  curve: MissionCurve,
  given: Pick<Chart, 'id' | 'unit'> & { readonly label: string; readonly key: 'revenue' | 'lost' },
): Chart => ({
  id: given.id,
  kind: 'lines',
  title: missionCurveSentence(curve),
  unit: given.unit,
  categories: curve.points.map(({ percent }) => ({ id: String(percent), label: `${percent} %` })),
  series: [{ id: given.key, label: given.label, ibcs: 'forecast', points: curve.points.map((point) => ({ amount: point[given.key] })) }],
})

export const missionRevenueChart = (curve: MissionCurve): Chart =>
  chart(curve, { id: 'mission-revenue', unit: curve.currency, label: say`Income by share of the cost that members pay`, key: 'revenue' })

export const missionsLostChart = (curve: MissionCurve): Chart =>
  chart(curve, { id: 'missions-lost', unit: 'mission', label: say`Missions lost by share of the cost that members pay`, key: 'lost' })
