/** The comparisons an entry rule is made of, each with its place, and whether every member of the tier has to meet it. */
import type { Comparison, EntryRule } from '../inputs/entry-rule.ts'
import type { Keys } from '../inputs/path-text.ts'

export interface PlacedComparison {
  readonly comparison: Comparison
  readonly keys: Keys
  /** No way into the tier leads around it. */
  readonly required: boolean
}

interface Step {
  readonly rule: EntryRule
  readonly keys: Keys
  readonly required: boolean
}

const parts = ({ rule, keys, required }: Step): readonly Step[] => {
  const below = (key: string, rules: readonly EntryRule[], all: boolean) =>
    rules.map((part, at) => ({ rule: part, keys: [...keys, key, at], required: required && (all || rules.length === 1) }))
  if ('all' in rule) return below('all', rule.all, true)
  if ('any' in rule) return below('any', rule.any, false)
  if ('atLeast' in rule) return below('of', rule.of, rule.atLeast >= rule.of.length)
  return []
}

export const comparisonsOf = (rule: EntryRule, keys: Keys): readonly PlacedComparison[] => {
  const steps: Step[] = [{ rule, keys, required: true }]
  const found: PlacedComparison[] = []
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('indicator' in step.rule) found.push({ comparison: step.rule, keys: step.keys, required: step.required })
    for (const part of parts(step).toReversed()) steps.push(part)
  }
  return found
}

/** The rules that ask for more parts than they have. */
export const neverMet = (
  rule: EntryRule,
  keys: Keys,
): readonly { readonly keys: Keys; readonly asked: number; readonly parts: number }[] => {
  const steps: Step[] = [{ rule, keys, required: true }]
  const found: { readonly keys: Keys; readonly asked: number; readonly parts: number }[] = []
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('atLeast' in step.rule && step.rule.atLeast > step.rule.of.length) {
      found.push({ keys: [...step.keys, 'atLeast'], asked: step.rule.atLeast, parts: step.rule.of.length })
    }
    steps.push(...parts(step))
  }
  return found
}
