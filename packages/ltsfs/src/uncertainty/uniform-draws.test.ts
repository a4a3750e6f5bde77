import { afterEach, expect, test, vi } from 'vitest'
import { fillUniforms } from '../chance/philox.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import { openUniforms } from './uniform-draws.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const oneByOne = (count: number, seed: number, trial: number): readonly Float64Array[] => {
  const blocks = Array.from({ length: Math.ceil(count / 4) * 4 }, () => new Float64Array(BLOCK))
  for (let quad = 0; quad * 4 < count; quad += 1) fillUniforms(blocks.slice(quad * 4, quad * 4 + 4), BLOCK, { seed, trial, quad })
  return blocks.slice(0, count)
}

test.each([
  [1, 0, 4],
  [7, 4096, 1],
  // A block within which the lower half of the trial's number runs over, and seeds and trials beyond 32 bits.
  [2 ** 40 + 77, 2 ** 32 - 100, 10],
  [2 ** 53 - 1, 2 ** 45 + 256, 5],
])('of seed %d from trial %d on are those of the generator, %d at once', (seed, trial, count) => {
  const draws = openUniforms(count)
  // All of them stand in one memory, which the list of blocks does not.
  expect(draws.blocks.every(({ buffer }) => buffer === draws.blocks[0]?.buffer && buffer.byteLength > BLOCK * 8)).toBe(true)
  draws.fill(seed, trial)
  expect(draws.blocks).toEqual(oneByOne(count, seed, trial))
})

test('without WebAssembly they are the same', () => {
  vi.stubGlobal('WebAssembly', undefined)
  const draws = openUniforms(18)
  draws.fill(3, 512)
  expect(draws.blocks).toEqual(oneByOne(18, 3, 512))
  expect(draws.blocks[0]?.buffer.byteLength).toBe(BLOCK * 8)
})
