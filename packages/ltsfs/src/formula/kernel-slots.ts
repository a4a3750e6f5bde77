/** Gives registers their slots: a slot is free again after the last instruction that reads it, so a block fits near the processor. */
import type { Built, Instruction, Result } from './kernel-build.ts'
import { type KernelCode, OP } from './kernel-code.ts'

/** Instructions that lead to an output, in order. */
const needed = ({ instructions, outputs }: Built): readonly Instruction[] => {
  const wanted = new Set(outputs.flatMap((output) => ('register' in output ? [output.register] : [])))
  const kept: Instruction[] = []
  for (const instruction of instructions.toReversed()) {
    if (!instruction.results.some((result) => wanted.has(result))) continue
    kept.push(instruction)
    for (const register of instruction.reads) wanted.add(register)
  }
  return kept.toReversed()
}

/** The last place each register is read; outputs are read at the end. */
const lastReads = (instructions: readonly Instruction[], outputs: readonly Result[]): ReadonlyMap<number, number> => {
  const last = new Map<number, number>()
  for (const [at, { reads }] of instructions.entries()) for (const register of reads) last.set(register, at)
  for (const output of outputs) if ('register' in output) last.set(output.register, Number.POSITIVE_INFINITY)
  return last
}

interface Slots {
  readonly of: (register: number) => number
  readonly take: (register: number) => number
  /** A slot that nothing else has had. */
  readonly fresh: () => number
  readonly free: (register: number) => void
  readonly count: () => number
}

const slotsFor = (inputs: number): Slots => {
  const slotOf = new Map(Array.from({ length: inputs }, (_, at) => [at, at] as const))
  const idle: number[] = []
  let count = inputs
  return {
    of: (register) => {
      const slot = slotOf.get(register)
      if (slot === undefined) throw new Error('a register is written before it is read')
      return slot
    },
    take: (register) => {
      const slot = idle.pop() ?? count
      if (slot === count) count += 1
      slotOf.set(register, slot)
      return slot
    },
    fresh: () => {
      count += 1
      return count - 1
    },
    /** Inputs keep theirs: they are filled anew for every block. */
    free: (register) => {
      const slot = slotOf.get(register)
      if (slot !== undefined && slot >= inputs) idle.push(slot)
    },
    count: () => count,
  }
}

const table = (): { readonly at: (value: number) => number; readonly values: () => Float64Array } => {
  const places = new Map<number, number>()
  return {
    at: (value) => {
      const place = places.get(value) ?? places.size
      places.set(value, place)
      return place
    },
    values: () => Float64Array.from(places.keys()),
  }
}

/** Writes the code of what was built. */
export const placeKernel = (built: Built, inputs: number): KernelCode => {
  const instructions = needed(built)
  const last = lastReads(instructions, built.outputs)
  const [slots, constants] = [slotsFor(inputs), table()]
  const code: number[] = []
  const fixed: number[] = []
  const held = instructions.filter(({ op }) => op === OP.constant)
  for (const { results, constants: values } of held)
    for (const register of results) fixed.push(slots.take(register), constants.at(values[0] ?? 0))
  const isHeld = new Set(held.flatMap(({ results }) => results))
  for (const [at, instruction] of instructions.entries()) {
    if (instruction.op === OP.constant) continue
    const reads = instruction.reads.map(slots.of)
    const done = [...new Set(instruction.reads)].filter((register) => last.get(register) === at && !isHeld.has(register))
    const free = () => done.forEach(slots.free)
    // A split writes all its results while it still reads: they take slots of their own.
    if (instruction.op !== OP.share) free()
    const results = instruction.results.map(slots.take)
    if (instruction.op === OP.share) free()
    for (const register of instruction.results) if (!last.has(register)) slots.free(register)
    code.push(...encode(instruction, reads, results, constants.at))
  }
  const outputs = built.outputs.map((output) => {
    if ('register' in output) return slots.of(output.register)
    const slot = slots.fresh()
    fixed.push(slot, constants.at(output.constant))
    return slot
  })
  return {
    code: Int32Array.from(code),
    constants: constants.values(),
    inputs,
    slots: slots.count(),
    outputs: Int32Array.from(outputs),
    fixed: Int32Array.from(fixed),
  }
}

const encode = (
  { op, constants }: Instruction,
  reads: readonly number[],
  results: readonly number[],
  constantAt: (value: number) => number,
): readonly number[] => {
  const [result = 0] = results
  const [first = 0, second = 0, third = 0, fourth = 0] = reads
  if (op === OP.choose) return [op, result, first, second, constants[0] ?? 0, third, fourth, 0]
  if (op === OP.share) return [op, results.length, first, constantAt(constants[0] ?? 1), ...reads.slice(1), ...results]
  return [op, result, first, constants.length === 0 ? second : constantAt(constants[0] ?? 0)]
}
