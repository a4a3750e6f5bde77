/** Networks at random from a seed: funds with windows and carry-over, claims with several funds, shares, gates and whole cents. */
import type { Claim, Fund, Gate, Network } from '../../packages/ltsfs/src/commitments/network.ts'

/** Mulberry32: whole numbers below a limit, the same for the same seed on every machine. */
const dice = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

interface Size {
  readonly claims: number
  readonly funds: number
  readonly periods: number
  /** Demand as a share of all inflow, in percent. */
  readonly load: number
  /** Whether claims have gates; nested: some of them behind one for several categories together. */
  readonly gates?: boolean | 'nested'
}

const span = (roll: (below: number) => number, periods: number): readonly boolean[] => {
  const from = roll(periods)
  const until = from + 1 + roll(periods - from)
  return Array.from({ length: periods }, (_, period) => period >= from && period < until)
}

/** Windows of funds are long: at least half of all periods. */
const window = (roll: (below: number) => number, periods: number): readonly boolean[] => {
  const long = Math.ceil(periods / 2)
  const from = roll(periods - long + 1)
  const until = Math.min(periods, from + long + roll(long + 1))
  return Array.from({ length: periods }, (_, period) => period >= from && period < until)
}

const fund = (roll: (below: number) => number, periods: number, at: number, funds: number): Fund => {
  const open = window(roll, periods)
  const kind = roll(8)
  return {
    id: `G${at + 1}`,
    // Money may arrive before the window opens; it is carried into it.
    inflow: open.map((isOpen, period) => (isOpen || (open[period + 1] === true && roll(3) === 0) ? roll(10_000) * 100 : 0)),
    open,
    carriesTo: kind === 0 ? null : kind === 1 ? roll(funds) : at,
  }
}

/** Of every other claim: categories of its cost that some of its funds may pay, behind a gate for all of them together in one of two. */
const gatesOf = (
  roll: (below: number) => number,
  eligible: readonly number[],
  demand: readonly number[],
  nested: boolean,
): readonly Gate[] => {
  if (roll(2) === 0) return []
  const most = (): readonly number[] => demand.map((amount) => Math.floor((amount * roll(101)) / 100))
  const some = (): readonly number[] => eligible.filter(() => roll(3) > 0)
  const categories = Array.from({ length: 1 + roll(3) }, (_, at) => ({ of: [`c${at + 1}`], funds: some(), most: most() }))
  if (roll(2) === 0) return categories
  const behind = { of: [], funds: some().filter((fund) => !categories.some(({ funds }) => funds.includes(fund))), most: most() }
  if (!nested || categories.length < 2) return [behind, ...categories.map((gate) => ({ ...gate, into: 0 }))]
  const set = { of: ['c1', 'c2'], funds: [], most: most(), ...(roll(2) === 0 ? { into: 0 } : {}) }
  return [behind, set, ...categories.map((gate, at) => ({ ...gate, into: at < 2 ? 1 : 0 }))]
}

export const randomNetwork = (seed: number, { claims, funds, periods, load, gates: hasGates = false }: Size): Network => {
  const roll = dice(seed)
  const all = Array.from({ length: funds }, (_, at) => fund(roll, periods, at, funds))
  const inflow = all.reduce((sum, each) => sum + each.inflow.reduce((a, b) => a + b, 0), 0)
  const most = Math.max(2, Math.ceil((inflow * load * 4) / (100 * claims * periods)))
  return {
    periods,
    funds: all,
    claims: Array.from({ length: claims }, (_, at): Claim => {
      const eligible = [...new Set(Array.from({ length: 1 + roll(4) }, () => roll(funds)))]
      // Nine in ten ask only while a fund of theirs is open.
      const careless = roll(10) === 0
      const demand = span(roll, periods).map((runs, period) =>
        runs && (careless || eligible.some((each) => all[each]?.open[period] === true)) ? roll(most) : 0,
      )
      const limited = eligible.filter(() => roll(4) === 0)
      const limits = new Map(limited.map((each) => [each, demand.map((amount) => Math.floor((amount * (50 + roll(50))) / 100))]))
      const gates = hasGates === false ? [] : gatesOf(roll, eligible, demand, hasGates === 'nested')
      return { id: `A${at + 1}`, demand, funds: eligible, limits, ...(gates.length === 0 ? {} : { gates }) }
    }),
  }
}

export const demanded = ({ claims }: Network): number => claims.reduce((sum, { demand }) => sum + demand.reduce((a, b) => a + b, 0), 0)
