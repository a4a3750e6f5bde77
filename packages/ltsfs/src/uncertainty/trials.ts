/** Runs blocks of trials: draws, sets the inputs, computes the kernel. */
import { quantileOf } from '../chance/distribution.ts'
import { normalQuantile, normalShare } from '../chance/normal.ts'
import { fillUniforms } from '../chance/philox.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import { type KernelRun, openKernel } from '../formula/kernel-run.ts'
import { openFastKernel } from '../formula/kernel-wasm.ts'
import type { Disturbed, DrawnTogether, SimulationModel } from './model.ts'

export interface Trials {
  /** Draws the block that begins with this trial and computes it. */
  readonly run: (seed: number, first: number) => void
  /** Computes with these draws instead, one block for each. */
  readonly runWith: (draws: readonly Float64Array[]) => void
  readonly output: KernelRun['output']
}

const blocks = (count: number): readonly Float64Array[] => Array.from({ length: count }, () => new Float64Array(BLOCK))

/** Shares of draws that come together: the same shares each, made to move together (a Gaussian copula). */
const correlate = (shares: readonly Float64Array[], { places, triangle }: DrawnTogether): void => {
  const own = places.map((place) => shares[place] as Float64Array)
  const normal = new Float64Array(places.length)
  for (let lane = 0; lane < BLOCK; lane += 1) {
    for (let at = 0; at < own.length; at += 1) normal[at] = normalQuantile((own[at] as Float64Array)[lane] as number)
    for (let row = 0; row < own.length; row += 1) {
      let all = 0
      const weights = triangle[row] ?? []
      for (let at = 0; at <= row; at += 1)
        all += (weights[at] ?? 0) * (normal[at] as number)
        // A share of exactly nothing or all would be a draw without end.
      ;(own[row] as Float64Array)[lane] = Math.min(1 - 1e-16, Math.max(1e-300, normalShare(all)))
    }
  }
}

const disturb = (input: Float64Array, { base, by, least, most }: Disturbed, draws: readonly Float64Array[]): void => {
  input.fill(base)
  for (const { place, as } of by) {
    const draw = draws[place] as Float64Array
    if (as === 'instead') input.set(draw)
    else if (as === 'plus') for (let lane = 0; lane < BLOCK; lane += 1) input[lane] = (input[lane] as number) + (draw[lane] as number)
    else for (let lane = 0; lane < BLOCK; lane += 1) input[lane] = (input[lane] as number) * (draw[lane] as number)
  }
  for (let lane = 0; lane < BLOCK; lane += 1) input[lane] = Math.min(most, Math.max(least, input[lane] as number))
}

export const openTrials = ({ kernel, drawn, together, disturbed }: SimulationModel): Trials => {
  const run = openFastKernel(kernel) ?? openKernel(kernel)
  const draws = blocks(drawn.length)
  const quantiles = drawn.map(({ distribution }) => quantileOf(distribution))
  const draw = (seed: number, first: number): void => {
    for (let quad = 0; quad * 4 < draws.length; quad += 1)
      fillUniforms(draws.slice(quad * 4, quad * 4 + 4), BLOCK, { seed, trial: first, quad })
    for (const group of together) correlate(draws, group)
    for (const [place, { after }] of drawn.entries()) {
      const [block, quantile] = [draws[place] as Float64Array, quantiles[place] as (share: number) => number]
      for (let lane = 0; lane < BLOCK; lane += 1) block[lane] = quantile(block[lane] as number)
      const before = after === null ? undefined : draws[after]
      if (before !== undefined) for (let lane = 0; lane < BLOCK; lane += 1) block[lane] = (block[lane] as number) * (before[lane] as number)
    }
  }
  const compute = (with_: readonly Float64Array[]): void => {
    for (const [at, each] of disturbed.entries()) disturb(run.input(at), each, with_)
    run.run()
  }
  return {
    run: (seed, first) => {
      draw(seed, first)
      compute(draws)
    },
    runWith: compute,
    output: run.output,
  }
}
