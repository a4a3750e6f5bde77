/** A published table as a plan: every row a member, the printed numbers its key, and what the engine gives for each column of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { assessment, type FeeAssessment } from '../../packages/ltsfs/src/fees/assessment.ts'
import { contributions } from '../../packages/ltsfs/src/fees/contributions.ts'
import { valueReader } from '../../packages/ltsfs/src/formula/value.ts'
import { feeScheduleRecord } from '../../packages/ltsfs/src/inputs/fee-schedule.ts'
import { type Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { feeKey } from '../../packages/ltsfs/src/plan/fee-key.ts'
import { feeTroubles } from '../../packages/ltsfs/src/plan/fee-troubles.ts'
import { planOf } from '../../packages/ltsfs/src/plan/plan.ts'
import { amount, dated, type FeeMember, feePlan } from '../fee-plan.ts'

const FOLDER = new URL('../../fixtures/published/', import.meta.url)

const source = z.strictObject({ title: z.string(), link: z.string(), page: z.string(), read: z.string() })
const column = z.strictObject({
  column: z.string(),
  /** The share, an amount, or the key of those who pay. */
  shows: z.enum(['share', 'amount', 'key-of-payers']),
  /** Of the percentage. */
  decimals: z.int().optional(),
  toAssess: z.string().nullable().optional(),
  differs: z.array(z.string()).optional(),
})
const published = z.strictObject({
  title: z.string(),
  table: z.string(),
  sources: z.array(source).min(1),
  about: z.string(),
  year: z.int(),
  /** Amounts are printed without cents. */
  wholeUnits: z.boolean().optional(),
  key: z.string().optional(),
  flags: z.record(z.string(), z.string()).optional(),
  leftOut: z.array(z.string()).optional(),
  toAssess: z.string().optional(),
  steps: z.array(z.record(z.string(), z.unknown())).optional(),
  classes: z.string().optional(),
  unitValue: z.string().optional(),
  columns: z.array(column).min(1),
})
export type Published = z.infer<typeof published>
export type PublishedColumn = Published['columns'][number]

export const publishedTables = (): readonly Published[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => published.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8'))))

type Row = ReadonlyMap<string, string>

const rowsOf = ({ table, leftOut = [] }: Published): readonly Row[] => {
  const [header = '', ...lines] = readFileSync(new URL(table, FOLDER), 'utf8').trimEnd().split('\n')
  const names = header.split(',')
  const rows = lines.map((line) => new Map(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
  return rows.filter((row) => !leftOut.includes(nameOf(row)))
}

/** What a row is called in print, and here. */
const nameOf = (row: Row): string => [...row.values()][0] ?? ''
const idOf = (at: number): string => `M${String(at).padStart(3, '0')}`

const renamed = (value: unknown, ids: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((item) => renamed(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'member' ? (ids.get(String(item)) ?? item) : renamed(item, ids)]),
  )
}

const fraction = (text: string) => {
  const [of = '', per = '1'] = text.split('/')
  return { of, per }
}

const scheduleOf = (table: Published, rows: readonly Row[], currency: string, toAssess: string | null) => {
  const ids = new Map(rows.map((row, at) => [nameOf(row), idOf(at)]))
  const about = { id: 'published', title: table.title, source: 'invented' }
  const { key, classes } = table
  if (classes !== undefined) {
    const units = [...new Set(rows.map((row) => row.get(classes) ?? ''))]
    const list = units.map((each, at) => ({
      id: `class-${at + 1}`,
      title: each,
      units: dated('1', fraction(each)),
      added: rows.flatMap((row, index) => (row.get(classes) === each ? [{ member: idOf(index), reason: 'Chosen by itself' }] : [])),
    }))
    return feeScheduleRecord.parse({ ...about, method: 'classes', classes: list, unitValue: amount(currency, table.unitValue ?? '') })
  }
  const base = rows.flatMap((row, at) => (row.get(key ?? '') ? [{ member: idOf(at), number: row.get(key ?? '') }] : []))
  const steps = renamed(table.steps ?? [], ids)
  return feeScheduleRecord.parse({
    ...about,
    method: 'scale',
    toAssess: amount(currency, toAssess ?? table.toAssess ?? ''),
    key: { base },
    steps,
    rounding: 'reproduce',
  })
}

/** The assessment of a table, of the amount of one of its columns. The yen, because it has no minor unit, stands for whole units of any currency. */
const assessTable = (table: Published, toAssess: string | null): FeeAssessment => {
  const rows = rowsOf(table)
  const currency = table.wholeUnits === true ? 'JPY' : 'USD'
  const flags = Object.entries(table.flags ?? {})
  const members = rows.map((row, at): FeeMember => {
    const indicators = Object.fromEntries(flags.map(([flag, name]) => [flag, [row.get(name) || '0', 'flag'] as const]))
    return { id: idOf(at), name: nameOf(row), indicators }
  })
  const plan = planOf(feePlan(members, scheduleOf(table, rows, currency, toAssess), currency, { from: table.year, to: table.year }))
  const [schedule] = plan.document.membershipFees.schedules
  if (schedule === undefined) throw new Error('no schedule')
  const troubles = feeTroubles(plan, schedule, table.year)
  if (troubles.length > 0) throw new Error(troubles.map(({ what }) => what).join('; '))
  return assessment({ plan, schedule, year: table.year, chargedIn: () => new Map() })
}

export interface Compared {
  readonly name: string
  readonly printed: string
  readonly given: string
}

/** Every printed cell of a column beside what the engine gives, and what all amounts are more or less than the whole. */
export const compareColumn = (table: Published, { column: name, shows, decimals = 3, toAssess = null }: PublishedColumn) => {
  const assessed = assessTable(table, toAssess)
  const { rows: given, residual } = contributions(assessed)
  const { read } = valueReader()
  const { plan, schedule, year } = assessed
  const key =
    schedule.method === 'scale'
      ? feeKey(
          plan,
          schedule.key,
          plan.members(year).filter(({ id }) => listed(schedule.key, id)),
          year,
        ).weights
      : new Map()
  const percent = (share: Decimal | null): string => (share ?? ZERO).times(100).toFixed(decimals)
  const text = (at: number): string => {
    const row = given[at]
    if (row === undefined) return ''
    if (shows === 'amount') return row.charged.toFixed()
    if (shows === 'share') return percent(row.share)
    const weight = key.get(row.member)
    return (row.charged.isZero() || weight === undefined ? ZERO : read(weight)).toFixed(decimals)
  }
  const cells = rowsOf(table).flatMap((row, at): readonly Compared[] => {
    const printed = row.get(name) ?? ''
    return printed === '' ? [] : [{ name: nameOf(row), printed, given: text(at) }]
  })
  return { cells, residual }
}

const listed = (key: unknown, member: string): boolean =>
  typeof key === 'object' &&
  key !== null &&
  'base' in key &&
  Array.isArray(key.base) &&
  key.base.some((record: { member: string }) => record.member === member)
