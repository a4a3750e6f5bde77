/** Correlation matrices: whether they can be, the nearest that can, and the triangle that turns independent draws into correlated ones. */

export type Matrix = readonly (readonly number[])[]

const SWEEPS = 60
const TINY = 1e-12
/** Rounds times the cube of the draws: of a hundred draws a near matrix within seconds is worth more than the nearest in minutes. */
const MOST_WORK = 3e6

const mapped = (size: number, at: (row: number, column: number) => number): number[][] =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => at(row, column)))
const entry = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0

export interface Eigen {
  readonly values: readonly number[]
  /** The column of each value. */
  readonly vectors: Matrix
}

/** Turns a plane so that one pair of entries becomes nothing. */
const rotate = (matrix: number[][], vectors: number[][], p: number, q: number): void => {
  const theta = (entry(matrix, q, q) - entry(matrix, p, p)) / (2 * entry(matrix, p, q))
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  const turn = (rows: number[][], a: readonly [number, number], b: readonly [number, number]): void => {
    const [left, right] = [entry(rows, ...a), entry(rows, ...b)]
    ;(rows[a[0]] as number[])[a[1]] = cosine * left - sine * right
    ;(rows[b[0]] as number[])[b[1]] = sine * left + cosine * right
  }
  for (const at of matrix.keys()) turn(matrix, [at, p], [at, q])
  for (const at of matrix.keys()) turn(matrix, [p, at], [q, at])
  for (const at of vectors.keys()) turn(vectors, [at, p], [at, q])
}

/** By Jacobi's rotations: for the few draws that a plan correlates. */
export const eigenOf = (symmetric: Matrix): Eigen => {
  const size = symmetric.length
  const matrix = mapped(size, (row, column) => entry(symmetric, row, column))
  const vectors = mapped(size, (row, column) => (row === column ? 1 : 0))
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let left = 0
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        left += Math.abs(entry(matrix, p, q))
        if (Math.abs(entry(matrix, p, q)) > 1e-15) rotate(matrix, vectors, p, q)
      }
    }
    if (left < 1e-14) break
  }
  return { values: Array.from({ length: size }, (_, at) => entry(matrix, at, at)), vectors }
}

const ROUNDING = 1e-10
const leastVariance = (matrix: Matrix): number => Math.min(...eigenOf(matrix).values)

/** No combination of the draws would have a variance below nothing. */
export const isPossible = (matrix: Matrix): boolean => leastVariance(matrix) >= -ROUNDING

/** Without what is negative in it. */
const clipped = (matrix: Matrix): number[][] => {
  const { values, vectors } = eigenOf(matrix)
  return mapped(matrix.length, (row, column) =>
    values.reduce((all, value, at) => all + Math.max(0, value) * entry(vectors, row, at) * entry(vectors, column, at), 0),
  )
}

/**
 * The nearest correlation matrix (Higham 2002): by turns without negative variances and with ones on the diagonal.
 * A pair that is not `free` is held as independent: a plan that does not state it goes on computing with nothing there.
 */
export const nearestCorrelation = (matrix: Matrix, free: (row: number, column: number) => boolean = () => true): Matrix => {
  const size = matrix.length
  let [now, correction] = [mapped(size, (row, column) => entry(matrix, row, column)), mapped(size, () => 0)]
  const rounds = Math.min(500, Math.ceil(MOST_WORK / size ** 3))
  for (let round = 0; round < rounds; round += 1) {
    const corrected = mapped(size, (row, column) => entry(now, row, column) - entry(correction, row, column))
    const projected = clipped(corrected)
    correction = mapped(size, (row, column) => entry(projected, row, column) - entry(corrected, row, column))
    const next = mapped(size, (row, column) => (row === column ? 1 : free(row, column) ? entry(projected, row, column) : 0))
    const moved = Math.max(...next.flatMap((cells, row) => cells.map((value, column) => Math.abs(value - entry(now, row, column)))))
    now = next
    if (moved < TINY) break
  }
  return now
}

/** The same in so many decimals, possible as written: rounded towards nothing, and all of it nearer to nothing where that is not enough. */
export const writtenCorrelation = (nearest: Matrix, decimals: number): Matrix => {
  const grid = 10 ** decimals
  for (let scale = 1; ; ) {
    // What differs from the grid in its last digits only stands on it.
    const held = (value: number): number => Math.trunc(Number((value * scale * grid).toFixed(6))) / grid
    const written = mapped(nearest.length, (row, column) => (row === column ? 1 : held(entry(nearest, row, column))))
    const least = leastVariance(written)
    if (least >= -ROUNDING) return written
    scale = Math.max(0, scale / (1 - least) - 1 / grid)
  }
}

/** Which belong together: a group for those that pairs join, each in the order given. */
export const groupsOf = (ids: readonly string[], pairs: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const group = new Map(ids.map((id) => [id, new Set([id])]))
  for (const pair of pairs) {
    const joined = new Set(pair.flatMap((id) => [...(group.get(id) ?? [])]))
    for (const id of joined) group.set(id, joined)
  }
  return [...new Set(group.values())].map((joined) => ids.filter((id) => joined.has(id)))
}

/** The lower triangle L with L times its mirror equal to the matrix (Cholesky); a variance of nothing leaves a column of nothing. */
export const triangleOf = (matrix: Matrix): Matrix => {
  const size = matrix.length
  const triangle = mapped(size, () => 0)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = entry(matrix, row, column)
      for (let at = 0; at < column; at += 1) rest -= entry(triangle, row, at) * entry(triangle, column, at)
      const pivot = entry(triangle, column, column)
      const value = row === column ? Math.sqrt(Math.max(0, rest)) : pivot > 1e-9 ? rest / pivot : 0
      ;(triangle[row] as number[])[column] = value
    }
  }
  return triangle
}
