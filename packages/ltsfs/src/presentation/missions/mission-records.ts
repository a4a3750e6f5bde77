/** Every figure of missions, one record an amount: what --json and --csv print, and what a spreadsheet pivots. */
import type { Assessment } from '../../checks/check.ts'
import { inOrderOfName } from '../../forecast/order.ts'
import { printValue } from '../cell.ts'

export interface MissionItem {
  readonly year: number
  /** A mission or a trip; empty for the total of the year. */
  readonly mission: string
  readonly member: string
  /** "cost-line airfare", "full-cost", "charged", ... */
  readonly item: string
  readonly amount: string
  readonly unit: string
}

const PREFIX = 'user-pays-missions/'

export const missionItems = ({ forecast }: Assessment, years: readonly number[]): readonly MissionItem[] => {
  const members = new Map(forecast.plan.document.userPaysMissions.missions.map(({ id, member }) => [id, member]))
  return inOrderOfName(forecast.figures.filter(({ id, year }) => id.startsWith(PREFIX) && years.includes(year)))
    .map((figure) => {
      const { id, of, year, unit } = figure
      const { mission, cluster, line } = of
      const item = line === undefined ? id.slice(PREFIX.length) : `${id.slice(PREFIX.length)} ${line}`
      const amount = printValue(forecast.value(figure), unit)
      return { year, mission: mission ?? cluster ?? '', member: members.get(mission ?? '') ?? '', item, amount, unit }
    })
    .toSorted((a, b) => a.year - b.year)
}
