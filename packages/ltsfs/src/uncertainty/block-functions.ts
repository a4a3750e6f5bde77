/**
 * The functions that draws go through, as WebAssembly on two trials at once: what `chance` computes number by number, to the last bit.
 *
 * Each works on one block in place. Where WebAssembly is not there or forbidden, `chance` does it.
 */
import { type BlockFunctions, type Fill, NUMBER_BY_NUMBER } from '../chance/block-functions.ts'
import { EXPONENTIAL, LOGARITHM } from '../chance/exponential.ts'
import {
  CENTRE,
  CENTRE_MOST,
  HART,
  LEAST,
  MOST,
  type Quotient,
  SHOULDER,
  SHOULDER_MOST,
  TAIL,
  UPPER_MOST,
  UPPER_ROOT,
} from '../chance/normal.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import {
  anyOf,
  getLocal,
  loadBoth,
  loadPair,
  loopModule,
  PAIR,
  setLocal,
  shiftedBy,
  storePair,
  wholesToNumbers,
} from '../formula/wasm-bytes.ts'
import { compiled, openModule } from '../formula/wasm-module.ts'

type Code = readonly number[]

const BLOCK_BYTES = BLOCK * 8

/** What a function is written with: constants stand in the memory behind the block, each once; locals are handed out one after another. */
const openWriter = () => {
  const constants: bigint[] = []
  const bits = new DataView(new ArrayBuffer(8))
  let locals = 0
  const raw = (value: bigint): Code => {
    const at = constants.indexOf(value)
    return loadBoth(BLOCK_BYTES + 8 * (at < 0 ? constants.push(value) - 1 : at))
  }
  return {
    constants,
    raw,
    number: (value: number): Code => {
      bits.setFloat64(0, value)
      return raw(bits.getBigInt64(0))
    },
    local: (): number => {
      locals += 1
      return locals
    },
    locals: () => locals,
  }
}
type Writer = ReturnType<typeof openWriter>

const on = (left: Code, right: Code, does: Code): Code => [...left, ...right, ...does]
const plus = (left: Code, right: Code): Code => on(left, right, PAIR.add)
const minus = (left: Code, right: Code): Code => on(left, right, PAIR.sub)
const times = (left: Code, right: Code): Code => on(left, right, PAIR.mul)
const over = (left: Code, right: Code): Code => on(left, right, PAIR.div)

/** Keeps what is computed in a local, and gives back how to read it. */
const kept = ({ local }: Writer, body: number[], code: Code): Code => {
  const at = local()
  body.push(...code, ...setLocal(at))
  return getLocal(at)
}

const horner = ({ number }: Writer, coefficients: readonly number[], x: Code): Code =>
  coefficients.slice(1).reduce<Code>((value, coefficient) => plus(times(value, x), number(coefficient)), number(coefficients[0] as number))

const quotient = (writer: Writer, { above, below }: Quotient, x: Code): Code => over(horner(writer, above, x), horner(writer, below, x))

const exponentialOf = (writer: Writer, body: number[], of: Code): Code => {
  const { number, raw } = writer
  const { perHalving, halvingHigh, halvingLow, least, most, series } = EXPONENTIAL
  const x = kept(writer, body, on(on(of, number(least), PAIR.max), number(most), PAIR.min))
  const halvings = kept(writer, body, [...plus(times(x, number(perHalving)), number(0.5)), ...PAIR.floor])
  const high = kept(writer, body, minus(x, times(halvings, number(halvingHigh))))
  const low = kept(writer, body, times(halvings, number(halvingLow)))
  const rest = kept(writer, body, minus(high, low))
  const square = kept(writer, body, times(rest, rest))
  const c = kept(writer, body, minus(rest, times(square, horner(writer, series, square))))
  const near = minus(number(1), minus(minus(low, over(times(rest, c), minus(number(2), c))), high))
  // Added to so much, a whole number stands in the last bits; from there it goes to where the power of two stands.
  const power = [...on(plus(halvings, number(2 ** 52 + 2 ** 51)), raw(1023n), PAIR.addWhole), ...shiftedBy(52, PAIR.shiftLeft)]
  return times(near, power)
}

const logarithmOf = (writer: Writer, body: number[], of: Code): Code => {
  const { number, raw } = writer
  const { begin, even, odd } = LOGARITHM
  const { halvingHigh, halvingLow } = EXPONENTIAL
  const doublings = kept(writer, body, [...on(of, raw(BigInt(begin) << 32n), PAIR.subWhole), ...shiftedBy(52, PAIR.shiftRight)])
  const part = on(of, [...doublings, ...shiftedBy(52, PAIR.shiftLeft)], PAIR.subWhole)
  const f = kept(writer, body, minus(part, number(1)))
  const half = kept(writer, body, times(times(number(0.5), f), f))
  const s = kept(writer, body, over(f, plus(number(2), f)))
  const z = kept(writer, body, times(s, s))
  const w = kept(writer, body, times(z, z))
  const series = plus(times(z, horner(writer, odd, w)), times(w, horner(writer, even, w)))
  const count = kept(writer, body, wholesToNumbers(doublings))
  return plus(plus(minus(plus(times(s, plus(half, series)), times(count, number(halvingLow))), half), f), times(count, number(halvingHigh)))
}

