/** What is drawn, and what donors may decide, as tables. */
import { placeText } from '../../inputs/place-words.ts'
import { later, say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { spellWritten } from '../../money/spell.ts'
import type { Outcomes } from '../../uncertainty/outcomes.ts'
import type { UncertainPlan } from '../../uncertainty/uncertain-plan.ts'
import { textColumn } from '../cell.ts'
import type { Table } from '../table.ts'
import { chanceText, printSampled } from './risk-tables.ts'

const OUTCOMES_SHOWN = 16

/** What donors may decide, the likeliest first: its chance exactly, and the gap and reserves it leaves, all else at its mean. */
export const outcomesTable = (of: UncertainPlan, outcomes: Outcomes): Table => {
  const last = of.years.at(-1) ?? 0
  const shown = ['statement/total-income', 'indicators/gap'].flatMap((id) =>
    of.years.flatMap((year) => {
      const at = of.figures.findIndex((figure) => figure.id === id && figure.year === year)
      return at < 0 ? [] : [{ id, year, at }]
    }),
  )
  const { currency, document } = of.assessment.forecast.plan
  const sum = (values: readonly number[], id: string): string =>
    printSampled(
      shown.filter((one) => one.id === id).reduce((all, { at }) => all + (values[at] ?? 0), 0),
      currency,
    )
  const title = (id: string): string => outcomes.draws.find((draw) => draw.id === id)?.title ?? id
  return {
    id: 'outcomes',
    caption: say`Donors may decide in ${outcomes.all.length} ways; the likeliest has a chance of ${chanceText(outcomes.all[0]?.chance.toNumber() ?? 0)}`,
    unit: null,
    columns: [
      textColumn('happens', say`What happens`),
      { id: 'chance', label: say`Chance, exact`, kind: 'number', unit: '%', additive: true },
      { id: 'income', label: say`Income ${of.years[0]} to ${last}`, kind: 'number', unit: currency, additive: false },
      { id: 'gap', label: say`Not funded ${of.years[0]} to ${last}`, kind: 'number', unit: currency, additive: false },
    ],
    rows: outcomes.all.slice(0, OUTCOMES_SHOWN).map(({ happens, chance, values }, at) => ({
      id: String(at + 1),
      label: String(at + 1),
      kind: 'line',
      cells: [
        { amount: null, text: happens.length === 0 ? say`None of them` : happens.map(title).join(say`; `) },
        { amount: chance.times(100).toDecimalPlaces(4).toFixed(), unit: '%' },
        { amount: sum(values, 'statement/total-income'), unit: currency },
        { amount: sum(values, 'indicators/gap'), unit: currency },
      ],
    })),
    reconciliation: say`All ${outcomes.all.length} chances add to ${outcomes.all
      .reduce((all, { chance }) => all.plus(chance), new Decimal(0))
      .times(100)
      .toFixed()} %.`,
    notes: [
      say`Every combination is computed; all other draws are at their means.`,
      ...(outcomes.all.length > OUTCOMES_SHOWN ? [say`${outcomes.all.length - OUTCOMES_SHOWN} less likely ones are not shown.`] : []),
      ...(document.illustrative === true ? [say`The plan is an example: its amounts are illustrative.`] : []),
    ],
  }
}

const COURSES = { once: later`once`, 'each-year': later`each year anew`, cumulative: later`each year, and stays` } as const

const WAYS = { times: later`times`, plus: later`plus`, instead: later`instead` } as const

/** What is drawn, in words: for those who want to know what stands behind a fan. */
export const drawsTable = ({ draws, assessment: { forecast } }: UncertainPlan): Table => ({
  id: 'draws',
  caption: say`${draws.length} draws move these figures`,
  unit: null,
  columns: [
    textColumn('distribution', say`Distribution`),
    textColumn('course', say`When drawn`),
    textColumn('moves', say`Moves`),
    textColumn('paths', say`Path`),
  ],
  rows: draws.map(({ draw }) => ({
    id: draw.id,
    label: draw.title,
    kind: 'line',
    cells: [
      { amount: null, text: distributionText(draw.distribution) },
      { amount: null, text: COURSES[draw.course]() },
      { amount: null, text: `${draw.paths.map((path) => placeText(forecast.plan.document, path)).join(say`; `)} (${WAYS[draw.as]()})` },
      { amount: null, text: draw.paths.join(', ') },
    ],
  })),
  reconciliation: null,
  notes: [],
})

type Drawn = UncertainPlan['draws'][number]['draw']['distribution']

const rateText = (rate: Extract<Drawn, { readonly kind: 'peg' }>['chance']): string =>
  typeof rate === 'string' ? spellWritten(rate) : `${rate.of}/${rate.per}`

const distributionText = (of: Drawn): string => {
  switch (of.kind) {
    case 'normal':
      return say`normal, mean ${spellWritten(of.mean)}, deviation ${spellWritten(of.deviation)}`
    case 'lognormal':
      return say`lognormal, mean ${spellWritten(of.mean)}, deviation ${spellWritten(of.deviation)}`
    case 'triangular':
      return say`triangular from ${spellWritten(of.low)} over ${spellWritten(of.mode)} to ${spellWritten(of.high)}`
    case 'uniform':
      return say`any value from ${spellWritten(of.low)} to ${spellWritten(of.high)}`
    case 'discrete':
      return of.outcomes.map(({ value, chance }) => say`${spellWritten(value)} with ${rateText(chance)}`).join(say`, `)
    case 'happens':
      return say`happens or not, with the chance of the plan`
    case 'peg':
      return say`held within ${spellWritten(of.deviation)} a year, a jump of ${spellWritten(of.jump)} with ${rateText(of.chance)}`
    default:
      return of satisfies never
  }
}
