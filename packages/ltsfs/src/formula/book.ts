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
  /** By what each is of. */
  readonly byOf: Map<string, Figure>
}

/** A page for each id and year: a name written out for every look-up took a tenth of a forecast. */
export const openBook = (): Book => {
  const pages = new Map<string, Map<number, Page>>()
  const entered: Figure[] = []
  const pageOf = (id: string, year: number): Page => {
    const ofId = pages.get(id) ?? new Map<number, Page>()
    const page = ofId.get(year) ?? { all: [], byOf: new Map<string, Figure>() }
    if (page.all.length === 0) pages.set(id, ofId.set(year, page))
    return page
  }
  const enterOne = (figure: Figure): void => {
    const { all, byOf } = pageOf(figure.id, figure.year)
    const of = printOf(figure.of)
    if (byOf.has(of)) throw new Error(`the figure ${printFigureName(figure)} is entered twice`)
    byOf.set(of, figure)
    all.push(figure)
    entered.push(figure)
  }
  return {
    enter: (figures) => {
      for (const figure of figures) enterOne(figure)
    },
    find: (id, of, year) => pages.get(id)?.get(year)?.byOf.get(printOf(of)),
    all: (id, year) => pages.get(id)?.get(year)?.all ?? [],
    figures: () => [...entered],
  }
}
