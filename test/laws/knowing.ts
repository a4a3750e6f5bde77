/** Laws draw the same plans, because they begin with the same seed: what was made of a plan for one of them is there for the next. */

/** Of a long run the first ones are kept: figures of thousands of plans do not fit into memory. */
const MOST_KEPT = 200

export const knowing = <A, R>(make: (asked: A) => R): ((asked: A) => R) => {
  const known = new Map<string, R>()
  return (asked) => {
    const key = JSON.stringify(asked)
    const made = known.get(key) ?? make(asked)
    if (known.size < MOST_KEPT) known.set(key, made)
    return made
  }
}
