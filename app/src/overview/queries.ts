/** What the overview shows, in the words and tables of the library. */
import {
  type Chart,
  checks,
  coverageSentence,
  findingsTable,
  incomeChart,
  incomeTable,
  indicatorsTable,
  type Row,
  reservesChart,
  reservesSentence,
  reservesTable,
  statementTable,
  type Table,
  type WaterfallChart,
  waterfallChart,
  waterfallTable,
} from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'

/** One indicator in the year the page looks at, with its course over the years. */
export interface IndicatorShown {
  readonly row: Row
  readonly describes: string
}

export interface OverviewShown {
  readonly headline: string
  readonly deck: string
  readonly indicators: readonly IndicatorShown[]
  readonly years: readonly string[]
  readonly indicatorsTable: Table
  readonly income: { readonly chart: Chart; readonly table: Table }
  readonly waterfall: { readonly chart: WaterfallChart; readonly table: Table }
  readonly reserves: { readonly chart: Chart; readonly table: Table }
  readonly statement: Table
  readonly findings: Table
}

/** The indicators a Steering Committee looks at first. */
const FIRST = [
  'recurrent-coverage',
  'structural-balance',
  'gap',
  'reserve-months',
  'runway',
  'donor-dependency',
  'arrears',
  'collection-rate',
]

export function overviewOf({ year }: Opening, { assessment }: Outlook): OverviewShown {
  const indicators = indicatorsTable(assessment)
  return {
    headline: coverageSentence(assessment),
    deck: reservesSentence(assessment),
    indicators: FIRST.flatMap((id) => {
      const row = indicators.rows.find((one) => one.id === id)
      const check = checks.find((one) => one.id === id)
      return row === undefined || check === undefined ? [] : [{ row, describes: check.describes }]
    }),
    years: assessment.forecast.years.map(String),
    indicatorsTable: indicators,
    income: { chart: incomeChart(assessment), table: incomeTable(assessment) },
    waterfall: { chart: waterfallChart(assessment, year), table: waterfallTable(assessment, year) },
    reserves: { chart: reservesChart(assessment), table: reservesTable(assessment) },
    statement: statementTable(assessment),
    findings: findingsTable(assessment),
  }
}

/** A table of the overview by its name in the address of a download. */
export function tableOf(opening: Opening, outlook: Outlook, name: string): Table | undefined {
  const { income, waterfall, reserves, statement, indicatorsTable: indicators, findings } = overviewOf(opening, outlook)
  return new Map([
    ['income', income.table],
    ['waterfall', waterfall.table],
    ['reserves', reserves.table],
    ['statement', statement],
    ['indicators', indicators],
    ['findings', findings],
  ]).get(name)
}
