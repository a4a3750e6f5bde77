/** What of the agreements counts: each up to the match that is itself confirmed, before anything is used (R3). */
import { say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import type { AgreementMoney } from './agreement-money.ts'
import type { Horizon } from './horizon.ts'
import { circles, type Match, matched } from './match.ts'
import type { Names } from './names.ts'
import { total } from './network.ts'
import { inYear } from './prudent-rate.ts'
import { titles } from './words.ts'

export const matchesOf = ({ plan, policy, years }: Horizon, money: readonly AgreementMoney[]): readonly Match[] => {
  const at = (id: string) => money.findIndex(({ position }) => position.agreement.id === id)
  return policy.funds.flatMap(({ agreement, match }) =>
    match === undefined || at(agreement) < 0
      ? []
      : [
          {
            fund: at(agreement),
            by: match.by.map(at).filter((found) => found >= 0),
            atMost: inYear(plan, match.atMost, years[0] ?? 0) ?? new Decimal(0),
          },
        ],
  )
}

/** The confirmed money were these pieces confirmed too. */
export const withPieces = (money: readonly AgreementMoney[], pieces: readonly AgreementMoney['unconfirmed'][number][]) =>
  money.map((each): AgreementMoney => {
    const own = pieces.filter(({ agreement }) => agreement === each.position.agreement.id)
    if (own.length === 0) return each
    const more = (period: number): number => own.reduce((sum, piece) => (piece.period === period ? sum + piece.amount : sum), 0)
    return { ...each, confirmed: each.confirmed.map((amount, period) => amount + more(period)) }
  })

/** Agreements that match each other in a circle and for which nothing else comes: nothing of them can ever count, and the plan must say more. */
export const stuck = (names: Names, money: readonly AgreementMoney[], matches: readonly Match[]) => {
  const found = circles(matches)
  if (found.size === 0) return []
  const pieces = money.flatMap(({ unconfirmed }) => unconfirmed)
  const hoped = matched(
    withPieces(money, pieces).map(({ confirmed }) => confirmed),
    matches,
  )
  const name = (at: number): string => names.fund(money[at]?.position.agreement.id ?? '')
  return [...found].flatMap(([at, circle]) => {
    if (total(hoped[at] ?? []) > 0) return []
    const sentence =
      circle.length === 1
        ? say`${name(at)} is matched by itself, so nothing of it counts. Name an agreement outside the circle that matches it.`
        : say`${titles(circle.map(name))} match each other in a circle, so nothing of them counts. Name an agreement outside the circle that matches one of them.`
    return [{ agreement: money[at]?.position.agreement.id ?? '', sentence }]
  })
}
