/** The checks, in the order of a committee paper, and a forecast held against all of them. */

import type { Forecast } from '../forecast/forecast.ts'
import { type Book, openBook } from '../formula/book.ts'
import type { Figure } from '../formula/formula.ts'
import { arrears } from './arrears.ts'
import type { Assessment, Check, Finding } from './check.ts'
import { collectionRate } from './collection-rate.ts'
import { concentration } from './concentration.ts'
import { costRecovery } from './cost-recovery.ts'
import { deliveryGap } from './delivery-gap.ts'
import { deliveryRate } from './delivery-rate.ts'
import { donorDependency } from './donor-dependency.ts'
import { effectivePayers } from './effective-payers.ts'
import { feeBurden } from './fee-burden.ts'
import { feePerHead } from './fee-per-head.ts'
import { gap } from './gap.ts'
import { missionBurden } from './mission-burden.ts'
import { operatingCoverage } from './operating-coverage.ts'
import { pipelineCover } from './pipeline-cover.ts'
import { recurrentCoverage } from './recurrent-coverage.ts'
import { reserveMonths } from './reserve-months.ts'
import { runway } from './runway.ts'
import { structuralBalance } from './structural-balance.ts'
import { topPayer } from './top-payer.ts'
import { topTwoPayers } from './top-two-payers.ts'
import { votingRights } from './voting-rights.ts'
import { workingCapital } from './working-capital.ts'

export const checks: readonly Check[] = [
  recurrentCoverage,
  operatingCoverage,
  structuralBalance,
  gap,
  reserveMonths,
  workingCapital,
  runway,
  donorDependency,
  concentration,
  effectivePayers,
  topPayer,
  topTwoPayers,
  collectionRate,
  arrears,
  costRecovery,
  deliveryRate,
  deliveryGap,
  pipelineCover,
  feeBurden,
  feePerHead,
  votingRights,
  missionBurden,
]

/** The indicators of a forecast: those of a check are written when one of them is asked for, for all years at once. */
const indicatorsOf = (forecast: Forecast): Pick<Book, 'find' | 'all' | 'figures'> => {
  const book = openBook()
  const written = new Map<Check, ReadonlyMap<number, readonly Figure[]>>()
  const write = (check: Check): ReadonlyMap<number, readonly Figure[]> => {
    const known = written.get(check)
    if (known !== undefined) return known
    const byYear = new Map(forecast.years.map((year) => [year, check.figures(forecast, year)]))
    for (const figures of byYear.values()) book.enter(figures)
    written.set(check, byYear)
    return byYear
  }
  /** What is named after no check may be of any. */
  const writeFor = (id: string): void => {
    if (!id.startsWith('indicators/')) return
    const named = checks.filter((check) => id === `indicators/${check.id}`)
    for (const check of named.length > 0 ? named : checks) write(check)
  }
  return {
    find: (id, of, year) => {
      writeFor(id)
      return book.find(id, of, year)
    },
    all: (id, year) => {
      writeFor(id)
      return book.all(id, year)
    },
    figures: () => forecast.years.flatMap((year) => checks.flatMap((check) => write(check).get(year) ?? [])),
  }
}

/** The figures of the forecast and, beside them, the indicators. */
const besides = (forecast: Book, indicators: ReturnType<typeof indicatorsOf>): Book => ({
  enter: () => {
    throw new Error('nothing is entered beside a forecast')
  },
  find: (id, of, year) => indicators.find(id, of, year) ?? forecast.find(id, of, year),
  all: (id, year) => [...forecast.all(id, year), ...indicators.all(id, year)],
  figures: () => [...forecast.figures(), ...indicators.figures()],
})

/** The indicators of every year, and the findings year by year in the order of the checks: all of them are made when they are asked for. */
export const assess = (forecast: Forecast): Assessment => {
  const indicators = indicatorsOf(forecast)
  const book = besides(forecast.book, indicators)
  let figures: readonly Figure[] | undefined
  let findings: readonly Finding[] | undefined
  const assessment: Assessment = {
    forecast,
    get figures() {
      figures ??= indicators.figures()
      return figures
    },
    book,
    amount: (id, of, year) => {
      const found = book.find(id, of, year)
      return found && forecast.reader.read(found)
    },
    get findings() {
      findings ??= forecast.years.flatMap((year) => checks.flatMap((check) => check.findings(assessment, year)))
      return findings
    },
  }
  return assessment
}
