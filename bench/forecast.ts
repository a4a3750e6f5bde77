/**
 * How long the exact forecast of the OCO plan takes, warm: formulas written, every figure read, invariants proved.
 *
 * In the same run, two peers. The bare arithmetic of the same formulas over decimal.js says what exactness alone costs; HyperFormula
 * builds and computes the same sheet, one cell a formula, in floating point. Each runs for itself, after a warm-up of its own.
 */
import { HyperFormula } from 'hyperformula'
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import { type Forecast, forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import type { Formula } from '../packages/ltsfs/src/formula/formula.ts'
import { partsOf, walk } from '../packages/ltsfs/src/formula/parts.ts'
import { holds } from '../packages/ltsfs/src/formula/value.ts'
import type { Result } from '../packages/ltsfs/src/inputs/problem.ts'
import { allocateByLargestRemainder } from '../packages/ltsfs/src/money/allocate.ts'
import { Decimal, ZERO } from '../packages/ltsfs/src/money/decimal.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'

const ROUNDS = 101
const WARM_UP = 20
const GOAL_MS = 25

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

/** The step that computes a formula from the values of its parts, which stand before it. */
const step = (formula: Formula, at: readonly number[], values: readonly Decimal[]): (() => Decimal) => {
  const part = (index: number): Decimal => values[at[index] ?? -1] ?? ZERO
  switch (formula.op) {
    case 'constant':
      return () => formula.value
    case 'parameter':
      return () => formula.parameter.value ?? ZERO
    case 'figure':
      return () => part(0)
    case 'sum':
      return () => at.reduce((all, _, index) => all.plus(part(index)), ZERO)
    case 'minus':
      return () => part(0).minus(part(1))
    case 'times':
      return () => part(0).times(part(1))
    case 'over':
      return () => part(0).div(part(1))
    case 'at-most':
      return () => Decimal.min(part(0), part(1))
    case 'at-least':
      return () => Decimal.max(part(0), part(1))
    case 'rounded':
      return () => part(0).toDecimalPlaces(formula.places, formula.mode === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)
    case 'choose':
      return () => (holds(part(0), formula.relation, part(1)) ? part(2) : part(3))
    case 'share':
      return () =>
        allocateByLargestRemainder(
          part(0),
          at.slice(1).map((_, index) => part(index + 1)),
          formula.places,
        )[formula.at] ?? ZERO
    default:
      return formula satisfies never
  }
}

/** The cell of a formula whose parts stand in cells above it. */
const cell = (formula: Formula, at: readonly number[]): number | string => {
  const [left = '', right = ''] = at.map((row) => `A${row + 1}`)
  switch (formula.op) {
    case 'constant':
      return formula.value.toNumber()
    case 'parameter':
      return (formula.parameter.value ?? ZERO).toNumber()
    case 'figure':
      return `=${left}`
    case 'sum':
      return `=SUM(${at.map((row) => `A${row + 1}`).join(',')})`
    case 'minus':
      return `=${left}-${right}`
    case 'times':
      return `=${left}*${right}`
    case 'over':
      return `=${left}/${right}`
    case 'at-most':
      return `=MIN(${left},${right})`
    case 'at-least':
      return `=MAX(${left},${right})`
    case 'rounded':
      return `=${formula.mode === 'down' ? 'ROUNDDOWN' : 'ROUND'}(${left},${formula.places})`
    case 'choose':
      return `=IF(${left}${formula.relation}${right},${at
        .slice(2)
        .map((row) => `A${row + 1}`)
        .join(',')})`
    case 'share':
      throw new Error('a sheet has no split by largest remainder')
    default:
      return formula satisfies never
  }
}

const peersOf = ({ figures }: Forecast) => {
  const formulas = walk(figures)
  const rowOf = new Map(formulas.map((formula, row) => [formula, row]))
  const rows = formulas.map((formula) => partsOf(formula).map((part) => rowOf.get(part) ?? -1))
  const values: Decimal[] = []
  const steps = formulas.map((formula, row) => step(formula, rows[row] ?? [], values))
  const cells = formulas.map((formula, row) => [cell(formula, rows[row] ?? [])])
  const sheet = () => HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3', smartRounding: false })
  const last = (figure: Formula): number => rowOf.get(figure) ?? -1
  return { formulas, values, steps, sheet, last }
}

interface Time {
  readonly clock: number
  /** Of the main thread: what the clock would show on a machine with nothing else to do. */
  readonly processor: number
}

const timed = (work: () => unknown): Time => {
  const [start, before] = [performance.now(), process.threadCpuUsage()]
  work()
  const { user, system } = process.threadCpuUsage(before)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}
const quantile = (times: readonly number[], share: number): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0

const { plan } = must(validate(must(await readPlan('fixtures/oco'))))
const result = must(forecast(plan, { basis: 'expected' }))
const peers = peersOf(result)

const works = {
  'forecast, exact': () => must(forecast(plan, { basis: 'expected' })),
  'decimal.js, arithmetic alone': () => {
    for (let row = 0; row < peers.steps.length; row += 1) peers.values[row] = peers.steps[row]?.() ?? ZERO
  },
  'HyperFormula, build and compute': () => peers.sheet().destroy(),
}
const times = new Map(
  Object.entries(works).map(([name, work]) => {
    for (let round = 0; round < WARM_UP; round += 1) work()
    return [name, Array.from({ length: ROUNDS }, () => timed(work))]
  }),
)

console.log(
  `  ${plan.members(plan.years[0] ?? 0).length} members, ${plan.years.length} years: ${result.figures.length} figures, ${peers.formulas.length} formulas`,
)
const at = (list: readonly Time[], by: keyof Time, share: number): number =>
  quantile(
    list.map((time) => time[by]),
    share,
  )
const ms = (list: readonly Time[], by: keyof Time): string =>
  `median ${at(list, by, 0.5).toFixed(1).padStart(6)} ms, best ${at(list, by, 0).toFixed(1).padStart(6)} ms`
const own = times.get('forecast, exact') ?? []
for (const [name, list] of times) {
  const ratio = at(list, 'processor', 0.5) / at(own, 'processor', 0.5)
  console.log(`  ${name.padEnd(32)} clock ${ms(list, 'clock')}   processor ${ms(list, 'processor')}   ${ratio.toFixed(2).padStart(6)} x`)
}
console.log(`  goal: ${GOAL_MS} ms or less by the clock; ${at(own, 'clock', 0.5) <= GOAL_MS ? 'met' : 'missed'}`)

const sheet = peers.sheet()
const closing = result.book.find('reserves/closing', {}, plan.years.at(-1) ?? 0)
if (closing === undefined) throw new Error('the forecast has no closing reserves')
const theirs = sheet.getCellValue({ sheet: 0, col: 0, row: peers.last(closing) })
console.log(`  reserves at the end: ${result.value(closing).toFixed(2)} here, ${theirs} in the sheet`)
