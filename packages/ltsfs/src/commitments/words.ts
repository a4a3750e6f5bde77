/** The sentences of an answer: amounts without currency, whole where they are whole; the answer says the currency once. */
import { list, say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { spell } from '../money/spell.ts'
import { inMajorUnits } from './minor-units.ts'
import type { Names } from './names.ts'
import { type Network, total } from './network.ts'
import type { Aside } from './own-choice.ts'

export interface Wording {
  /** With what is left aside, so that no sentence says that it may pay. */
  readonly network: Network & { readonly parts: { readonly aside: Aside } }
  readonly names: Names
  readonly years: readonly number[]
  readonly currency: string
  /** Claims that a sentence sums up as "the base-line" when there are several. */
  readonly isBaseLine: (claim: number) => boolean
  /** Funds that no sentence names unless they hold money: general money, and agreements suspended, lapsed or cancelled. */
  readonly isOver: (fund: number) => boolean
  /** Whether it is the own share that bounds what a fund pays in a period, and not the donor's share. */
  readonly isBesideOwn: (fund: number, period: number) => boolean
  /** What keeps agreements whose programme an activity is part of from paying for it, in sentences. */
  readonly hindered: (activity: string) => readonly string[]
}

/** Titles in a list; one that could be read as several stands in quotes. */
export const titles = (names: readonly string[]): string => {
  const and = list(['', ''])
  return list(names.length < 2 ? names : names.map((name) => (name.includes(',') || name.includes(and) ? say`“${name}”` : name)))
}

/** Ids of entries, each in quotes. */
export const quoted = (ids: readonly string[]): string => ids.map((id) => say`"${id}"`).reduce((all, id) => say`${all} and ${id}`)

/** "410,000", or "410,000.50" where there are cents. */
export const spelled = (amount: number, currency: string): string => {
  const value = inMajorUnits(amount, currency)
  return spell(value, value.isInteger() ? 0 : minorUnits(currency))
}

/** "2027", "2027 and 2029", "2027 to 2030". */
export const yearsText = (years: readonly number[]): string => {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  const running = sorted.length > 2 && (last ?? 0) - (first ?? 0) === sorted.length - 1
  return running ? say`${first} to ${last}` : list(sorted.map(String))
}

export const inYears = (wording: Wording, periods: readonly number[]): string =>
  yearsText(periods.map((period) => wording.years[period] ?? 0))

/** After fewer changes than there are were tried; the answer itself does not hang on them. */
export const triedOutSentence = (): string => say`Not every change that might make it payable was tried: there are too many.`

/** Of a no after which not every network was tried (worlds.ts). */
export const cutOffSentence = (): string =>
  say`Not every way to use agreements that ask for an own share, or to leave them aside, was tried: there are too many. One that was not tried may pay it.`

/** "Payable. A1 needs 60,000 in 2027 and 2028: G1 pays 45,000 and G3 15,000." */
export const payableSentence = (
  wording: Wording,
  id: string,
  needs: readonly number[],
  payers: ReadonlyMap<number, number> | null,
): string => {
  const { network, names, currency } = wording
  const needed = total(needs)
  const title = names.activity(id)
  if (needed === 0) return say`Payable. ${title} needs nothing more.`
  const when = inYears(
    wording,
    needs.flatMap((amount, period) => (amount > 0 ? [period] : [])),
  )
  const ids = new Set([...(payers ?? [])].flatMap(([fund, amount]) => (amount > 0 ? [network.funds[fund]?.id ?? ''] : [])))
  const sums = new Map<string, number>()
  for (const [fund, amount] of payers ?? []) {
    const id = network.funds[fund]?.id ?? ''
    // A surplus is a part of general money, and kept money one of its agreement.
    const payer = id === 'surplus' && ids.has('general') ? 'general' : id
    if (amount > 0) sums.set(payer, (sums.get(payer) ?? 0) + amount)
  }
  const [first, ...others] = sums
  const need = spelled(needed, currency)
  if (first === undefined) return say`Payable. ${title} needs ${need} in ${when}.`
  const paid = [
    say`${names.fund(first[0])} pays ${spelled(first[1], currency)}`,
    ...others.map(([fund, amount]) => `${names.fund(fund)} ${spelled(amount, currency)}`),
  ]
  return say`Payable. ${title} needs ${need} in ${when}: ${list(paid)}.`
}
