/** A guide value as it stands on a day, or null when none is in force then (which is not zero). */
import type { Day } from '../calendar/day.ts'
import type { DataQualityRecord } from '../inputs/data-quality.ts'
import { Decimal } from '../money/decimal.ts'

type Dated = DataQualityRecord[keyof DataQualityRecord]

export const guideValue = (dated: Dated, asOf: Day): Decimal | null => {
  const effective = Object.keys(dated.values)
    .filter((day) => day <= asOf)
    .sort()
    .at(-1)
  const value = effective === undefined ? null : (dated.values[effective] ?? null)
  if (value === null) return null
  return typeof value === 'string' ? new Decimal(value) : new Decimal(value.of).div(value.per)
}
