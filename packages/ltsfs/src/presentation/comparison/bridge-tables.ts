/** A bridge as a chart and as tables: by change with its reasons, by year, by line of the statement, by payer. All of them foot. */

import type { Alternative } from '../../comparison/alternative.ts'
import type { Bridge, Bridges } from '../../comparison/bridge.ts'
import { type Line, linesByPayer, linesByStream, linesByYear } from '../../comparison/bridge-lines.ts'
import { type CombinedCell, combinedOf, inYear } from '../../comparison/combined-name.ts'
import type { StatementSection } from '../../forecast/statement.ts'
import type { Of } from '../../formula/formula.ts'
import { isMoney } from '../../formula/unit.ts'
import { capital } from '../../inputs/id-words.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { EMPTY, textCell, textColumn } from '../cell.ts'
import type { Step, WaterfallChart } from '../chart.ts'
import { basisNotes } from '../outlook/year-table.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { reasonsOf, sourcesOf } from './bridge-reasons.ts'
import { bridgeSentence, endsOf, inUnit, partLabel } from './bridge-sentences.ts'

const print = ({ places }: Bridge, value: Decimal): string => value.toFixed(places).replace(/^-(?=0(?:\.0*)?$)/, '')

/** From the figure under the baseline, step by step, to that under the option. */
export const bridgeChart = (found: Bridges, bridge: Bridge): WaterfallChart => {
  const [baseline, option] = endsOf(found)
  const end = (id: string, label: string, value: Decimal): Step => ({
    ...{ id, label: capital(label), kind: 'left', ibcs: 'forecast' },
    ...{ amount: print(bridge, value), from: '0', to: print(bridge, value) },
  })
  let running = bridge.from
  const steps = bridge.parts.map((part, at): Step => {
    const before = running
    running = running.plus(part.amount)
    return {
      id: `part-${at}`,
      label: partLabel(found, part),
      kind: part.amount.isNegative() ? 'out' : 'in',
      ibcs: 'forecast',
      amount: print(bridge, part.amount.abs()),
      from: print(bridge, before),
      to: print(bridge, running),
    }
  })
  return {
    id: `bridge-${bridge.measure.id.replaceAll(/[^a-z-]/g, '-')}`,
    kind: 'waterfall',
    title: bridgeSentence(found, bridge),
    unit: bridge.unit,
    steps: [end('from', baseline, bridge.from), ...steps, end('to', option, bridge.to)],
  }
}

const number = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

const HOW: Readonly<Record<Bridges['grouping'], () => string>> = {
  option: later`one part for each option`,
  change: later`one part for each change`,
  area: later`one part for each area of the plan`,
}

const proof = (what: string, bridge: Bridge, left: Decimal): string =>
  left.isZero() ? say`${what} leave ${inUnit(bridge, ZERO)}.` : say`${what} leave ${inUnit(bridge, left)}: it does not add up.`

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

export const bridgeTable = (found: Bridges, bridge: Bridge): Table => {
  const [baseline, option] = endsOf(found)
  const amount = (value: Decimal): Cell => ({ amount: print(bridge, value) })
  const total = (id: string, label: string, value: Decimal, { option: under }: Alternative): Row => ({
    ...{ id, label, kind: 'total', of: under === null ? {} : { option: under } },
    cells: [{ ...amount(value), combined: measured(bridge) }, EMPTY],
  })
  return {
    id: 'bridge',
    caption: bridgeSentence(found, bridge),
    unit: isMoney(bridge.unit) ? bridge.unit : null,
    columns: [number('amount', bridge.measure.label), textColumn('reason', say`Why it was changed`)],
    rows: [
      total('from', capital(baseline), bridge.from, found.baseline),
      ...bridge.parts.map(
        (part, at): Row => ({
          id: `part-${at}`,
          label: partLabel(found, part),
          kind: 'line',
          depth: 1,
          // A single part is the whole difference, and that is explained.
          ...(bridge.parts.length === 1 && { of: found.option.option === null ? {} : { option: found.option.option } }),
          cells: [
            {
              ...amount(part.amount),
              ...(bridge.parts.length === 1 && { combined: { ...measured(bridge), against: found.baseline.option } }),
            },
            { ...textCell(reasonsOf(part)), source: sourcesOf(found, part) },
          ],
        }),
      ),
      total('to', capital(option), bridge.to, found.option),
    ],
    reconciliation: proof(
      say`The parts less the difference`,
      bridge,
      sum(bridge.parts.map((part) => part.amount)).minus(bridge.to.minus(bridge.from)),
    ),
    notes: [
      say`Shapley value: ${HOW[found.grouping]()}, averaged over every order in which they may come (${found.forecasts} forecasts).`,
      ...basisNotes(found.baseline.assessment),
    ],
  }
}

const columnsOf = (found: Bridges): readonly Column[] => {
  const [baseline, option] = endsOf(found)
  const about = ({ option: id }: Alternative): Of => (id === null ? {} : { option: id })
  const [before, after] = [about(found.baseline), about(found.option)]
  return [
    { ...number('from', capital(baseline)), of: before },
    { ...number('to', capital(option)), of: after },
    { ...number('difference', say`Difference`), of: after },
  ]
}

/** Both ends and their difference, each with what explains it. */
const lineCells = (found: Bridges, bridge: Bridge, { from, to, combined }: Pick<Line, 'from' | 'to' | 'combined'>): readonly Cell[] => {
  const cell = (value: Decimal, explains: CombinedCell | undefined): Cell => ({
    amount: print(bridge, value),
    ...(explains === undefined ? {} : { combined: explains }),
  })
  const difference = combined && { ...combined, against: found.baseline.option }
  return [cell(from, combined), cell(to, combined), cell(to.minus(from), difference)]
}

