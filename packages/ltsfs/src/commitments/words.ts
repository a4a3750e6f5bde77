/** The sentences of an answer: amounts without currency, whole where they are whole; the answer says the currency once. */
import { minorUnits } from '../money/currency.ts'
import { spell } from '../money/spell.ts'
import { inMajorUnits } from './minor-units.ts'
import type { Names } from './names.ts'
import { type Cut, type Network, total } from './network.ts'

export interface Wording {
  readonly network: Network
  readonly names: Names
  readonly years: readonly number[]
  readonly currency: string
  /** Claims that a sentence sums up as "the base-line" when there are several. */
  readonly isBaseLine: (claim: number) => boolean
  /** Funds that no sentence names unless they hold money: general money, and agreements suspended, lapsed or cancelled. */
  readonly isOver: (fund: number) => boolean
}

/** "a, b and c". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** Titles in a list; one that could be read as several stands in quotes. */
export const titles = (names: readonly string[]): string =>
  listed(names.length < 2 ? names : names.map((name) => (/,| and /.test(name) ? `“${name}”` : name)))

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
  return running ? `${first} to ${last}` : listed(sorted.map(String))
}

const inYears = (wording: Wording, periods: readonly number[]): string => yearsText(periods.map((period) => wording.years[period] ?? 0))

/** "Not payable. A1, A4 and A7 need 410,000 in 2027. Only G1 and G3 may pay them; confirmed by then: 365,000. Short: 45,000." */
export const cutSentence = (wording: Wording, cut: Cut): string => {
  const { currency } = wording
  const asking = askingFor(wording, cut)
  const needed = total(cut.claims.map(({ demand }) => demand))
  const when = inYears(
    wording,
    cut.claims.map(({ period }) => period),
  )
  const need = `${titles(asking)} ${asking.length === 1 ? 'needs' : 'need'} ${spelled(needed, currency)} in ${when}.`
  return `Not payable. ${need} ${mayPay(wording, cut, asking.length)} Short: ${spelled(cut.short, currency)}.${windowsOf(wording, cut)}`
}

/** " G2 pays to before 2019-06-30 only, which is not all of 2019." */
const windowsOf = ({ network, names, years, isOver }: Wording, cut: Cut): string => {
  const found = new Set(
    cut.claims.flatMap(({ claim, period }) =>
      (network.claims[claim]?.funds ?? []).filter((fund) => network.funds[fund]?.cutShort?.period === period && !isOver(fund)),
    ),
  )
  return [...found]
    .sort((a, b) => a - b)
    .map((fund) => {
      const { id = '', cutShort } = network.funds[fund] ?? {}
      return ` ${names.fund(id)} pays to before ${cutShort?.until} only, which is not all of ${years[cutShort?.period ?? 0]}.`
    })
    .join('')
}

const askingFor = ({ network, names, isBaseLine }: Wording, cut: Cut): readonly string[] => {
  const name = (claim: number) => names.activity(network.claims[claim]?.id ?? '')
  const claims = [...new Set(cut.claims.map(({ claim }) => claim))]
  const baseLine = [...new Set(claims.filter(isBaseLine).map(name))]
  const others = [...new Set(claims.filter((claim) => !isBaseLine(claim)).map(name))]
  return baseLine.length > 1 && others.length > 0 ? [...others, 'the base-line'] : [...others, ...baseLine]
}

const mayPay = ({ network, names: { fund: titled }, currency, isOver }: Wording, cut: Cut, asking: number): string => {
  const them = asking === 1 ? 'it' : 'them'
  const holding = new Set(cut.funds.map(({ fund }) => fund))
  const eligible = new Set(
    cut.claims.flatMap(({ claim, period }) =>
      (network.claims[claim]?.funds ?? []).filter(
        (fund) =>
          network.funds[fund]?.open[period] === true &&
          (holding.has(fund) || !isOver(fund)) &&
          !cut.limits.some((limit) => limit.fund === fund && limit.claim === claim && limit.period === period),
      ),
    ),
  )
  const ids = new Set([...eligible].sort((a, b) => a - b).map((fund) => network.funds[fund]?.id ?? ''))
  // A surplus is a part of general money.
  const names = [...ids].filter((id) => id !== 'surplus' || !ids.has('general')).map(titled)
  const byLimit = Map.groupBy(cut.limits, ({ fund }) => fund)
  const shares = [...byLimit].map(
    ([fund, limits]) => `${titled(network.funds[fund]?.id ?? '')} at most ${spelled(total(limits.map(({ limit }) => limit)), currency)}`,
  )
  const confirmed = total(cut.funds.map(({ inflow }) => inflow))
  const nobody = `No confirmed money may pay ${them}.`
  if (names.length === 0) return shares.length === 0 ? nobody : `By the donor's share ${listed(shares)} may pay ${them}.`
  const also = shares.length === 0 ? '' : ` By the donor's share also ${listed(shares)}.`
  return `Only ${titles(names)} may pay ${them}; confirmed by then: ${spelled(confirmed, currency)}.${also}`
}

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
  if (needed === 0) return `Payable. ${title} needs nothing more.`
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
  const name = (id: string) => names.fund(id)
  const paid =
    first === undefined
      ? '.'
      : `: ${listed([`${name(first[0])} pays ${spelled(first[1], currency)}`, ...others.map(([fund, amount]) => `${name(fund)} ${spelled(amount, currency)}`)])}.`
  return `Payable. ${title} needs ${spelled(needed, currency)} in ${when}${paid}`
}
