/** The charts of the overview as files. */
import type { Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { LINES_HEIGHT, LinesPicture, linesLegend } from '../layout/charts/lines.tsx'
import { PictureFile } from '../layout/charts/picture-file.tsx'
import { STACKED_HEIGHT, StackedPicture, stackedLegend } from '../layout/charts/stacked-columns.tsx'
import { WaterfallBars, waterfallHeight } from '../layout/charts/waterfall-bars.tsx'
import { decimalsFor } from '../layout/table.tsx'
import type { OverviewShown } from './queries.ts'

export const totalsOf = ({ rows }: Table): readonly (string | null)[] =>
  rows.findLast(({ kind }) => kind === 'total')?.cells.map(({ amount }) => amount) ?? []

/** Undefined when there is no chart of that name. */
export function pictureOf({ income, waterfall, reserves }: OverviewShown, name: string, style: string): Html | undefined {
  switch (name) {
    case 'income':
      return (
        <PictureFile
          title={income.chart.title}
          unit={income.chart.unit}
          height={STACKED_HEIGHT}
          style={style}
          legend={stackedLegend(income.chart)}
        >
          <StackedPicture chart={income.chart} totals={totalsOf(income.table)} />
        </PictureFile>
      )
    case 'waterfall': {
      const { title, unit, steps } = waterfall.chart
      const amounts = steps.map(({ amount }) => amount)
      return (
        <PictureFile title={title} unit={unit} height={waterfallHeight(waterfall.chart)} style={style} legend={[]}>
          <WaterfallBars chart={waterfall.chart} decimals={decimalsFor(amounts, unit)} />
        </PictureFile>
      )
    }
    case 'reserves':
      return (
        <PictureFile
          title={reserves.chart.title}
          unit={reserves.chart.unit}
          height={LINES_HEIGHT}
          hasAxis
          style={style}
          legend={linesLegend(reserves.chart)}
        >
          <LinesPicture chart={reserves.chart} />
        </PictureFile>
      )
    default:
      return undefined
  }
}