/** The figure of a bridge, to be explained. */
const measured = ({ measure: { figure, of, over } }: Bridge): CombinedCell =>
  combinedOf([figure], { of, over: over === 'last year' ? 'last' : 'sum', years: typeof over === 'number' ? inYear(over) : null })

const totalOf = (lines: readonly Line[]): Pick<Line, 'from' | 'to'> => ({
  from: sum(lines.map(({ from }) => from)),
  to: sum(lines.map(({ to }) => to)),
})

/** The same difference year by year; null for a figure of one year. */
export const bridgeYearsTable = (found: Bridges, bridge: Bridge): Table | null => {
  const lines = linesByYear(bridge.measure, found)
  if (lines.length === 0) return null
  const total = totalOf(lines)
  const { label, over } = bridge.measure
  return {
    id: 'bridge-years',
    caption: over === 'last year' ? say`${label} by year: what each year adds` : say`${label} by year: what each year comes to`,
    unit: isMoney(bridge.unit) ? bridge.unit : null,
    columns: columnsOf(found),
    rows: [
      ...lines.map((line): Row => ({ id: line.id, label: line.label, kind: 'line', cells: lineCells(found, bridge, line) })),
      { id: 'total', label: say`All years`, kind: 'total', cells: lineCells(found, bridge, { ...total, combined: measured(bridge) }) },
    ],
    reconciliation: proof(say`All years less the difference`, bridge, total.to.minus(total.from).minus(bridge.to.minus(bridge.from))),
    notes: basisNotes(found.baseline.assessment),
  }
}

const inMoney = (found: Bridges, [bridge]: readonly Bridge[]): Bridge | undefined =>
  bridge === undefined ? undefined : { ...bridge, unit: found.baseline.plan.currency, places: placesOf(found) }
const placesOf = ({ bridges: found }: Bridges): number => found.find(({ unit }) => isMoney(unit))?.places ?? 2

const SECTIONS: Readonly<Record<StatementSection, () => string>> = {
  income: later`Income`,
  spending: later`Paid`,
  result: later`Result`,
  reserves: later`Reserves`,
  unfunded: later`Not funded`,
}

/** Income by stream and spending by use over the years: what else the option moves. */
export const bridgeStreamsTable = (found: Bridges): Table | null => {
  const money = inMoney(found, found.bridges)
  if (money === undefined) return null
  const lines = linesByStream(found)
  const cells = (line: Line): readonly Cell[] => lineCells(found, money, line)
  const left = ['income', 'spending'].reduce((all, section) => {
    const own = lines.filter((line) => line.section === section)
    const signed = own.map(({ kind, sign, from, to }) => to.minus(from).times(kind === 'total' ? -1 : kind === 'line' ? sign : 0))
    return all.plus(sum(signed))
  }, ZERO)
  return {
    id: 'bridge-streams',
    caption: say`Where money comes from and what it pays for, over the years`,
    unit: money.unit,
    columns: columnsOf(found),
    rows: lines.flatMap((line, at): readonly Row[] => [
      ...(lines[at - 1]?.section === line.section
        ? []
        : [{ id: line.section, label: SECTIONS[line.section](), kind: 'heading' as const, cells: [EMPTY, EMPTY, EMPTY] }]),
      { id: line.id, label: line.label, kind: line.kind, depth: line.kind === 'line' ? 1 : 0, cells: cells(line) },
    ]),
    reconciliation: proof(say`Income and payments: the lines less the totals`, money, left),
    notes: basisNotes(found.baseline.assessment),
  }
}

const tierOf = ({ baseline: { plan } }: Bridges, member: string): { readonly id: string; readonly title: string } => {
  const schedules = plan.years.toReversed().map((year) => ({ year, schedule: scheduleInForce(plan, year) }))
  const tiers = schedules.flatMap(({ year, schedule }) =>
    schedule === null ? [] : (composition(plan, schedule, year).get(member)?.tier ?? []),
  )
  return tiers[0] ?? { id: 'none', title: say`In no tier` }
}

/** What each payer brings in, members first: single members' amounts, so redact before showing. */
export const bridgePayersTable = (found: Bridges): Table | null => {
  const money = inMoney(found, found.bridges)
  if (money === undefined) return null
  const lines = linesByPayer(found)
  const total = totalOf(lines)
  const income = [found.baseline, found.option].map(({ plan, assessment: { amount } }) =>
    sum(plan.years.flatMap((year) => amount('statement/total-income', {}, year) ?? [])),
  )
  const row = ({ id, label, kind, ...line }: (typeof lines)[number]): Row => {
    const tier = kind === 'member' ? tierOf(found, id) : null
    return {
      id: `${kind}-${id}`,
      label,
      kind: 'line',
      ...(tier === null ? {} : { member: { id, group: tier.id, groupLabel: tier.title } }),
      cells: lineCells(found, money, line),
    }
  }
  const [before = ZERO, after = ZERO] = income
  return {
    id: 'bridge-payers',
    caption: say`Who brings the money in, over the years`,
    unit: money.unit,
    columns: columnsOf(found),
    rows: [
      ...lines.filter(({ kind }) => kind === 'member').map(row),
      ...lines.filter(({ kind }) => kind !== 'member').map(row),
      {
        id: 'total',
        label: say`All payers`,
        kind: 'total',
        cells: lineCells(found, money, { ...total, combined: combinedOf(['statement/total-income']) }),
      },
    ],
    reconciliation: proof(say`All payers less all income`, money, total.to.minus(after).plus(total.from.minus(before))),
    notes: basisNotes(found.baseline.assessment),
  }
}
