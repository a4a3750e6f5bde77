/** The checks, in the order of a committee paper, and a forecast held against all of them. */

import type { Forecast } from '../forecast/forecast.ts'
import { type Book, openBook } from '../formula/book.ts'
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

/** The figures of the forecast and, beside them, the indicators. */
const besides = (forecast: Book, indicators: Book): Book => ({
  enter: indicators.enter,
  find: (id, of, year) => indicators.find(id, of, year) ?? forecast.find(id, of, year),
  all: (id, year) => [...forecast.all(id, year), ...indicators.all(id, year)],
  figures: () => [...forecast.figures(), ...indicators.figures()],
})

/** The indicators of every year, and the findings year by year in the order of the checks: those are made when they are asked for. */
export const assess = (forecast: Forecast): Assessment => {
  const indicators = openBook()
  for (const year of forecast.years) for (const check of checks) indicators.enter(check.figures(forecast, year))
  const book = besides(forecast.book, indicators)
  const known = {
    forecast,
    figures: indicators.figures(),
    book,
    amount: (id, of, year) => {
      const found = book.find(id, of, year)
      return found && forecast.reader.read(found)
    },
  } satisfies Omit<Assessment, 'findings'>
  const find = (): readonly Finding[] =>
    forecast.years.flatMap((year) => checks.flatMap((check) => check.findings({ ...known, findings: [] }, year)))
  let findings: readonly Finding[] | undefined
  return {
    ...known,
    get findings() {
      findings ??= find()
      return findings
    },
  }
}
