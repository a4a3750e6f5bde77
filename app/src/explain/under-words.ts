/** Under which rules and on which basis a figure is told: "Under “CROP agency”, confirmed money." */
import { type Basis, later, list, say } from 'ltsfs'

const MONEY: Readonly<Record<Basis, () => string>> = {
  confirmed: later`confirmed money`,
  expected: later`expected money`,
  all: later`all money`,
}

export const moneyWords = (basis: Basis): string => MONEY[basis]()

export const underTodaysRules = (basis: Basis): string => say`Under today’s rules, ${moneyWords(basis)}.`

export const underWords = (options: string, basis: Basis): string => say`Under ${options}, ${moneyWords(basis)}.`

/** "“CROP agency” and “Co-funding”"; whatever their number, between each two of them stands an "and". */
export const quotedTitles = (titles: readonly string[]): string =>
  titles.map((title) => say`“${title}”`).reduce((said, title) => list([said, title]))
