/** Draws move dated numbers that are there, by distributions that can be; correlations can all hold together, or the nearest that can are offered. */
import { groupsOf, isPossible, nearestCorrelation, writtenCorrelation } from '../chance/correlation.ts'
import type { DistributionRecord } from '../inputs/distribution.ts'
import { spoken } from '../inputs/id-words.ts'
import { nearestWord } from '../inputs/nearest-word.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { DrawRecord, UncertaintyRecord } from '../inputs/uncertainty.ts'
import { list, say } from '../language/say.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { rateValue } from '../parameters/rate.ts'
import { pathOf, type Reading, soundItems } from './reading.ts'
import { validateDatedPath, validateStresses } from './validate-stresses.ts'

const UNCERTAINTY = 'uncertainty'
type Correlation = NonNullable<UncertaintyRecord['correlations']>[number]
type Range = NonNullable<UncertaintyRecord['ranges']>[number]

const more = (a: string, b: string): boolean => new Decimal(a).gt(b)
const chances = (of: Extract<DistributionRecord, { readonly kind: 'discrete' }>): Decimal =>
  of.outcomes.reduce((all, { chance }) => all.plus(rateValue(chance)), ZERO)

/** What cannot be about a distribution, and what can; null where nothing is wrong. */
const impossible = (of: DistributionRecord): { readonly found: string; readonly expected: string } | null => {
  if ('deviation' in of && of.deviation.startsWith('-'))
    return {
      found: say`a deviation of ${of.deviation}`,
      expected: say`a deviation of zero or more, for nothing varies by less than nothing`,
    }
  switch (of.kind) {
    case 'normal':
    case 'happens':
      return null
    case 'lognormal':
      return new Decimal(of.mean).isZero() ? { found: say`a mean of ${of.mean}`, expected: say`a mean above zero` } : null
    case 'triangular':
      return more(of.low, of.mode) || more(of.mode, of.high) || !more(of.high, of.low)
        ? {
            found: say`low ${of.low}, mode ${of.mode}, high ${of.high}`,
            expected: say`a low, a mode and a high in this order, low below high`,
          }
        : null
    case 'uniform':
      return more(of.high, of.low) ? null : { found: say`low ${of.low}, high ${of.high}`, expected: say`a low below the high` }
    case 'discrete':
      return chances(of).minus(1).abs().lt('1e-9')
        ? null
        : { found: say`chances that add to ${chances(of).toDecimalPlaces(9).toFixed()}`, expected: say`chances that add to 1` }
    case 'peg':
      return rateValue(of.chance).gte(1) || new Decimal(of.jump).lte(-1)
        ? {
            found: say`a chance of ${rateValue(of.chance).toFixed()}, a jump of ${of.jump}`,
            expected: say`a chance below 1 and a jump above -1`,
          }
        : null
    default:
      return of satisfies never
  }
}

const validateDraw = (reading: Reading, keys: Keys, draw: DrawRecord): void => {
  for (const [at, path] of draw.paths.entries()) validateDatedPath(reading, [...keys, 'paths', at], path)
  const wrong =
    draw.distribution.kind === 'happens' && draw.as !== 'instead'
      ? { found: say`as ${draw.as}`, expected: say`as instead` }
      : impossible(draw.distribution)
  if (wrong === null) return
  reading.problems.add(() => ({
    code: 'distribution-impossible',
    path: pathOf(reading, [...keys, 'distribution']),
    ...wrong,
    message: say`The ${spoken(draw.distribution.kind)} distribution of ${draw.id} cannot be: it has ${wrong.found}.`,
    remedy: say`Write ${wrong.expected}.`,
  }))
}

const validateNamesOf = (reading: Reading, keys: Keys, { between }: Correlation, draws: ReadonlyMap<string, DrawRecord>): boolean => {
  const known = [...draws.keys()]
  for (const [at, id] of between.entries()) {
    if (draws.has(id)) continue
    const near = nearestWord(id, known)
    reading.problems.add(() => ({
      code: 'unknown-draw',
      path: pathOf(reading, [...keys, 'between', at]),
      found: JSON.stringify(id),
      expected: say`the name of a draw`,
      message: say`There is no draw "${id}".`,
      remedy: near === undefined ? say`Name a draw of uncertainty.draws.` : say`Write "${near}" if that is meant.`,
    }))
    return false
  }
  if (between[0] === between[1]) {
    reading.problems.add(() => ({
      code: 'correlation-with-itself',
      path: pathOf(reading, [...keys, 'between']),
      found: list(between),
      expected: say`two different draws`,
      message: say`The draw "${between[0]}" is correlated with itself: that is always 1.`,
      remedy: say`Name another draw, or take the correlation out.`,
    }))
    return false
  }
  const [one, other] = between.map((id) => draws.get(id)?.course === 'once')
  if (one === other) return true
  reading.problems.add(() => ({
    code: 'correlation-of-different-courses',
    path: pathOf(reading, keys),
    found: between.map((id) => `${id} ${draws.get(id)?.course}`).join(', '),
    expected: say`two draws of one for all years, or two of one for each year`,
    message: say`The draws ${list(between)} cannot be correlated: one is drawn once and the other every year.`,
    remedy: say`Give both the same course, or take the correlation out.`,
  }))
  return false
}

