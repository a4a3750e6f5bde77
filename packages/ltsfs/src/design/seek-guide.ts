/**
 * Where a figure probably passes a target, found by the kernel: hundreds of values of a number in one run, again and again nearer.
 *
 * Only a guide: who stands in which tier and the like stays as it is, so what it finds is tried with exact forecasts.
 */
import { BLOCK } from '../formula/kernel-code.ts'
import { openKernel } from '../formula/kernel-run.ts'
import { walk } from '../formula/parts.ts'
import { sampler } from '../formula/sampler.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Recomputed } from './recompute.ts'

export interface Between {
  readonly low: Decimal
  readonly high: Decimal
}

export interface Aim {
  readonly target: Decimal
  readonly relation: '=' | '>=' | '<='
}

/** A figure that stands on its target counts as on it, whatever its binary fraction says. */
const pastOf = ({ target, relation }: Aim): ((seen: number) => boolean) => {
  const aim = target.toNumber()
  const near = 1e-9 * Math.max(1, Math.abs(aim))
  if (relation === '=') return (seen) => seen > aim
  return relation === '>=' ? (seen) => seen >= aim - near : (seen) => seen <= aim + near
}

/** `first` is the effective day from which the number has one value. */
export const guideFor = (
  { figure }: Recomputed,
  { path, first }: { readonly path: string; readonly first: string | null },
): ((between: Between, aim: Aim, step: Decimal) => Decimal) => {
  const leaves = walk([figure]).filter(
    (formula) =>
      formula.op === 'parameter' && formula.parameter.path === path && (first === null || (formula.parameter.from ?? first) >= first),
  )
  const kernel = openKernel(sampler([figure], leaves))
  return ({ low, high }, aim, step) => {
    const [isPast, finest] = [pastOf(aim), step.toNumber()]
    let [from, to] = [low.toNumber(), high.toNumber()]
    while (to - from > finest / 2) {
      const width = (to - from) / (BLOCK - 1)
      for (const at of leaves.keys()) for (let lane = 0; lane < BLOCK; lane += 1) kernel.input(at)[lane] = from + lane * width
      kernel.run()
      const seen = kernel.output(0)
      const atLow = isPast(seen[0] as number)
      let lane = 1
      while (lane < BLOCK - 1 && isPast(seen[lane] as number) === atLow) lane += 1
      ;[from, to] = [from + (lane - 1) * width, from + lane * width]
      if (leaves.length === 0) break
    }
    return low.plus(to).minus(low.toNumber())
  }
}
