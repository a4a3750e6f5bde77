/**
 * A figure made of others on a page of its own: what it comes to, how in sentences, and its parts as a table that foots.
 *
 * Held against another way ahead it is the difference, part by part. Every part leads to the explanation of the figure it is.
 */

import type { Assessment } from '../../checks/check.ts'
import { notAddedUp } from '../../comparison/adds-up.ts'
import { type CombinedFigure, combinedFigure } from '../../comparison/combined-figure.ts'
import type { CombinedCell, CombinedName } from '../../comparison/combined-name.ts'
import { COMPARED_FIGURES } from '../../comparison/headlines.ts'
import { TOTALS } from '../../comparison/totals.ts'
import { isNamed } from '../../forecast/figure-text.ts'
import { printFigureName } from '../../formula/figure-name.ts'
import type { Of } from '../../formula/formula.ts'
import { isMoney } from '../../formula/unit.ts'
import { say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { inPoints } from '../cell.ts'
import { combinedParts } from '../comparison/combined-parts.ts'
import { type AmountText, amountWords, combinedSentence, combinedTitle, spanIn, wayText } from '../comparison/combined-words.ts'
import { shownAmount, unitOfFigures } from '../figure-shown.ts'
import type { Table } from '../table.ts'

/** A way ahead: the titles of the options laid on the plan, none for the plan as it stands, and what comes of it. */
export interface CombinedWay {
  readonly titles: readonly string[]
  readonly assessment: Assessment
}

export interface ExplainedCombined {
  readonly title: string
  readonly name: CombinedCell
  readonly amount: string
  readonly unit: string
  /** Of a difference: as a share of what it is held against, in per cent; null where that is nothing or no money. */
  readonly share: string | null
  readonly sentences: readonly string[]
  readonly parts: Table
}

/** Whether the figures may be asked for although no year has them: they are of a kind that is there, and of something the plan has. */
const isKnown = ({ figures, of }: CombinedName, { assessment: { forecast, book } }: CombinedWay): boolean => {
  const ids = new Set([...book.figures().map(({ id }) => id), ...COMPARED_FIGURES])
  const isTotal = TOTALS.some((total) => figures.length === 1 && total.figure === figures[0] && sameOf(total.of, of))
  const { document } = forecast.plan
  return isTotal || (figures.every((id) => ids.has(id)) && Object.entries(of).every(([key, value]) => isNamed(document, key, value)))
}

const sameOf = (a: Of, b: Of): boolean => printFigureName({ id: '', of: a, year: 0 }) === printFigureName({ id: '', of: b, year: 0 })

const hasParts = ({ years }: CombinedFigure): boolean => years.some(({ parts }) => parts.length > 0)

interface Ways {
  readonly own: CombinedWay
  readonly against: CombinedWay | null
}

const waysOf = ({ own, against }: Ways): readonly CombinedWay[] => (against === null ? [own] : [own, against])

/** Why the figures are not added up, in a sentence with what to ask for instead; null where they may be. */
export const combinedRefusal = (name: CombinedName, ways: Ways): string | null =>
  notAddedUp(
    name,
    waysOf(ways).map(({ assessment }) => assessment),
  )

/**
 * Undefined where neither way has such a figure, where the years asked about are not years of the plan, or where it is refused.
 *
 * The difference is taken of exact values; what is absent under one of the two counts as nothing there.
 */
export const explainedCombined = (name: CombinedCell, { own, against }: Ways): ExplainedCombined | undefined => {
  if (combinedRefusal(name, { own, against }) !== null) return undefined
  const { forecast } = own.assessment
  const { from, to } = spanIn(name, forecast.years)
  const ways = waysOf({ own, against })
  const found = ways.map(({ assessment }) => combinedFigure(assessment, name))
  const [mine, theirs] = found
  const isThere = found.some(hasParts) || ways.some((way) => isKnown(name, way))
  if (mine === undefined || !isThere || ![from, to].every((year) => forecast.years.includes(year))) return undefined
  const unit = unitOfFigures(name, ways)
  const value = (mine.value ?? ZERO).minus(theirs?.value ?? ZERO)
  const { currency } = forecast.plan
  const print = (amount: Decimal): AmountText => shownAmount(name.figures[0] ?? '', currency, { value: amount, unit })
  const shown = against === null ? print(value) : inPoints(print(value))
  const base = theirs?.value ?? null
  const share = against !== null && base !== null && !base.isZero() && isMoney(unit) ? value.div(base).times(100).toFixed(1) : null
  const words = found.map((one) => print(one.value ?? ZERO))
  const title = combinedTitle(forecast.plan.document, name, forecast.years)
  return {
    title: against === null ? title : say`${title}, against ${wayText(against.titles)}`,
    name,
    ...shown,
    share,
    sentences: sentencesOf(name, { ways, found, words, shown, share }),
    parts: combinedParts(name, { ways, found, unit, currency }),
  }
}

interface Told {
  readonly ways: readonly CombinedWay[]
  readonly found: readonly CombinedFigure[]
  readonly words: readonly AmountText[]
  readonly shown: AmountText
  readonly share: string | null
}

const sentencesOf = (name: CombinedName, { ways, found, words, shown, share }: Told): readonly string[] => {
  const [own, theirs] = words
  const told = found.flatMap((one, at) => {
    const text = words[at]
    return text === undefined ? [] : [combinedSentence(name, one, text)]
  })
  if (own === undefined || theirs === undefined) return told
  const [mine = [], base = []] = ways.map(({ titles }) => titles)
  const ofIt = share === null ? '' : say`, ${amountWords({ amount: share, unit: '%' }, true)} of the latter`
  const exact = isMoney(shown.unit) ? '' : say`, reckoned before rounding`
  const isOne = found.every((one) => one.years.flatMap(({ parts }) => parts).length === 1)
  return [
    say`${amountWords(own)} under ${wayText(mine)} less ${amountWords(theirs)} under ${wayText(base)} leaves ${amountWords(shown, true)}${ofIt}${exact}.`,
    ...(isOne ? [] : told).map(
      (sentence, at) => say`Under ${wayText(at === 0 ? mine : base)}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    ),
  ]
}
