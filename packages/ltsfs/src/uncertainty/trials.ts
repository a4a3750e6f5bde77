/** Runs blocks of trials: draws, sets the inputs, computes the kernel. */
import type { BlockFunctions, Fill } from '../chance/block-functions.ts'
import { type Distribution, fillFrom, fillFromDeviations } from '../chance/distribution.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import { type KernelRun, openKernel } from '../formula/kernel-run.ts'
import { openFastKernel } from '../formula/kernel-wasm.ts'
import { openBlockFunctions } from './block-functions.ts'
import type { Disturbed, DrawnTogether, SimulationModel } from './model.ts'
import { openUniforms } from './uniform-draws.ts'

export interface Trials {
  /** Draws the block that begins with this trial and computes it. */
  readonly run: (seed: number, first: number) => void
  /** Computes with these draws instead, one block for each. */
  readonly runWith: (draws: readonly Float64Array[]) => void
  readonly output: KernelRun['output']
}

/**
 * Draws that come together (a Gaussian copula): deviations that move together. Rows from the last to the first, as
 * each is made of itself and those before it.
 */
const correlate = (draws: readonly Float64Array[], { places, triangle }: DrawnTogether, all: Float64Array): void => {
  for (let row = places.length - 1; row >= 0; row -= 1) {
    const weights = triangle[row] ?? []
    // It moves with none of those before it.
    if (weights[row] === 1) continue
    all.fill(0)
    for (let at = 0; at <= row; at += 1) {
      const [weight, own] = [weights[at] ?? 0, draws[places[at] ?? 0] as Float64Array]
      // Most draws move with a few others only.
      if (weight === 0) continue
      for (let lane = 0; lane < BLOCK; lane += 1) all[lane] = (all[lane] as number) + weight * (own[lane] as number)
    }
    draws[places[row] ?? 0]?.set(all)
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

/** From shares, or from deviations where draws were made to move together. */
const fillOf = (distribution: Distribution, isCorrelated: boolean, functions: BlockFunctions): Fill => {
  const fromShares = fillFrom(distribution, functions)
  if (!isCorrelated) return fromShares
  return (
    fillFromDeviations(distribution, functions) ??
    ((block) => {
      functions.shares(block)
      fromShares(block)
    })
  )
}

export const openTrials = ({ kernel, drawn, together, disturbed }: SimulationModel): Trials => {
  const run = openFastKernel(kernel) ?? openKernel(kernel)
  const { blocks: draws, fill } = openUniforms(drawn.length)
  const correlated = new Set(together.flatMap(({ places }) => places))
  const functions = openBlockFunctions()
  const fills = drawn.map(({ distribution }, place) => fillOf(distribution, correlated.has(place), functions))
  const spare = new Float64Array(BLOCK)
  const draw = (seed: number, first: number): void => {
    fill(seed, first)
    for (const group of together) {
      for (const place of group.places) functions.deviations(draws[place] as Float64Array)
      correlate(draws, group, spare)
    }
    for (const [place, { after }] of drawn.entries()) {
      const block = draws[place] as Float64Array
      fills[place]?.(block)
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
