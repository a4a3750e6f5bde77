/** Who pays more and who pays less than under the baseline, over the years or year by year. The amounts of single members: redact before showing. */

import type { Comparison } from '../../comparison/comparison.ts'
import { type ComparedMember, paymentsFigure } from '../../comparison/members.ts'
import { meant, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { EMPTY, moneyCell, textCell, textColumn } from '../cell.ts'
import { comparedText } from '../fees/composition-table.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { spellYears } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { clauses, winnersSentence } from './comparison-sentences.ts'
import { alternativeId, alternativeKey } from './comparison-tables.ts'

/** The tier of a member under the baseline in the last year it has one. */
const tierOf = ({ alternatives: [{ plan }] }: Comparison, member: string): { readonly id: string; readonly title: string } => {
  for (const year of plan.years.toReversed()) {
    const schedule = scheduleInForce(plan, year)
    const tier = schedule === null ? undefined : composition(plan, schedule, year).get(member)?.tier
    if (tier !== undefined) return tier
  }
  return { id: 'none', title: say`In no tier` }
}

const pays = ({ fees, missions }: ComparedMember, at: number): Decimal => (fees.totals[at] ?? ZERO).plus(missions.totals[at] ?? ZERO)

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

const inForecast = ({ alternatives }: Comparison, at: number): Decimal => {
  const found = alternatives[at]
  const ids = ['membership-fees/charged', 'user-pays-missions/recovered']
  return add(found?.plan.years.flatMap((year) => ids.flatMap((id) => found.assessment.amount(id, {}, year) ?? [])) ?? [])
}

const isThere = ({ alternatives }: Comparison, member: string, at: number): boolean =>
  alternatives[at]?.document.members.some(({ id }) => id === member) === true

/** Of a member, or of all: what is paid under each alternative, and beside it how much more or less than under the baseline. */
const cellsOf = (
  comparison: Comparison,
  member: string | null,
  amounts: readonly { readonly paid: Decimal; readonly change: Decimal }[],
) => {
  const { alternatives, currency } = comparison
  const combined = paymentsFigure(member)
  return amounts.flatMap(({ paid, change }, at): readonly Cell[] => {
    const own = member !== null && !isThere(comparison, member, at) ? EMPTY : { ...moneyCell(paid, currency), combined }
    const difference = { ...moneyCell(change, currency), combined: { ...combined, against: alternatives[0].option } }
    return at === 0 ? [own] : [own, difference]
  })
}

const rowOf = (comparison: Comparison, compared: ComparedMember): Row => {
  const { member, change } = compared
  const tier = tierOf(comparison, member.id)
  const amounts = comparison.alternatives.map((_, at) => ({ paid: pays(compared, at), change: change[at] ?? ZERO }))
  return {
    id: member.id,
    label: member.name,
    kind: 'line',
    member: { id: member.id, group: tier.id, groupLabel: tier.title },
    of: { member: member.id },
    cells: [textCell(tier.title), ...cellsOf(comparison, member.id, amounts)],
  }
}

/** Fees charged and missions paid over the years of the plan, by member. */
export const winnersTable = (comparison: Comparison): Table => {
  const { alternatives, members, currency } = comparison
  const amount = (of: Column['of'], id: string, label: string): Column => ({ id, label, kind: 'number', additive: true, of })
  const totals = alternatives.map((_, at) => add(members.map((member) => pays(member, at))))
  return {
    id: 'winners',
    caption: winnersSentence(comparison),
    unit: currency,
    columns: [
      textColumn('tier', say`Tier`),
      ...alternatives.flatMap((alternative, at) => {
        const [of, id, { title }] = [alternativeKey(alternative), alternativeId(alternative), alternative]
        return [amount(of, id, title), ...(at === 0 ? [] : [amount(of, `${id}-change`, say`${title}, against the baseline`)])]
      }),
    ],
    rows: [
      ...members.map((member) => rowOf(comparison, member)),
      {
        id: 'total',
        label: say`All members`,
        kind: 'total',
        cells: [
          textCell(null),
          ...cellsOf(
            comparison,
            null,
            totals.map((paid) => ({ paid, change: paid.minus(totals[0] ?? ZERO) })),
          ),
        ],
      },
    ],
    reconciliation: footing({
      what: say`Members less fees and missions in the forecast`,
      currency,
      differences: alternatives.map(({ title }, at) => ({ column: title, left: (totals[at] ?? ZERO).minus(inForecast(comparison, at)) })),
    }),
    notes: basisNotes(alternatives[0].assessment),
  }
}

const movesText = (count: number): string =>
  count === 0 ? say`No member changes its tier` : count === 1 ? say`1 member changes its tier` : say`${count} members change their tier`

/** Members that stand in another tier than under the baseline, since when, and which indicator decides. */
export const tierMovesTable = (comparison: Comparison): Table => {
  const { alternatives, tiers } = comparison
  const [baseline] = alternatives
  return {
    id: 'tier-moves',
    caption: movesText(new Set(tiers.map(({ member }) => member)).size),
    unit: null,
    columns: [
      textColumn('alternative', say`Under`),
      textColumn('from', meant('From', 'a tier')),
      textColumn('to', say`To`),
      textColumn('years', say`Years`),
      textColumn('because', say`Because of`),
    ],
    rows: tiers.map(({ member, alternative, fromTitle, toTitle, years, before, after, reason }) => ({
      id: `${member} ${alternative} ${years[0]}`,
      label: alternatives.flatMap(({ document }) => document.members).find(({ id }) => id === member)?.name ?? member,
      kind: 'line',
      of: { member },
      cells: [
        textCell(alternatives[alternative]?.title),
        textCell(fromTitle),
        textCell(toTitle),
        textCell(spellYears(years)),
        textCell(reason ?? (clauses([...(after.length === 0 ? before : after)].map(comparedText)) || null)),
      ],
    })),
    reconciliation: null,
    notes: [say`Baseline: ${baseline.title}.`],
  }
}
