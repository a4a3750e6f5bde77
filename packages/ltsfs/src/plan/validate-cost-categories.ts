/** The parts of a cost by category are at no time more than the whole of it. */
import type { ActivityRecord } from '../inputs/spending.ts'
import { say } from '../language/say.ts'
import { ONE, ZERO } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { rateValue } from '../parameters/rate.ts'
import { pathOf, type Reading, soundItems } from './reading.ts'

export const validateCostCategories = (reading: Reading): void => {
  for (const { keys, value: activity } of soundItems<ActivityRecord>(reading, ['spending', 'activities'])) {
    const categories = activity.categories ?? []
    const days = [...new Set(categories.flatMap(({ share }) => Object.keys(share.values)))].sort()
    for (const day of days) {
      const parts = categories.map(({ share }) => inForce(share.values, day)?.value)
      const sum = parts.reduce((all, part) => (part === undefined ? all : all.plus(rateValue(part))), ZERO)
      // Quotients such as 3/7 and 4/7 add to the whole but for their last digit.
      if (sum.toDecimalPlaces(30).lte(ONE)) continue
      reading.problems.add(() => ({
        code: 'shares-above-one',
        path: pathOf(reading, [...keys, 'categories']),
        found: say`${sum.toFixed()} from ${day} on`,
        expected: say`shares that add to at most "1"`,
        message: say`The categories of the cost of "${activity.title}" add to ${sum.toFixed()} of it from ${day} on.`,
        remedy: say`Lower the shares: together they are at most the whole cost.`,
      }))
      break
    }
  }
}
