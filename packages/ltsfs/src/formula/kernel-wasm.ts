/**
 * A kernel as WebAssembly: two trials at once, every register a local of the machine, so that only inputs and outputs touch the memory.
 *
 * It computes what `kernel-run` computes, to the last bit. Where WebAssembly is not there or forbidden, or a total is split by largest
 * remainder, there is none, and the list of instructions is run as it is.
 */
import { BLOCK, type KernelCode, OP, RELATIONS } from './kernel-code.ts'
import type { KernelRun } from './kernel-run.ts'
import { getLocal, loadBoth, loadPair, loopModule, PAIR, setLocal, storePair, teeLocal } from './wasm-bytes.ts'
import { compiled, openModule } from './wasm-module.ts'

const BLOCK_BYTES = BLOCK * 8
/** Constants beside those of the kernel, in this order. */
const EXTRA = [0, 1, 0.5, 1e-9, 1e-14, -0] as const
const [ZERO, ONE, HALF, BILLIONTH, NEAR, SIGN] = EXTRA.keys().toArray() as [number, number, number, number, number, number]

interface Layout {
  readonly local: (slot: number) => number
  /** Two locals that are free within an instruction. */
  readonly spare: readonly [number, number]
  readonly constant: (at: number) => readonly number[]
  readonly extra: (at: number) => readonly number[]
}

/** To a multiple of 1 / scale: |v| * scale, a little more for what is a half in decimals, plus half or next to nothing; the sign of v. */
const rounding = ({ extra, spare: [size] }: Layout, from: readonly number[], scale: readonly number[], more: number): readonly number[] => [
  ...[...from, ...PAIR.abs, ...scale, ...PAIR.mul, ...teeLocal(size)],
  ...[...getLocal(size), ...extra(NEAR), ...PAIR.mul, ...PAIR.add, ...extra(more), ...PAIR.add, ...PAIR.floor],
  ...[...scale, ...PAIR.div],
  ...[...from, ...extra(ZERO), ...PAIR.lt, ...extra(SIGN), ...PAIR.and, ...PAIR.xor],
]

/** Whether the two are taken as equal, then what the relation makes of it. */
const comparison = (
  { extra, spare: [equal] }: Layout,
  left: readonly number[],
  relation: string,
  right: readonly number[],
): readonly number[] => {
  const size = [...extra(ONE), ...left, ...PAIR.abs, ...PAIR.max, ...right, ...PAIR.abs, ...PAIR.max]
  const isEqual = [...left, ...right, ...PAIR.sub, ...PAIR.abs, ...extra(BILLIONTH), ...size, ...PAIR.mul, ...PAIR.le, ...setLocal(equal)]
  const strictly = [...left, ...right, ...(relation.startsWith('<') ? PAIR.lt : PAIR.gt), ...getLocal(equal)]
  return [...isEqual, ...strictly, ...(relation.endsWith('=') ? PAIR.or : [...PAIR.not, ...PAIR.and])]
}

const TWO_SLOTS: Readonly<Record<number, readonly number[]>> = {
  [OP.add]: PAIR.add,
  [OP.minus]: PAIR.sub,
  [OP.times]: PAIR.mul,
  [OP.over]: PAIR.div,
  [OP.smaller]: PAIR.min,
  [OP.larger]: PAIR.max,
}
const SLOT_AND_CONSTANT: Readonly<Record<number, readonly number[]>> = {
  [OP.addConstant]: PAIR.add,
  [OP.timesConstant]: PAIR.mul,
  [OP.smallerConstant]: PAIR.smallerThan,
  [OP.largerConstant]: PAIR.largerThan,
}
const CONSTANT_AND_SLOT: Readonly<Record<number, readonly number[]>> = { [OP.fromConstant]: PAIR.sub, [OP.constantOver]: PAIR.div }

