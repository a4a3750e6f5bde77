/** The simulation of the plan of a page and what moves its gap most, worked on in small pieces so that other pages are answered meanwhile. */
import { setImmediate } from 'node:timers/promises'
import {
  breachTable,
  type Chart,
  donorOutcomes,
  drawsTable,
  fanChart,
  fanTitle,
  outcomesTable,
  type Result,
  riskSentence,
  type Simulation,
  type SimulationAsked,
  shocksInSteps,
  shocksTable,
  simulateInSteps,
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
} from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'

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

/** Runs a piece of work step by step; whoever else waits has a turn after each. */
async function inTurns<T>(steps: Generator<number, T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    await setImmediate()
  }
}

async function tornadoOf({ assessment }: Outlook, model: UncertainPlan, year: number): Promise<RiskShown['tornado']> {
  const { plan } = assessment.forecast
  const figure = { id: TORNADO_OF, of: {}, year: Math.max(year, model.years[0] ?? year) }
  const asked = { figure, from: model.years[0] ?? year, ranges: statedRanges(plan), most: BARS }
  const found = await inTurns(tornadoInSteps(assessment, asked))
  return found.ok ? { chart: tornadoChart(assessment, found.value), table: tornadoTable(assessment, found.value) } : null
}

async function brokenIn({ assessment }: Outlook): Promise<Pick<RiskShown, 'stresses' | 'shocks'>> {
  const stressed = await inTurns(stressesInSteps(assessment))
  const shocked = await inTurns(shocksInSteps(assessment))
  return {
    stresses: stressed.stressed.length === 0 ? null : stressesTable(stressed),
    shocks: shocked.ok ? shocksTable(shocked.value, assessment) : null,
  }
}

type Others = Pick<RiskShown, 'tornado' | 'stresses' | 'shocks'>

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

export async function riskOf(opening: Opening, outlook: Outlook, asked: SimulationAsked): Promise<Result<RiskShown>> {
  const { plan, basis } = outlook.assessment.forecast
  const model = uncertainPlan(plan, { basis })
  if (!model.ok) return model
  const found = await inTurns(simulateInSteps(model.value, asked))
  if (!found.ok) return found
  return {
    ok: true,
    value: shownOf(model.value, found.value, {
      tornado: await tornadoOf(outlook, model.value, opening.year),
      ...(await brokenIn(outlook)),
    }),
  }
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
