/**
 * Runs the code of a kernel: every instruction is one short loop over a block of trials, so reading it costs next to nothing.
 *
 * Nothing is generated as text and nothing is evaluated, so the strictest policy of a page allows it.
 */
import { BLOCK, type KernelCode, OP, type Op, RELATIONS } from './kernel-code.ts'
import { compare, cutNumber, roundNumber } from './kernel-number.ts'
import { splitBlock } from './kernel-split.ts'

type Memory = Float64Array
type Lane = number

export interface KernelRun {
  /** A block of an input, to be filled before each run. */
  readonly input: (at: number) => Float64Array
  /** A block of an output, as the last run left it. */
  readonly output: (at: number) => Float64Array
  readonly run: () => void
}

/** Two slots into a third. `result`, `left` and `right` are where the slots begin. */
type TwoSlots = (memory: Memory, result: number, left: number, right: number) => void
type OneSlot = (memory: Memory, result: number, left: number, constant: number) => void

const TWO: Partial<Record<Op, TwoSlots>> = {
  [OP.add]: (m, r, a, b) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = (m[a + i] as Lane) + (m[b + i] as Lane)
  },
  [OP.minus]: (m, r, a, b) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = (m[a + i] as Lane) - (m[b + i] as Lane)
  },
  [OP.times]: (m, r, a, b) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = (m[a + i] as Lane) * (m[b + i] as Lane)
  },
  [OP.over]: (m, r, a, b) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = (m[a + i] as Lane) / (m[b + i] as Lane)
  },
  [OP.smaller]: (m, r, a, b) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = Math.min(m[a + i] as Lane, m[b + i] as Lane)
  },
  [OP.larger]: (m, r, a, b) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = Math.max(m[a + i] as Lane, m[b + i] as Lane)
  },
}

const ONE: Partial<Record<Op, OneSlot>> = {
  [OP.addConstant]: (m, r, a, k) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = (m[a + i] as Lane) + k
  },
  [OP.fromConstant]: (m, r, a, k) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = k - (m[a + i] as Lane)
  },
  [OP.timesConstant]: (m, r, a, k) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = (m[a + i] as Lane) * k
  },
  [OP.constantOver]: (m, r, a, k) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = k / (m[a + i] as Lane)
  },
  [OP.smallerConstant]: (m, r, a, k) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = k < (m[a + i] as Lane) ? k : (m[a + i] as Lane)
  },
  [OP.largerConstant]: (m, r, a, k) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = (m[a + i] as Lane) < k ? k : (m[a + i] as Lane)
  },
  [OP.round]: (m, r, a, k) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = roundNumber(m[a + i] as Lane, k)
  },
  [OP.roundDown]: (m, r, a, k) => {
    for (let i = 0; i < BLOCK; i += 1) m[r + i] = cutNumber(m[a + i] as Lane, k)
  },
}

const chooseBlock = (memory: Memory, code: Int32Array, at: number): void => {
  const place = (offset: number): number => (code[at + offset] as number) * BLOCK
  const [result, left, right, then, otherwise] = [place(1), place(2), place(3), place(5), place(6)]
  const relation = RELATIONS[code[at + 4] as number] ?? '<'
  for (let i = 0; i < BLOCK; i += 1) {
    const isThen = compare(memory[left + i] as Lane, relation, memory[right + i] as Lane)
    memory[result + i] = memory[(isThen ? then : otherwise) + i] as Lane
  }
}

const runBlock = ({ code, constants }: KernelCode, memory: Memory): void => {
  for (let at = 0; at < code.length; ) {
    const op = code[at] as Op
    const [result, left, right] = [(code[at + 1] as number) * BLOCK, (code[at + 2] as number) * BLOCK, code[at + 3] as number]
    if (op === OP.choose) {
      chooseBlock(memory, code, at)
      at += 8
    } else if (op === OP.share) {
      at = splitBlock(memory, code, at, constants)
    } else {
      const two = TWO[op]
      if (two !== undefined) two(memory, result, left, right * BLOCK)
      else ONE[op]?.(memory, result, left, constants[right] as number)
      at += 4
    }
  }
}

/** A kernel with a memory of its own: each thread opens one. */
export const openKernel = (kernel: KernelCode): KernelRun => {
  const memory = new Float64Array(kernel.slots * BLOCK)
  const block = (slot: number): Float64Array => memory.subarray(slot * BLOCK, (slot + 1) * BLOCK)
  for (let at = 0; at < kernel.fixed.length; at += 2)
    block(kernel.fixed[at] as number).fill(kernel.constants[kernel.fixed[at + 1] as number] as number)
  const inputs = Array.from({ length: kernel.inputs }, (_, at) => block(at))
  const outputs = Array.from(kernel.outputs, block)
  return {
    input: (at) => inputs[at] as Float64Array,
    output: (at) => outputs[at] as Float64Array,
    run: () => runBlock(kernel, memory),
  }
}
