/** Who stands in which tier of the fee schedule of a year, and what decides it, in words. No amounts: for everyone to see. */

import type { Formula } from '../../formula/formula.ts'
import { unitWords } from '../../formula/unit-words.ts'
import { spoken } from '../../inputs/id-words.ts'
import { say } from '../../language/say.ts'
import type { Decimal } from '../../money/decimal.ts'
import { spell, spellPercent } from '../../money/spell.ts'
import type { Move } from '../../plan/composition-change.ts'
import type { Compared } from '../../plan/entry.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { categoriesOf, composition, type Placement } from '../../plan/tiers.ts'
import { textCell, textColumn } from '../cell.ts'
import type { Row, Table } from '../table.ts'

/** "below 50,000 people", "not below 50,000 people". */
const relation = (is: Compared['is'], limit: string, holds: boolean): string => {
  switch (is) {
    case '<':
      return holds ? say`below ${limit}` : say`not below ${limit}`
    case '<=':
      return holds ? say`at most ${limit}` : say`not at most ${limit}`
    case '>':
      return holds ? say`above ${limit}` : say`not above ${limit}`
    case '>=':
      return holds ? say`at least ${limit}` : say`not at least ${limit}`
    default:
      return is satisfies never
  }
}

const withUnit = (value: Decimal, unit: string): string => {
  const amount = spell(value, value.decimalPlaces())
  return unit === 'flag' ? amount : `${amount} ${unitWords(amount, unit)}`.trimEnd()
}

const number = (formula: Formula | null): string => {
  if (formula === null || formula.op !== 'parameter' || formula.parameter.value === null) return say`not known`
  return withUnit(formula.parameter.value, formula.unit)
}

/**
 * The threshold as it is written, where a member that counted to one side of it is held against another number. Its value may lie on the
 * other side, as long as it has not passed the room.
 */
const roomText = ({ is, threshold, moved }: Compared): string | null => {
  const written = threshold.op === 'parameter' ? threshold.parameter.value : null
  if (moved === null || written === null || moved.eq(written)) return null
  const room = moved.div(written).minus(1)
  const wasWithin = is.startsWith('<') === room.isPositive()
  const share = spellPercent(room.abs(), Math.max(0, room.abs().decimalPlaces() - 2))
  return say`the threshold of ${number(threshold)} with ${share} of room because it counted as ${relation(is, say`it`, wasWithin)} before`
}

/** "population 9,000 people is below 50,000 people"; of a value that is not known or held back, what became of it. */
export const comparedText = (compared: Compared): string => {
  const { indicator, value, is, threshold, moved, holds, missing, heldBack } = compared
  const name = spoken(indicator)
  if (missing || value === null) {
    const unknown = heldBack ? say`${name} is held back` : say`${name} is not known`
    return holds === null ? unknown : holds ? say`${unknown}, which passes` : say`${unknown}, which fails`
  }
  const limit = moved === null ? number(threshold) : withUnit(moved, threshold.unit)
  const text = say`${name} ${number(value)} is ${relation(is, limit, holds !== false)}`
  const room = roomText(compared)
  return room === null ? text : say`${text}, ${room}`
}

const texts = (comparisons: readonly Compared[]): string => comparisons.map(comparedText).join(say`; `)

/** "population decides", "several indicators decide"; null for who moves by name, or by joining and leaving. */
export const decidesText = ({ indicator, before, after, reason }: Move): string | null => {
  if (indicator !== null) return say`${spoken(indicator)} decides`
  const several = new Set((after.length > 0 ? after : before).map((one) => one.indicator)).size > 1
  return reason === null && several ? say`several indicators decide` : null
}

/** Why a member stands in its tier. */
export const placementText = ({ because, deciding, passedOver }: Placement): string => {
  if (because.by === 'added') return say`added by name: ${because.reason}`
  if (deciding.length > 0) return texts(deciding)
  const passed = passedOver.map(({ tier, because: why, deciding: kept }) =>
    why.by === 'taken-out' ? say`taken out of ${tier.title}: ${why.reason}` : texts(kept),
  )
  return passed.length === 0 ? say`the tier takes everyone` : passed.join(say`; `)
}

export const compositionTable = (plan: Plan, year: number): Table => {
  const schedule = scheduleInForce(plan, year)
  const tiers = schedule === null ? [] : categoriesOf(schedule)
  const placed = schedule === null ? [] : [...composition(plan, schedule, year).values()]
  const rows = tiers.flatMap((tier): readonly Row[] => {
    const members = placed.filter((placement) => placement.tier.id === tier.id)
    return [
      { id: tier.id, label: say`${tier.title}: ${members.length} of ${placed.length} members`, kind: 'heading', cells: [textCell(null)] },
      ...members.map(
        (placement): Row => ({
          id: `${tier.id} ${placement.member.id}`,
          label: placement.member.name,
          kind: 'line',
          depth: 1,
          of: { member: placement.member.id },
          cells: [textCell(placementText(placement))],
        }),
      ),
    ]
  })
  const sizes = tiers.map(({ id, title }) => `${title} ${placed.filter(({ tier }) => tier.id === id).length}`)
  return {
    id: 'composition',
    caption:
      schedule === null
        ? say`No fee schedule is in force in ${year}`
        : say`Members by tier in ${year}: ${sizes.join(', ')} (${schedule.title})`,
    unit: null,
    columns: [textColumn('because', say`Because`)],
    rows,
    reconciliation: null,
    notes: [],
  }
}
