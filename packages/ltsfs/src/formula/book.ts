/** The book of a forecast: every figure by name, in the order it was entered. A figure is entered once; later ones may build on it. */
import { printFigureName, printOf } from './figure-name.ts'
import type { Figure, Of } from './formula.ts'

export interface Book {
  /** Enters figures; throws when a name is taken, because two rules would then claim the same figure. */
  readonly enter: (figures: readonly Figure[]) => void
  readonly find: (id: string, of: Of, year: number) => Figure | undefined
  /** Every figure with this id in a year, in the order entered. */
  readonly all: (id: string, year: number) => readonly Figure[]
  readonly figures: () => readonly Figure[]
}

interface Page {
  readonly all: Figure[]
  /** Those of one thing: by the kind of it ("member"), then by which one. */
  readonly byKind: Map<string, Map<string, Figure>>
  /** All others, by what each is of, written out. */
  readonly byOf: Map<string, Figure>
}

/** The kind of thing a figure is of; null where it is of none or of several. */
const onlyKind = (of: Of): string | null => {
  let only: string | null = null
  for (const kind in of) {
    if (only !== null) return null
    only = kind
  }
  return only
}

/** A page for each id and year, and most of them by one thing: a name written out for every look-up took a tenth of a forecast. */
export const openBook = (): Book => {
  const pages = new Map<string, Map<number, Page>>()
  const entered: Figure[] = []
  const pageOf = (id: string, year: number): Page => {
    const ofId = pages.get(id) ?? new Map<number, Page>()
    const page = ofId.get(year) ?? { all: [], byKind: new Map<string, Map<string, Figure>>(), byOf: new Map<string, Figure>() }
    if (page.all.length === 0) pages.set(id, ofId.set(year, page))
    return page
  }
  const enterOne = (figure: Figure): void => {
    const { all, byKind, byOf } = pageOf(figure.id, figure.year)
    const kind = onlyKind(figure.of)
    const known = kind === null ? byOf : (byKind.get(kind) ?? new Map<string, Figure>())
    const which = kind === null ? printOf(figure.of) : (figure.of[kind] ?? '')
    if (known.has(which)) throw new Error(`the figure ${printFigureName(figure)} is entered twice`)
    if (kind !== null) byKind.set(kind, known)
    known.set(which, figure)
    all.push(figure)
    entered.push(figure)
  }
  return {
    enter: (figures) => {
      for (const figure of figures) enterOne(figure)
    },
    find: (id, of, year) => {
      const page = pages.get(id)?.get(year)
      const kind = page === undefined ? null : onlyKind(of)
      return kind === null ? page?.byOf.get(printOf(of)) : page?.byKind.get(kind)?.get(of[kind] ?? '')
    },
    all: (id, year) => pages.get(id)?.get(year)?.all ?? [],
    figures: () => [...entered],
  }
}
