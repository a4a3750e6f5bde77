/**
 * Exponential and natural logarithm to the last digit but one, in steps that every machine computes alike: no engine's own function, whose last
 * digit is its own affair. The steps are those of FreeBSD's msun (e_exp.c, e_log.c), after Sun Microsystems 1993.
 */
export const EXPONENTIAL = {
  perHalving: Math.LOG2E,
  halvingHigh: 0.6931471803691238,
  halvingLow: 1.9082149292705877e-10,
  least: -708,
  most: 709,
  /** The highest power first. */
  series: [4.1381367970572385e-8, -1.6533902205465252e-6, 6.613756321437934e-5, -0.0027777777777015593, 0.16666666666666602],
} as const

export const LOGARITHM = {
  /** The upper 32 bits of the square root of a half, from which the part between halvings counts. */
  begin: 0x3fe6a09e,
  even: [0.15313837699209373, 0.22222198432149784, 0.3999999999940942],
  odd: [0.14798198605116586, 0.1818357216161805, 0.2857142874366239, 0.6666666666666735],
} as const

const BIAS = 1074
/** Two to the power of whole numbers, from the smallest there is. */
const POWERS = Float64Array.from({ length: BIAS + 1024 }, (_, at) => 2 ** (at - BIAS))

export const horner = (coefficients: readonly number[], x: number): number => {
  let value = coefficients[0] as number
  for (let at = 1; at < coefficients.length; at += 1) value = value * x + (coefficients[at] as number)
  return value
}

/** Of a number between -708 and 709; what is beyond counts as the end. */
export const exponential = (of: number): number => {
  const { perHalving, halvingHigh, halvingLow, least, most, series } = EXPONENTIAL
  const x = Math.min(most, Math.max(least, of))
  const halvings = Math.floor(x * perHalving + 0.5)
  const [high, low] = [x - halvings * halvingHigh, halvings * halvingLow]
  const rest = high - low
  const square = rest * rest
  const c = rest - square * horner(series, square)
  return (1 - (low - (rest * c) / (2 - c) - high)) * (POWERS[halvings + BIAS] as number)
}

const number = new Float64Array(1)
const halves = new Int32Array(number.buffer)
/** Which of the two is the upper half. */
const UPPER = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0

/** Of a number above nothing that is no smaller than 2 to the power of -1022. */
export const logarithm = (of: number): number => {
  const { begin, even, odd } = LOGARITHM
  number[0] = of
  const upper = halves[UPPER] as number
  const doublings = (upper - begin) >> 20
  halves[UPPER] = upper - (doublings << 20)
  const f = (number[0] as number) - 1
  const half = 0.5 * f * f
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const series = z * horner(odd, w) + w * horner(even, w)
  return s * (half + series) + doublings * EXPONENTIAL.halvingLow - half + f + doublings * EXPONENTIAL.halvingHigh
}
