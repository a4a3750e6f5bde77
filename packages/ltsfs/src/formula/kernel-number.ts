/** How a kernel rounds and compares binary fractions as the formulas round and compare decimals. */
import type { Relation } from './formula.ts'

/** So near to a half that no decimal of a plan could be meant between: it is taken for the half. */
const NEAR = 1e-14

export const roundNumber = (value: number, scale: number): number => {
  const size = Math.abs(value) * scale
  const rounded = Math.floor(size + size * NEAR + 0.5) / scale
  return value < 0 ? -rounded : rounded
}

export const cutNumber = (value: number, scale: number): number => {
  const size = Math.abs(value) * scale
  const cut = Math.floor(size + size * NEAR + 1e-9) / scale
  return value < 0 ? -cut : cut
}

/** Numbers nearer than a billionth of their size are taken as equal: a threshold that is met exactly must not turn on a binary fraction. */
export const compare = (left: number, relation: Relation, right: number): boolean => {
  const isEqual = Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right))
  if (isEqual) return relation === '<=' || relation === '>='
  return relation === '<' || relation === '<=' ? left < right : left > right
}
