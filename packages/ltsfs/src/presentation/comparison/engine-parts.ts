/** The columns by which figures moved, by the engine, by data, by parameters, and the sentence that they add up. */

import type { RecordedMeasure } from '../../comparison/recorded-totals.ts'
import { say } from '../../language/say.ts'
import { footing } from '../outlook/footing.ts'
import type { Column } from '../table.ts'

/** Their versions. */
export interface Engines {
  readonly earlier: string
  readonly now: string
}

export const numberColumn = (id: string, label: string): Column => ({ id, label, kind: 'number' })

export const partColumns = ({ earlier, now }: Engines): readonly Column[] => [
  numberColumn('engine', earlier === now ? say`By the engine, ${now}` : say`By the engine, ${earlier} to ${now}`),
  numberColumn('data', say`By data`),
  numberColumn('parameters', say`By parameters`),
]

/** Of the lines of which every part is known; null where there is none. */
export const partsFooting = (what: string, currency: string, parts: readonly RecordedMeasure[]): string | null => {
  const apart = parts.flatMap(({ measure, recorded, byEngine, byData, byParameters, after }) =>
    recorded === null || byEngine === null || byData === null || byParameters === null
      ? []
      : [{ column: measure.label, left: recorded.plus(byEngine).plus(byData).plus(byParameters).minus(after) }],
  )
  return apart.length === 0 ? null : footing({ what, currency, differences: apart, everywhere: say`each of ${apart.length} lines` })
}
