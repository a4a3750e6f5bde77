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

export interface RiskShown {
  readonly headline: string
  readonly fans: readonly Chart[]
  readonly breach: Table
  readonly tornado: { readonly chart: Chart; readonly table: Table } | null
  readonly outcomes: Table | null
  readonly stresses: Table | null
  /** Null for a plan that states no ranges. */
  readonly shocks: Table | null
  readonly spread: Table
  readonly draws: Table
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

function othersOf(assessment: Assessment, model: UncertainPlan, year: number, told: Told): Others {
  const { plan } = assessment.forecast
  const from = model.years[0] ?? year
  const figure = { id: TORNADO_OF, of: {}, year: Math.max(year, from) }
  const bars = inSteps(tornadoInSteps(assessment, { figure, from, ranges: statedRanges(plan), most: BARS }), (done) =>
    told({ share: between(UNTIL.trials, UNTIL.tornado, done, BARS), says: `What moves the gap most: ${done} of ${BARS} numbers` }),
  )
  const named = plan.document.uncertainty?.stresses?.length ?? 0
  const stressed = inSteps(stressesInSteps(assessment), (done) =>
    told({ share: between(UNTIL.tornado, UNTIL.stresses, done, named), says: `Stresses: ${done} of ${named}` }),
  )
  const shocked = inSteps(shocksInSteps(assessment), (_, tried) =>
    told({ share: between(UNTIL.stresses, 1, tried, SHOCKS_EXPECTED), says: `The smallest shock that breaks a rule: ${tried} forecasts` }),
  )
  return {
    tornado: bars.ok ? { chart: tornadoChart(assessment, bars.value), table: tornadoTable(assessment, bars.value) } : null,
    stresses: stressed.stressed.length === 0 ? null : stressesTable(stressed),
    shocks: shocked.ok ? shocksTable(shocked.value, assessment) : null,
  }
}

const shownOf = (model: UncertainPlan, found: Simulation, others: Others): RiskShown => {
  const outcomes = donorOutcomes(model)
  return {
    headline: riskSentence(model, found),
    fans: FANS.map((id) => fanChart(model, found, id, fanTitle(model, id))),
    breach: breachTable(model, found),
    ...others,
    outcomes: outcomes === null ? null : outcomesTable(model, outcomes),
    spread: spreadTable(model, found),
    draws: drawsTable(model),
  }
}

const figuresOf = (plan: Plan, { basis, year, simulation }: RiskAsked, told: Told): Result<RiskShown> => {
  const model = uncertainPlan(plan, { basis })
  if (!model.ok) return model
  const found = inSteps(simulateInSteps(model.value, simulation), (done) =>
    told({ share: between(0, UNTIL.trials, done, simulation.trials), says: `Trials: ${grouped(done)} of ${grouped(simulation.trials)}` }),
  )
  const computed = forecast(plan, { basis })
  if (!found.ok || !computed.ok) return found.ok ? (computed as Extract<typeof computed, { readonly ok: false }>) : found
  return { ok: true, value: shownOf(model.value, found.value, othersOf(assess(computed.value), model.value, year, told)) }
}

export const riskFigures = (asked: RiskAsked, told: Told): Result<RiskShown> => {
  // Its options were tried when they were laid on it.
  const validated = validate(asked.document, { options: [] })
  return validated.ok ? figuresOf(validated.value.plan, asked, told) : validated
}

/** A table of the page by its name in the address of a download. */
export const tableOf = ({ breach, tornado, outcomes, stresses, shocks, spread, draws }: RiskShown, name: string): Table | undefined =>
  new Map([
    ['breach', breach],
    ['spread', spread],
    ['draws', draws],
    ['tornado', tornado?.table],
    ['outcomes', outcomes ?? undefined],
    ['stresses', stresses ?? undefined],
    ['shocks', shocks ?? undefined],
  ]).get(name)
