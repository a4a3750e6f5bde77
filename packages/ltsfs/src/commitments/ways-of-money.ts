/** Ways that need new money: from a fund that may pay, with what has to match it, or from whoever matches a fund that may. */
import { say } from '../language/say.ts'
import { coveredWithMoney } from './asking.ts'
import type { Parts } from './cover-network.ts'
import { GENERAL_FUNDS } from './general-money.ts'
import { total } from './network.ts'
import type { Idea, Wish } from './way.ts'
import { spelled } from './words.ts'

/** Amounts of new money by agreement; under no name, general income. */
type Amounts = ReadonlyMap<string, number>

interface Offer {
  readonly of: string
  /** Of one payer, or of two of whom the second matches the first. */
  readonly amounts: Amounts
  /** Whether what is not used in a period is there in the next. */
  readonly carries: boolean
}

export const moreMoney = (wish: Wish): readonly Idea[] => {
  const alone = new Set<string>()
  return offers(wish).flatMap((offer): readonly Idea[] => {
    // Where one of two does alone, nobody needs the other.
    if (offer.amounts.size > 1 && [...offer.amounts.keys()].some((payer) => alone.has(payer))) return []
    const found = latest(wish, offer)
    if (found === null) return []
    if (offer.amounts.size === 1) alone.add(offer.of)
    const year = wish.asking.horizon.years[found.period] ?? null
    const amount = [...offer.amounts.values()].reduce((sum, each) => sum + each, 0)
    return [{ way: { kind: 'more-money', of: offer.of, amount, year, sentence: sentenceOf(wish, offer, year) }, change: found.change }]
  })
}

/** As late as it still helps; null where it does not. */
const latest = (wish: Wish, { amounts, carries }: Offer): { readonly period: number; readonly change: Partial<Parts> } | null => {
  const { asking, asks, id, cut } = wish
  const does = (change: Partial<Parts>): boolean => coveredWithMoney(asking, asks, id, change)
  // Money that is carried over does most where it comes first.
  if (carries && !does(withMore(wish, amounts, 0))) return null
  for (let period = Math.max(...cut.claims.map((claim) => claim.period)); period >= 0; period--) {
    const change = withMore(wish, amounts, period)
    if (does(change)) return { period, change }
  }
  return null
}

const sentenceOf = ({ asking: { wording } }: Wish, { amounts }: Offer, year: number | null): string => {
  const from = (agreement: string): string => (agreement === '' ? say`general income` : wording.names.fund(agreement))
  const [one, other] = [...amounts].map(([agreement, each]) => ({ from: from(agreement), money: spelled(each, wording.currency) }))
  return other === undefined
    ? say`${one?.money} more, confirmed, from ${one?.from} by ${year}.`
    : say`${one?.money} more from ${one?.from} and ${other.money} from ${other.from}, which matches it, both confirmed by ${year}.`
}

const offers = ({ asking, cut }: Wish): readonly Offer[] => {
  const { network, wording } = asking
  const general = network.funds.length - GENERAL_FUNDS.length
  const eligible = [...new Set(cut.claims.flatMap(({ claim }) => network.claims[claim]?.funds ?? []))]
    .filter((fund) => !wording.isOver(fund) || total(network.funds[fund]?.inflow ?? []) > 0)
    .sort((a, b) => a - b)
  const income: readonly Offer[] = eligible.some((fund) => fund >= general)
    ? [{ of: 'general', amounts: new Map([['', cut.short]]), carries: false }]
    : []
  const found = eligible
    // Kept money of an agreement comes with the agreement itself.
    .filter((fund) => fund < general && network.fundOf(network.funds[fund]?.id ?? '') === fund)
    .flatMap((fund): readonly Offer[] => {
      const id = network.funds[fund]?.id ?? ''
      const carries = network.funds[fund]?.carriesTo === fund
      const offer = (of: string, ...amounts: readonly (readonly [string, number])[]): Offer => ({ of, amounts: new Map(amounts), carries })
      const at = network.money.findIndex(({ position }) => position.agreement.id === id)
      return [
        offer(id, [id, cut.short]),
        ...network.matches
          .filter((match) => match.fund === at && match.atMost.gt(0))
          .flatMap(({ by, atMost }) =>
            by.flatMap((other): readonly Offer[] => {
              const matching = network.money[other]?.position.agreement.id ?? ''
              const amount = atMost.pow(-1).times(cut.short).ceil().toNumber()
              return [offer(matching, [matching, amount]), offer(id, [id, cut.short], [matching, amount])]
            }),
          ),
      ]
    })
  return [...found, ...income]
}

const withMore = ({ asking: { network } }: Wish, amounts: Amounts, period: number): Partial<Parts> => {
  const add = (list: readonly number[], more: number): readonly number[] => list.map((each, at) => (at === period ? each + more : each))
  return {
    money: network.money.map((each) => {
      const more = amounts.get(each.position.agreement.id)
      return more === undefined ? each : { ...each, confirmed: add(each.confirmed, more) }
    }),
    income: amounts.has('') ? add(network.parts.income, amounts.get('') ?? 0) : network.parts.income,
  }
}
