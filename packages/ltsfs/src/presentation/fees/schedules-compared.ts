/**
 * Two fee schedules of one plan side by side in a year, in force or not: who enters and leaves a tier and which single indicator decides,
 * who pays more and who less. Amounts of single members: redact before showing.
 */

import { assessFees } from '../../fees/assess-fees.ts'
import type { FeeAssessment } from '../../fees/assessment.ts'
import { type ValueReader, valueReader } from '../../formula/value.ts'
import type { Result } from '../../inputs/problem.ts'
import { list, say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import { compareComposition, type Move } from '../../plan/composition-change.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition, type Placement } from '../../plan/tiers.ts'
import { byName } from '../by-name.ts'
import { moneyCell, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { comparedText, decidesText, placementText } from './composition-table.ts'

/** "population decides: population 11,000 people is below 60,000 people"; where tiers have nothing to do with each other, why it stands here. */
const moveText = (move: Move, now: Placement | undefined): string => {
  const { before, after, reason } = move
  if (reason !== null) return reason
  const compared = after.length > 0 ? after : before
  const text =
    compared.length > 0 ? compared.map(comparedText).join(say`; `) : now === undefined ? say`it is placed in no tier` : placementText(now)
  const decides = decidesText(move)
  return decides === null ? text : say`${decides}: ${text}`
}

const feesOf = ({ charged }: FeeAssessment, reader: ValueReader): ReadonlyMap<string, Decimal> =>
  new Map([...charged].map(([member, fee]) => [member, reader.read(fee)]))

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

const payMore = (count: number, amount: string): string =>
  count === 1 ? say`1 member pays ${amount} more` : say`${count} members pay ${amount} more`
const payLess = (count: number, amount: string): string =>
  count === 1 ? say`1 member pays ${amount} less` : say`${count} members pay ${amount} less`

interface Compared {
  readonly now: FeeAssessment
  readonly before: FeeAssessment
  readonly moves: ReadonlyMap<string, Move>
  /** Whether both schedules place members in tiers or classes. */
  readonly placed: boolean
  readonly fees: ReadonlyMap<string, Decimal>
  readonly feesBefore: ReadonlyMap<string, Decimal>
  /** Of everyone who is charged under either. */
  readonly changes: readonly Decimal[]
}

const compared = (now: FeeAssessment, before: FeeAssessment): Compared => {
  const { plan, year } = now
  const reader = valueReader()
  const compositions = [before, now].map(({ schedule }) => composition(plan, schedule, year)) as [
    ReturnType<typeof composition>,
    ReturnType<typeof composition>,
  ]
  const placed = compositions.every(({ size }) => size > 0)
  const moves = placed ? compareComposition(...compositions) : []
  const [fees, feesBefore] = [feesOf(now, reader), feesOf(before, reader)]
  const everyone = [...new Set([...fees.keys(), ...feesBefore.keys()])]
  return {
    now,
    before,
    placed,
    moves: new Map(moves.map((move) => [move.member, move])),
    fees,
    feesBefore,
    changes: everyone.map((id) => (fees.get(id) ?? ZERO).minus(feesBefore.get(id) ?? ZERO)),
  }
}

const movesText = (moves: number): string =>
  moves === 0 ? say`no member changes its tier` : moves === 1 ? say`1 member changes its tier` : say`${moves} members change their tiers`

const captionOf = ({ now, before, moves, placed, changes }: Compared): string => {
  const { plan, year } = now
  const said = (amount: Decimal): string => `${spell(amount, minorUnits(plan.currency))} ${plan.currency}`
  const [more, less] = [changes.filter((change) => change.gt(0)), changes.filter((change) => change.lt(0))]
  const all = add(changes)
  const sides = [
    ...(more.length === 0 ? [] : [payMore(more.length, said(add(more)))]),
    ...(less.length === 0 ? [] : [payLess(less.length, said(add(less).negated()))]),
  ]
  const total = all.isZero() ? say`the same in all` : all.gt(0) ? say`${said(all)} more in all` : say`${said(all.negated())} less in all`
  const [title, titleBefore] = [now.schedule.title, before.schedule.title]
  const told =
    sides.length === 0
      ? say`In ${year} under “${title}” every member pays the same as under “${titleBefore}”: ${total}`
      : say`In ${year} under “${title}” ${list(sides)} than under “${titleBefore}”: ${total}`
  return placed ? say`${told}; ${movesText(moves.size)}` : told
}

const money = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

const rowsOf = ({ now, before, moves, placed, fees, feesBefore }: Compared): readonly Row[] => {
  const { plan, year } = now
  const [old, current] = [before, now].map(({ schedule }) => composition(plan, schedule, year))
  const known = plan.document.members.filter(({ id }) => fees.has(id) || feesBefore.has(id))
  return byName(known).map(({ id, name }): Row => {
    const [from, to] = [old?.get(id)?.tier, current?.get(id)?.tier]
    const [was, is] = [feesBefore.get(id) ?? ZERO, fees.get(id) ?? ZERO]
    const move = moves.get(id)
    const words: readonly Cell[] = placed ? [from?.title, to?.title, move && moveText(move, current?.get(id))].map(textCell) : []
    return {
      id,
      label: name,
      kind: 'line',
      member: { id, group: from?.id ?? 'all', groupLabel: from?.title ?? say`All members` },
      of: { member: id },
      cells: [...words, ...[was, is, is.minus(was)].map((amount) => moneyCell(amount, plan.currency))],
    }
  })
}

const notesOf = ({ now, before }: Compared): readonly string[] => {
  const { plan, year } = now
  const inForce = scheduleInForce(plan, year)?.id
  return [...new Set([before, now])]
    .filter(({ schedule }) => schedule.id !== inForce)
    .map(({ schedule }) => say`“${schedule.title}” is not in force in ${year}: its fees are those it would bring, without any phase-in.`)
}

const tableOf = (made: Compared): Table => {
  const { now, before, placed, fees, feesBefore, changes } = made
  const { currency } = now.plan
  const [was, is] = [add([...feesBefore.values()]), add([...fees.values()])]
  const rows = rowsOf(made)
  const words = placed ? [textColumn('from', say`Tier before`), textColumn('to', say`Tier`), textColumn('because', say`What decides`)] : []
  const total: Row = {
    id: 'total',
    label: say`All members`,
    kind: 'total',
    cells: [...words.map(() => textCell(null)), ...[was, is, is.minus(was)].map((amount) => moneyCell(amount, currency))],
  }
  return {
    id: 'schedules-compared',
    caption: captionOf(made),
    unit: currency,
    columns: [...words, money('before', before.schedule.title), money('fee', now.schedule.title), money('fee-change', say`Change`)],
    rows: [...rows, total],
    reconciliation: footing({
      what: say`Changes of all members less the change of the total`,
      currency,
      differences: [{ column: say`Change`, left: add(changes).minus(is.minus(was)) }],
    }),
    notes: notesOf(made),
  }
}

interface Question {
  readonly year: number
  /** Ids; null for the schedule in force. */
  readonly schedule: string | null
  readonly against: string | null
}

/** Null when the plan has no such schedule, or none is in force. */
export const compareSchedules = (plan: Plan, { year, schedule, against }: Question): Result<Table> | null => {
  const [now, before] = [assessFees(plan, { schedule, year }), assessFees(plan, { schedule: against, year })]
  if (now === null || before === null) return null
  if (now.ok && before.ok) return { ok: true, value: tableOf(compared(now.value, before.value)) }
  return { ok: false, problems: [now, before].flatMap((one) => (one.ok ? [] : one.problems)) }
}
