/** A combined figure in words: its title, and how it comes about in a sentence for each way ahead. */

import { checks } from '../../checks/index.ts'
import type { CombinedFigure } from '../../comparison/combined-figure.ts'
import type { CombinedName, YearRange } from '../../comparison/combined-name.ts'
import { headlineLabel } from '../../comparison/headlines.ts'
import { figureSubject, figureTitle } from '../../forecast/figure-text.ts'
import { unitWords } from '../../formula/unit-words.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { list, say } from '../../language/say.ts'
import { spell } from '../../money/spell.ts'
import { spellYears } from '../sentences.ts'

/** An amount as decimal text with its unit. */
export interface AmountText {
  readonly amount: string
  readonly unit: string
}

/** "1,200.50 FJD"; a change always carries its sign. */
export const amountWords = ({ amount, unit }: AmountText, isChange = false): string => {
  const places = amount.split('.')[1]?.length ?? 0
  const sign = isChange && /[1-9]/.test(amount) && !amount.startsWith('-') ? '+' : ''
  return `${sign}${spell(amount, places)} ${unitWords(amount, unit)}`.trimEnd()
}

/** Within a sentence. */
export const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

const spanText = ({ from, to }: YearRange): string => (from === to ? `${from}` : say`${from} to ${to}`)

/** The years a name asks about, in a plan of these. */
export const spanIn = ({ over, years }: CombinedName, plan: readonly number[]): YearRange => {
  const [from, to] = [years?.from ?? plan[0] ?? 0, years?.to ?? plan.at(-1) ?? 0]
  return over === 'last' ? { from: to, to } : { from, to }
}

/** "Lowest recurrent coverage" as a comparison calls it, "Lowest of reserves: closing" of what it does not rank. */
const extremeTitle = (name: CombinedName): string => {
  const [first = ''] = name.figures
  const ranked = headlineLabel(name)
  if (ranked !== null) return ranked
  const check = checks.find(({ id }) => first === `indicators/${id}`)
  const what = lowered(check?.label ?? figureTitle(first))
  if (check === undefined) return name.over === 'lowest' ? say`Lowest of ${what}` : say`Highest of ${what}`
  return name.over === 'lowest' ? say`Lowest ${what}` : say`Highest ${what}`
}

/** "Lowest recurrent coverage, 2017 to 2026". */
export const combinedTitle = (document: PlanDocument, name: CombinedName, plan: readonly number[]): string => {
  const [first = '', ...others] = name.figures.map(figureTitle)
  const span = spanIn(name, plan)
  const isExtreme = span.from !== span.to && (name.over === 'lowest' || name.over === 'highest')
  const extreme = isExtreme ? extremeTitle(name) : first
  const what = others.reduce((all, other) => say`${all} plus ${lowered(other)}`, extreme)
  return [what, figureSubject(document, name.of), spanText(span)].filter((part) => part !== '').join(', ')
}

/** Where a way ahead is named: “CROP agency”, or the plan as it stands. */
export const wayText = (titles: readonly string[]): string =>
  titles.length === 0 ? say`the plan as it stands` : list(titles.map((title) => say`“${title}”`))

const partsIn = ({ years }: CombinedFigure): number => years.reduce((all, { parts }) => all + parts.length, 0)

/** How it comes about, without its value: "added up over 2017 to 2026 from 10 figures". */
export const combinedSentence = (name: CombinedName, found: CombinedFigure, value: AmountText): string => {
  const years = found.years.map(({ year }) => year)
  if (found.value === null) return say`There is no such figure in ${spellYears(years)}, so it counts as nothing.`
  const counted = found.years.filter((each) => each.value !== null).length
  switch (name.over) {
    case 'sum':
      return partsIn(found) === 1
        ? say`It is the one figure of ${spellYears(found.deciding)}: ${amountWords(value)}.`
        : say`${partsIn(found)} figures of ${spellYears(found.deciding)} add up to ${amountWords(value)}.`
    case 'last':
      return say`As it stands in ${spellYears(found.deciding)}: ${amountWords(value)}.`
    case 'lowest':
    case 'highest':
      if (counted === 1) return say`It is that of ${spellYears(found.deciding)}, the only year with one: ${amountWords(value)}.`
      return name.over === 'lowest'
        ? say`The lowest of ${counted} years is that of ${spellYears(found.deciding)}: ${amountWords(value)}.`
        : say`The highest of ${counted} years is that of ${spellYears(found.deciding)}: ${amountWords(value)}.`
    default:
      return name.over satisfies never
  }
}
