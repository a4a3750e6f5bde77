/** Splits a total by largest remainder, trial by trial: the same as the exact allocation, ties to whoever stands first. */
import { BLOCK } from './kernel-code.ts'
import { cutNumber } from './kernel-number.ts'

/** Fractions nearer than this are one and the same remainder. */
const SAME = 1e-7

/** The parts of a total, into `parts`. A total below nothing is split as its mirror. */
const split = (total: number, weights: Float64Array, scale: number, parts: Float64Array): void => {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const [size, sign] = [Math.abs(total), total < 0 ? -1 : 1]
  const remainders = weights.map((weight, at) => {
    const exact = (size * weight) / sum
    const cut = cutNumber(exact, scale)
    parts[at] = cut
    return Math.max(0, (exact - cut) * scale)
  })
  let left = Math.ceil((size - parts.reduce((all, part) => all + part, 0)) * scale - SAME)
  while (left > 0) {
    let largest = 0
    for (const [at, remainder] of remainders.entries()) if (remainder > (remainders[largest] as number) + SAME) largest = at
    if ((remainders[largest] as number) < 0) break
    parts[largest] = Math.round((parts[largest] as number) * scale + 1) / scale
    remainders[largest] = -1
    left -= 1
  }
  for (const [at, part] of parts.entries()) parts[at] = sign * part
}

/** Runs one splitting instruction over a block; gives back where the next instruction stands. */
export const splitBlock = (memory: Float64Array, code: Int32Array, at: number, constants: Float64Array): number => {
  const count = code[at + 1] as number
  const [total, scale] = [(code[at + 2] as number) * BLOCK, constants[code[at + 3] as number] as number]
  const [weightsAt, resultsAt] = [at + 4, at + 4 + count]
  const [weights, parts] = [new Float64Array(count), new Float64Array(count)]
  for (let i = 0; i < BLOCK; i += 1) {
    for (let each = 0; each < count; each += 1) weights[each] = memory[(code[weightsAt + each] as number) * BLOCK + i] as number
    split(memory[total + i] as number, weights, scale, parts)
    for (let each = 0; each < count; each += 1) memory[(code[resultsAt + each] as number) * BLOCK + i] = parts[each] as number
  }
  return resultsAt + count
}
