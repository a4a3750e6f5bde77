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
  sqrt: two(0xef),
  min: two(0xf4),
  max: two(0xf5),
  /** The second where it is smaller, or larger, else the first: no number as the first stays none. */
  smallerThan: two(0xf6),
  largerThan: two(0xf7),
  /** The bits of each as a whole number. */
  addWhole: two(0xce),
  subWhole: two(0xd1),
  shiftLeft: two(0xcb),
  shiftRight: two(0xcc),
} as const

const [NOTHING, I32, V128, FUNCTION, END] = [0x40, 0x7f, 0x7b, 0x60, 0x0b]

/** The places of bytes that a shuffle of two takes, by whole numbers of 32 bits: 0 to 3 of the first, 4 to 7 of the second. */
const shuffled = (...wholes: readonly number[]): readonly number[] => [
  ...two(0x0d),
  ...wholes.flatMap((at) => [4 * at, 4 * at + 1, 4 * at + 2, 4 * at + 3]),
]

/** On four whole numbers of 32 bits, none below nothing. */
export const FOUR = {
  /** Products of 64 bits of the first two, or of the last two. */
  lowProducts: two(0xde),
  highProducts: two(0xdf),
  /** Of two and two products. */
  lowerHalves: shuffled(0, 2, 4, 6),
  upperHalves: shuffled(1, 3, 5, 7),
  /** The last two of the first, to be the first two. */
  lastTwo: shuffled(2, 3, 2, 3),
  /** The first two as numbers. */
  toNumbers: two(0xff),
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
/** A pair, or four whole numbers, from an address that does not vary. */
export const loadFixed = (address: number): readonly number[] => [...integer(0), ...loadPair(address)]
/** What is on the stack, halved so many times. */
export const shiftedRight = (bits: number): readonly number[] => [...integer(bits), 0x76]
/** A pair on the stack, its bits moved so many places. */
export const shiftedBy = (bits: number, which: readonly number[]): readonly number[] => [...integer(bits), ...which]
/** Whole numbers of 64 bits as numbers. */
export const wholesToNumbers = (wholes: readonly number[]): readonly number[] => [
  ...wholes,
  ...wholes,
  ...shuffled(0, 2, 0, 2),
  ...two(0xfe),
]
/** Does what follows where the mask on the stack is set for at least one of a pair. */
export const anyOf = (body: readonly number[]): readonly number[] => [...two(0x53), 0x04, NOTHING, ...body, END]
/** One number for both of a pair, from an address that does not vary. */
export const loadBoth = (address: number): readonly number[] => [...integer(0), ...two(0x0a), ...place(address)]

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
  /** How many of them one turn does; those of a pair where nothing is said. */
  readonly step?: number
}

/** A module with its memory, "memory", and one function, "run", that does a body for every pair of a block. */
export const loopModule = ({ memory, locals, before, body, bytes, step: perTurn = 16 }: LoopAsked): Uint8Array => {
  const step = [...getLocal(0), ...integer(perTurn), 0x6a, ...teeLocal(0), ...integer(bytes), 0x49, 0x0d, 0]
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
