/** Why money does not suffice, in a sentence: who needs how much, who may pay it and up to what, and what stands in the way of others. */
import { list, say } from '../language/say.ts'
import { type Cut, type Gate, total } from './network.ts'
import { keyOf } from './own-choice.ts'
import { inYears, spelled, titles, type Wording } from './words.ts'

/** Why not: "A1, A4 and A7 need 410,000 in 2027. Only G1 and G3 may pay them; confirmed by then: 365,000. Short: 45,000." */
export const cutReason = (wording: Wording, cut: Cut): string => {
  const { currency } = wording
  const asking = askingFor(wording, cut)
  const needed = spelled(total(cut.claims.map(({ demand }) => demand)), currency)
  const when = inYears(
    wording,
    cut.claims.map(({ period }) => period),
  )
  const need = asking.length === 1 ? say`${titles(asking)} needs ${needed} in ${when}.` : say`${titles(asking)} need ${needed} in ${when}.`
  const short = say`Short: ${spelled(cut.short, currency)}.`
  return [need, mayPay(wording, cut, asking.length === 1), short, ...windowsOf(wording, cut), ...hindrancesOf(wording, cut)].join(' ')
}

/** "G2 pays to before 2019-06-30 only, which is not all of 2019." */
const windowsOf = ({ network, names, years, isOver }: Wording, cut: Cut): readonly string[] => {
  const found = new Set(
    cut.claims.flatMap(({ claim, period }) =>
      (network.claims[claim]?.funds ?? []).filter((fund) => network.funds[fund]?.cutShort?.period === period && !isOver(fund)),
    ),
  )
  return [...found]
    .sort((a, b) => a - b)
    .map((fund) => {
      const { id = '', cutShort } = network.funds[fund] ?? {}
      return say`${names.fund(id)} pays to before ${cutShort?.until} only, which is not all of ${years[cutShort?.period ?? 0]}.`
    })
}

const askingFor = ({ network, names, isBaseLine }: Wording, cut: Cut): readonly string[] => {
  const name = (claim: number) => names.activity(network.claims[claim]?.id ?? '')
  const claims = [...new Set(cut.claims.map(({ claim }) => claim))]
  const baseLine = [...new Set(claims.filter(isBaseLine).map(name))]
  const others = [...new Set(claims.filter((claim) => !isBaseLine(claim)).map(name))]
  return baseLine.length > 1 && others.length > 0 ? [...others, say`the base-line`] : [...others, ...baseLine]
}

/** "g3 pays only for what serves A and B, and a1 serves C too." Of the base-line only where nothing else asks. */
const hindrancesOf = ({ network, isBaseLine, hindered }: Wording, cut: Cut): readonly string[] => {
  const claims = [...new Set(cut.claims.map(({ claim }) => claim))]
  const others = claims.filter((claim) => !isBaseLine(claim))
  const ids = new Set((others.length > 0 ? others : claims).map((claim) => network.claims[claim]?.id ?? ''))
  return [...ids].flatMap(hindered)
}

/** Whether nothing of a fund passes beside what the cut names: every gate of it leads through one that is named, or that lets nothing pass. */
const isStopped = ({ network }: Wording, cut: Cut, claim: number, fund: number, period: number): boolean => {
  const gates = network.claims[claim]?.gates ?? []
  const stops = (gate: Gate): boolean => {
    const at = gates.indexOf(gate)
    const named = cut.gates.some((each) => each.claim === claim && each.period === period && each.gate === at)
    const behind = gate.into === undefined ? undefined : gates[gate.into]
    return named || (gate.most[period] ?? 0) === 0 || (behind !== undefined && stops(behind))
  }
  const own = gates.filter(({ funds }) => funds.includes(fund))
  return own.length > 0 && own.every(stops)
}

const isAside = ({ network: { claims, funds, parts }, years }: Wording, claim: number, fund: number, period: number): boolean => {
  const { id: activity = '', ofYear: year = years[period] ?? 0 } = claims[claim] ?? {}
  return parts.aside.has(keyOf({ activity, agreement: funds[fund]?.id ?? '', year }))
}

const mayPay = (wording: Wording, cut: Cut, isOne: boolean): string => {
  const { network, names, currency, isOver } = wording
  const holding = new Set(cut.funds.map(({ fund }) => fund))
  const eligible = new Set(
    cut.claims.flatMap(({ claim, period }) =>
      (network.claims[claim]?.funds ?? []).filter(
        (fund) =>
          network.funds[fund]?.open[period] === true &&
          (holding.has(fund) || !isOver(fund)) &&
          !isAside(wording, claim, fund, period) &&
          !cut.limits.some((limit) => limit.fund === fund && limit.claim === claim && limit.period === period) &&
          !isStopped(wording, cut, claim, fund, period),
      ),
    ),
  )
  const ids = new Set([...eligible].sort((a, b) => a - b).map((fund) => network.funds[fund]?.id ?? ''))
  // A surplus is a part of general money.
  const payers = [...ids].filter((id) => id !== 'surplus' || !ids.has('general')).map(names.fund)
  const bounds = boundsOf(wording, cut)
  const confirmed = spelled(total(cut.funds.map(({ inflow }) => inflow)), currency)
  const also = bounds.map(({ why, what }) => say`${why} also ${list(what)}.`)
  if (payers.length > 0) {
    const who = titles(payers)
    const only = isOne
      ? say`Only ${who} may pay it; confirmed by then: ${confirmed}.`
      : say`Only ${who} may pay them; confirmed by then: ${confirmed}.`
    return [only, ...also].join(' ')
  }
  const [first] = bounds
  if (first === undefined) return isOne ? say`No confirmed money may pay it.` : say`No confirmed money may pay them.`
  const [why, what] = [first.why, list(first.what)]
  return [isOne ? say`${why} ${what} may pay it.` : say`${why} ${what} may pay them.`, ...also.slice(1)].join(' ')
}

/** What funds may pay at most, by why: "By the donor's share": "g1 at most 80". */
const boundsOf = (wording: Wording, cut: Cut): readonly { readonly why: string; readonly what: readonly string[] }[] => {
  const { network, names, currency, isOver, isBesideOwn } = wording
  const sums = new Map<string, Map<string, number>>()
  const add = (why: string, who: string, amount: number): void => {
    const known = sums.get(why) ?? new Map<string, number>()
    sums.set(why, known.set(who, (known.get(who) ?? 0) + amount))
  }
  for (const { fund, period, limit } of cut.limits)
    add(isBesideOwn(fund, period) ? say`Beside the own share` : say`By the donor's share`, names.fund(network.funds[fund]?.id ?? ''), limit)
  for (const { period, most, of, beside, funds } of cut.gates) {
    const open = funds.filter((fund) => network.funds[fund]?.open[period] === true && !isOver(fund))
    const who = [...new Set(open.map((fund) => names.fund(network.funds[fund]?.id ?? '')))]
    if (who.length === 0) continue
    const together = who.length > 1 ? say`${titles(who)} together` : titles(who)
    const costs = titles(of.map(names.category))
    const which = beside === true ? say`For ${costs} beside the own share` : say`For ${costs}`
    add(of.length === 0 ? say`Beside the own share` : which, together, most)
  }
  return [...sums].map(([why, each]) => ({ why, what: [...each].map(([who, amount]) => say`${who} at most ${spelled(amount, currency)}`) }))
}
