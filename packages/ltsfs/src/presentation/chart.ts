/** A chart ready to draw: categories, series and amounts as decimal texts, in IBCS terms. The table with the same figures belongs to it. */
import type { FigureName } from '../formula/figure-name.ts'

/** IBCS: actual is drawn solid, previous light, plan outlined, forecast hatched. */
type Ibcs = 'actual' | 'previous' | 'plan' | 'forecast'

export interface Point {
  readonly amount: string | null
  readonly figure?: FigureName | undefined
}

export interface Series {
  readonly id: string
  readonly label: string
  readonly ibcs: Ibcs
  /** One per category. */
  readonly points: readonly Point[]
}

/** Stacked columns over years, lines over years, or bars one under the other. */
export interface Chart {
  readonly id: string
  readonly kind: 'stacked-columns' | 'lines' | 'bars'
  readonly title: string
  readonly unit: string
  readonly categories: readonly { readonly id: string; readonly label: string }[]
  readonly series: readonly Series[]
}

/** One step of a waterfall, from one running total to the next. */
export interface Step {
  readonly id: string
  readonly label: string
  /** Money in, money out, what is left at the end, and what is missing (drawn apart, below nothing). */
  readonly kind: 'in' | 'out' | 'left' | 'missing'
  readonly ibcs: Ibcs
  readonly amount: string
  readonly from: string
  readonly to: string
  readonly figure?: FigureName | undefined
}

export interface WaterfallChart {
  readonly id: string
  readonly kind: 'waterfall'
  readonly title: string
  readonly unit: string
  readonly steps: readonly Step[]
}
