/** The normal distribution: its quantile (Wichura, algorithm AS 241, to 16 digits) and its cumulative share (Hart, as given by West, to 15). */

/** Quotients of polynomials, written out: they are read once for every draw. */
const centre = (r: number): number =>
  (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r + 13731.69376550946) * r +
    1971.5909503065513) *
    r +
    133.14166789178438) *
    r +
    3.3871328727963665) /
  (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r + 5394.196021424751) * r +
    687.1870074920579) *
    r +
    42.31333070160091) *
    r +
    1)
const shoulder = (r: number): number =>
  (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) *
    r +
    5.769497221460691) *
    r +
    4.630337846156546) *
    r +
    1.4234371107496835) /
  (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) * r + 0.6897673349851) *
    r +
    1.6763848301838038) *
    r +
    2.053191626637759) *
    r +
    1)
const tail = (r: number): number =>
  (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) * r +
    0.29656057182850487) *
    r +
    1.7848265399172913) *
    r +
    5.463784911164114) *
    r +
    6.657904643501103) /
  (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 0.0007868691311456133) * r +
    0.014875361290850615) *
    r +
    0.1369298809227358) *
    r +
    0.599832206555888) *
    r +
    1)

/** How many deviations from the mean a share of all lies below; the share is between 0 and 1, neither included. */
export const normalQuantile = (share: number): number => {
  const q = share - 0.5
  if (Math.abs(q) <= 0.425) return q * centre(0.180625 - q * q)
  const r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share))
  const size = r <= 5 ? shoulder(r - 1.6) : tail(r - 5)
  return q < 0 ? -size : size
}

const hart = (r: number): number =>
  ((((((0.0352624965998911 * r + 0.700383064443688) * r + 6.37396220353165) * r + 33.912866078383) * r + 112.079291497871) * r +
    221.213596169931) *
    r +
    220.206867912376) /
  (((((((0.0883883476483184 * r + 1.75566716318264) * r + 16.064177579207) * r + 86.7807322029461) * r + 296.564248779674) * r +
    637.333633378831) *
    r +
    793.826512519948) *
    r +
    440.413735824752)

const upperTail = (size: number): number => {
  if (size > 37) return 0
  const density = Math.exp((-size * size) / 2)
  if (size < 7.07106781186547) return density * hart(size)
  return density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / 2.506628274631
}

/** The share of all that lies below so many deviations from the mean. */
export const normalShare = (deviations: number): number => (deviations > 0 ? 1 - upperTail(deviations) : upperTail(-deviations))

/** A block of shares into deviations, in place: a call for a block costs what a call for one number does. */
export const fillDeviations = (block: Float64Array): void => {
  for (let at = 0; at < block.length; at += 1) block[at] = normalQuantile(block[at] as number)
}

/** A share of exactly nothing or all would be a draw without end. */
const [LEAST, MOST] = [1e-300, 1 - 1e-16]

/** A block of deviations into shares between nothing and all, in place. */
export const fillShares = (block: Float64Array): void => {
  for (let at = 0; at < block.length; at += 1) block[at] = Math.min(MOST, Math.max(LEAST, normalShare(block[at] as number)))
}
