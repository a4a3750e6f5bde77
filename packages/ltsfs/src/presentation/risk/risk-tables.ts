/** A simulation in tables: the spread of each figure by year, and the chance by year that a rule is broken. Binary fractions are shown with as many digits as trials carry. */

import { checks } from '../../checks/index.ts'
import { figureTitle } from '../../forecast/figure-text.ts'
import { isMoney } from '../../formula/unit.ts'
import { say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { spell, spellPercent } from '../../money/spell.ts'
import type { FigureSpread, Simulation } from '../../uncertainty/simulate.ts'
import { SHARES } from '../../uncertainty/simulate.ts'
import type { UncertainPlan } from '../../uncertainty/uncertain-plan.ts'
import { PAPER_FIGURES } from '../../uncertainty/wanted.ts'
import { yearColumns } from '../cell.ts'
import { basisNotes } from '../outlook/year-table.ts'
import type { Cell, Table } from '../table.ts'

/** No minus before a nothing. */
const unsigned = (text: string): string => (/[1-9]/.test(text) ? text : text.replace('-', ''))

/** Money in whole units: a share of many trials is no more exact than that. */
export const printSampled = (value: number, unit: string): string =>
  unsigned(new Decimal(value).toFixed(isMoney(unit) ? 0 : unit === '1' ? 3 : 2))

export const chanceText = (chance: number): string =>
  chance > 0 && chance < 0.001 ? say`below 0.1 %` : spellPercent(new Decimal(chance), 1)

export const spreadsOf = ({ figures }: Simulation, id: string): readonly FigureSpread[] => figures.filter(({ name }) => name.id === id)

const labelOf = (id: string): string => {
  const check = checks.find((one) => `indicators/${one.id}` === id)
  return check?.label ?? figureTitle(id)
}

const notes = (of: UncertainPlan, { trials, seed }: Simulation): readonly string[] => [
  say`${spell(String(trials), 0)} trials, seed ${seed}: the same seed gives the same trials. P5 is what one trial in twenty does not reach.`,
  say`Draws move numbers of the plan; who stands in which tier, which schedule is in force and the state of agreements stay as planned.`,
  ...(of.idle.length === 0 ? [] : [say`Without effect here: ${of.idle.map(({ title }) => title).join(say`; `)}.`]),
  ...basisNotes(of.assessment),
]

const QUANTILE_ROWS = [0, 3, 6] as const

/** P5, P50 and P95 of each figure of the paper by year, beside what the plan says. */
export const spreadTable = (of: UncertainPlan, found: Simulation): Table => {
  const { reader } = of.assessment.forecast
  const lines = PAPER_FIGURES.flatMap((id) => {
    const spreads = spreadsOf(found, id)
    if (spreads.length === 0) return []
    const unit = spreads[0]?.unit ?? '1'
    const cells = (value: (spread: FigureSpread) => number): readonly Cell[] =>
      of.years.map((year) => {
        const spread = spreads.find(({ name }) => name.year === year)
        return spread === undefined ? { amount: null } : { amount: printSampled(value(spread), unit), unit }
      })
    const planned = of.years.map((year): Cell => {
      const figure = of.figures.find((one) => one.id === id && one.year === year)
      if (figure === undefined) return { amount: null }
      return { amount: printSampled(reader.read(figure).toNumber(), unit), unit, figure: { id, of: {}, year } }
    })
    return [
      { id: `heading ${id}`, label: labelOf(id), kind: 'heading' as const, cells: of.years.map(() => ({ amount: null })) },
      { id: `${id} plan`, label: say`As planned`, kind: 'line' as const, depth: 1, cells: planned },
      ...QUANTILE_ROWS.map((at) => ({
        id: `${id} ${SHARES[at]}`,
        label: `P${(SHARES[at] * 100).toFixed(0)}`,
        kind: 'line' as const,
        depth: 1,
        cells: cells(({ quantiles }) => quantiles[at] ?? Number.NaN),
      })),
    ]
  })
  return {
    id: 'spread',
    caption: riskSentence(of, found),
    unit: null,
    columns: yearColumns(of.years).map((column) => ({ ...column, additive: false })),
    rows: lines,
    reconciliation: null,
    notes: notes(of, found),
  }
}

/** By year, in per cent of the trials. Events that never happen are left out and named. */
export const breachTable = (of: UncertainPlan, found: Simulation): Table => {
  const byId = [...Map.groupBy(found.events, ({ id, label }) => `${id}\n${label}`).values()]
  const happening = byId.filter((events) => events.some(({ chance }) => chance > 0))
  const never = byId.filter((events) => !happening.includes(events)).flatMap(([first]) => first?.label ?? [])
  return {
    id: 'breach',
    caption: breachSentence(found),
    unit: '%',
    columns: yearColumns(of.years).map((column) => ({ ...column, additive: false })),
    rows: happening.map((events) => ({
      id: events[0]?.id ?? '',
      label: events[0]?.label ?? '',
      kind: 'line',
      cells: of.years.map((year) => {
        const chance = events.find((event) => event.year === year)?.chance
        return chance === undefined ? { amount: null } : { amount: new Decimal(chance).times(100).toFixed(1), unit: '%' }
      }),
    })),
    reconciliation: null,
    notes: [...(never.length === 0 ? [] : [say`In no trial: ${never.join(say`; `)}.`]), ...notes(of, found)],
  }
}

/** "The core budget is paid in full in 2019 with 100.0 % chance, in 2022 with 3.2 %". */
const breachSentence = ({ events }: Simulation): string => {
  const core = events.filter(({ id }) => id === 'core-budget')
  const worst = core.reduce<(typeof core)[number] | undefined>(
    (most, each) => (most === undefined || each.chance > most.chance ? each : most),
    undefined,
  )
  if (worst === undefined) return say`There is nothing to break`
  if (worst.chance === 0) return say`In no trial is the core budget short in any year`
  const even = core.find(({ chance }) => chance >= 0.5)
  return even === undefined
    ? say`The chance that the core budget is not paid in full is highest in ${worst.year}, at ${chanceText(worst.chance)}`
    : say`From ${even.year} on it is more likely than not that the core budget is not paid in full (${chanceText(even.chance)})`
}

export const riskSentence = (of: UncertainPlan, found: Simulation): string => {
  const last = spreadsOf(found, 'reserves/closing').at(-1)
  const { currency } = of.assessment.forecast.plan
  if (last === undefined) return breachSentence(found)
  const [low, high] = [last.quantiles[0] ?? 0, last.quantiles[6] ?? 0].map((value) => spell(new Decimal(value), 0))
  return say`In nine trials of ten reserves at the end of ${last.name.year} are between ${low} and ${high} ${currency}`
}
