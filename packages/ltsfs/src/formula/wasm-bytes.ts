/** The few words of WebAssembly that a kernel is written in, as bytes: numbers, sections, instructions on two trials at once. */

/** LEB128, without a sign. */
export const whole = (value: number): readonly number[] => {
  const bytes: number[] = []
  let left = value
  do {
    bytes.push((left % 128) + (left >= 128 ? 128 : 0))
    left = Math.floor(left / 128)
  } while (left > 0)
  return bytes
}

/** LEB128, with a sign: for values of nothing or more. */
const signed = (value: number): readonly number[] => {
  const bytes = [...whole(value)]
  const last = bytes.at(-1) ?? 0
  // Its sixth bit would be read as the sign.
  return last < 64 ? bytes : [...bytes.slice(0, -1), last + 128, 0]
}

const named = (name: string): readonly number[] => [...whole(name.length), ...Array.from(name, (letter) => letter.charCodeAt(0))]
const section = (id: number, content: readonly number[]): readonly number[] => [id, ...whole(content.length), ...content]

const two = (code: number) => [0xfd, ...whole(code)] as const

/** On pairs of numbers, from the stack to the stack. */
export const PAIR = {
  lt: two(0x49),
  gt: two(0x4a),
  le: two(0x4b),
  not: two(0x4d),
  and: two(0x4e),
  or: two(0x50),
  xor: two(0x51),
  /** Takes the first where the mask is set, else the second. */
  select: two(0x52),
  floor: two(0x75),
  abs: two(0xec),
  add: two(0xf0),
  sub: two(0xf1),
  mul: two(0xf2),
  div: two(0xf3),
  min: two(0xf4),
  max: two(0xf5),
  /** The second where it is smaller, or larger, else the first: no number as the first stays none. */
  smallerThan: two(0xf6),
  largerThan: two(0xf7),
} as const

export const getLocal = (at: number): readonly number[] => [0x20, ...whole(at)]
export const setLocal = (at: number): readonly number[] => [0x21, ...whole(at)]
export const teeLocal = (at: number): readonly number[] => [0x22, ...whole(at)]
const integer = (value: number): readonly number[] => [0x41, ...signed(value)]

/** Aligned to eight bytes. */
const place = (offset: number): readonly number[] => [3, ...whole(offset)]
/** A pair from so far behind the address on the stack, or back to it. */
export const loadPair = (offset: number): readonly number[] => [...two(0x00), ...place(offset)]
export const storePair = (offset: number): readonly number[] => [...two(0x0b), ...place(offset)]
/** One number for both of a pair, from an address that does not vary. */
export const loadBoth = (address: number): readonly number[] => [...integer(0), ...two(0x0a), ...place(address)]

const [NOTHING, I32, V128, FUNCTION, END] = [0x40, 0x7f, 0x7b, 0x60, 0x0b]
const PAGE = 65_536

export interface LoopAsked {
  /** Bytes of memory. */
  readonly memory: number
  /** Pairs kept beside the memory: locals 1 and up; local 0 is how far the loop is. */
  readonly locals: number
  /** Done once, then for every pair of so many bytes in all. */
  readonly before: readonly number[]
  readonly body: readonly number[]
  readonly bytes: number
}

/** A module with its memory, "memory", and one function, "run", that does a body for every pair of a block. */
export const loopModule = ({ memory, locals, before, body, bytes }: LoopAsked): Uint8Array => {
  const step = [...getLocal(0), ...integer(16), 0x6a, ...teeLocal(0), ...integer(bytes), 0x49, 0x0d, 0]
  const code = [...whole(2), 1, I32, ...whole(locals), V128, ...before, 0x03, NOTHING]
  const end = [...step, END, END]
  const size = code.length + body.length + end.length
  // Long bodies are put in place, not spread as arguments.
  const content = [...whole(1), ...whole(size), ...code].concat(body, end)
  return Uint8Array.from(
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0].concat(
      section(1, [1, FUNCTION, 0, 0]),
      section(3, [1, 0]),
      section(5, [1, 0, ...whole(Math.ceil(memory / PAGE))]),
      section(7, [2, ...named('memory'), 2, 0, ...named('run'), 0, 0]),
      [10, ...whole(content.length)],
      content,
    ),
  )
}
