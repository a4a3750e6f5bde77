/**
 * Tornado: how much a figure changes when each number of the plan moves to the ends of its range, the largest first.
 *
 * All numbers are tried in one run of the kernel; those that move the figure most are then computed again exactly at both ends, from the
 * document on. A number without a stated range is moved by ten per cent to both sides.
 */
import type { Assessment } from '../checks/check.ts'
import type { FigureName } from '../formula/figure-name.ts'
import type { Figure } from '../formula/formula.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import { openKernel } from '../formula/kernel-run.ts'
import { walk } from '../formula/parts.ts'
import { sampler } from '../formula/sampler.ts'
import type { Parameter } from '../formula/slope.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { allAtOnce, type Steps } from '../inputs/steps.ts'
import { Decimal } from '../money/decimal.ts'
import { type NumberInPlan, numberInPlan } from './number-in-plan.ts'
import { figureOf, recompute } from './recompute.ts'

/** How far a number is moved: factors of what it is. */
export interface Range {
  readonly path: string
  readonly low: Decimal
  readonly high: Decimal
}

/** What the figure is at one end; null where the plan cannot be computed there, and why. */
export interface End {
  readonly factor: Decimal
  readonly value: Decimal | null
  readonly change: Decimal | null
  readonly problem: Problem | null
  /** The number itself where it cannot go as far as the factor says: a share ends at the whole. */
  readonly stopsAt: Decimal | null
}

export interface TornadoBar {
  readonly path: string
  readonly source: string
  readonly illustrative: boolean
  /** Whether the plan says how far it may move. */
  readonly isStated: boolean
  readonly low: End
  readonly high: End
  /** The larger of the two changes, without its sign. */
  readonly most: Decimal
}

export interface Tornado {
  readonly figure: FigureName
  /** The first fiscal year in which numbers are moved. */
  readonly from: number
  readonly unit: string
  readonly value: Decimal
  readonly bars: readonly TornadoBar[]
  /** Numbers that move the figure and are not among the bars. */
  readonly others: number
}

export interface TornadoAsked {
  readonly figure: FigureName
  /** The first fiscal year in which numbers are moved. */
  readonly from: number
  readonly ranges: readonly Range[]
  readonly most: number
}

const [TENTH_LESS, TENTH_MORE] = [new Decimal('0.9'), new Decimal('1.1')]

interface Tried {
  readonly path: string
  readonly leaves: readonly Parameter[]
  readonly range: Range
  readonly isStated: boolean
}

/** Every number below the figure by its path, with its range. */
const candidates = (figure: Figure, ranges: readonly Range[]): readonly Tried[] => {
  const stated = new Map(ranges.map((range) => [range.path, range]))
  const leaves = walk([figure]).filter((formula) => formula.op === 'parameter' && formula.parameter.value !== null) as readonly Parameter[]
  return [...Map.groupBy(leaves, ({ parameter }) => parameter.path)].map(([path, own]) => {
    const range = stated.get(path)
    return { path, leaves: own, range: range ?? { path, low: TENTH_LESS, high: TENTH_MORE }, isStated: range !== undefined }
  })
}

const amountOf = ({ parameter }: Parameter): number => parameter.value?.toNumber() ?? Number.NaN

/** The larger change of the figure between the ends of each range, by the kernel: two trials for each number, many numbers a block. */
const screen = (figure: Figure, tried: readonly Tried[]): readonly number[] => {
  const inputs = tried.flatMap(({ leaves }) => leaves)
  const kernel = openKernel(sampler([figure], inputs))
  const first = new Map(inputs.map((input, at) => [input, at] as const))
  const [changes, perBlock] = [[] as number[], BLOCK / 2 - 1]
  for (let begin = 0; begin < tried.length; begin += perBlock) {
    const part = tried.slice(begin, begin + perBlock)
    for (const [at, input] of inputs.entries()) kernel.input(at).fill(amountOf(input))
    for (const [lane, { leaves, range }] of part.entries()) {
      for (const leaf of leaves) {
        const input = kernel.input(first.get(leaf) ?? 0)
        input[2 * lane] = amountOf(leaf) * range.low.toNumber()
        input[2 * lane + 1] = amountOf(leaf) * range.high.toNumber()
      }
    }
    kernel.run()
    const seen = kernel.output(0)
    const now = seen[BLOCK - 1] as number
    for (const lane of part.keys())
      changes.push(Math.max(Math.abs((seen[2 * lane] as number) - now), Math.abs((seen[2 * lane + 1] as number) - now)))
  }
  return changes
}

