/** The normal distribution: its quantile (Wichura, algorithm AS 241, to 16 digits) and its cumulative share (Hart, as given by West, to 15). */
import { exponential, horner, logarithm } from './exponential.ts'

/** A quotient of polynomials, the highest power first. */
export interface Quotient {
  readonly above: readonly number[]
  readonly below: readonly number[]
}
const quotient = ({ above, below }: Quotient, x: number): number => horner(above, x) / horner(below, x)

/** Shares no farther than this from a half. */
export const CENTRE_MOST = 0.425
export const CENTRE: Quotient = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438,
    3.3871328727963665,
  ],
  below: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091,
    1,
  ],
}
/** Roots of logarithms up to this one. */
export const SHOULDER_MOST = 5
export const SHOULDER: Quotient = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
    2.053191626637759, 1,
  ],
}
export const TAIL: Quotient = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
    5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358,
    0.599832206555888, 1,
  ],
}

/** How many deviations from the mean a share of all lies below; the share is between 0 and 1, neither included. */
export const normalQuantile = (share: number): number => {
  const q = share - 0.5
  if (Math.abs(q) <= CENTRE_MOST) return q * quotient(CENTRE, 0.180625 - q * q)
  const r = Math.sqrt(-logarithm(q < 0 ? share : 1 - share))
  const size = r <= SHOULDER_MOST ? quotient(SHOULDER, r - 1.6) : quotient(TAIL, r - 5)
  return q < 0 ? -size : size
}

export const HART: Quotient = {
  above: [0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376],
  below: [
    0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
    440.413735824752,
  ],
}
/** Deviations from which on a fraction takes its place, and the root of a whole turn by which that is divided. */
export const UPPER_MOST = 7.07106781186547
export const UPPER_ROOT = 2.506628274631

const upperTail = (size: number): number => {
  if (size > 37) return 0
  const density = exponential((-size * size) / 2)
  if (size < UPPER_MOST) return density * quotient(HART, size)
  return density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / UPPER_ROOT
}

/** The share of all that lies below so many deviations from the mean. */
export const normalShare = (deviations: number): number => (deviations > 0 ? 1 - upperTail(deviations) : upperTail(-deviations))

/** A block of shares into deviations, in place. */
export const fillDeviations = (block: Float64Array): void => {
  for (let at = 0; at < block.length; at += 1) block[at] = normalQuantile(block[at] as number)
}

/** A share of exactly nothing or all would be a draw without end. */
export const [LEAST, MOST] = [1e-300, 1 - 1e-16]

/** A block of deviations into shares between nothing and all, in place. */
export const fillShares = (block: Float64Array): void => {
  for (let at = 0; at < block.length; at += 1) block[at] = Math.min(MOST, Math.max(LEAST, normalShare(block[at] as number)))
}
