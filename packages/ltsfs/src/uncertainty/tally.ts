/**
 * What is kept of many trials in bounded space: for each figure how many fell into each of so many slots of its range, for each event how often.
 *
 * Counts add up the same in any order, and sums are added chunk by chunk in the order of the trials, so threads change nothing.
 */
import { BLOCK } from '../formula/kernel-code.ts'
import type { SimulationModel } from './model.ts'
import { CHUNK, type FigureScale, middleOf, positionOf, type Scale, SLOTS, scaleOf } from './scale.ts'
import { openTrials } from './trials.ts'

/** Beside the slots: below them, above them, exactly nothing, and no number at all. */
const ALL_SLOTS = SLOTS + 4
const [BELOW, ABOVE, NOTHING, NONE] = [SLOTS, SLOTS + 1, SLOTS + 2, SLOTS + 3]

export interface Tally {
  /** Figure by figure, ALL_SLOTS each. */
  readonly counts: Float64Array
  /** The least and the greatest number in each slot. */
  readonly least: Float64Array
  readonly most: Float64Array
  /** By chunk: for each figure its sum and the sum of its squares about the middle of its scale, then how often each event. */
  readonly sums: readonly { readonly chunk: number; readonly values: Float64Array }[]
}

const slotOf = (value: number, scale: FigureScale): number => {
  if (value === 0) return NOTHING
  const slot = Math.floor(positionOf(value, scale))
  if (slot >= 0 && slot < SLOTS) return slot
  if (slot < 0) return BELOW
  return slot >= SLOTS ? ABOVE : NONE
}

const emptyTally = (figures: number): Tally & { readonly sums: { readonly chunk: number; readonly values: Float64Array }[] } => ({
  counts: new Float64Array(figures * ALL_SLOTS),
  least: new Float64Array(figures * ALL_SLOTS).fill(Number.POSITIVE_INFINITY),
  most: new Float64Array(figures * ALL_SLOTS).fill(Number.NEGATIVE_INFINITY),
  sums: [],
})

export interface Portion {
  readonly seed: number
  readonly scale: Scale
  readonly trials: number
  /** Chunks from this one on, every so many: what one of several threads takes. */
  readonly firstChunk: number
  readonly everyChunk: number
}

/** Where the numbers of one block fall, written anew for every figure. */
const SLOTS_OF_BLOCK = new Int32Array(BLOCK)

interface Chunk {
  readonly first: number
  readonly count: number
  readonly values: Float64Array
}

/** The slots of a block of numbers, into `slots`: where all are equal without the bend, which most figures do without. */
const fillSlots = (slots: Int32Array, block: Float64Array, scale: FigureScale, lanes: number): void => {
  const { low, width, bend } = scale
  if (bend !== 0) {
    for (let lane = 0; lane < lanes; lane += 1) slots[lane] = slotOf(block[lane] as number, scale)
    return
  }
  for (let lane = 0; lane < lanes; lane += 1) {
    const value = block[lane] as number
    const position = (value - low) / width
    slots[lane] = position >= 0 && position < SLOTS && value !== 0 ? position : slotOf(value, scale)
  }
}

const tallyFigure = (tally: Tally, block: Float64Array, figure: number, scales: Scale, { values }: Chunk, lanes: number): void => {
  const scale = scaleOf(scales, figure)
  const middle = middleOf(scale)
  const first = figure * ALL_SLOTS
  const { counts, least, most } = tally
  fillSlots(SLOTS_OF_BLOCK, block, scale, lanes)
  let sum = 0
  let squares = 0
  for (let lane = 0; lane < lanes; lane += 1) {
    const value = block[lane] as number
    const slot = first + (SLOTS_OF_BLOCK[lane] as number)
    counts[slot] = (counts[slot] as number) + 1
    if (value < (least[slot] as number)) least[slot] = value
    if (value > (most[slot] as number)) most[slot] = value
    const off = value - middle
    sum += off
    squares += off * off
  }
  values[2 * figure] = (values[2 * figure] as number) + sum
  values[2 * figure + 1] = (values[2 * figure + 1] as number) + squares
}

