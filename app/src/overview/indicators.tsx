/** The indicators of the year in large figures, each with its guide, whether it is met, and its course over the years. */
import { isCurrency, say, unitWords } from 'ltsfs'
import { Sparkline } from '../layout/charts/sparkline.tsx'
import { printAmount, writtenDecimals } from '../layout/number.ts'
import { explanationOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'
import type { IndicatorShown } from './queries.ts'

export interface IndicatorsProps {
  readonly indicators: readonly IndicatorShown[]
  /** The columns of the years, in the order of the cells after the guide. */
  readonly years: readonly string[]
  readonly year: string
  readonly selection: Selection
}

export const Indicators = ({ indicators, years, year, selection }: IndicatorsProps) => (
  <ul class="indicators">
    {indicators.map((indicator) => (
      <Indicator {...indicator} at={years.indexOf(year)} selection={selection} />
    ))}
  </ul>
)

/** Whole units of money are enough in a large figure; the table below has them all. */
const large = (amount: string, unit: string | undefined): string =>
  unit !== undefined && isCurrency(unit) ? printAmount(amount, 0) : printAmount(amount, writtenDecimals(amount))

const Indicator = ({ row, describes, at, selection }: IndicatorShown & { readonly at: number; readonly selection: Selection }) => {
  const [guide, ...course] = row.cells
  const now = course[at]
  const missed = now?.status === 'warn' || now?.status === 'fail'
  return (
    <li class={now?.status ?? ''} title={describes}>
      <span class="name">{row.label}</span>
      <span class="figure">
        {now === undefined || now.amount === null ? (
          <span class="none">–</span>
        ) : (
          <>
            {now.figure === undefined ? (
              large(now.amount, now.unit)
            ) : (
              <a href={explanationOf(now.figure, selection)}>{large(now.amount, now.unit)}</a>
            )}
            {now.unit === undefined || now.unit === '1' ? null : <span class="unit">{unitWords(now.amount, now.unit)}</span>}
          </>
        )}
      </span>
      <Sparkline amounts={course.map(({ amount }) => amount)} guide={null} marked={at} />
      <span class="guide">
        {guide?.text === undefined ? (
          say`no guide`
        ) : (
          <>
            {missed ? <span class="mark missed">▼ {say`misses`}</span> : <span class="mark met">✓ {say`meets`}</span>} {guide.text}
          </>
        )}
      </span>
    </li>
  )
}