/** The bound that a number meets before it is moved as far as the factor says; null where it gets there. */
const endedAt = ({ value, least, most }: NumberInPlan, factor: Decimal): Decimal | null => {
  const moved = value.times(factor)
  if (most !== null && moved.gt(most)) return most
  return least !== null && moved.lt(least) ? least : null
}

const endOf = (assessment: Assessment, asked: TornadoAsked, path: string, factor: Decimal, now: Decimal): End => {
  const { plan, basis } = assessment.forecast
  const number = numberInPlan(plan, path, asked.from)
  const seen = number.ok ? recompute(number.value.scaled(factor), basis, asked.figure) : number
  const stopsAt = number.ok ? endedAt(number.value, factor) : null
  if (!seen.ok) return { factor, value: null, change: null, problem: seen.problems[0] ?? null, stopsAt }
  return { factor, value: seen.value.value, change: seen.value.value.minus(now), problem: null, stopsAt }
}

const barOf = (assessment: Assessment, asked: TornadoAsked, { path, leaves, range, isStated }: Tried, now: Decimal): TornadoBar => {
  const [low, high] = [range.low, range.high].map((factor) => endOf(assessment, asked, path, factor, now)) as [End, End]
  const most = Decimal.max(...[low, high].map(({ change }) => change?.abs() ?? 0))
  const use = leaves[0]?.parameter
  return { path, source: use?.source ?? '', illustrative: use?.illustrative ?? false, isStated, low, high, most }
}

/** Bar by bar, so that whoever waits may do other things between them; it yields how many are done. */
export function* tornadoInSteps(assessment: Assessment, asked: TornadoAsked): Steps<Result<Tornado>> {
  const { plan, basis, reader } = assessment.forecast
  const found = assessment.book.find(asked.figure.id, asked.figure.of, asked.figure.year)
  if (found === undefined) {
    const missing = figureOf(plan, basis, asked.figure)
    return missing.ok ? { ok: false, problems: [] } : missing
  }
  const now = reader.read(found)
  const tried = candidates(found, asked.ranges).filter(({ path }) => numberInPlan(plan, path, asked.from).ok)
  const changes = screen(found, tried)
  const moving = tried.map((each, at) => ({ each, change: changes[at] ?? 0 })).filter(({ change }) => change > 0)
  const largest = moving.toSorted((a, b) => b.change - a.change).slice(0, asked.most)
  const bars: TornadoBar[] = []
  for (const { each } of largest) {
    bars.push(barOf(assessment, asked, each, now))
    yield bars.length
  }
  const inOrder = bars.toSorted((a, b) => b.most.comparedTo(a.most))
  return {
    ok: true,
    value: { figure: asked.figure, from: asked.from, unit: found.unit, value: now, bars: inOrder, others: moving.length - largest.length },
  }
}

/** The name of a figure that is not there is a problem. */
export const tornado = (assessment: Assessment, asked: TornadoAsked): Result<Tornado> => allAtOnce(tornadoInSteps(assessment, asked))

/** The ranges that a plan states. */
export const statedRanges = ({ document }: Assessment['forecast']['plan']): readonly Range[] =>
  (document.uncertainty?.ranges ?? []).map(({ path, low, high }) => ({ path, low: new Decimal(low), high: new Decimal(high) }))