/** Tallies the chunks of a portion one by one, so that whoever runs it may pause, show progress, or stop between them. */
export function* tallyPortion(model: SimulationModel, { seed, scale, trials, firstChunk, everyChunk }: Portion): Generator<number, Tally> {
  const tally = emptyTally(model.figures)
  const open = openTrials(model)
  for (let chunk = firstChunk; chunk * CHUNK < trials; chunk += everyChunk) {
    const values = new Float64Array(2 * model.figures + model.events)
    const count = Math.min(CHUNK, trials - chunk * CHUNK)
    for (let done = 0; done < count; done += BLOCK) {
      open.run(seed, chunk * CHUNK + done)
      const lanes = Math.min(BLOCK, count - done)
      for (let figure = 0; figure < model.figures; figure += 1)
        tallyFigure(tally, open.output(figure), figure, scale, { first: chunk * CHUNK, count, values }, lanes)
      for (let event = 0; event < model.events; event += 1) {
        const block = open.output(model.figures + event)
        let happened = 0
        for (let lane = 0; lane < lanes; lane += 1) happened += block[lane] as number
        values[2 * model.figures + event] = (values[2 * model.figures + event] as number) + happened
      }
    }
    tally.sums.push({ chunk, values })
    yield count
  }
  return tally
}

export const addTallies = (tallies: readonly Tally[], model: SimulationModel): Tally => {
  const all = emptyTally(model.figures)
  for (const { counts, least, most, sums } of tallies) {
    for (let slot = 0; slot < counts.length; slot += 1) {
      all.counts[slot] = (all.counts[slot] as number) + (counts[slot] as number)
      all.least[slot] = Math.min(all.least[slot] as number, least[slot] as number)
      all.most[slot] = Math.max(all.most[slot] as number, most[slot] as number)
    }
    all.sums.push(...sums)
  }
  all.sums.sort((a, b) => a.chunk - b.chunk)
  return all
}

export interface Spread {
  readonly mean: number
  readonly deviation: number
  /** The value that a share of the trials do not pass. */
  readonly quantile: (share: number) => number
}

/** The slots in the order of their values: below, then the slots with nothing in its place, then above. */
const inOrder = (tally: Tally, figure: number): readonly { readonly count: number; readonly least: number; readonly most: number }[] => {
  const at = (slot: number) => {
    const place = figure * ALL_SLOTS + slot
    return { count: tally.counts[place] ?? 0, least: tally.least[place] ?? 0, most: tally.most[place] ?? 0 }
  }
  return Array.from({ length: ALL_SLOTS - 1 }, (_, slot) => at(slot))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.least - b.least || a.most - b.most)
}

const totalOf = (tally: Tally, place: number): number => tally.sums.reduce((all, { values }) => all + (values[place] ?? 0), 0)

export const spreadOf = (tally: Tally, figure: number, scale: Scale, trials: number): Spread => {
  const slots = inOrder(tally, figure)
  const middle = middleOf(scaleOf(scale, figure))
  const [sum, squares] = [totalOf(tally, 2 * figure), totalOf(tally, 2 * figure + 1)]
  const numbers = slots.reduce((all, { count }) => all + count, 0)
  return {
    mean: middle + sum / trials,
    deviation: Math.sqrt(Math.max(0, squares / trials - (sum / trials) ** 2)),
    quantile: (share) => {
      const rank = share * (numbers - 1)
      let before = 0
      for (const { count, least, most } of slots) {
        if (rank <= before + count - 1)
          return count === 1 || least === most ? least : least + ((most - least) * Math.max(0, rank - before)) / (count - 1)
        before += count
      }
      return slots.at(-1)?.most ?? Number.NaN
    },
  }
}

/** How often an event happened, as a share of all trials. */
export const chanceOf = (tally: Tally, event: number, { figures }: SimulationModel, trials: number): number =>
  totalOf(tally, 2 * figures + event) / trials
