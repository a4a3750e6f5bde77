/**
 * The reading `explain`: the tree behind a figure, with every part's value, parameter, effective day, source and rounding step.
 *
 * Other figures met on the way are leaves to be followed, so an explanation stays as long as the rule that it explains.
 */
import type { Decimal } from '../money/decimal.ts'
import type { Formula, Of, ParameterUse } from './formula.ts'
import type { Unit } from './unit.ts'
import { holds, type ValueReader } from './value.ts'

export interface Explanation {
  readonly operation: Formula['op']
  readonly value: Decimal
  readonly unit: Unit
  readonly figure?: { readonly id: string; readonly of: Of; readonly year: number } | undefined
  readonly parameter?: ParameterUse | undefined
  /** Why a constant stands there. */
  readonly why?: string | undefined
  readonly rounding?: { readonly places: number; readonly mode: 'half-away' | 'down'; readonly before: Decimal } | undefined
  /** For a choice: the comparison and whether it holds. For a cap: whether the limit decided. */
  readonly decided?: { readonly by: string; readonly holds: boolean } | undefined
  readonly parts: readonly Explanation[]
}

export const explain = (formula: Formula, reader: ValueReader): Explanation => {
  const inside = (part: Formula): Explanation => {
    const base = { operation: part.op, value: reader.read(part), unit: part.unit }
    const leaf = { ...base, parts: [] }
    switch (part.op) {
      case 'constant':
        return { ...leaf, why: part.why }
      case 'parameter':
        return { ...leaf, parameter: part.parameter }
      case 'figure':
        return { ...leaf, figure: { id: part.id, of: part.of, year: part.year } }
      case 'sum':
        return { ...base, parts: part.parts.map(inside) }
      case 'minus':
      case 'times':
      case 'over':
        return { ...base, parts: [inside(part.left), inside(part.right)] }
      case 'at-most':
      case 'at-least':
        return {
          ...base,
          decided: { by: part.op, holds: !reader.read(part.left).eq(base.value) },
          parts: [inside(part.left), inside(part.right)],
        }
      case 'rounded':
        return { ...base, rounding: { places: part.places, mode: part.mode, before: reader.read(part.of) }, parts: [inside(part.of)] }
      case 'choose': {
        const decided = holds(reader.read(part.left), part.relation, reader.read(part.right))
        return {
          ...base,
          decided: { by: part.relation, holds: decided },
          parts: [inside(part.left), inside(part.right), inside(decided ? part.then : part.otherwise)],
        }
      }
      case 'share':
        return { ...base, parts: [inside(part.total), ...part.weights.map(inside)] }
      default:
        return part satisfies never
    }
  }
  if (formula.op !== 'figure') return inside(formula)
  return { ...inside(formula), parts: [inside(formula.body)] }
}
