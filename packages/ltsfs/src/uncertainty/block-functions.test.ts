import { afterEach, expect, test, vi } from 'vitest'
import { NUMBER_BY_NUMBER } from '../chance/block-functions.ts'
import { fillUniforms } from '../chance/philox.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import { openBlockFunctions } from './block-functions.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const spread = (quad: number): Float64Array => {
  const block = new Float64Array(BLOCK)
  fillUniforms([block], BLOCK, { seed: 11, trial: 0, quad })
  return block
}
const CORNERS = {
  // The middle, both sides of where the centre ends, of where the tail begins (a root of 5 is a share of e^-25), and the farthest.
  deviations: [0.5, 0.075, 0.0749999, 0.925, 0.9250001, 1.4e-11, 1.38e-11, 1e-300, 1 - 1e-16, 2 ** -33, 1 - 2 ** -33],
  shares: [0, -0, 1, -1, 7.07106781186546, 7.07106781186548, -7.08, 37, 37.01, -37.01, 60, -1e-300],
  exponentials: [0, -0, 1, -1, 0.34657, -0.34658, 1.0397, 708.9, 709, 710, -707.9, -709, 1e300, 1e-300],
} as const

test.each(['deviations', 'shares', 'exponentials'] as const)(
  '%s of two trials at once are those of one after another, to the last bit',
  (name) => {
    const fast = openBlockFunctions()
    expect(fast).not.toBe(NUMBER_BY_NUMBER)
    for (let quad = 0; quad < 50; quad += 1) {
      const block = spread(quad)
      if (name !== 'deviations') for (const [lane, share] of block.entries()) block[lane] = (share - 0.5) * (quad % 2 === 0 ? 8 : 1500)
      block.set(CORNERS[name])
      const [two, one] = [block.slice(), block.slice()]
      fast[name](two)
      NUMBER_BY_NUMBER[name](one)
      expect([...two]).toEqual([...one])
    }
  },
)

test('where WebAssembly is not there they go number by number', () => {
  vi.stubGlobal('WebAssembly', undefined)
  expect(openBlockFunctions()).toBe(NUMBER_BY_NUMBER)
})
