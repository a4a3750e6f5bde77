/** What holds for every table and chart of the example plans: they foot, they are well formed, and each figure is the one it says it is. */
import { readPlan } from 'ltsfs-exchange'
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../packages/ltsfs/src/checks/check.ts'
import { assess, checks } from '../packages/ltsfs/src/checks/index.ts'
import { compare } from '../packages/ltsfs/src/comparison/comparison.ts'
import { forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import type { Result } from '../packages/ltsfs/src/inputs/problem.ts'
import { Decimal } from '../packages/ltsfs/src/money/decimal.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { agreementsTable } from '../packages/ltsfs/src/presentation/agreements/agreements-table.ts'
import { indicatorAmount, printValue } from '../packages/ltsfs/src/presentation/cell.ts'
import { waterfallChart } from '../packages/ltsfs/src/presentation/charts.ts'
import {
  changedValuesTable,
  comparedIndicatorsTable,
  headlinesTable,
  totalsTable,
} from '../packages/ltsfs/src/presentation/comparison/comparison-tables.ts'
import { tierMovesTable, winnersTable } from '../packages/ltsfs/src/presentation/comparison/winners-table.ts'
import { compositionTable } from '../packages/ltsfs/src/presentation/fees/composition-table.ts'
import { membersTable } from '../packages/ltsfs/src/presentation/members/members-table.ts'
import { incomeTable, reservesTable, spendingTable, statementTable } from '../packages/ltsfs/src/presentation/outlook/statement-tables.ts'
import { waterfallTable } from '../packages/ltsfs/src/presentation/outlook/waterfall-table.ts'
import { redact } from '../packages/ltsfs/src/presentation/papers/redaction.ts'
import { findingsTable, indicatorsTable } from '../packages/ltsfs/src/presentation/programme/indicators-table.ts'
import { programmeReview } from '../packages/ltsfs/src/presentation/programme/programme-review.ts'
import { programmeTable } from '../packages/ltsfs/src/presentation/programme/programme-table.ts'
import { tableRecords } from '../packages/ltsfs/src/presentation/records.ts'
import type { Cell, Table } from '../packages/ltsfs/src/presentation/table.ts'
import { position } from '../packages/ltsfs/src/register/position.ts'
import { BASES, type Basis } from '../packages/ltsfs/src/streams/stream.ts'

const PLANS = ['fixtures/oco', 'fixtures/lagoon', 'fixtures/summit'] as const

const sound = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return result.value
}

const plans = new Map(
  await Promise.all(PLANS.map(async (folder) => [folder, sound(validate(sound(await readPlan(folder)))).plan] as const)),
)

const assessed = (folder: string, basis: Basis): Assessment => {
  const plan = plans.get(folder as (typeof PLANS)[number])
  if (plan === undefined) throw new Error(`${folder} is not read`)
  return assess(sound(forecast(plan, { basis })))
}

const tablesOf = (assessment: Assessment): readonly Table[] => {
  const { plan, years } = assessment.forecast
  return [
    ...[statementTable, incomeTable, spendingTable, reservesTable, programmeTable, agreementsTable, indicatorsTable, findingsTable].map(
      (make) => make(assessment),
    ),
    ...years.flatMap((year) => [waterfallTable(assessment, year), membersTable(assessment, { year }), compositionTable(plan, year)]),
  ]
}

/** What is wrong with the shape of a table. */
const illFormed = ({ id, caption, columns, rows, reconciliation }: Table): readonly string[] => [
  ...(caption === '' || caption.endsWith('.') ? [`${id}: the caption "${caption}"`] : []),
  ...rows
    .filter(({ kind, cells }) => kind !== 'heading' && cells.length !== columns.length)
    .map((row) => `${id}: ${row.id} has ${row.cells.length} cells`),
  ...(new Set(rows.map((row) => row.id)).size === rows.length ? [] : [`${id}: two rows of one id`]),
  ...rows.flatMap(({ cells }) =>
    cells.filter(({ amount }) => amount !== null && !/^-?\d+(\.\d+)?$/.test(amount)).map(({ amount }) => `${id}: "${amount}"`),
  ),
  ...(reconciliation?.includes('does not add up') ? [`${id}: ${reconciliation}`] : []),
]

