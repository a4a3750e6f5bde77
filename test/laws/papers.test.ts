/** A paper over random plans and options: what the committee sees and what finance staff see have the very same totals. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../packages/ltsfs/src/comparison/comparison.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { type PaperAsked, steeringPaper } from '../../packages/ltsfs/src/presentation/papers/paper.ts'
import type { Paper } from '../../packages/ltsfs/src/presentation/papers/paper-record.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { documentOf, type PlanSketch, planSketch } from './arbitrary-plan.ts'

/** As many members as chance has it, spread over the tiers by their number of people. */
const populations = fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 12 })

const withMembers = (document: PlanDocument, people: readonly number[]): PlanDocument => {
  const [pattern] = document.members
  if (pattern === undefined) throw new Error('the base plan has members')
  const more = people.map((count, at) => ({
    ...pattern,
    id: `M${at}`,
    name: `Member ${at}`,
    indicators: { population: { value: String(count), unit: 'people', year: 2016, quality: [], source: 'invented' } },
  }))
  return { ...document, members: [...document.members, ...more] }
}

/** A sketch may tie money to activities that it does not have; a plan that is validated may not. */
const sound = (sketch: PlanSketch): PlanSketch => ({
  ...sketch,
  agreements: sketch.agreements.map((agreement) => {
    const known = typeof agreement.scope === 'string' ? [] : agreement.scope.filter((at) => at < sketch.activities.length)
    return typeof agreement.scope === 'string' ? agreement : { ...agreement, scope: known.length === 0 ? ('none' as const) : known }
  }),
})

const papersOf = (document: PlanDocument, basis: (typeof BASES)[number]) => {
  const comparison = compare(document, { options: [], baseline: null, basis })
  if (!comparison.ok) throw new Error(comparison.problems.map(({ message }) => message).join('\n'))
  const paper = (amounts: PaperAsked['amounts']) => steeringPaper(comparison.value, { at: 0, bridges: null, amounts, options: [] })
  return { bands: paper('bands'), members: paper('members') }
}

const totalsOf = ({ sections }: Paper) =>
  sections.flatMap(({ tables }) =>
    tables.flatMap(({ id, rows }) =>
      rows.filter(({ kind }) => kind === 'total').map(({ cells }) => [id, ...cells.map(({ amount }) => amount)]),
    ),
  )

const rowsOf = ({ sections }: Paper) => sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'contributions')?.rows ?? []
const amountsAt = (rows: ReturnType<typeof rowsOf>, at: number) =>
  rows.flatMap(({ kind, cells }) => (kind === 'line' ? (cells[at]?.amount ?? []) : []))
const sum = (amounts: readonly string[]) => amounts.reduce((all, amount) => all.plus(amount), ZERO)

describe('the redacted and the full paper of a random plan', () => {
  test('have equal totals in every table, and the full one adds up to them to the cent', () => {
    fc.assert(
      fc.property(planSketch, populations, fc.constantFrom(...BASES), (sketch, people, basis) => {
        const { bands, members } = papersOf(withMembers(documentOf(sound(sketch)), people), basis)
        expect(totalsOf(bands)).toEqual(totalsOf(members))
        const total = rowsOf(members).find(({ kind }) => kind === 'total')
        for (const [at, { amount }] of (total?.cells ?? []).entries())
          expect(sum(amountsAt(rowsOf(members), at)).toFixed(2)).toBe(new Decimal(amount ?? 0).toFixed(2))
      }),
      { numRuns: 40 },
    )
  })

  test('differ in contributions and findings alone, and the redacted one names no member', () => {
    fc.assert(
      fc.property(planSketch, populations, (sketch, people) => {
        const document = withMembers(documentOf(sound(sketch)), people)
        const { bands, members } = papersOf(document, 'expected')
        const besides = ({ sections }: Paper) => sections.filter(({ id }) => !['contributions', 'findings'].includes(id))
        expect(besides(bands)).toEqual(besides(members))
        const names = new Set(document.members.map(({ name }) => name))
        expect(rowsOf(bands).filter(({ label, member }) => names.has(label) || member !== undefined)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('never show sums that leave one banded group to be worked out', () => {
    fc.assert(
      fc.property(planSketch, populations, (sketch, people) => {
        const { bands } = papersOf(withMembers(documentOf(sound(sketch)), people), 'expected')
        const groups = rowsOf(bands).filter(({ kind }) => kind === 'line')
        for (const at of rowsOf(bands)[0]?.cells.keys() ?? []) {
          const sharing = groups.filter(({ cells }) => cells[at]?.text !== undefined && cells[at]?.text !== '0')
          const exact = groups.filter(({ cells }) => /[1-9]/.test(cells[at]?.amount ?? ''))
          if (sharing.length === 1) expect(exact).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  })
})
