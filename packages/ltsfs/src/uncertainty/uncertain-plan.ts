/**
 * A plan with its uncertainty as a model to be run: every drawn number has a leaf of its own in every year, and the kernel takes those as inputs.
 *
 * Who stands in which tier, which schedule is in force and which agreement is in which state stay as the plan says: draws move numbers only.
 */

import { firstDay, fiscalYearOf } from '../calendar/fiscal-year.ts'
import { triangleOf } from '../chance/correlation.ts'
import { meanOf } from '../chance/distribution.ts'
import type { Assessment } from '../checks/check.ts'
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { walk } from '../formula/parts.ts'
import { sampler } from '../formula/sampler.ts'
import type { Parameter } from '../formula/slope.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import type { DrawRecord, UncertaintyRecord } from '../inputs/uncertainty.ts'
import { say } from '../language/say.ts'
import { DATED_PLACES } from '../plan/dated-places.ts'
import { distributionOf } from '../plan/distribution-of.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { correlationMatrix } from '../plan/validate-uncertainty.ts'
import type { Basis } from '../streams/stream.ts'
import type { Disturbed, DrawnNumber, DrawnTogether, SimulationModel } from './model.ts'
import { eventsOf, figuresOf, type RiskEvent } from './wanted.ts'

export interface UncertainPlan {
  readonly assessment: Assessment
  /** Years that are not known yet. */
  readonly years: readonly number[]
  readonly figures: readonly Figure[]
  readonly events: readonly RiskEvent[]
  readonly model: SimulationModel
  /** The draws that move at least one figure, with the places of their draws. */
  readonly draws: readonly { readonly draw: DrawRecord; readonly places: readonly number[] }[]
  /** Draws that move nothing on this basis, under these options. */
  readonly idle: readonly DrawRecord[]
}

export interface UncertainAsked {
  readonly basis: Basis
  /** More events than those of the paper. */
  readonly events?: (assessment: Assessment, years: readonly number[]) => readonly RiskEvent[]
}

const withoutUncertainty = (): Problem => ({
  code: 'no-uncertainty',
  path: 'uncertainty',
  found: say`nothing`,
  expected: say`a section that says what is not known`,
  message: say`The plan does not say what is uncertain about its numbers, so there is nothing to draw.`,
  remedy: say`Add the section "uncertainty" with the first year that is not known and at least one draw.`,
})

const inYears = (draw: DrawRecord, years: readonly number[]): readonly (number | null)[] => (draw.course === 'once' ? [null] : years)

interface Placed {
  readonly drawn: readonly DrawnNumber[]
  readonly placeOf: (draw: DrawRecord, year: number) => number
  readonly places: (draw: DrawRecord) => readonly number[]
}

/** A place for every draw of every year; a walk knows the place of the year before. */
const place = (draws: readonly DrawRecord[], years: readonly number[], chanceFor: (draw: DrawRecord) => number): Placed => {
  const drawn: DrawnNumber[] = []
  const first = new Map<DrawRecord, number>()
  for (const draw of draws) {
    first.set(draw, drawn.length)
    for (const at of inYears(draw, years).keys()) {
      const after = draw.course === 'cumulative' && at > 0 ? drawn.length - 1 : null
      drawn.push({ distribution: distributionOf(draw.distribution, chanceFor(draw)), after })
    }
  }
  const begin = (draw: DrawRecord): number => first.get(draw) ?? 0
  return {
    drawn,
    placeOf: (draw, year) => begin(draw) + (draw.course === 'once' ? 0 : years.indexOf(year)),
    places: (draw) => inYears(draw, years).map((_, at) => begin(draw) + at),
  }
}