/** Where the mask is set for at least one of the two, a local becomes what the code says for those. */
const whereSet = (body: number[], mask: Code, at: number, code: (inner: number[]) => Code): void => {
  const inner: number[] = []
  const value = code(inner)
  body.push(...mask, ...anyOf([...inner, ...value, ...getLocal(at), ...mask, ...PAIR.select, ...setLocal(at)]))
}

const deviationOf = (writer: Writer, body: number[], share: Code): Code => {
  const { number, local } = writer
  const q = kept(writer, body, minus(share, number(0.5)))
  const found = local()
  body.push(...times(q, quotient(writer, CENTRE, kept(writer, body, minus(number(0.180625), times(q, q))))), ...setLocal(found))
  const isFar = kept(writer, body, on([...q, ...PAIR.abs], number(CENTRE_MOST), PAIR.gt))
  whereSet(body, isFar, found, (inner) => {
    const below = kept(writer, inner, on(share, minus(number(1), share), PAIR.min))
    const r = kept(writer, inner, [...minus(number(-0), logarithmOf(writer, inner, below)), ...PAIR.sqrt])
    const size = local()
    inner.push(...quotient(writer, SHOULDER, kept(writer, inner, minus(r, number(1.6)))), ...setLocal(size))
    const isTail = kept(writer, inner, on(r, number(SHOULDER_MOST), PAIR.gt))
    whereSet(inner, isTail, size, (deeper) => quotient(writer, TAIL, kept(writer, deeper, minus(r, number(5)))))
    return on(getLocal(size), on(q, number(-0), PAIR.and), PAIR.xor)
  })
  return getLocal(found)
}

const shareOf = (writer: Writer, body: number[], deviations: Code): Code => {
  const { number, local } = writer
  const size = kept(writer, body, [...deviations, ...PAIR.abs])
  const density = kept(writer, body, exponentialOf(writer, body, over(times(minus(number(-0), size), size), number(2))))
  const tail = local()
  body.push(...times(density, quotient(writer, HART, size)), ...setLocal(tail))
  const isFar = kept(writer, body, on(number(UPPER_MOST), size, PAIR.le))
  whereSet(body, isFar, tail, () => {
    const fraction = [4, 3, 2, 1].reduce<Code>((rest, at) => plus(size, over(number(at), rest)), plus(size, number(0.65)))
    return over(over(density, fraction), number(UPPER_ROOT))
  })
  const isNone = kept(writer, body, on(size, number(37), PAIR.gt))
  whereSet(body, isNone, tail, () => number(0))
  const isAbove = kept(writer, body, on(deviations, number(0), PAIR.gt))
  whereSet(body, isAbove, tail, () => minus(number(1), getLocal(tail)))
  return on(on(number(LEAST), getLocal(tail), PAIR.max), number(MOST), PAIR.min)
}

type Write = (writer: Writer, body: number[], of: Code) => Code

const moduleOf = (write: Write): { readonly module: object; readonly constants: readonly bigint[] } | null => {
  const writer = openWriter()
  const body: number[] = []
  const of = kept(writer, body, [...getLocal(0), ...loadPair(0)])
  const value = kept(writer, body, write(writer, body, of))
  body.push(...getLocal(0), ...value, ...storePair(0))
  const { constants } = writer
  const module = compiled(
    loopModule({ memory: BLOCK_BYTES + 8 * constants.length, locals: writer.locals(), before: [], body, bytes: BLOCK_BYTES }),
  )
  return module && { module, constants }
}

const opened = (write: Write): Fill | null => {
  const made = moduleOf(write)
  if (made === null) return null
  const { buffer, run } = openModule(made.module)
  new BigInt64Array(buffer, BLOCK_BYTES, made.constants.length).set(made.constants)
  const own = new Float64Array(buffer, 0, BLOCK)
  return (block) => {
    own.set(block)
    run()
    block.set(own)
  }
}

/** For blocks of as many trials as are computed together. */
export const openBlockFunctions = (): BlockFunctions => {
  const [deviations, shares, exponentials] = [deviationOf, shareOf, exponentialOf].map(opened)
  return deviations && shares && exponentials ? { deviations, shares, exponentials } : NUMBER_BY_NUMBER
}
