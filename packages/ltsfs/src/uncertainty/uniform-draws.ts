/**
 * The numbers between 0 and 1 of a block of trials, a block for each draw.
 *
 * As WebAssembly the generator makes those of four trials at once; where that is not there or forbidden they are made one after another. Both
 * give the same numbers: whole numbers of 32 bits have no last digit to differ in.
 */
import { fillUniforms, M0, M1, ROUNDS, W0, W1 } from '../chance/philox.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import {
  FOUR,
  getLocal,
  loadFixed,
  loadPair,
  loopModule,
  PAIR,
  setLocal,
  shiftedRight,
  storePair,
  teeLocal,
} from '../formula/wasm-bytes.ts'
import { compiled, openModule } from '../formula/wasm-module.ts'

export interface UniformDraws {
  readonly blocks: readonly Float64Array[]
  /** Of the block that begins with this trial. */
  readonly fill: (seed: number, first: number) => void
}

const BLOCK_BYTES = BLOCK * 8
const VECTOR = 16
const STEP = 2 ** -32

/** The blocks, then the lower and upper halves of the trials' numbers, keys by round, then what does not vary, four times each. */
const placesOf = (quads: number) => {
  const low = quads * 4 * BLOCK_BYTES
  const high = low + BLOCK * 4
  const keys = high + BLOCK * 4
  const fixed = keys + 2 * ROUNDS * VECTOR
  const [m0, m1, half, step] = [fixed, fixed + VECTOR, fixed + 2 * VECTOR, fixed + 3 * VECTOR] as const
  const quad = fixed + 4 * VECTOR
  return { low, high, keys, m0, m1, half, step, quad, size: quad + quads * VECTOR }
}
type Places = ReturnType<typeof placesOf>

/** Locals: how far the loop is, the counter, and what is between. */
const [C0, C1, C2, C3, EVEN, ODD] = [1, 2, 3, 4, 5, 6] as const

/** The lower and the upper halves of four products, onto the stack, the upper ones first. */
const product = (counter: number, factor: number): readonly number[] => [
  ...[...getLocal(counter), ...loadFixed(factor), ...FOUR.lowProducts, ...setLocal(EVEN)],
  ...[...getLocal(counter), ...loadFixed(factor), ...FOUR.highProducts, ...setLocal(ODD)],
  ...[...getLocal(EVEN), ...getLocal(ODD), ...FOUR.upperHalves],
  ...[...getLocal(EVEN), ...getLocal(ODD), ...FOUR.lowerHalves],
]

const roundOf = ({ keys, m0, m1 }: Places, round: number): readonly number[] => {
  const [first, second] = [keys + 2 * round * VECTOR, keys + (2 * round + 1) * VECTOR]
  const [NEXT1, NEXT3] = [7, 8]
  return [
    ...[...product(C2, m1), ...setLocal(NEXT1), ...getLocal(C1), ...PAIR.xor, ...loadFixed(first), ...PAIR.xor],
    ...[...product(C0, m0), ...setLocal(NEXT3), ...getLocal(C3), ...PAIR.xor, ...loadFixed(second), ...PAIR.xor, ...setLocal(C2)],
    ...[...setLocal(C0), ...getLocal(NEXT1), ...setLocal(C1), ...getLocal(NEXT3), ...setLocal(C3)],
  ]
}

/** Four whole numbers as numbers between 0 and 1, two and two. */
const stored = ({ half, step }: Places, counter: number, at: number): readonly number[] => {
  const share = [...FOUR.toNumbers, ...loadFixed(half), ...PAIR.add, ...loadFixed(step), ...PAIR.mul]
  return [
    ...[...getLocal(0), ...getLocal(counter), ...share, ...storePair(at)],
    ...[...getLocal(0), ...getLocal(counter), ...getLocal(counter), ...FOUR.lastTwo, ...share, ...storePair(at + VECTOR)],
  ]
}

const bodyOf = (places: Places, quads: number): readonly number[] => {
  const body: number[] = []
  const write = (bytes: readonly number[]): void => {
    for (const byte of bytes) body.push(byte)
  }
  for (let quad = 0; quad < quads; quad += 1) {
    write([...getLocal(0), ...shiftedRight(1), ...loadPair(places.low), ...setLocal(C0)])
    write([...getLocal(0), ...shiftedRight(1), ...loadPair(places.high), ...setLocal(C1)])
    write([...loadFixed(places.quad + quad * VECTOR), ...teeLocal(C2), ...getLocal(C2), ...PAIR.xor, ...setLocal(C3)])
    for (let round = 0; round < ROUNDS; round += 1) write(roundOf(places, round))
    for (const [at, counter] of [C0, C1, C2, C3].entries()) write(stored(places, counter, (quad * 4 + at) * BLOCK_BYTES))
  }
  return body
}

const modules = new Map<number, object | null>()

const moduleOf = (quads: number): object | null => {
  const known = modules.get(quads)
  if (known !== undefined) return known
  const places = placesOf(quads)
  const bytes = loopModule({
    memory: places.size,
    locals: 8,
    before: [],
    body: bodyOf(places, quads),
    bytes: BLOCK_BYTES,
    step: 2 * VECTOR,
  })
  const module = compiled(bytes)
  modules.set(quads, module)
  return module
}

const oneByOne = (count: number): UniformDraws => {
  const blocks = Array.from({ length: count }, () => new Float64Array(BLOCK))
  return {
    blocks,
    fill: (seed, first) => {
      for (let quad = 0; quad * 4 < count; quad += 1)
        fillUniforms(blocks.slice(quad * 4, quad * 4 + 4), BLOCK, { seed, trial: first, quad })
    },
  }
}

export const openUniforms = (count: number): UniformDraws => {
  const quads = Math.ceil(count / 4)
  const module = moduleOf(quads)
  if (module === null) return oneByOne(count)
  const places = placesOf(quads)
  const { buffer, run } = openModule(module)
  const whole = (address: number, length: number): Int32Array => new Int32Array(buffer, address, length)
  const [low, high, keys] = [whole(places.low, BLOCK), whole(places.high, BLOCK), whole(places.keys, 8 * ROUNDS)]
  whole(places.m0, 4).fill(M0)
  whole(places.m1, 4).fill(M1)
  new Float64Array(buffer, places.half, 2).fill(0.5)
  new Float64Array(buffer, places.step, 2).fill(STEP)
  for (let quad = 0; quad < quads; quad += 1) whole(places.quad + quad * VECTOR, 4).fill(quad)
  return {
    blocks: Array.from({ length: count }, (_, at) => new Float64Array(buffer, at * BLOCK_BYTES, BLOCK)),
    fill: (seed, first) => {
      let [key0, key1] = [seed | 0, Math.floor(seed / 2 ** 32) | 0]
      for (let round = 0; round < ROUNDS; round += 1) {
        keys.fill(key0, 8 * round, 8 * round + 4)
        keys.fill(key1, 8 * round + 4, 8 * round + 8)
        ;[key0, key1] = [(key0 + W0) | 0, (key1 + W1) | 0]
      }
      for (let lane = 0; lane < BLOCK; lane += 1) {
        low[lane] = first + lane
        high[lane] = Math.floor((first + lane) / 2 ** 32)
      }
      run()
    },
  }
}
