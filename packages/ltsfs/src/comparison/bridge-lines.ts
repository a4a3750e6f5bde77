/**
 * The same difference told without a question of order: by year, by line of the statement, by payer. Straight differences, which foot.
 *
 * A balance (reserves at the end) is told by its movement in each year, so that the years add up to it.
 */

import { incomeFromOutside } from '../checks/check.ts'
import { type StatementRow, statement } from '../forecast/statement.ts'
import { say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Alternative } from './alternative.ts'
import { type CombinedCell, combinedOf, inYear } from './combined-name.ts'
import { type Measure, readMeasure } from './measure.ts'

export interface Line {
  readonly id: string
  readonly label: string
  readonly from: Decimal
  readonly to: Decimal
  /** The figure that both ends are, to be explained; absent where the line is none. */
  readonly combined?: CombinedCell | undefined
}

interface Ends {
  readonly baseline: Alternative
  readonly option: Alternative
}

const sum = (amounts: readonly (Decimal | null)[]): Decimal => amounts.reduce<Decimal>((all, amount) => all.plus(amount ?? ZERO), ZERO)

/** By year of the plan, with the balance before the first year as a line of its own where the measure is one. */
export const linesByYear = (measure: Measure, ends: Ends): readonly Line[] => {
  const { years } = ends.baseline.plan
  const readIn = ({ assessment: { amount } }: Alternative, year: number): Decimal =>
    readMeasure({ ...measure, over: year }, years, amount) ?? ZERO
  const valueIn = (end: Alternative, at: number): Decimal => readIn(end, years[at] ?? 0)
  if (typeof measure.over === 'number') return []
  if (measure.over === 'all years')
    return years.map((year, at) => ({
      id: String(year),
      label: String(year),
      from: valueIn(ends.baseline, at),
      to: valueIn(ends.option, at),
      combined: combinedOf([measure.figure], { of: measure.of, years: inYear(year) }),
    }))
  const movement = (end: Alternative, at: number): Decimal => valueIn(end, at).minus(at === 0 ? ZERO : valueIn(end, at - 1))
  return years.map((year, at) => ({
    id: String(year),
    label: at === 0 ? say`${year}, with what there was before` : String(year),
    from: movement(ends.baseline, at),
    to: movement(ends.option, at),
    ...(measure.figure === 'reserves/closing' && { combined: combinedOf(['reserves/change'], { years: inYear(year) }) }),
  }))
}

export interface StatementLine extends Line {
  readonly section: StatementRow['section']
  readonly kind: StatementRow['kind']
  readonly sign: 1 | -1
}

/** Every line of the statement of flows over the years: income by stream, what is paid, and what reserves and agreements gain by it. */
export const linesByStream = ({ baseline, option }: Ends): readonly StatementLine[] => {
  const [before, after] = [baseline, option].map(({ assessment }) => statement(assessment.forecast))
  const specifications = new Map([...(before ?? []), ...(after ?? [])].map((row) => [row.id, row]))
  const order = [...(before ?? []), ...(after ?? [])].map(({ id }) => id)
  const total = (rows: readonly StatementRow[] | undefined, id: string): Decimal =>
    sum(rows?.find((row) => row.id === id)?.cells.map(({ amount }) => amount) ?? [])
  const figureOf = (id: string): CombinedCell | undefined => {
    const cells = [...(before ?? []), ...(after ?? [])].flatMap((row) => (row.id === id ? row.cells : []))
    const figure = cells.find((cell) => cell.figure !== null)?.figure
    return figure === undefined || figure === null ? undefined : combinedOf([figure.id], { of: figure.of })
  }
  const sections: readonly StatementRow['section'][] = ['income', 'spending', 'result', 'unfunded']
  return sections.flatMap((section) =>
    [...specifications.values()]
      .filter((row) => row.section === section)
      .toSorted(
        (a, b) =>
          (section === 'result' ? 0 : Number(a.kind === 'total') - Number(b.kind === 'total')) || order.indexOf(a.id) - order.indexOf(b.id),
      )
      .map(({ id, label, kind, sign }) => ({
        ...{ id, label, section, kind, sign },
        ...{ from: total(before, id), to: total(after, id), combined: figureOf(id) },
      })),
  )
}

export interface PayerLine extends Line {
  readonly kind: 'member' | 'other'
}

const paidBy = ({ assessment: { forecast } }: Alternative): ReadonlyMap<string, Decimal> => {
  const found = new Map<string, Decimal>()
  for (const year of forecast.years)
    for (const { payer, figure } of incomeFromOutside(forecast, year)) {
      const key = `${payer.kind} ${payer.id}`
      found.set(key, (found.get(key) ?? ZERO).plus(forecast.value(figure)))
    }
  return found
}

/** What every payer brings from outside over the years; with every payer together that is all income. */
export const linesByPayer = (ends: Ends): readonly PayerLine[] => {
  const [before, after] = [paidBy(ends.baseline), paidBy(ends.option)]
  const names = new Map<string, string>(
    [ends.baseline, ends.option].flatMap(({ document }) => [
      ...document.members.map(({ id, name }) => [`member ${id}`, name] as const),
      ...document.donorCoFunding.agreements.map(({ donor, donorName }) => [`donor ${donor}`, donorName] as const),
      ...(document.cropAgency?.access ?? []).map(({ id, title }) => [`other ${id}`, title] as const),
      ...document.otherIncome.map(({ id, title }) => [`other ${id}`, title] as const),
    ]),
  )
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [kind = '', id = ''] = key.split(' ')
    return {
      id,
      label: names.get(key) ?? id,
      kind: kind === 'member' ? 'member' : 'other',
      from: before.get(key) ?? ZERO,
      to: after.get(key) ?? ZERO,
      combined: combinedOf(['statement/from-payer'], { of: { kind, payer: id } }),
    }
  })
}
