/**
 * Random assessments by the thousand, by the million in the long run: any currency, any method. Each adds up and explains itself exactly.
 *
 * One test, because what takes time is to make the plans; the laws of `fees.test.ts` look closer at fewer.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributions } from '../../packages/ltsfs/src/fees/contributions.ts'
import { type Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { assessmentOf, documentOfFees, feeSketch } from './arbitrary-fees.ts'

const LONG = Number(process.env['LTSFS_RUNS'] ?? 100) >= 1000
const ASSESSMENTS = LONG ? 1_000_000 : 2_000
/** Of all sketches some cannot be assessed; they count for nothing. */
const MOST_SKETCHES = ASSESSMENTS * 5

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

test(
  `${ASSESSMENTS.toLocaleString('en')} random assessments add up, member by member and step by step`,
  () => {
    let assessments = 0
    let sketches = 0
    const methods = new Map<string, number>()
    const property = fc.property(feeSketch, (sketch) => {
      sketches += 1
      if (assessments >= ASSESSMENTS) return
      const assessed = assessmentOf(documentOfFees(sketch))
      if (assessed === null) return
      assessments += 1
      methods.set(sketch.method, (methods.get(sketch.method) ?? 0) + 1)
      const { steps, rows, charged, residual } = contributions(assessed)
      for (const { amounts, charged: fee } of rows) {
        if (fee.isNegative() && !fee.isZero()) throw new Error('a fee is below nothing')
        if (!sum(amounts).eq(fee)) throw new Error('an explanation does not add up')
      }
      if (!sum(steps.map(({ total }) => total)).eq(charged)) throw new Error('the steps do not add up')
      if (sketch.method === 'scale' && steps.slice(1, -1).some(({ total }) => !total.isZero()))
        throw new Error('a redistributing step takes or adds')
      if (residual !== null && !sketch.reproduce && !residual.isZero()) throw new Error('parts do not add to the total')
    })
    // In portions, so that it ends when there are enough.
    for (let seed = Number(process.env['LTSFS_SEED'] ?? 20170701); assessments < ASSESSMENTS && sketches < MOST_SKETCHES; seed += 1)
      fc.assert(property, { numRuns: 1_000, seed })
    const counts = [...methods].map(([method, count]) => `${count} by ${method}`).join(', ')
    console.info(`${assessments} assessments of ${sketches} sketches add up: ${counts}`)
    expect(assessments).toBe(ASSESSMENTS)
  },
  LONG ? 4 * 3_600_000 : 60_000,
)