/** One instruction of the code; null for one that there is no WebAssembly for. */
const written = (code: Int32Array, at: number, layout: Layout): readonly number[] | null => {
  const part = (offset: number): number => code[at + offset] as number
  const slot = (offset: number): readonly number[] => getLocal(layout.local(part(offset)))
  const [op, result] = [part(0), setLocal(layout.local(part(1)))]
  const [two, after, before] = [TWO_SLOTS[op], SLOT_AND_CONSTANT[op], CONSTANT_AND_SLOT[op]]
  if (two !== undefined) return [...slot(2), ...slot(3), ...two, ...result]
  if (after !== undefined) return [...slot(2), ...layout.constant(part(3)), ...after, ...result]
  if (before !== undefined) return [...layout.constant(part(3)), ...slot(2), ...before, ...result]
  switch (op) {
    case OP.round:
      return [...rounding(layout, slot(2), layout.constant(part(3)), HALF), ...result]
    case OP.roundDown:
      return [...rounding(layout, slot(2), layout.constant(part(3)), BILLIONTH), ...result]
    case OP.choose: {
      const mask = comparison(layout, slot(2), RELATIONS[part(4)] ?? '<', slot(3))
      const [, held] = layout.spare
      return [...mask, ...setLocal(held), ...slot(5), ...slot(6), ...getLocal(held), ...PAIR.select, ...result]
    }
    default:
      return null
  }
}

const bodyOf = ({ code }: KernelCode, layout: Layout): readonly number[] | null => {
  const body: number[] = []
  for (let at = 0; at < code.length; at += code[at] === OP.choose ? 8 : 4) {
    const instruction = written(code, at, layout)
    if (instruction === null) return null
    for (const byte of instruction) body.push(byte)
  }
  return body
}

/** Inputs, then outputs, then constants, then those of our own. */
const addressesOf = ({ inputs, outputs, constants }: KernelCode) => {
  const constantsAt = (inputs + outputs.length) * BLOCK_BYTES
  const extrasAt = constantsAt + constants.length * 8
  return { outputsAt: inputs * BLOCK_BYTES, constantsAt, extrasAt, size: extrasAt + EXTRA.length * 8 }
}

const moduleOf = (kernel: KernelCode): object | null => {
  const { outputsAt, constantsAt, extrasAt, size } = addressesOf(kernel)
  const local = (slot: number): number => slot + 1
  const layout: Layout = {
    local,
    spare: [local(kernel.slots), local(kernel.slots + 1)],
    constant: (at) => loadBoth(constantsAt + at * 8),
    extra: (at) => loadBoth(extrasAt + at * 8),
  }
  const body = bodyOf(kernel, layout)
  if (body === null) return null
  const fixed = Array.from({ length: kernel.fixed.length / 2 }, (_, at) => [
    ...layout.constant(kernel.fixed[2 * at + 1] as number),
    ...setLocal(local(kernel.fixed[2 * at] as number)),
  ]).flat()
  const loads = Array.from({ length: kernel.inputs }, (_, at) => [
    ...getLocal(0),
    ...loadPair(at * BLOCK_BYTES),
    ...setLocal(local(at)),
  ]).flat()
  const stores = Array.from(kernel.outputs, (slot, at) => [
    ...getLocal(0),
    ...getLocal(local(slot)),
    ...storePair(outputsAt + at * BLOCK_BYTES),
  ]).flat()
  return compiled(
    loopModule({ memory: size, locals: kernel.slots + 2, before: fixed, body: loads.concat(body, stores), bytes: BLOCK_BYTES }),
  )
}

const modules = new WeakMap<KernelCode, object | null>()

/** A kernel with a memory of its own; null where there is none as WebAssembly. */
export const openFastKernel = (kernel: KernelCode): KernelRun | null => {
  const known = modules.get(kernel)
  const module = known === undefined ? moduleOf(kernel) : known
  modules.set(kernel, module)
  if (module === null) return null
  const { buffer, run } = openModule(module)
  const { outputsAt, constantsAt, extrasAt } = addressesOf(kernel)
  new Float64Array(buffer, constantsAt, kernel.constants.length).set(kernel.constants)
  new Float64Array(buffer, extrasAt, EXTRA.length).set(EXTRA)
  const block = (address: number) => new Float64Array(buffer, address, BLOCK)
  const inputs = Array.from({ length: kernel.inputs }, (_, at) => block(at * BLOCK_BYTES))
  const outputs = Array.from(kernel.outputs, (_, at) => block(outputsAt + at * BLOCK_BYTES))
  return {
    input: (at) => inputs[at] as Float64Array,
    output: (at) => outputs[at] as Float64Array,
    run,
  }
}
