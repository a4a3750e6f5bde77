import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { bridges } from '../../comparison/bridge.ts'
import { compare } from '../../comparison/comparison.ts'
import { measureOf } from '../../comparison/measure.ts'
import { Decimal } from '../../money/decimal.ts'
import { steeringPaper } from './paper.ts'
import { paperWithoutLinks } from './paper-file.ts'

const document = basePlan(({ sources, options }) => {
  sources.push({ id: 'minutes', title: 'Minutes of the committee', read: '2018-05-01' })
  const [change] = options[0]?.changes ?? []
  if (change !== undefined) change.source = 'minutes'
})
const paper = (options: readonly string[], amounts: 'bands' | 'members' = 'bands') => {
  const comparison = compare(document, { options, baseline: null, basis: 'expected' })
  const measure = measureOf('reserves')
  const found = bridges(document, {
    option: options[0] ?? '',
    baseline: null,
    basis: 'expected',
    measures: measure.ok ? [measure.value] : [],
  })
  if (!comparison.ok) throw new Error('no comparison')
  return steeringPaper(comparison.value, {
    at: options.length === 0 ? 0 : 1,
    bridges: found.ok ? found.value : null,
    amounts,
    options: document.options,
  })
}
const tableOf = (found: ReturnType<typeof paper>, id: string) =>
  found.sections.flatMap(({ tables }) => tables).find((table) => table.id === id)

describe('the paper for the committee', () => {
  test('has its sections in the order of a decision, each with a finding as its title', () => {
    const { sections } = paper(['revised-fees'])
    expect(sections.map(({ id }) => id)).toEqual([
      ...[
        'income',
        'core-budget',
        'programme',
        'donors',
        'contributions',
        'reserves',
        'options',
        'bridge',
        'changes',
        'findings',
        'sources',
      ],
    ])
    expect(sections.every(({ title }) => title.length > 10)).toBe(true)
  })

  test('of the plan as it stands has nothing to compare and no bridge', () => {
    const ids = paper([]).sections.map(({ id }) => id)
    expect(ids.filter((id) => ['options', 'bridge', 'changes'].includes(id))).toEqual([])
  })

  test('every table that adds up says so', () => {
    const proofs = paper(['revised-fees']).sections.flatMap(({ tables }) => tables.flatMap(({ reconciliation }) => reconciliation ?? []))
    expect(proofs.length).toBeGreaterThan(6)
    expect(proofs.filter((proof) => !/ leave 0\.00 FJD/.test(proof))).toEqual([])
  })
})

describe('contributions', () => {
  const [bands, members] = [tableOf(paper(['revised-fees']), 'contributions'), tableOf(paper(['revised-fees'], 'members'), 'contributions')]

  test('of single members stand in the full paper alone', () => {
    expect(members?.rows.map(({ label }) => label)).toEqual(['Aldport', 'Bayhaven', 'Coralquay', 'All members'])
    expect(bands?.rows.some(({ label }) => ['Aldport', 'Bayhaven', 'Coralquay'].includes(label))).toBe(false)
  })

  test('have the same totals in both', () => {
    const totals = [bands, members].map((table) => table?.rows.find(({ kind }) => kind === 'total')?.cells.map(({ amount }) => amount))
    // 2018: 11,000 + 7,200 + 1,200, the first of three steps to the revised fees.
    expect(totals[0]?.[1]).toBe((11_000 + 7200 + 1200).toFixed(2))
    expect(totals[0]).toEqual(totals[1])
    const lines = members?.rows.filter(({ kind }) => kind === 'line').map(({ cells }) => new Decimal(cells[1]?.amount ?? 0)) ?? []
    expect(lines.reduce((all, amount) => all.plus(amount), new Decimal(0)).toFixed(2)).toBe(totals[1]?.[1])
  })
})

test('donors that bring nothing are left out and counted', () => {
  const donors = tableOf(paper([]), 'donors')
  expect(donors?.rows.at(-1)?.label).toBe('All donors')
  expect(donors?.caption).toMatch(/^\d of \d donors bring [\d,.]+ FJD from 2017 to 2020$/)
})

describe('assumptions that differ', () => {
  test('stand by the option that sets them, each with its reason and its source', () => {
    const table = tableOf(paper(['revised-fees']), 'assumptions')
    const title = document.options.find(({ id }) => id === 'revised-fees')?.title
    expect(table?.rows[0]).toMatchObject({ kind: 'heading', label: title })
    expect(table?.rows.slice(1).every(({ kind, cells }) => kind === 'line' && (cells[1]?.text ?? '') !== '')).toBe(true)
    expect(table?.rows[1]?.cells[2]?.text).toBe('Minutes of the committee')
  })
})

test('a paper that leaves the planner says the same and leads nowhere', () => {
  const linked = paper(['revised-fees'])
  const left = paperWithoutLinks(linked)
  const cells = (one: typeof linked) => one.sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)))
  const links = (one: typeof linked, what: 'figure' | 'combined' | 'place') => cells(one).filter((cell) => cell[what] !== undefined).length
  for (const what of ['figure', 'combined', 'place'] as const) {
    expect(links(linked, what)).toBeGreaterThan(0)
    expect(links(left, what)).toBe(0)
  }
  expect(cells(left).map(({ amount, text }) => [amount, text])).toEqual(cells(linked).map(({ amount, text }) => [amount, text]))
})
