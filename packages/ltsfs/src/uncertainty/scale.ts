/**
 * Where the slots lie into which the trials of a figure fall: equal ones over the range of a first chunk of trials.
 *
 * Under a heavy tail the range is so wide that most trials would share one equal slot, and nothing could be said about its inside. Such a
 * figure has narrow slots where most trials stand and wider ones the further out, by the inverse hyperbolic sine.
 */
import { BLOCK } from '../formula/kernel-code.ts'
import type { SimulationModel } from './model.ts'
import { openTrials, type Trials } from './trials.ts'

/** Trials that are tallied as one; a thread takes whole chunks. */
export const CHUNK = 4096
export const SLOTS = 512
/** An equal slot is too wide when it takes more than this part of the middle half of the trials. */
const WIDEST = 1 / 8

export interface Scale {
  /** Of the first slot, and the width of each; where slots are bent, in units of the bend. */
  readonly low: Float64Array
  readonly width: Float64Array
  /** The number about which slots are narrow. */
  readonly centre: Float64Array
  /** How far from it they begin to grow; nothing where all are equal. */
  readonly bend: Float64Array
}

export interface FigureScale {
  readonly low: number
  readonly width: number
  readonly centre: number
  readonly bend: number
}

const EQUAL: FigureScale = { low: 0, width: 1, centre: 0, bend: 0 }

export const scaleOf = ({ low, width, centre, bend }: Scale, figure: number): FigureScale => ({
  ...{ low: low[figure] ?? EQUAL.low, width: width[figure] ?? EQUAL.width },
  ...{ centre: centre[figure] ?? EQUAL.centre, bend: bend[figure] ?? EQUAL.bend },
})

/** A number near the middle of the slots, about which sums lose little. */
export const middleOf = ({ low, width, centre, bend }: FigureScale): number => (bend === 0 ? low + (width * SLOTS) / 2 : centre)

/** In slots from the first; below nothing and beyond SLOTS where it lies outside. */
export const positionOf = (value: number, { low, width, centre, bend }: FigureScale): number =>
  ((bend === 0 ? value : Math.asinh((value - centre) / bend)) - low) / width

/** The range of a first chunk, widened by half of itself to both sides. */
const widened = (least: number, most: number): Pick<FigureScale, 'low' | 'width'> => {
  const span = most - least
  if (!Number.isFinite(span)) return { low: 0, width: 1 }
  return { low: least - span / 2, width: span > 0 ? (span * 2) / SLOTS : 1 }
}

interface Seen {
  readonly least: number
  readonly most: number
  /** The first block of trials, in order. */
  readonly sample: Float64Array
}

const at = (sample: Float64Array, share: number): number => sample[Math.floor(share * sample.length)] ?? 0

/** Where trials stand closest: the shortest stretch that holds a quarter of them; the middle half where a quarter stands in one place. */
const closest = (sample: Float64Array): Pick<FigureScale, 'centre' | 'bend'> => {
  const quarter = Math.floor(sample.length / 4)
  let [begin, shortest] = [0, Number.POSITIVE_INFINITY]
  for (let first = 0; first + quarter < sample.length; first += 1) {
    const length = (sample[first + quarter] as number) - (sample[first] as number)
    if (length < shortest) [begin, shortest] = [first, length]
  }
  return shortest > 0
    ? { centre: (sample[begin] as number) + shortest / 2, bend: shortest / 2 }
    : { centre: at(sample, 0.5), bend: at(sample, 0.75) - at(sample, 0.25) }
}

const figureScale = ({ least, most, sample }: Seen): FigureScale => {
  const equal = { ...EQUAL, ...widened(least, most) }
  const half = at(sample, 0.75) - at(sample, 0.25)
  if (!(half > 0) || equal.width <= half * WIDEST) return equal
  const { centre, bend } = closest(sample)
  const [low, high] = [least, most].map((value) => Math.asinh((value - centre) / bend)) as [number, number]
  return { ...widened(low, high), centre, bend }
}

/** The least and the greatest number of each figure in a first chunk, and its first block. */
const firstChunk = (trials: Trials, figures: number, seed: number): readonly Seen[] => {
  const seen = Array.from({ length: figures }, () => ({
    ...{ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, sample: new Float64Array() },
  }))
  for (let first = 0; first < CHUNK; first += BLOCK) {
    trials.run(seed, first)
    for (const [figure, own] of seen.entries()) {
      const block = trials.output(figure)
      if (first === 0) own.sample = block.slice().sort()
      for (const value of block) {
        if (value < own.least) own.least = value
        if (value > own.most) own.most = value
      }
    }
  }
  return seen
}

export const scaleFor = (model: SimulationModel, seed: number): Scale => {
  const scales = firstChunk(openTrials(model), model.figures, seed).map(figureScale)
  const each = (of: keyof FigureScale): Float64Array => Float64Array.from(scales, (scale) => scale[of])
  return { low: each('low'), width: each('width'), centre: each('centre'), bend: each('bend') }
}
