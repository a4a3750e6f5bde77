/**
 * What the organisation plans to spend in a year, by the uses that money is asked for in order.
 *
 * Operational cost holds the cash cost of in-country missions and the yearly cost of being a CROP agency; other capital holds the
 * cost of joining (strategic plan, section 7). The work programme is summed along the strategic framework beside its two kinds.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'
import type { Setting } from '../streams/stream.ts'
import { activityCost } from './activity.ts'
import { frameworkTree } from './framework-tree.ts'
import { lineCost } from './spending-line.ts'

/** What money is asked for, in the order of the policy. */
export const USES = ['operational', 'replacement-capital', 'base-line', 'other-capital', 'expansion'] as const
export type Use = (typeof USES)[number]

/** Costs that a stream of income plans, and the use they belong to. */
const COSTS_OF_STREAMS: readonly { readonly id: string; readonly use: Use }[] = [
  { id: 'user-pays-missions/cost', use: 'operational' },
  { id: 'crop-agency/recurrent-cost', use: 'operational' },
  { id: 'crop-agency/one-off-cost', use: 'other-capital' },
]

/** Every figure of spending of a year, read after the streams are entered. */
export const spending = ({ plan, book }: Setting, year: number): readonly Figure[] => {
  const { lines, activities } = plan.document.spending
  const costs: Figure[] = []
  const byUse = new Map<Use, Formula[]>(USES.map((use) => [use, []]))
  const byActivity = new Map<string, Figure>()
  for (const line of lines) {
    const cost = lineCost(plan, line, year)
    if (cost === null) continue
    const entered = figure('spending/line', { line: line.id, year }, cost)
    costs.push(entered)
    byUse.get(line.kind)?.push(entered)
  }
  for (const { id, use } of COSTS_OF_STREAMS) byUse.get(use)?.push(...[book.find(id, {}, year)].filter((cost) => cost !== undefined))
  for (const activity of activities) {
    const cost = activityCost(plan, activity, year)
    if (cost === null) continue
    const entered = figure('spending/activity', { activity: activity.id, year }, cost)
    costs.push(entered)
    byActivity.set(activity.id, entered)
    byUse.get(activity.kind)?.push(entered)
  }
  const uses = USES.map((use) => figure(`spending/${use}`, { year }, sum(byUse.get(use) ?? [], plan.currency)))
  return [...costs, ...uses, figure('spending/total', { year }, sum(uses, plan.currency)), ...programme(plan, byActivity, year)]
}

/** The planned cost of every objective and area of the framework, each the sum of what stands under it. */
const programme = (plan: Setting['plan'], costs: ReadonlyMap<string, Figure>, year: number): readonly Figure[] => {
  const areas = frameworkTree(plan).map((area) => {
    const objectives = area.objectives.map((objective) => {
      const parts = objective.activities.flatMap(({ id }) => costs.get(id) ?? [])
      return figure('spending/objective', { objective: objective.id, year }, sum(parts, plan.currency))
    })
    return [...objectives, figure('spending/area', { area: area.id, year }, sum(objectives, plan.currency))]
  })
  const totals = areas.flatMap((figures) => figures.slice(-1))
  return [...areas.flat(), figure('spending/programme', { year }, sum(totals, plan.currency))]
}
