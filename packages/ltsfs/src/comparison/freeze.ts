/**
 * Freezes an option, and tells later in what it has drifted: because the engine computes the frozen plan differently, or because the plan
 * or the option has been changed since. Drift is shown, never applied.
 */
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import { inOrderOfName } from '../forecast/order.ts'
import { printFigureName } from '../formula/figure-name.ts'
import type { Frozen } from '../inputs/frozen.ts'
import { type PlanDocument, SCHEMA_VERSION } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { type Difference, differences } from '../options/differences.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithOptions } from '../plan/plan-with-options.ts'
import { validate } from '../plan/validate.ts'
import { BASES, type Basis } from '../streams/stream.ts'

type Figures = Frozen['figures']

const figuresOn = (plan: Plan, basis: Basis): Result<Readonly<Record<string, string>>> => {
  const found = forecast(plan, { basis })
  if (!found.ok) return found
  const { book } = assess(found.value)
  const entries = inOrderOfName(book.figures()).map((figure) => [printFigureName(figure), found.value.value(figure).toFixed()] as const)
  return { ok: true, value: Object.fromEntries(entries) }
}

const figuresOf = (plan: Plan): Result<Figures> => {
  const results = BASES.map((basis) => figuresOn(plan, basis))
  const [confirmed, expected, all] = results.flatMap((result) => (result.ok ? [result.value] : []))
  if (confirmed === undefined || expected === undefined || all === undefined)
    return { ok: false, problems: results.flatMap((result): readonly Problem[] => (result.ok ? [] : result.problems)) }
  return { ok: true, value: { confirmed, expected, all } }
}

/** `engine` is the version that computes: whoever calls knows it. Options that cannot be laid on or computed are problems. */
export const freeze = (document: PlanDocument, options: readonly string[], engine: string): Result<Frozen> => {
  const laid = planWithOptions(document, options)
  if (!laid.ok) return laid
  const figures = figuresOf(laid.value.plan)
  if (!figures.ok) return figures
  const ids = laid.value.applied.options
  return {
    ok: true,
    value: {
      format: 'ltsfs-frozen-option',
      engine,
      schema: SCHEMA_VERSION,
      plan: document.id,
      options: [...ids],
      titles: ids.map((id) => document.options.find((option) => option.id === id)?.title ?? id),
      document: laid.value.plan.document as Frozen['document'],
      figures: figures.value,
    },
  }
}

export interface FigureDrift {
  readonly basis: Basis
  readonly figure: string
  /** Null where the figure is not there. */
  readonly frozen: string | null
  readonly now: string | null
}

export interface Drift {
  readonly engines: { readonly frozen: string; readonly now: string }
  /** What this engine computes differently of the very plan that was frozen. */
  readonly byEngine: readonly FigureDrift[]
  /** What has been changed in the plan under the option since. */
  readonly changes: readonly Difference[]
  /** What comes of those changes. */
  readonly byChanges: readonly FigureDrift[]
}

const figureDrift = (frozen: Figures, now: Figures): readonly FigureDrift[] =>
  BASES.flatMap((basis) => {
    const [before, after] = [frozen[basis], now[basis]]
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((figure) => before[figure] !== after[figure])
      .map((figure) => ({ basis, figure, frozen: before[figure] ?? null, now: after[figure] ?? null }))
  })

/** The frozen plan computed again, and what the option is now beside it. A frozen plan that does not read any more is a problem. */
export const driftSince = (frozen: Frozen, now: Frozen): Result<Drift> => {
  const valid = validate(frozen.document)
  if (!valid.ok) return valid
  const again = figuresOf(valid.value.plan)
  if (!again.ok) return again
  return {
    ok: true,
    value: {
      engines: { frozen: frozen.engine, now: now.engine },
      byEngine: figureDrift(frozen.figures, again.value),
      changes: differences(frozen.document, now.document),
      byChanges: figureDrift(again.value, now.figures),
    },
  }
}

export const hasDrifted = ({ byEngine, changes, byChanges }: Drift): boolean => byEngine.length + changes.length + byChanges.length > 0
