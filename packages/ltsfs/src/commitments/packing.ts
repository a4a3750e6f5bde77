/**
 * The most that shares of a whole can add up to, where some of them together are bounded: a linear program, solved by the simplex method in
 * unbounded integers. Every entry is a whole number over one denominator that they all have, so nothing is rounded (Edmonds, Bareiss).
 */

/** These parts, by position, are together at most so much. */
interface Bound {
  readonly parts: readonly number[]
  readonly most: bigint
}

/** As a fraction; every part must stand in some bound. */
export const mostTogether = (parts: number, bounds: readonly Bound[]): { readonly most: bigint; readonly per: bigint } => {
  const rows = bounds.map(({ parts: own, most }, at): bigint[] => {
    const row = Array<bigint>(parts + bounds.length).fill(0n)
    for (const part of own) row[part] = 1n
    row[parts + at] = 1n
    return [...row, most]
  })
  const gain = [...Array<bigint>(parts).fill(-1n), ...Array<bigint>(bounds.length + 1).fill(0n)]
  const basis = bounds.map((_, at) => parts + at)
  const last = gain.length - 1
  let per = 1n
  // Of what gains and of what gives way always the first (Bland), so that it ends.
  for (let enters = gain.findIndex((each) => each < 0n); enters >= 0; enters = gain.findIndex((each) => each < 0n)) {
    const leaves = rows.reduce((best, row, at) => {
      if (row[enters]! <= 0n) return best
      if (best < 0) return at
      const apart = row[last]! * rows[best]![enters]! - rows[best]![last]! * row[enters]!
      return apart < 0n || (apart === 0n && basis[at]! < basis[best]!) ? at : best
    }, -1)
    const pivot = rows[leaves]!
    const by = pivot[enters]!
    for (const row of [...rows, gain]) if (row !== pivot) eliminate(row, pivot, enters, per)
    basis[leaves] = enters
    per = by
  }
  return { most: gain[last]!, per }
}

const eliminate = (row: bigint[], pivot: readonly bigint[], column: number, per: bigint): void => {
  const [by, times] = [pivot[column]!, row[column]!]
  if (times === 0n && by === per) return
  for (const [at, each] of row.entries()) row[at] = (each * by - times * pivot[at]!) / per
}
