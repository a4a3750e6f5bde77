/** A distribution of the document as the mathematics of chance reads it. What happens with the plan's own chance is given that chance. */
import type { Distribution } from '../chance/distribution.ts'
import type { DistributionRecord } from '../inputs/distribution.ts'
import { Decimal } from '../money/decimal.ts'
import { rateValue } from '../parameters/rate.ts'

const number = (text: string): number => new Decimal(text).toNumber()

export const distributionOf = (record: DistributionRecord, ownChance = 0): Distribution => {
  switch (record.kind) {
    case 'normal':
    case 'lognormal':
      return { kind: record.kind, mean: number(record.mean), deviation: number(record.deviation) }
    case 'triangular':
      return { kind: record.kind, low: number(record.low), mode: number(record.mode), high: number(record.high) }
    case 'uniform':
      return { kind: record.kind, low: number(record.low), high: number(record.high) }
    case 'discrete':
      return {
        kind: record.kind,
        outcomes: record.outcomes.map(({ value, chance }) => ({ value: number(value), chance: rateValue(chance).toNumber() })),
      }
    case 'happens':
      return { kind: record.kind, chance: ownChance }
    case 'peg':
      return {
        kind: record.kind,
        deviation: number(record.deviation),
        chance: rateValue(record.chance).toNumber(),
        jump: number(record.jump),
      }
    default:
      return record satisfies never
  }
}