/** Two draws have one correlation, whichever is named first. */
const validateOnce = (reading: Reading, correlations: readonly { readonly keys: Keys; readonly value: Correlation }[]): void => {
  const stated = new Map<string, Correlation>()
  for (const { keys, value } of correlations) {
    const pair = value.between.toSorted().join(' ')
    const before = stated.get(pair)
    if (before === undefined) stated.set(pair, value)
    else
      reading.problems.add(() => ({
        code: 'correlation-stated-twice',
        path: pathOf(reading, keys),
        found: say`${before.is} and ${value.is}`,
        expected: say`one correlation of the same two draws`,
        message: say`The correlation of ${list(value.between)} is stated twice: ${before.is} and ${value.is}.`,
        remedy: say`Keep one of the two.`,
      }))
  }
}

const isWithinOne = ({ is }: Pick<Correlation, 'is'>): boolean => new Decimal(is).abs().lte(1)

/** The matrix of the correlations given: nothing where none is. */
export const correlationMatrix = (ids: readonly string[], correlations: readonly Pick<Correlation, 'between' | 'is'>[]): number[][] => {
  const matrix = ids.map((_, row) => ids.map((__, column) => (row === column ? 1 : 0)))
  for (const { between, is } of correlations) {
    const [row, column] = between.map((id) => ids.indexOf(id)) as [number, number]
    if (row < 0 || column < 0 || row === column) continue
    ;(matrix[row] as number[])[column] = Number(is)
    ;(matrix[column] as number[])[row] = Number(is)
  }
  return matrix
}

/** Decimals of a correlation that is offered. */
const OFFERED_DECIMALS = 3

/**
 * The nearest that can hold as they are written in: what a correlation joins is looked at alone, and stays as it is where it can hold;
 * two draws without a correlation stay without one.
 */
export const offeredFor = (
  ids: readonly string[],
  correlations: readonly Pick<Correlation, 'between' | 'is'>[],
): readonly Pick<Correlation, 'between' | 'is'>[] => {
  const pairs = correlations.map(({ between }) => between)
  const groups = groupsOf(ids, pairs).map((group) => {
    const own = correlations.filter(({ between }) => between.every((id) => group.includes(id)))
    const matrix = correlationMatrix(group, own)
    const stated = correlationMatrix(
      group,
      own.map(({ between }) => ({ between, is: '1' })),
    )
    if (own.every(isWithinOne) && isPossible(matrix)) return { group, written: null }
    return {
      group,
      written: writtenCorrelation(
        nearestCorrelation(matrix, (row, column) => stated[row]?.[column] === 1),
        OFFERED_DECIMALS,
      ),
    }
  })
  return correlations.map(({ between, is }) => {
    const found = groups.find(({ group }) => between.every((id) => group.includes(id)))
    if (found === undefined || found.written === null) return { between, is }
    const [row = 0, column = 0] = between.map((id) => found.group.indexOf(id))
    return { between, is: new Decimal(found.written[row]?.[column] ?? 0).toFixed() }
  })
}

const validateTogether = (reading: Reading, correlations: readonly Correlation[]): void => {
  const ids = [...new Set(correlations.flatMap(({ between }) => between))]
  const matrix = correlationMatrix(ids, correlations)
  if (correlations.length === 0 || (correlations.every(isWithinOne) && isPossible(matrix))) return
  const offered = offeredFor(ids, correlations).map(({ between, is }) => `${list(between)} ${is}`)
  reading.problems.add(() => ({
    code: 'correlations-impossible',
    path: 'uncertainty.correlations',
    found: correlations
      .map(({ between, is }) => `${list(between)} ${is}`)
      .join('; ')
      .slice(0, 300),
    expected: say`correlations that can all hold at once`,
    message: say`These correlations cannot all hold at once: some mixture of the draws would vary less than nothing.`,
    remedy: say`The nearest that can are ${offered.join('; ')}.`,
  }))
}

export const validateUncertainty = (reading: Reading): void => {
  const draws = soundItems<DrawRecord>(reading, [UNCERTAINTY, 'draws'])
  const byId = new Map(draws.map(({ value }) => [value.id, value] as const))
  for (const { keys, value } of draws) validateDraw(reading, keys, value)
  const correlations = soundItems<Correlation>(reading, [UNCERTAINTY, 'correlations']).filter(({ keys, value }) =>
    validateNamesOf(reading, keys, value, byId),
  )
  validateOnce(reading, correlations)
  validateTogether(
    reading,
    correlations.map(({ value }) => value),
  )
  for (const { keys, value } of soundItems<Range>(reading, [UNCERTAINTY, 'ranges']))
    validateDatedPath(reading, [...keys, 'path'], value.path)
  validateStresses(reading, [UNCERTAINTY, 'stresses'])
}
