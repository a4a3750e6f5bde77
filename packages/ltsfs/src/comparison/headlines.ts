/** The few numbers on which alternatives are ranked: each over the whole plan, each with the direction that is better. */

import { later } from '../language/say.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Alternative } from './alternative.ts'
import { combinedFigure } from './combined-figure.ts'
import { type CombinedCell, type CombinedName, combinedOf } from './combined-name.ts'

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

const rule = (label: () => string, besides: Omit<Rule, 'label'>): Rule => ({
  ...besides,
  get label() {
    return label()
  },
})

const RULES: readonly Rule[] = [
  rule(later`Lowest recurrent coverage`, {
    ...{ id: 'recurrent-coverage', better: 'higher', figures: ['indicators/recurrent-coverage'], over: 'lowest' },
  }),
  rule(later`Structural balance over the years`, {
    ...{ id: 'structural-balance', better: 'higher', figures: ['indicators/structural-balance'], over: 'sum' },
  }),
  rule(later`Fewest reserve months`, { id: 'reserve-months', better: 'higher', figures: ['indicators/reserve-months'], over: 'lowest' }),
  rule(later`Cost not funded`, { id: 'gap', better: 'lower', figures: ['indicators/gap'], over: 'sum' }),
  rule(later`Highest donor dependency`, {
    ...{ id: 'donor-dependency', better: 'lower', figures: ['indicators/donor-dependency'], over: 'highest' },
  }),
  rule(later`Members are charged`, {
    ...{ id: 'members-pay', better: 'lower', figures: ['membership-fees/charged', 'user-pays-missions/recovered'], over: 'sum' },
  }),
]

/** What a ranking calls such a figure of the whole organisation; null for what it does not rank. */
export const headlineLabel = ({ figures, of, over }: CombinedName): string | null =>
  RULES.find((rule) => rule.over === over && Object.keys(of).length === 0 && rule.figures.join() === figures.join())?.label ?? null

/** Ids of the figures that headlines are made of: they may be asked about in a plan that has none of them. */
export const COMPARED_FIGURES: readonly string[] = RULES.flatMap(({ figures }) => figures)

/** The figure that a headline is, to be explained. */
export const headlineFigure = ({ figures, over }: Pick<Rule, 'figures' | 'over'>): CombinedCell => combinedOf(figures, { over })

export const headlines = (alternatives: readonly Alternative[]): readonly Headline[] =>
  RULES.map((rule) => ({
    ...rule,
    scores: alternatives.map(({ assessment }) => combinedFigure(assessment, headlineFigure(rule)).value),
  }))
