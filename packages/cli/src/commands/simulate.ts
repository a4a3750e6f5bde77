/** `ltsfs simulate`: how sure the figures of the paper are, by many seeded trials of what the plan says is uncertain. */
import {
  type Assessment,
  assess,
  breachTable,
  donorOutcomes,
  forecast,
  outcomesTable,
  type Plan,
  printFigureName,
  SHARES,
  type Shock,
  type Shocks,
  type Stresses,
  shocksInSteps,
  shocksTable,
  spell,
  spreadTable,
  stressesInSteps,
  stressesTable,
  type Table,
  type UncertainPlan,
  uncertainPlan,
} from 'ltsfs'
import type { Command, Context, Given, Outcome } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { fault, openPlan, refusal } from '../open-plan.ts'
import { basisOf, basisOption, optionOption, stackName } from '../plan-options.ts'
import { inTurns, openProgress, type Progress } from '../progress.ts'
import { simulateInThreads } from '../simulate-in-threads.ts'
import { tablesText } from '../table-text.ts'

const TRIALS = '100000'
const SEED = '1'

const wholeOf = (text: string): number => (/^\d{1,16}$/.test(text) ? Number(text) : Number.NaN)

export const simulateCommand: Command = {
  name: 'simulate',
  operands: ['PLAN'],
  options: {
    option: optionOption,
    basis: basisOption,
    trials: { value: 'N', describes: `how many trials; ${TRIALS} without it` },
    seed: { value: 'S', describes: `a whole number: the same one gives the same trials; ${SEED} without it` },
    threads: { value: 'N', describes: 'how many threads; as many as there are processors without it, with the same answer' },
    json: { value: null, describes: 'every figure, chance and outcome as JSON' },
  },
  about:
    'Draws what the section "uncertainty" of the plan says is not known, and computes the forecast for every trial. Prints P5, P50 and P95 by year and the chance that a rule is broken; then the plan under each of its named stresses, and the smallest shock within its stated ranges that breaks a rule.',
  example: 'ltsfs simulate fixtures/oco --trials 100000 --seed 1',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    const opened = await openPlan('simulate', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const model = uncertainPlan(opened.value.plan, { basis: basisOf(given) })
    if (!model.ok) return (await withoutTrials(opened.value.plan, given, context)) ?? refusal(operand, model.problems, context)
    const asked = { trials: wholeOf(given.one('trials') ?? TRIALS), seed: wholeOf(given.one('seed') ?? SEED) }
    for (const name of ['trials', 'seed'] as const)
      if (Number.isNaN(asked[name])) return fault('simulate', `--${name} takes a whole number, not "${given.one(name)}".`)
    const typed = given.one('threads')
    const threads = typed === undefined ? undefined : wholeOf(typed)
    if (threads !== undefined && !(threads >= 1 && threads <= 64)) return fault('simulate', `--threads takes 1 to 64, not "${typed}".`)
    const progress = openProgress(context)
    const found = await simulateInThreads(model.value, asked, threads, (done) =>
      progress.tell(`Trials: ${grouped(done)} of ${grouped(asked.trials)}`),
    )
    if (!found.ok) {
      progress.close()
      return fault('simulate', `${found.problems[0]?.message} ${found.problems[0]?.remedy}`)
    }
    const broken = await brokenIn(model.value.assessment, progress)
    progress.close()
    if (given.has('json')) return { exit: 0, out: asJson(model.value, found.value, broken, given) }
    const outcomes = donorOutcomes(model.value)
    const tables = [
      ...[spreadTable(model.value, found.value), breachTable(model.value, found.value)],
      ...(outcomes === null ? [] : [outcomesTable(model.value, outcomes)]),
      ...brokenTables(broken),
    ]
    return { exit: 0, out: tablesText(tables, context) }
  },
}

interface Broken {
  readonly stressed: Stresses
  /** Null for a plan that states no ranges. */
  readonly shocked: Shocks | null
}

const grouped = (count: number): string => spell(String(count), 0)

