/**
 * All slopes of a figure of the OCO plan in one backward pass, against finite differences: every number moved a little and the figure read anew.
 *
 * Finite differences have the formulas ready and read only the figure again, by exact decimals; a spreadsheet would recompute all of it.
 */
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import { assess } from '../packages/ltsfs/src/checks/index.ts'
import { forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import type { Formula } from '../packages/ltsfs/src/formula/formula.ts'
import { slopesOf } from '../packages/ltsfs/src/formula/slope.ts'
import { valueReader } from '../packages/ltsfs/src/formula/value.ts'
import type { Result } from '../packages/ltsfs/src/inputs/problem.ts'
import { Decimal } from '../packages/ltsfs/src/money/decimal.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'

const FIGURE = { id: 'indicators/gap', year: 2026 }
/** A part of a number, so small that it passes no threshold and so large that no cent is lost in it. */
const STEP = new Decimal('0.001')

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}
const timed = <T>(work: () => T): { readonly ms: number; readonly value: T } => {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, value }
}

const computed = must(forecast(must(validate(must(await readPlan('fixtures/oco')))).plan, { basis: 'expected' }))
const figure = assess(computed).book.find(FIGURE.id, {}, FIGURE.year)
if (figure === undefined) throw new Error('the plan has this figure')
slopesOf(figure, computed.reader)
const backward = timed(() => slopesOf(figure, computed.reader))
const numbers = backward.value.slopes.filter(({ parameter }) => parameter.parameter.value?.isZero() === false)
const now = computed.reader.read(figure)
const differences = timed(() =>
  numbers.map(({ parameter }) => {
    const value = parameter.parameter.value ?? new Decimal(0)
    const step = value.times(STEP)
    const moved = valueReader(new Map<Formula, Decimal>([[parameter, value.plus(step)]])).read(figure)
    return moved.minus(now).div(step)
  }),
)
const apart = numbers.filter(({ parameter, slope }, at) => {
  const step = (parameter.parameter.value ?? new Decimal(0)).times(STEP).abs()
  // Rounding to cents on the way moves a difference by some cents over its step.
  return slope
    .minus(differences.value[at] ?? 0)
    .abs()
    .gt(slope.abs().times('0.02').plus(new Decimal('0.1').div(step)))
})
console.log(`  ${FIGURE.id} of ${FIGURE.year}: ${numbers.length} numbers move it, ${backward.value.kinks.length} kinks`)
console.log(
  `  all slopes in one backward pass: ${backward.ms.toFixed(1)} ms; as finite differences: ${differences.ms.toFixed(0)} ms, ${(differences.ms / backward.ms).toFixed(0)} times as long`,
)
console.log(
  `  slopes further from their difference than rounding and two per cent: ${apart.length} of ${numbers.length}${apart.length === 0 ? '' : ' (a kink lies within the step)'}`,
)
