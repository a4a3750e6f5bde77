/** What proves an answer, as tables that foot: the allocation behind a yes, the cut behind a no, and every activity asked about. */

import type { Answer } from '../../commitments/answer.ts'
import type { Cover } from '../../commitments/cover.ts'
import { inMajorUnits } from '../../commitments/minor-units.ts'
import { type Cut, type Payment, total } from '../../commitments/network.ts'
import { titles } from '../../commitments/words.ts'
import type { Of } from '../../formula/formula.ts'
import { say } from '../../language/say.ts'
import type { Plan } from '../../plan/plan.ts'
import { EMPTY, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { activityName, amountText, fundName, gateLabel } from './cover-names.ts'
import { COVER_STATE_LABELS, coverStandings } from './cover-state.ts'

type Amounts = readonly number[]

/** Periods in which anything stands, in order. */
const periodsOf = (cover: Cover, used: (period: number) => boolean): readonly number[] =>
  cover.years.flatMap((_, at) => (used(at) ? [at] : []))

const columnsOf = (cover: Cover, periods: readonly number[]): readonly Column[] => [
  ...periods.map((period): Column => {
    const year = cover.years[period] ?? 0
    return { id: String(year), label: String(year), kind: 'number', year, additive: true }
  }),
  { id: 'all', label: say`Together`, kind: 'number', additive: true },
]

const cellsOf = (cover: Cover, periods: readonly number[], amounts: Amounts): readonly Cell[] => {
  const cell = (amount: number): Cell => ({ amount: amount === 0 ? null : amountText(cover, amount) })
  return [...periods.map((period) => cell(amounts[period] ?? 0)), { amount: amountText(cover, total(amounts)) }]
}

const minus = (all: Amounts, less: Amounts): Amounts => all.map((amount, at) => amount - (less[at] ?? 0))

const foots = (cover: Cover, what: string, periods: readonly number[], left: Amounts): string =>
  footing({
    what,
    currency: cover.currency,
    differences: [
      ...periods.map((period) => ({ column: String(cover.years[period]), left: inMajorUnits(left[period] ?? 0, cover.currency) })),
      { column: say`the whole`, left: inMajorUnits(total(left), cover.currency) },
    ],
  })

/** By the period in which they pay, one row a fund and year of arrival. */
const sources = (payments: readonly Payment[], periods: number) =>
  [...Map.groupBy(payments, ({ fund, from, arrived }) => [fund, from, arrived].join(' ')).values()].flatMap((group) => {
    const [first] = group
    const amounts = Array.from({ length: periods }, (_, period) =>
      total(group.flatMap((each) => (each.period === period ? [each.amount] : []))),
    )
    return first === undefined ? [] : [{ ...first, amounts }]
  })

/** Of a yes: which money, by the year in which it arrived, pays in which year. Null for any other answer. */
export const allocationTable = (plan: Plan, cover: Cover, { activity, payments, needs }: Answer): Table | null => {
  if (payments.length === 0) return null
  const rows = sources(payments, cover.years.length).toSorted((a, b) => a.fund - b.fund || a.arrived - b.arrived)
  const periods = periodsOf(cover, (period) => (needs[period] ?? 0) > 0)
  const paid = cover.years.map((_, period) => total(rows.map(({ amounts }) => amounts[period] ?? 0)))
  return {
    id: 'allocation',
    caption: say`What pays for ${activityName(plan, activity)}, by the year in which it is paid`,
    unit: cover.currency,
    columns: [textColumn('arrives', say`Arrives in`), ...columnsOf(cover, periods)],
    rows: [
      ...rows.map(({ fund, from, arrived, amounts }): Row => {
        const [payer, origin] = [cover.network.funds[fund]?.id ?? '', cover.network.funds[from]?.id ?? '']
        return {
          id: `${payer}-${origin}-${cover.years[arrived]}`,
          label: payer === origin ? fundName(plan, payer) : say`${fundName(plan, payer)}, out of ${fundName(plan, origin)}`,
          kind: 'line',
          of: { agreement: payer },
          cells: [textCell(String(cover.years[arrived])), ...cellsOf(cover, periods, amounts)],
        }
      }),
      {
        id: 'needs',
        label: say`What it needs`,
        kind: 'total',
        of: { activity },
        cells: [textCell(null), ...cellsOf(cover, periods, needs)],
      },
    ],
    reconciliation: foots(cover, say`Payments less what it needs`, periods, minus(paid, needs)),
    notes: [say`Oldest money first. The allocation is one that works; another may work too.`],
  }
}

const byPeriod = <T extends { readonly period: number }>(cover: Cover, list: readonly T[], amount: (each: T) => number): Amounts =>
  cover.years.map((_, period) => total(list.flatMap((each) => (each.period === period ? [amount(each)] : []))))

/** Of a no: what is needed, all that may pay it, and what is short. Null without a cut. */
export const cutTable = (plan: Plan, cover: Cover, cut: Cut | null): Table | null => {
  if (cut === null) return null
  const [needed, confirmed, limited, gated] = [
    byPeriod(cover, cut.claims, ({ demand }) => demand),
    byPeriod(cover, cut.funds, ({ inflow }) => inflow),
    byPeriod(cover, cut.limits, ({ limit }) => limit),
    byPeriod(cover, cut.gates, ({ most }) => most),
  ]
  const mayPay = needed.map((_, at) => (confirmed[at] ?? 0) + (limited[at] ?? 0) + (gated[at] ?? 0))
  const periods = periodsOf(cover, (at) => (needed[at] ?? 0) + (mayPay[at] ?? 0) > 0)
  const sum = (id: string, label: string, amounts: Amounts): Row => ({
    ...{ id, label, kind: 'subtotal' },
    cells: cellsOf(cover, periods, amounts),
  })
  return {
    id: 'cut',
    caption: say`Why not: what is needed, and all the confirmed money that may pay it`,
    unit: cover.currency,
    columns: columnsOf(cover, periods),
    rows: [
      ...needRows({ plan, cover, cut, periods }),
      sum('needed', say`Needed`, needed),
      ...moneyRows({ plan, cover, cut, periods }),
      sum('may-pay', say`Confirmed, by the year in which it arrives`, mayPay),
      { id: 'short', label: say`Short`, kind: 'total', cells: [...periods.map(() => EMPTY), { amount: amountText(cover, cut.short) }] },
    ],
    reconciliation: footing({
      what: say`Needed less confirmed less what is short`,
      currency: cover.currency,
      differences: [{ column: say`the whole`, left: inMajorUnits(total(needed) - total(mayPay) - cut.short, cover.currency) }],
    }),
    notes: [say`Money is carried over from year to year, so only the whole tells what is short. Nothing else may pay for these.`],
  }
}

interface Cutting {
  readonly plan: Plan
  readonly cover: Cover
  readonly cut: Cut
  readonly periods: readonly number[]
}

interface CutLine {
  readonly id: string
  readonly label: string
  /** The activity that needs it, or the fund that may pay: an agreement, or general money by its name. */
  readonly of: Of
}

const line = ({ cover, periods }: Cutting, { id, label, of }: CutLine, amounts: Amounts): Row => ({
  ...{ id, label, of, kind: 'line', depth: 1 },
  cells: cellsOf(cover, periods, amounts),
})

/** The base-line is one row, because nobody asked about its activities. */
const needRows = (cutting: Cutting): readonly Row[] => {
  const { plan, cover, cut } = cutting
  const needs = Map.groupBy(cut.claims, ({ claim }) => (cover.isBaseLine(claim) ? '' : (cover.network.claims[claim]?.id ?? '')))
  return [...needs].map(([id, list]) =>
    line(
      cutting,
      {
        id: `needs-${id}`,
        label: id === '' ? say`The base-line, which comes first` : activityName(plan, id),
        of: id === '' ? { baseLine: 'all' } : { activity: id },
      },
      byPeriod(cover, list, ({ demand }) => demand),
    ),
  )
}

const moneyRows = (cutting: Cutting): readonly Row[] => {
  const { plan, cover, cut } = cutting
  const id = (fund: number): string => cover.network.funds[fund]?.id ?? ''
  return [
    ...[...Map.groupBy(cut.funds, ({ fund }) => id(fund))].map(([fund, list]) =>
      line(
        cutting,
        { id: `confirmed-${fund}`, label: fundName(plan, fund), of: { agreement: fund } },
        byPeriod(cover, list, ({ inflow }) => inflow),
      ),
    ),
    ...[...Map.groupBy(cut.limits, ({ fund }) => id(fund))].map(([fund, list]) =>
      line(
        cutting,
        {
          id: `share-${fund}`,
          label: list.some(({ fund: at, period }) => cover.isBesideOwn(at, period))
            ? say`${fundName(plan, fund)}, beside the own share at most`
            : say`${fundName(plan, fund)}, by its share at most`,
          of: { agreement: fund },
        },
        byPeriod(cover, list, ({ limit }) => limit),
      ),
    ),
    ...[...Map.groupBy(cut.gates, ({ of, beside, funds }) => [...boundBy(of, beside), ...funds.map(id)].join(' '))].map(([key, list]) => {
      const [{ of, beside, funds }] = list as [(typeof list)[number]]
      const who = titles(funds.map((fund) => fundName(plan, id(fund))))
      return line(
        cutting,
        {
          id: `gate-${key.replaceAll(' ', '-')}`,
          label: gateLabel({ who, categories: of.map(cover.names.category), isTogether: funds.length > 1, isBesideOwn: beside === true }),
          of: funds.length === 1 ? { agreement: id(funds[0] ?? 0) } : { agreements: 'several' },
        },
        byPeriod(cover, list, ({ most }) => most),
      )
    }),
  ]
}

const boundBy = (of: readonly string[], beside?: true): readonly string[] =>
  of.length === 0 || beside === true ? [...of, 'own-share'] : of

/** Every activity asked about, with where it stands and what it still needs. */
export const coverTable = (plan: Plan, cover: Cover): Table => {
  const standings = coverStandings(cover)
  const needs = cover.answers.map((answer) => answer.needs)
  const all = cover.years.map((_, period) => total(needs.map((amounts) => amounts[period] ?? 0)))
  const periods = periodsOf(cover, (period) => (all[period] ?? 0) > 0)
  return {
    id: 'cover',
    caption:
      cover.answers.length === 1
        ? say`What the activity asked about still need`
        : say`What the ${cover.answers.length} activities asked about still need`,
    unit: cover.currency,
    columns: [textColumn('cover', say`May we commit?`), ...columnsOf(cover, periods)],
    rows: [
      ...cover.answers.map((answer): Row => {
        const state = standings.get(answer.activity)?.state ?? 'not-checkable'
        return {
          id: answer.activity,
          label: activityName(plan, answer.activity),
          kind: 'line',
          of: { activity: answer.activity, cover: state },
          cells: [textCell(COVER_STATE_LABELS[state]()), ...cellsOf(cover, periods, answer.needs)],
        }
      }),
      { id: 'total', label: say`All of them`, kind: 'total', cells: [textCell(null), ...cellsOf(cover, periods, all)] },
    ],
    reconciliation: foots(
      cover,
      say`The activities less the total`,
      periods,
      minus(
        all,
        all.map((_, period) => total(needs.map((each) => each[period] ?? 0))),
      ),
    ),
    notes: [say`What is committed and reserved is included; what is expensed is not.`],
  }
}
