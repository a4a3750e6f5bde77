/**
 * Many shocks at once, by the kernel: which rule breaks first when numbers move together towards ends of their ranges.
 *
 * It moves numbers and nothing that follows from a threshold passed, so what it finds is a guide, and an exact forecast decides.
 */
import { firstDay } from '../calendar/fiscal-year.ts'
import { assess } from '../checks/index.ts'
import { numberInPlan } from '../design/number-in-plan.ts'
import { forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { BLOCK } from '../formula/kernel-code.ts'
import { openKernel } from '../formula/kernel-run.ts'
import { walk } from '../formula/parts.ts'
import { sampler } from '../formula/sampler.ts'
import type { Parameter } from '../formula/slope.ts'
import type { Result } from '../inputs/problem.ts'
import type { Decimal } from '../money/decimal.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import type { Basis } from '../streams/stream.ts'
import { breachesOf, breakable, keyOf } from './breaches.ts'
import type { RiskEvent } from './wanted.ts'

/** A number on its way to one end of its range: the factor it has there. */
export interface Push {
  readonly path: string
  readonly end: Decimal
}

export interface ShockKernel {
  /** The first of so many steps at which a rule breaks; null where none does. */
  readonly firstStep: (pushes: readonly Push[], steps: number, upTo: number) => number | null
  /** For each rule that holds, the pushes that each by itself bring it nearer to breaking; each set of them once. */
  readonly harmful: (pushes: readonly Push[]) => readonly (readonly Push[])[]
}

interface Leaf {
  readonly path: string
  readonly base: number
  readonly least: number
  readonly most: number
}

const leafOf = (plan: Plan, { parameter: { path, value } }: Parameter, from: number): Leaf => {
  const number = numberInPlan(plan, path, from)
  const [least, most] = number.ok ? [number.value.least, number.value.most] : [null, null]
  return {
    path,
    base: value?.toNumber() ?? Number.NaN,
    least: least?.toNumber() ?? Number.NEGATIVE_INFINITY,
    most: most?.toNumber() ?? Number.POSITIVE_INFINITY,
  }
}

const movedBy = ({ base, least, most }: Leaf, factor: number): number => Math.min(most, Math.max(least, base * factor))

/** How far a rule is from breaking: below nothing it is broken. */
const marginOf = ({ tried }: RiskEvent): Formula => {
  if (tried.op !== 'choose') throw new Error('what may break is a comparison')
  const { left, relation, right } = tried
  return relation === '<=' || relation === '<' ? right.minus(left) : left.minus(right)
}

type Lane = (path: string, lane: number) => number

const runnerOf = (outputs: readonly Formula[], inputs: readonly Parameter[], leaves: readonly Leaf[]) => {
  const kernel = openKernel(sampler(outputs, inputs))
  return {
    output: kernel.output,
    /** `factor` of each number in each lane. */
    run: (factor: Lane): void => {
      for (const [at, leaf] of leaves.entries()) {
        const input = kernel.input(at)
        for (let lane = 0; lane < BLOCK; lane += 1) input[lane] = movedBy(leaf, factor(leaf.path, lane))
      }
      kernel.run()
    },
  }
}

export interface ShockAsked {
  readonly basis: Basis
  readonly from: number
  readonly paths: readonly string[]
}

export const shockKernel = (plan: Plan, { basis, from, paths }: ShockAsked): Result<ShockKernel> => {
  const moved = new Set(paths)
  const computed = forecast(
    planOf(plan.document, (path) => moved.has(path)),
    { basis },
  )
  if (!computed.ok) return computed
  const assessment = assess(computed.value)
  const years = plan.years.filter((year) => year >= from)
  const broken = new Set(breachesOf(assessment, years).map(keyOf))
  const kept = breakable(assessment, years).filter((event) => !broken.has(keyOf(event)))
  const since = firstDay(from, plan.document.organisation.fiscalYear)
  const margins = kept.map(marginOf)
  const inputs = walk([...margins, ...kept.map(({ tried }) => tried)]).filter(
    (formula) =>
      formula.op === 'parameter' &&
      moved.has(formula.parameter.path) &&
      formula.parameter.value !== null &&
      (formula.parameter.on ?? '') >= since,
  ) as readonly Parameter[]
  const leaves = inputs.map((input) => leafOf(plan, input, from))
  const breaking = runnerOf(
    kept.map(({ tried }) => tried),
    inputs,
    leaves,
  )
  return {
    ok: true,
    value: {
      firstStep: (pushes, steps, upTo) => {
        const ends = new Map(pushes.map(({ path, end }) => [path, end.toNumber()]))
        for (let first = 1; first <= upTo; first += BLOCK) {
          breaking.run((path, lane) => 1 + (((ends.get(path) ?? 1) - 1) * (first + lane)) / steps)
          for (let lane = 0; lane < BLOCK && first + lane <= upTo; lane += 1)
            if (kept.some((_, at) => breaking.output(at)[lane] === 1)) return first + lane
        }
        return null
      },
      harmful: (pushes) => harmfulOf(pushes, runnerOf(margins, inputs, leaves), margins.length),
    },
  }
}

/** So small a part of a margin is the noise of a binary fraction. */
const NOISE = 1e-9

const harmfulOf = (pushes: readonly Push[], margins: ReturnType<typeof runnerOf>, count: number): readonly (readonly Push[])[] => {
  const worst = Array.from({ length: count }, () => new Map<string, { readonly push: Push; readonly loss: number }>())
  const perBlock = BLOCK - 1
  for (let first = 0; first < pushes.length; first += perBlock) {
    const part = pushes.slice(first, first + perBlock)
    margins.run((path, lane) => (part[lane]?.path === path ? (part[lane]?.end.toNumber() ?? 1) : 1))
    for (const [event, found] of worst.entries()) {
      const seen = margins.output(event)
      const now = seen[BLOCK - 1] as number
      for (const [lane, push] of part.entries()) {
        const loss = now - (seen[lane] as number)
        if (loss > NOISE * Math.max(1, Math.abs(now)) && loss > (found.get(push.path)?.loss ?? 0)) found.set(push.path, { push, loss })
      }
    }
  }
  const sets = worst.map((found) => pushes.filter((push) => found.get(push.path)?.push === push)).filter((set) => set.length > 0)
  return [...new Map(sets.map((set) => [set.map(({ path, end }) => `${path} ${end.toFixed()}`).join('\n'), set])).values()]
}
