/** The order in which figures are listed: by id, then by what they are figures of, then by year. The same on every machine. */
import type { Figure } from '../formula/formula.ts'

const textOf = ({ of }: Figure): string =>
  Object.keys(of)
    .toSorted()
    .map((key) => `${key}=${of[key]}`)
    .join('&')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const inOrderOfName = (figures: readonly Figure[]): readonly Figure[] =>
  figures
    .map((figure) => ({ figure, of: textOf(figure) }))
    .toSorted((a, b) => compare(a.figure.id, b.figure.id) || compare(a.of, b.of) || a.figure.year - b.figure.year)
    .map(({ figure }) => figure)
