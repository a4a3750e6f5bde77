/** Members in the order of their names as they are read: accents and capitals apart, never the order of ids that nobody sees. */

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const compareNames = (one: string, other: string): number => {
  const [left, right] = [folded(one), folded(other)]
  return left < right ? -1 : left > right ? 1 : 0
}

export const byName = <Named extends { readonly name: string }>(items: readonly Named[]): readonly Named[] =>
  items.toSorted((one, other) => compareNames(one.name, other.name))
