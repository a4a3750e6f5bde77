/** How sure the figures of a plan are, all that the Risk page shows, as plain data: the work of a thread. */
import {
  assess,
  type Basis,
  breachTable,
  type Chart,
  donorOutcomes,
  drawsTable,
  fanChart,
  fanTitle,
  forecast,
  outcomesTable,
  type Plan,
  type PlanDocument,
  type Result,
  riskSentence,
  type Simulation,
  type SimulationAsked,
  say,
  shocksInSteps,
  shocksTable,
  simulateInSteps,
  spell,
  spreadTable,
  statedRanges,
  stressesInSteps,
  stressesTable,
  type Table,
  tornadoChart,
  tornadoInSteps,
  tornadoTable,
  type UncertainPlan,
  uncertainPlan,
  validate,
} from 'ltsfs'
import { inSteps, type Told } from '../work/in-thread.ts'

export interface RiskAsked {
  /** With its options laid on it. */
  readonly document: PlanDocument
  readonly basis: Basis
  readonly year: number
  readonly simulation: SimulationAsked
}

/** What trials say. */
interface Tried {
  readonly fans: readonly Chart[]
  readonly breach: Table
  readonly outcomes: Table | null
  readonly spread: Table
  readonly draws: Table
}

export interface RiskShown {
  readonly headline: string
  /** Null for a plan that draws nothing. */
  readonly tried: Tried | null
  readonly tornado: { readonly chart: Chart; readonly table: Table } | null
  readonly stresses: Table | null
  /** Null for a plan that states no ranges. */
  readonly shocks: Table | null
}

const FANS = ['reserves/closing', 'indicators/gap'] as const
const TORNADO_OF = 'indicators/gap'
const BARS = 8
/** How much of the work is done by then, as far as one can tell; there is no telling how many shocks must be tried. */
const UNTIL = { trials: 0.5, tornado: 0.65, stresses: 0.75 } as const
const SHOCKS_EXPECTED = 30

const grouped = (count: number): string => spell(String(count), 0)
const between = (from: number, to: number, done: number, all: number): number => from + (to - from) * Math.min(1, done / all)

type Assessment = ReturnType<typeof assess>
type Others = Pick<RiskShown, 'tornado' | 'stresses' | 'shocks'>

function othersOf(assessment: Assessment, year: number, told: Told): Others {
  const { plan } = assessment.forecast
  const from = plan.document.uncertainty?.from ?? year
  const figure = { id: TORNADO_OF, of: {}, year: Math.max(year, from) }
  const bars = inSteps(tornadoInSteps(assessment, { figure, from, ranges: statedRanges(plan), most: BARS }), (done) =>
    told({ share: between(UNTIL.trials, UNTIL.tornado, done, BARS), says: say`What moves the gap most: ${done} of ${BARS} numbers` }),
  )
  const named = plan.document.uncertainty?.stresses?.length ?? 0
  const stressed = inSteps(stressesInSteps(assessment), (done) =>
    told({ share: between(UNTIL.tornado, UNTIL.stresses, done, named), says: say`Stresses: ${done} of ${named}` }),
  )
  const shocked = inSteps(shocksInSteps(assessment), (_, tried) =>
    told({
      share: between(UNTIL.stresses, 1, tried, SHOCKS_EXPECTED),
      says: say`The smallest shock that breaks a rule: ${tried} forecasts`,
    }),
  )
  return {
    tornado: bars.ok ? { chart: tornadoChart(assessment, bars.value), table: tornadoTable(assessment, bars.value) } : null,
    stresses: stressed.stressed.length === 0 ? null : stressesTable(stressed),
    shocks: shocked.ok ? shocksTable(shocked.value, assessment) : null,
  }
}

const triedOf = (model: UncertainPlan, found: Simulation): Tried => {
  const outcomes = donorOutcomes(model)
  return {
    fans: FANS.map((id) => fanChart(model, found, id, fanTitle(id))),
    breach: breachTable(model, found),
    outcomes: outcomes === null ? null : outcomesTable(model, outcomes),
    spread: spreadTable(model, found),
    draws: drawsTable(model),
  }
}

const isStressed = ({ document: { uncertainty } }: Plan): boolean =>
  (uncertainty?.stresses?.length ?? 0) + (uncertainty?.ranges?.length ?? 0) > 0

const figuresOf = (plan: Plan, { basis, year, simulation }: RiskAsked, told: Told): Result<RiskShown> => {
  const computed = forecast(plan, { basis })
  if (!computed.ok) return computed
  const model = uncertainPlan(plan, { basis })
  if (!model.ok) {
    if (!isStressed(plan) || model.problems[0]?.code !== 'no-uncertainty') return model
    const others = othersOf(assess(computed.value), year, told)
    return { ok: true, value: { headline: (others.stresses ?? others.shocks)?.caption ?? '', tried: null, ...others } }
  }
  const found = inSteps(simulateInSteps(model.value, simulation), (done) =>
    told({
      share: between(0, UNTIL.trials, done, simulation.trials),
      says: say`Trials: ${grouped(done)} of ${grouped(simulation.trials)}`,
    }),
  )
  if (!found.ok) return found
  const others = othersOf(assess(computed.value), year, told)
  return { ok: true, value: { headline: riskSentence(model.value, found.value), tried: triedOf(model.value, found.value), ...others } }
}

export const riskFigures = (asked: RiskAsked, told: Told): Result<RiskShown> => {
  // Its options were tried when they were laid on it.
  const validated = validate(asked.document, { options: [] })
  return validated.ok ? figuresOf(validated.value.plan, asked, told) : validated
}

const TABLES: Readonly<Record<string, (shown: RiskShown) => Table | null | undefined>> = {
  breach: ({ tried }) => tried?.breach,
  spread: ({ tried }) => tried?.spread,
  draws: ({ tried }) => tried?.draws,
  tornado: ({ tornado }) => tornado?.table,
  outcomes: ({ tried }) => tried?.outcomes,
  stresses: ({ stresses }) => stresses,
  shocks: ({ shocks }) => shocks,
}

/** Whether the page has a table, or a picture, of that name: known before anything is computed. */
export const isTable = (name: string): boolean => Object.hasOwn(TABLES, name)
export const isPicture = (name: string): boolean => name === 'tornado' || FANS.some((id) => `fan-${id.replace('/', '-')}` === name)

/** A table of the page by its name in the address of a download. */
export const tableOf = (shown: RiskShown, name: string): Table | undefined =>
  isTable(name) ? (TABLES[name]?.(shown) ?? undefined) : undefined
