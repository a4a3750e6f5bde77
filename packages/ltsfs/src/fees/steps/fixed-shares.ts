/** Fixed shares: named payers pay a given share of the whole, and the others share what is left. */
import { inOrderOfId } from '../member-order.ts'
import { asItStands } from '../scale.ts'
import type { ScaleStep } from '../scale-step.ts'

export const fixedShares: ScaleStep<'fixed-shares'> = (before, { shares }, { plan, year, members }) => {
  const scale = asItStands(before)
  const present = new Set(members.map(({ id }) => id))
  const named = shares.filter(({ member }) => present.has(member)).map(({ member, share }) => [member, plan.at(share, year)] as const)
  const fixed = inOrderOfId([...scale.fixed, ...named])
  const weights = new Map([...scale.weights].filter(([id]) => !fixed.has(id)))
  return { scale: { ...scale, weights, fixed }, held: () => named.map(([member]) => member) }
}