/** Draws of one year that are correlated, one group a year; and those drawn once. */
const togetherOf = (
  { correlations = [] }: UncertaintyRecord,
  draws: readonly DrawRecord[],
  placed: Placed,
  years: readonly number[],
): readonly DrawnTogether[] => {
  const named = new Set(correlations.flatMap(({ between }) => between))
  const group = (members: readonly DrawRecord[], year: number): readonly DrawnTogether[] =>
    members.length < 2
      ? []
      : [
          {
            places: members.map((draw) => placed.placeOf(draw, year)),
            triangle: triangleOf(
              correlationMatrix(
                members.map(({ id }) => id),
                correlations,
              ),
            ),
          },
        ]
  const once = draws.filter(({ id, course }) => named.has(id) && course === 'once')
  const yearly = draws.filter(({ id, course }) => named.has(id) && course !== 'once')
  return [...group(once, years[0] ?? 0), ...years.flatMap((year) => group(yearly, year))]
}

const isShare = (path: string): boolean =>
  DATED_PLACES.some(({ pattern, share }) => {
    const [asked, names] = [pattern.split('.'), path.split('.')]
    return share && asked.length === names.length && asked.every((name, at) => name === '*' || name === names[at])
  })

const boundsOf = (path: string): Pick<Disturbed, 'least' | 'most'> => ({
  least: /^(?:indices|parameters)\./.test(path) ? Number.NEGATIVE_INFINITY : 0,
  most: isShare(path) ? 1 : Number.POSITIVE_INFINITY,
})

export const uncertainPlan = (plan: Plan, { basis, events: more = () => [] }: UncertainAsked): Result<UncertainPlan> => {
  const { uncertainty, organisation } = plan.document
  if (uncertainty === undefined || uncertainty.draws.length === 0) return { ok: false, problems: [withoutUncertainty()] }
  const byPath = Map.groupBy(
    uncertainty.draws.flatMap((draw) => draw.paths.map((path) => ({ path, draw }))),
    ({ path }) => path,
  )
  const computed = forecast(
    planOf(plan.document, (path) => byPath.has(path)),
    { basis },
  )
  if (!computed.ok) return computed
  const assessment = assess(computed.value)
  const years = plan.years.filter((year) => year >= uncertainty.from)
  const figures = figuresOf(assessment, years)
  const events = [...eventsOf(assessment, years), ...more(assessment, years)]
  const outputs: readonly Formula[] = [...figures, ...events.map(({ tried }) => tried)]
  const since = firstDay(uncertainty.from, organisation.fiscalYear)
  const inputs = walk(outputs).filter(
    (formula) =>
      formula.op === 'parameter' &&
      byPath.has(formula.parameter.path) &&
      formula.parameter.value !== null &&
      (formula.parameter.on ?? '') >= since,
  ) as readonly Parameter[]
  const moving = new Set(inputs.flatMap(({ parameter }) => (byPath.get(parameter.path) ?? []).map(({ draw }) => draw)))
  const draws = uncertainty.draws.filter((draw) => moving.has(draw))
  const ownChance = (draw: DrawRecord): number =>
    inputs.find(({ parameter }) => draw.paths.includes(parameter.path))?.parameter.value?.toNumber() ?? 0
  const placed = place(draws, years, ownChance)
  const disturbed = inputs.map(({ parameter }): Disturbed => {
    const year = fiscalYearOf(parameter.on ?? since, organisation.fiscalYear)
    const by = (byPath.get(parameter.path) ?? []).map(({ draw }) => ({ place: placed.placeOf(draw, year), as: draw.as }))
    return { base: parameter.value?.toNumber() ?? 0, by, ...boundsOf(parameter.path) }
  })
  const together = togetherOf(uncertainty, draws, placed, years)
  return {
    ok: true,
    value: {
      ...{ assessment, years, figures, events },
      model: { kernel: sampler(outputs, inputs), drawn: placed.drawn, together, disturbed, figures: figures.length, events: events.length },
      draws: draws.map((draw) => ({ draw, places: placed.places(draw) })),
      idle: uncertainty.draws.filter((draw) => !moving.has(draw)),
    },
  }
}

/** Every draw at its mean, in the order of the places. A walk of means is a product of them. */
export const meansOf = ({ drawn }: SimulationModel): readonly number[] => {
  const means: number[] = []
  for (const { distribution, after } of drawn) means.push(meanOf(distribution) * (after === null ? 1 : (means[after] ?? 1)))
  return means
}
