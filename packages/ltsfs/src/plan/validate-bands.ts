/** Bands rise, on every day on which one of their edges changes: the bands of a management fee without overlap or gap, those of hours in order. */
import type { DatedNumber } from '../inputs/dated.ts'
import { foundText } from '../inputs/found-text.ts'
import type { HourBandRecord } from '../inputs/mission-per-diem.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { FeeBandRecord } from '../inputs/project-fee-bands.ts'
import { say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { pathOf, placesAt, type Reading, soundPart } from './reading.ts'

const days = (edges: readonly (DatedNumber | undefined)[]): readonly string[] =>
  [...new Set(edges.flatMap((edge) => Object.keys(edge?.values ?? {})))].toSorted()

const valueOn = (edge: DatedNumber | undefined, day: string): Decimal | undefined => {
  const found = edge === undefined ? null : inForce<unknown>(edge.values, day)
  return typeof found?.value === 'string' ? new Decimal(found.value) : undefined
}

interface Wrong {
  readonly code: 'bands-out-of-order' | 'bands-overlap' | 'bands-leave-a-gap'
  readonly at: number
  readonly key: 'from' | 'upTo'
  readonly found: Decimal
  readonly expected: string
  readonly message: string
  readonly remedy: string
}

/** The first thing wrong with bands on a day; edges that are not in force on it are told by the forecast. */
const wrongOn = (bands: readonly FeeBandRecord[], day: string): Wrong | undefined => {
  const edges = bands.map(({ id, from, upTo }) => ({ id, from: valueOn(from, day), upTo: valueOn(upTo, day), open: upTo === undefined }))
  for (const [at, { id, from, upTo, open }] of edges.entries()) {
    const before = edges[at - 1]
    const told = { at, remedy: say`Let each band begin where the one before it ends, the first at "0", and leave "upTo" out of the last.` }
    if (from === undefined) continue
    if (upTo?.lte(from) === true) {
      const message = say`Band "${id}" ends at ${upTo.toFixed()}, which is not above its beginning at ${from.toFixed()}.`
      return { ...told, code: 'bands-out-of-order', key: 'upTo', found: upTo, expected: say`an amount above ${from.toFixed()}`, message }
    }
    if (before === undefined) {
      if (from.isZero()) continue
      const message = say`The first band begins at ${from.toFixed()}: amounts below it belong to no band.`
      return { ...told, code: 'bands-leave-a-gap', key: 'from', found: from, expected: say`a beginning at 0`, message }
    }
    if (before.from !== undefined && from.lte(before.from)) {
      const message = say`Band "${id}" begins at ${from.toFixed()}, which is not above the beginning of band "${before.id}" at ${before.from.toFixed()}.`
      return {
        ...told,
        code: 'bands-out-of-order',
        key: 'from',
        found: from,
        expected: say`an amount above ${before.from.toFixed()}`,
        message,
      }
    }
    if (before.open || (before.upTo !== undefined && from.lt(before.upTo))) {
      const message = before.open
        ? say`Band "${id}" begins at ${from.toFixed()}, but band "${before.id}" has no end: amounts between belong to both.`
        : say`Band "${id}" begins at ${from.toFixed()}, but band "${before.id}" ends at ${before.upTo?.toFixed()}: amounts between belong to both.`
      return {
        ...told,
        code: 'bands-overlap',
        key: 'from',
        found: from,
        expected: before.upTo === undefined ? say`no further band` : say`a beginning at ${before.upTo.toFixed()}`,
        message,
      }
    }
    if (before.upTo !== undefined && from.gt(before.upTo)) {
      const message = say`Band "${id}" begins at ${from.toFixed()}, but band "${before.id}" ends at ${before.upTo.toFixed()}: amounts between belong to none.`
      return {
        ...told,
        code: 'bands-leave-a-gap',
        key: 'from',
        found: from,
        expected: say`a beginning at ${before.upTo.toFixed()}`,
        message,
      }
    }
    if (!open && at === edges.length - 1 && upTo !== undefined) {
      const message = say`The last band "${id}" ends at ${upTo.toFixed()}: amounts above it belong to no band.`
      return { ...told, code: 'bands-leave-a-gap', key: 'upTo', found: upTo, expected: say`no "upTo"`, message }
    }
  }
  return undefined
}

const tell = (reading: Reading, keys: Keys, day: string, { at, key, found, ...rest }: Wrong): void =>
  reading.problems.add(() => ({
    ...rest,
    path: pathOf(reading, [...keys, at, key]),
    found: say`${found.toFixed()} from ${day} on`,
  }))

/** In one currency: edges of several are not compared. */
export const validateFeeBands = (reading: Reading): void => {
  for (const { keys } of placesAt(reading.document, 'projectManagementFees.projects.*.feeBands.bands')) {
    const bands = soundPart<readonly FeeBandRecord[]>(reading, keys) ?? []
    const edges = bands.flatMap(({ from, upTo }) => [from, upTo])
    const [unit] = edges.flatMap((edge) => edge?.unit ?? [])
    const other = edges.findIndex((edge) => edge !== undefined && edge.unit !== unit)
    if (other >= 0) {
      const place = [...keys, Math.floor(other / 2), other % 2 === 0 ? 'from' : 'upTo', 'unit']
      const found = edges[other]?.unit
      reading.problems.add(() => ({
        code: 'wrong-unit',
        path: pathOf(reading, place),
        found: foundText(found),
        expected: foundText(unit),
        message: say`The number stands in "${found}"; its place asks for "${unit}".`,
        remedy: say`Write the number in "${unit}", and "${unit}" as its unit.`,
      }))
      continue
    }
    const day = days(edges).find((each) => wrongOn(bands, each) !== undefined)
    const wrong = day === undefined ? undefined : wrongOn(bands, day)
    if (day !== undefined && wrong !== undefined) tell(reading, keys, day, wrong)
  }
}

export const validateHourBands = (reading: Reading): void => {
  for (const { keys } of placesAt(reading.document, 'userPaysMissions.perDiemRegimes.*.hourBands.bands')) {
    const bands = soundPart<readonly HourBandRecord[]>(reading, keys) ?? []
    const found = days(bands.map(({ from }) => from)).flatMap((day) =>
      bands.slice(1).flatMap((band, at): readonly { readonly day: string; readonly wrong: Wrong }[] => {
        const [low, high] = [valueOn(bands[at]?.from, day), valueOn(band.from, day)]
        if (low === undefined || high === undefined || high.gt(low)) return []
        const message = say`Band "${band.id}" begins at ${high.toFixed()} hours, which is not above the beginning of band "${bands[at]?.id}" at ${low.toFixed()}.`
        const expected = say`more than ${low.toFixed()} hours`
        return [
          {
            day,
            wrong: {
              code: 'bands-out-of-order',
              at: at + 1,
              key: 'from',
              found: high,
              expected,
              message,
              remedy: say`List the bands from the fewest hours to the most.`,
            },
          },
        ]
      }),
    )
    const [first] = found
    if (first !== undefined) tell(reading, keys, first.day, first.wrong)
  }
}
