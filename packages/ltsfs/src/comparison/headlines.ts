/** The few numbers on which alternatives are ranked: each over the whole plan, each with the direction that is better. */
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Alternative } from './alternative.ts'

interface Rule {
  readonly id: string
  readonly label: string
  readonly better: 'higher' | 'lower'
  readonly figures: readonly string[]
  readonly over: 'sum' | 'lowest' | 'highest'
}

export interface Headline extends Rule {
  /** By alternative; null where the indicator is absent in every year. */
  readonly scores: readonly (Decimal | null)[]
}

const RULES: readonly Rule[] = [
  {
    id: 'recurrent-coverage',
    label: 'Lowest recurrent coverage',
    better: 'higher',
    figures: ['indicators/recurrent-coverage'],
    over: 'lowest',
  },
  {
    id: 'structural-balance',
    label: 'Structural balance over the years',
    better: 'higher',
    figures: ['indicators/structural-balance'],
    over: 'sum',
  },
  { id: 'reserve-months', label: 'Fewest reserve months', better: 'higher', figures: ['indicators/reserve-months'], over: 'lowest' },
  { id: 'gap', label: 'Cost not funded', better: 'lower', figures: ['indicators/gap'], over: 'sum' },
  { id: 'donor-dependency', label: 'Highest donor dependency', better: 'lower', figures: ['indicators/donor-dependency'], over: 'highest' },
  {
    id: 'members-pay',
    label: 'Members are charged',
    better: 'lower',
    figures: ['membership-fees/charged', 'user-pays-missions/recovered'],
    over: 'sum',
  },
]

const score = ({ plan, assessment }: Alternative, { figures, over }: Rule): Decimal | null => {
  const values = plan.years.flatMap((year) => figures.flatMap((id) => assessment.amount(id, {}, year) ?? []))
  if (values.length === 0) return null
  switch (over) {
    case 'sum':
      return values.reduce((all, value) => all.plus(value), ZERO)
    case 'lowest':
      return Decimal.min(...values)
    case 'highest':
      return Decimal.max(...values)
    default:
      return over satisfies never
  }
}

export const headlines = (alternatives: readonly Alternative[]): readonly Headline[] =>
  RULES.map((rule) => ({ ...rule, scores: alternatives.map((alternative) => score(alternative, rule)) }))
