/** How the parts of a bridge are derived: what each adds by the place at which it comes, and the mean of those, which is the part. */

import type { Bridge, Bridges } from '../../comparison/bridge.ts'
import { isMoney } from '../../formula/unit.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { inUnit, partLabel } from './bridge-sentences.ts'

const ADDED_AS: readonly (() => string)[] = [
  ...[later`Added as first`, later`Added as second`, later`Added as third`, later`Added as fourth`],
  ...[later`Added as fifth`, later`Added as sixth`, later`Added as seventh`, later`Added as eighth`],
  ...[later`Added as ninth`, later`Added as tenth`, later`Added as eleventh`, later`Added as twelfth`],
]

const number = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

/** Null where there is one part alone: it is the whole difference, whatever the order. */
export const bridgeOrdersTable = (found: Bridges, bridge: Bridge): Table | null => {
  const { parts, places, unit } = bridge
  if (parts.length < 2) return null
  const cell = (value: Decimal): Cell => ({ amount: value.toFixed(places).replace(/^-(?=0(?:\.0*)?$)/, '') })
  const rows = parts.map(
    (part, at): Row => ({
      id: `part-${at}`,
      label: partLabel(found, part),
      kind: 'line',
      cells: [...part.byPlace.map(cell), cell(part.amount)],
    }),
  )
  const whole = bridge.to.minus(bridge.from)
  const left = add(parts.flatMap(({ byPlace }) => byPlace.map((amount) => amount.div(parts.length)))).minus(whole)
  return {
    id: 'bridge-orders',
    caption: say`What each part adds, by when it comes: averaged over what may have come before it`,
    unit: isMoney(unit) ? unit : null,
    columns: [
      ...parts.map((_, at) => number(`place-${at + 1}`, ADDED_AS[at]?.() ?? say`Added as ${at + 1}`)),
      number('part', say`Mean: the part`),
    ],
    rows,
    reconciliation: say`The means of all parts less the difference leave ${inUnit(bridge, left.toDecimalPlaces(places))}.`,
    notes: [say`A part is the mean of its row, every place counting alike; parts are rounded so that they add up to the difference.`],
  }
}
