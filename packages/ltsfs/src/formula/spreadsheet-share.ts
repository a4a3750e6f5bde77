/**
 * A share of a total by largest remainder, as the cells of a column: the total in whole units, the weights, what each part is cut down to,
 * a key that orders the parts by what was cut off (ties to whoever stands first), the units left over, and the parts.
 *
 * Keys are whole numbers: the cut-off fraction in millionths, then the place in the list, so no two are equal and no text is compared.
 */
import { allocateByLargestRemainder } from '../money/allocate.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { numberText, sumText, wholeUnits } from './spreadsheet.ts'
import type { ValueReader } from './value.ts'

export type Share = Extract<Formula, { readonly op: 'share' }>

/** The parts of a share, in the order they are computed. */
export const SHARE_PARTS = ['units', 'weight', 'weights', 'cut', 'key', 'left', 'part'] as const
export type SharePart = (typeof SHARE_PARTS)[number]

export interface ShareCell {
  readonly part: SharePart
  /** The place of the weight in the list; 0 for what is one of the whole share. */
  readonly at: number
  readonly text: string
  readonly value: Decimal
}

interface Writing {
  /** Where a cell of the share stands. */
  readonly where: (part: SharePart, at: number) => string
  /** A formula as it stands in a cell: a reference, or written out. */
  readonly write: (formula: Formula) => string
  readonly reader: ValueReader
}

const MILLION = new Decimal(1_000_000)
const total = (values: readonly Decimal[]): Decimal => values.reduce((all, value) => all.plus(value), ZERO)

/** What every cell of the share comes to. */
const shareValues = ({ total: whole, weights, places }: Share, { read }: ValueReader) => {
  const values = weights.map(read)
  const units = read(whole).times(new Decimal(10).pow(places)).toDecimalPlaces(6)
  const sum = total(values)
  const exact = values.map((value) => (sum.isZero() ? ZERO : units.abs().times(value).div(sum)))
  const cuts = exact.map((value) => value.toDecimalPlaces(6).floor())
  const order = new Decimal(10).pow(String(weights.length).length)
  const keys = exact.map((value, at) =>
    value
      .minus(cuts[at] ?? ZERO)
      .times(MILLION)
      .toDecimalPlaces(0)
      .times(order)
      .plus(weights.length - 1 - at),
  )
  return { values, units, cuts, keys, order, left: sum.isZero() ? ZERO : units.abs().minus(total(cuts)).ceil() }
}

export const shareCells = (share: Share, { where, write, reader }: Writing): readonly ShareCell[] => {
  const { weights, places } = share
  const { values, units, cuts, keys, order, left } = shareValues(share, reader)
  // Where there is nothing to share by, the plan takes another way; the cells that would share stand there all the same.
  const isOfNobody = total(values).isZero()
  const parts = isOfNobody ? values.map(() => ZERO) : allocateByLargestRemainder(reader.read(share.total), values, places)
  const one = (part: SharePart, value: Decimal, text: string): readonly ShareCell[] => [{ part, at: 0, text, value }]
  const each = (part: SharePart, list: readonly Decimal[], text: (at: number) => string): readonly ShareCell[] =>
    list.map((value, at) => ({ part, at, text: text(at), value }))
  const all = (part: SharePart): string => sumText(weights.map((_, at) => where(part, at)))
  const unlessNobody = (text: string): string => `IF(${where('weights', 0)}=0,0,${text})`
  const exact = (at: number): string => unlessNobody(`ABS(${where('units', 0)})*${where('weight', at)}/${where('weights', 0)}`)
  const keyRange = `${where('key', 0)}:${where('key', weights.length - 1)}`
  const raised = (at: number): string => `IF(COUNTIF(${keyRange},">"&${where('key', at)})<${where('left', 0)},1,0)`
  const scale = places === 0 ? '' : `/${numberText(new Decimal(10).pow(places))}`
  return [
    ...one('units', units, wholeUnits(`(${write(share.total)})`, places)),
    ...each('weight', values, (at) => write(weights[at] as Formula)),
    ...one('weights', total(values), all('weight')),
    ...each('cut', cuts, (at) => `INT(ROUND(${exact(at)},6))`),
    ...each('key', keys, (at) => `ROUND((${exact(at)}-${where('cut', at)})*1000000,0)*${numberText(order)}+${weights.length - 1 - at}`),
    ...one('left', left, unlessNobody(`ROUNDUP(ROUND(ABS(${where('units', 0)})-(${all('cut')}),6),0)`)),
    ...each('part', parts, (at) => `SIGN(${where('units', 0)})*(${where('cut', at)}+${raised(at)})${scale}`),
  ]
}