/** Whether the amount of a cell is that of the figure it names. */
const isTrue = ({ forecast: { plan, value }, book }: Assessment, { amount, figure }: Cell): boolean => {
  if (figure === undefined || amount === null) return true
  const found = book.find(figure.id, figure.of, figure.year)
  const check = checks.find(({ id }) => figure.id === `indicators/${id}`)
  if (found === undefined) return false
  return (
    amount === printValue(value(found), found.unit) ||
    (check !== undefined && amount === indicatorAmount(value(found), check, plan.currency).amount)
  )
}

describe.each(PLANS)('%s', (folder) => {
  describe.each(BASES)('on the basis %s', (basis) => {
    const assessment = assessed(folder, basis)
    const tables = tablesOf(assessment)

    test('every table is well formed and adds up', () => {
      expect(tables.flatMap(illFormed)).toEqual([])
    })

    test('every cell shows the figure it names', () => {
      expect(
        tables.flatMap(({ id, rows }) =>
          rows.flatMap(({ cells }) => cells.filter((cell) => !isTrue(assessment, cell)).map((cell) => [id, cell])),
        ),
      ).toEqual([])
    })

    test('every finding names a figure that is there', () => {
      const missing = assessment.findings.filter(
        ({ figure }) => figure !== null && assessment.amount(figure.id, figure.of, figure.year) === undefined,
      )
      expect(missing).toEqual([])
    })

    test('the waterfall of every year ends at what is left for reserves', () => {
      for (const year of assessment.forecast.years) {
        const { steps } = waterfallChart(assessment, year)
        const last = steps.filter(({ kind }) => kind === 'in' || kind === 'out').at(-1)
        expect(last?.to).toBe(steps.find(({ kind }) => kind === 'left')?.amount)
      }
    })

    test('the full and the redacted view of the members agree on the totals, and no member is left in it', () => {
      for (const year of assessment.forecast.years) {
        const full = membersTable(assessment, { year })
        const redacted = redact(full)
        expect(redacted.rows.at(-1)).toEqual(full.rows.at(-1))
        expect(redacted.rows.filter(({ member }) => member !== undefined)).toEqual([])
        const text = JSON.stringify(tableRecords(redacted))
        for (const { name } of assessment.forecast.plan.document.members) expect(text).not.toContain(name)
      }
    })
  })

  test('a comparison of all options against the first adds up, in full and redacted', () => {
    const { document } = plans.get(folder) ?? assessed(folder, 'expected').forecast.plan
    const options = document.options.map(({ id }) => id)
    const comparison = sound(compare(document, { options, baseline: options[0] ?? null, basis: 'expected' }))
    const winners = winnersTable(comparison)
    const tables = [
      ...[changedValuesTable, totalsTable, headlinesTable, tierMovesTable].map((make) => make(comparison)),
      ...(['values', 'differences'] as const).map((what) => comparedIndicatorsTable(comparison, what)),
      ...[winners, redact(winners)],
    ]
    expect(tables.flatMap(illFormed)).toEqual([])
    expect(redact(winners).rows.at(-1)).toEqual(winners.rows.at(-1))
    for (const [column] of winners.columns.slice(1).entries()) {
      const amounts = winners.rows.flatMap(({ cells }) => cells[column + 1]?.amount ?? [])
      const total = amounts.pop() ?? '0'
      expect(amounts.reduce((all, amount) => all.plus(amount), new Decimal(0)).eq(total)).toBe(true)
    }
  })
})

test('of the two indicators of the federation one is behind at its mid-term review, and one on track', () => {
  const assessment = assessed('fixtures/summit', 'confirmed')
  const nothing = sound(position(assessment.forecast.plan, [], { asOf: '2026-12-31', knownOn: '2026-12-31' }))
  const { title, indicators } = programmeReview({ assessment, position: nothing })
  expect(title).toBe('1 indicator is behind, 1 on track')
  // (30 - 12) / (60 - 12) = 0.375 and (4 - 1) / (6 - 1) = 0.6, at least 0.5
  expect(indicators.rows.flatMap(({ kind, cells }) => (kind === 'line' ? [cells.slice(3).map(({ text }) => text)] : []))).toEqual([
    ['38 %', 'behind'],
    ['60 %', 'on track'],
  ])
})
