/** Everything odd in the data of the plan, by rule, and the customs profiles as printed and as understood. */
import { type Anomaly, checkDataQuality } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'

export interface RuleFindings {
  readonly rule: string
  readonly treatment: string
  readonly anomalies: readonly Anomaly[]
}

export function anomaliesOf({ plan: { document } }: Opening, asOf: string): readonly RuleFindings[] {
  const { members, dataQuality: guides, historicExchangeRates, framework, statements } = document
  const anomalies =
    guides === undefined
      ? []
      : checkDataQuality({ asOf, members, guides, exchangeRates: historicExchangeRates ?? [], framework, statements })
  return [...Map.groupBy(anomalies, ({ rule }) => rule)].map(([rule, found]) => ({
    rule,
    treatment: found[0]?.treatment ?? '',
    anomalies: found,
  }))
}
