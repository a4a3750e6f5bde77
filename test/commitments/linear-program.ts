/** A network as a linear program in the text format of CPLEX, for another solver: the most that can be paid. */
import type { Claim, Network } from '../../packages/ltsfs/src/commitments/network.ts'

const wrapped = (terms: readonly string[]): string => {
  const lines: string[] = []
  for (let at = 0; at < terms.length; at += 12) lines.push(terms.slice(at, at + 12).join(' '))
  return lines.join('\n ')
}

/** By gate of a claim, whether what enters at another one goes through it. */
const passes = ({ gates = [] }: Claim, entry: number, gate: number): boolean => {
  for (let at: number | undefined = entry; at !== undefined; at = gates[at]?.into) if (at === gate) return true
  return false
}

/**
 * Variables: x of fund, claim, period and gate is what the one pays to the other (through no gate: "n"); y of fund and period is what is
 * carried over.
 */
export const linearProgram = ({ funds, claims, periods }: Network): string => {
  const [paid, bounds, demands]: [string[], string[], string[]] = [[], [], []]
  const out = funds.map(() => Array.from({ length: periods }, (): string[] => []))
  for (const [claim, of] of claims.entries())
    for (const [period, amount] of of.demand.entries()) {
      const gates = of.gates ?? []
      const open = of.funds.filter((fund) => funds[fund]?.open[period] === true)
      if (amount === 0 || open.length === 0) continue
      const ways = open.flatMap((fund) => {
        const own = gates.flatMap((gate, at) => (gate.funds.includes(fund) ? [at] : []))
        const name = `x${fund}_${claim}_${period}_`
        return own.length === 0 ? [{ fund, gate: -1, name: `${name}n` }] : own.map((gate) => ({ fund, gate, name: `${name}${gate}` }))
      })
      const sum = (some: typeof ways): string => wrapped(some.map(({ name }) => `+ ${name}`))
      for (const { fund, name } of ways) {
        out[fund]?.[period]?.push(`+ ${name}`)
        bounds.push(`0 <= ${name} <= ${amount}`)
      }
      for (const fund of open)
        if (of.limits.has(fund)) demands.push(`${sum(ways.filter((way) => way.fund === fund))} <= ${of.limits.get(fund)?.[period] ?? 0}`)
      for (const [gate, { most }] of gates.entries()) {
        const through = ways.filter((way) => way.gate >= 0 && passes(of, way.gate, gate))
        if (through.length > 0) demands.push(`${sum(through)} <= ${most[period] ?? 0}`)
      }
      paid.push(...ways.map(({ name }) => `+ ${name}`))
      demands.push(`${sum(ways)} <= ${amount}`)
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