const brokenIn = async (assessment: Assessment, progress: Progress): Promise<Broken> => {
  const named = assessment.forecast.plan.document.uncertainty?.stresses?.length ?? 0
  const stressed = await inTurns(stressesInSteps(assessment), (done) => progress.tell(`Stresses: ${done} of ${named}`))
  let tried = 0
  const shocked = await inTurns(shocksInSteps(assessment), () => {
    tried += 1
    progress.tell(`The smallest shock that breaks a rule: ${tried} forecasts`)
  })
  return { stressed, shocked: shocked.ok ? shocked.value : null }
}

const brokenTables = ({ stressed, shocked }: Broken): readonly Table[] => [
  ...(stressed.stressed.length === 0 ? [] : [stressesTable(stressed)]),
  ...(shocked === null ? [] : [shocksTable(shocked, stressed.planned.assessment)]),
]

/** A plan that draws nothing and names stresses or ranges is answered without trials; null for one that says nothing at all. */
const withoutTrials = async (plan: Plan, given: Given, context: Context): Promise<Outcome | null> => {
  const { draws = [], stresses: named = [], ranges = [] } = plan.document.uncertainty ?? {}
  const computed = forecast(plan, { basis: basisOf(given) })
  if (draws.length > 0 || named.length + ranges.length === 0 || !computed.ok) return null
  const progress = openProgress(context)
  const broken = await brokenIn(assess(computed.value), progress)
  progress.close()
  if (!given.has('json')) return { exit: 0, out: tablesText(brokenTables(broken), context) }
  const about = {
    plan: plan.document.id,
    option: stackName(given.all('option')),
    basis: basisOf(given),
    ...engine,
    currency: plan.currency,
  }
  return { exit: 0, out: jsonText({ ...about, trials: 0, ...brokenRecords(broken) }) }
}

const HEADLINES = ['reserves/closing', 'statement/total-income', 'indicators/gap'] as const

const stressRecords = ({ stressed, years }: Stresses) =>
  stressed.map(({ stress: { id, title }, outcome, breaks, mends, problem }) => ({
    ...{ id, title, problem: problem?.message ?? null, breaks, mends },
    figures: HEADLINES.flatMap((figure) =>
      years.map((year) => ({
        figure: printFigureName({ id: figure, of: {}, year }),
        amount: outcome?.assessment.amount(figure, {}, year)?.toFixed() ?? null,
      })),
    ),
  }))

const shockRecord = (shock: Shock | null) =>
  shock && {
    share: shock.share.toFixed(),
    parts: shock.parts.map(({ path, factor, end }) => ({ path, factor: factor.toFixed(), end: end.toFixed() })),
    breaks: shock.breaks,
  }

const shockRecords = ({ from, alone, together }: Shocks) => ({
  from,
  alone: alone.map(({ path, end, shock }) => ({ path, end: end.toFixed(), shock: shockRecord(shock) })),
  together: shockRecord(together),
})

const brokenRecords = ({ stressed, shocked }: Broken) => ({
  stresses: stressRecords(stressed),
  shocks: shocked && shockRecords(shocked),
})

const asJson = (model: UncertainPlan, found: Parameters<typeof spreadTable>[1], broken: Broken, given: Given): string => {
  const { plan, basis } = model.assessment.forecast
  const outcomes = donorOutcomes(model)
  return jsonText({
    ...{ plan: plan.document.id, option: stackName(given.all('option')), basis, ...engine, currency: plan.currency },
    ...{ trials: found.trials, seed: found.seed, from: model.years[0] ?? null, shares: SHARES },
    figures: found.figures.map(({ name, unit, mean, deviation, quantiles }) => ({
      figure: printFigureName(name),
      unit,
      mean,
      deviation,
      quantiles,
    })),
    breaches: found.events,
    outcomes: outcomes?.all.map(({ happens, chance }) => ({ happens, chance: chance.toFixed() })) ?? null,
    ...brokenRecords(broken),
  })
}
