/** A network as a linear program in the text format of CPLEX, for another solver: the most that can be paid. */
import type { Network } from '../../packages/ltsfs/src/commitments/network.ts'

const wrapped = (terms: readonly string[]): string => {
  const lines: string[] = []
  for (let at = 0; at < terms.length; at += 12) lines.push(terms.slice(at, at + 12).join(' '))
  return lines.join('\n ')
}

/** Variables: x of fund, claim and period is what the one pays to the other; y of fund and period is what is carried over. */
export const linearProgram = ({ funds, claims, periods }: Network): string => {
  const [paid, bounds, demands]: [string[], string[], string[]] = [[], [], []]
  const out = funds.map(() => Array.from({ length: periods }, (): string[] => []))
  for (const [claim, { demand, funds: eligible, limits }] of claims.entries())
    for (const [period, amount] of demand.entries()) {
      const open = eligible.filter((fund) => funds[fund]?.open[period] === true)
      if (amount === 0 || open.length === 0) continue
      const names = open.map((fund) => `x${fund}_${claim}_${period}`)
      for (const [at, fund] of open.entries()) {
        out[fund]?.[period]?.push(`+ ${names[at]}`)
        bounds.push(`0 <= ${names[at]} <= ${limits.get(fund)?.[period] ?? amount}`)
      }
      paid.push(...names.map((name) => `+ ${name}`))
      demands.push(`${wrapped(names.map((name) => `+ ${name}`))} <= ${amount}`)
    }
  const balances = funds.flatMap(({ inflow, carriesTo }, fund) =>
    inflow.flatMap((amount, period) => {
      const carried = carriesTo !== null && period + 1 < periods ? [`+ y${fund}_${period}`] : []
      const brought = period === 0 ? [] : funds.flatMap((other, giver) => (other.carriesTo === fund ? [`- y${giver}_${period - 1}`] : []))
      const terms = [...(out[fund]?.[period] ?? []), ...carried, ...brought]
      return terms.length === 0 ? [] : [`${wrapped(terms)} <= ${amount}`]
    }),
  )
  return `Maximize\n obj: ${paid.length === 0 ? '0 z' : wrapped(paid)}\nSubject To\n ${[...demands, ...balances].join('\n ') || 'z <= 0'}\nBounds\n ${bounds.join('\n ')}\nEnd\n`
}
