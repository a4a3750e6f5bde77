/** What the work programme is to bring about: the indicators of the monitoring framework with baseline, target and what was measured. */

import type { Day } from '../../calendar/day.ts'
import type { AreaRecord, IndicatorRecord, MeasurementRecord } from '../../inputs/framework.ts'
import { counted, phrase, say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { spell, spellPercent } from '../../money/spell.ts'
import type { Plan } from '../../plan/plan.ts'
import { textCell, textColumn } from '../cell.ts'
import type { Row, Table } from '../table.ts'

const places = (text: string): number => text.split('.')[1]?.length ?? 0

export const measured = ({ value, of, unit }: MeasurementRecord): string => {
  if (unit === '1') return spellPercent(value, Math.max(0, places(new Decimal(value).times(100).toFixed())))
  const shown = spell(value, places(value))
  const all = of === undefined ? null : spell(of, places(of))
  return all === null ? `${shown} ${phrase(unit)}` : say`${shown} of ${all} ${phrase(`${unit}s`)}`
}

/** Of several each has its day, where that is known. */
const actualText = (actual: readonly MeasurementRecord[]): string =>
  actual.map((one) => (actual.length > 1 && one.on !== undefined ? say`${measured(one)} on ${one.on}` : measured(one))).join(say`; `)

const rowOf = (indicator: IndicatorRecord): Row => ({
  id: indicator.id,
  label: indicator.text,
  kind: 'line',
  depth: 1,
  cells: [
    textCell(indicator.baseline && measured(indicator.baseline)),
    textCell(indicator.target && measured(indicator.target)),
    textCell(indicator.actual && actualText(indicator.actual)),
  ],
})

const rowsOf = ({ objectives }: AreaRecord, wanted: (indicator: IndicatorRecord) => boolean): readonly Row[] =>
  objectives.flatMap(({ id, name, indicators }): readonly Row[] => {
    const own = indicators.filter(wanted)
    const cells = [textCell(null), textCell(null), textCell(null)]
    return own.length === 0 ? [] : [{ id, label: name, kind: 'heading', cells }, ...own.map(rowOf)]
  })

const measuredCount = (all: readonly IndicatorRecord[]): string => {
  const [targets, actuals] = [
    all.filter(({ target }) => target !== undefined).length,
    all.filter(({ actual }) => (actual ?? []).length > 0).length,
  ]
  return say`${counted(all.length, 'indicator')}: ${targets} with a target, ${actuals} measured`
}

/** Of all areas or of one, or as it was known on a day; what was measured on no known day was known on any. */
export const programmeIndicatorsTable = (
  { document }: Plan,
  { area, by }: { readonly area?: string | undefined; readonly by?: Day } = {},
): Table => {
  const areas = document.framework.areas.filter(({ id }) => area === undefined || area === id)
  return tableOf(by === undefined ? areas : areas.map((each) => areaBy(each, by)), () => true)
}

const areaBy = (area: AreaRecord, day: Day): AreaRecord => ({
  ...area,
  objectives: area.objectives.map((objective) => ({
    ...objective,
    indicators: objective.indicators.map((indicator) => indicatorBy(indicator, day)),
  })),
})

/** With what was measured by a day. */
export const indicatorBy = (indicator: IndicatorRecord, day: Day): IndicatorRecord => {
  const known = indicator.actual?.filter(({ on }) => on === undefined || on <= day)
  return { ...indicator, actual: known?.length === 0 ? undefined : known }
}

/** Those an activity names; without any, those of its objective. Null where there is none. */
export const activityIndicatorsTable = ({ document }: Plan, activity: string): Table | null => {
  const record = document.spending.activities.find(({ id }) => id === activity)
  const areas = document.framework.areas
    .filter(({ id }) => id === record?.area)
    .map((area) => ({ ...area, objectives: area.objectives.filter(({ id }) => id === record?.objective) }))
  const named = record?.indicators
  const table = tableOf(areas, ({ id }) => named === undefined || named.includes(id))
  return table.rows.length === 0 ? null : table
}

const tableOf = (areas: readonly AreaRecord[], wanted: (indicator: IndicatorRecord) => boolean): Table => {
  const all = areas.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators.filter(wanted)))
  return {
    id: 'indicators',
    caption: measuredCount(all),
    unit: null,
    columns: [textColumn('baseline', say`Baseline`), textColumn('target', say`Target`), textColumn('actual', say`Actual`)],
    rows: areas.flatMap((area) => rowsOf(area, wanted)),
    reconciliation: null,
    notes: [say`As the monitoring framework has them: what it leaves blank is a dash here.`],
  }
}
