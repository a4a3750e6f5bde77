/**
 * Who pays for whom: what every step of an assessment adds to or takes off the fee of every member, in whole minor units.
 *
 * A step's contribution is the difference between two standings that both add up to the whole by largest remainder, so a row adds up
 * to the fee and a redistributing step adds up to zero, exactly; a step that leaves a share alone may still move it by one minor unit.
 */

import type { Formula } from '../formula/formula.ts'
import type { ValueReader } from '../formula/value.ts'
import { say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { FeeAssessment } from './assessment.ts'

export interface ContributionStep {
  readonly id: string
  readonly label: string
  /** What it adds over all members. */
  readonly total: Decimal
  readonly held: readonly string[]
}

export interface MemberContributions {
  readonly member: string
  readonly name: string
  /** As printed, a fraction of one; null where fees follow from the member alone. */
  readonly share: Decimal | null
  /** One for each step, in order. */
  readonly amounts: readonly Decimal[]
  readonly charged: Decimal
}

export interface Contributions {
  readonly steps: readonly ContributionStep[]
  readonly rows: readonly MemberContributions[]
  readonly charged: Decimal
  readonly toAssess: Decimal | null
  /** What is charged less what was to be assessed: zero in `tie`, a few minor units in `reproduce`; null without an amount to assess. */
  readonly residual: Decimal | null
}

const sumOf = (amounts: Iterable<Decimal>): Decimal => {
  let all = ZERO
  for (const amount of amounts) all = all.plus(amount)
  return all
}

export const contributions = (assessed: FeeAssessment, reader: ValueReader = assessed.reader): Contributions => {
  const { plan, stages, charged, toAssess } = assessed
  const read = (fees: ReadonlyMap<string, Formula>): ReadonlyMap<string, Decimal> =>
    new Map([...fees].map(([member, fee]) => [member, reader.read(fee)]))
  const standings = [...stages.map((stage) => read(stage.fees())), read(charged)]
  const added = (member: string, at: number): Decimal =>
    (standings[at]?.get(member) ?? ZERO).minus(at === 0 ? ZERO : (standings[at - 1]?.get(member) ?? ZERO))
  const shares = assessed.shares === null ? null : read(assessed.shares())
  const names = new Map(plan.document.members.map(({ id, name }) => [id, name]))
  const rows = [...charged.keys()].map((member) => ({
    member,
    name: names.get(member) ?? member,
    share: shares === null ? null : (shares.get(member) ?? ZERO),
    amounts: standings.map((_, at) => added(member, at)),
    charged: standings.at(-1)?.get(member) ?? ZERO,
  }))
  const columns = [...stages, { id: 'rounding', label: say`Rounding`, held: undefined }]
  const steps = columns.map(({ id, label, held }, at) => ({
    id,
    label,
    held: held?.() ?? [],
    total: sumOf(rows.map(({ amounts }) => amounts[at] ?? ZERO)),
  }))
  const all = sumOf(rows.map((row) => row.charged))
  const whole = toAssess === null ? null : reader.read(toAssess)
  return { steps, rows, charged: all, toAssess: whole, residual: whole && all.minus(whole) }
}
