/**
 * Philox4x32-10, a counter-based generator (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11).
 *
 * A number depends on its place (which trial, which draw) and on the seed alone, never on what was drawn before, so any number of threads
 * draws the same. The published vectors of the authors are among the tests.
 */
export const M0 = 0xd2511f53
export const M1 = 0xcd9e8d57
export const W0 = 0x9e3779b9
export const W1 = 0xbb67ae85
export const ROUNDS = 10

const [M0_LOW, M0_HIGH, M1_LOW, M1_HIGH] = [M0 & 0xffff, M0 >>> 16, M1 & 0xffff, M1 >>> 16]

/** The upper 32 of the 64 bits of a product, by halves, in whole numbers of 32 bits throughout. */
const upper = (al: number, ah: number, b: number): number => {
  const bl = b & 0xffff
  const bh = b >>> 16
  const one = Math.imul(ah, bl)
  const other = Math.imul(al, bh)
  const middle = (Math.imul(al, bl) >>> 16) + (one & 0xffff) + (other & 0xffff)
  return (Math.imul(ah, bh) + (one >>> 16) + (other >>> 16) + (middle >>> 16)) | 0
}

export type Four = readonly [number, number, number, number]

/** Ten rounds over the numbers in place: nothing is made anew for a draw. */
const mix = (four: Uint32Array, key0: number, key1: number): void => {
  let c0 = (four[0] as number) | 0
  let c1 = (four[1] as number) | 0
  let c2 = (four[2] as number) | 0
  let c3 = (four[3] as number) | 0
  let k0 = key0 | 0
  let k1 = key1 | 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = upper(M0_LOW, M0_HIGH, c0)
    const low0 = Math.imul(M0, c0)
    const high1 = upper(M1_LOW, M1_HIGH, c2)
    const low1 = Math.imul(M1, c2)
    c0 = high1 ^ c1 ^ k0
    c1 = low1
    c2 = high0 ^ c3 ^ k1
    c3 = low0
    k0 = (k0 + W0) | 0
    k1 = (k1 + W1) | 0
  }
  four[0] = c0
  four[1] = c1
  four[2] = c2
  four[3] = c3
}

/** Four whole numbers of 32 bits for a counter and a key. */
export const philox = (counter: Four, key: readonly [number, number]): Four => {
  const four = Uint32Array.from(counter)
  mix(four, key[0], key[1])
  return [four[0] ?? 0, four[1] ?? 0, four[2] ?? 0, four[3] ?? 0]
}

const STEP = 2 ** -32

export interface Stream {
  readonly seed: number
  /** The first trial of the block; trials are whole numbers up to 2^53. */
  readonly trial: number
  /** Which four draws. */
  readonly quad: number
}

/** Fills up to four blocks with numbers between 0 and 1, neither included: one trial after another. */
export const fillUniforms = (blocks: readonly Float64Array[], length: number, { seed, trial, quad }: Stream): void => {
  const [key0, key1] = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0]
  const four = new Uint32Array(4)
  // A block that is not asked for is filled all the same, beside the others.
  const spare = blocks.length < 4 ? new Float64Array(length) : (blocks[3] as Float64Array)
  const [first = spare, second = spare, third = spare, fourth = spare] = blocks
  for (let lane = 0; lane < length; lane += 1) {
    const at = trial + lane
    four[0] = at >>> 0
    four[1] = Math.floor(at / 2 ** 32)
    four[2] = quad
    four[3] = 0
    mix(four, key0, key1)
    first[lane] = ((four[0] as number) + 0.5) * STEP
    second[lane] = ((four[1] as number) + 0.5) * STEP
    third[lane] = ((four[2] as number) + 0.5) * STEP
    fourth[lane] = ((four[3] as number) + 0.5) * STEP
  }
}
