/** The book of a forecast: every figure by name, in the order it was entered. A figure is entered once; later ones may build on it. */
import { printFigureName } from './figure-name.ts'
import type { Figure, Of } from './formula.ts'

export interface Book {
  /** Enters figures; throws when a name is taken, because two rules would then claim the same figure. */
  readonly enter: (figures: readonly Figure[]) => void
  readonly find: (id: string, of: Of, year: number) => Figure | undefined
  /** Every figure with this id in a year, in the order entered. */
  readonly all: (id: string, year: number) => readonly Figure[]
  readonly figures: () => readonly Figure[]
}

export const openBook = (): Book => {
  const byName = new Map<string, Figure>()
  const byIdAndYear = new Map<string, Figure[]>()
  const enterOne = (figure: Figure): void => {
    const name = printFigureName(figure)
    if (byName.has(name)) throw new Error(`the figure ${name} is entered twice`)
    byName.set(name, figure)
    const key = `${figure.id}@${figure.year}`
    const list = byIdAndYear.get(key)
    if (list === undefined) byIdAndYear.set(key, [figure])
    else list.push(figure)
  }
  return {
    enter: (figures) => {
      for (const figure of figures) enterOne(figure)
    },
    find: (id, of, year) => byName.get(printFigureName({ id, of, year })),
    all: (id, year) => byIdAndYear.get(`${id}@${year}`) ?? [],
    figures: () => [...byName.values()],
  }
}
