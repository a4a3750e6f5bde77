/** An activity names its area, its objective and its strategy: the objective stands under that area, the strategy under that objective. */
import { foundText } from '../inputs/found-text.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { say } from '../language/say.ts'
import { pathOf, placesAt, type Reading, soundItems } from './reading.ts'

/** What each record stands under, by names; a record in several places, or under one without a name, is left alone. */
const owners = (reading: Reading, pattern: string, up: number): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { keys, value } of placesAt(reading.document, `${pattern}.id`)) {
    const names = pathOf(reading, keys).split('.')
    if (typeof value === 'string' && !found.has(value)) found.set(value, names[names.length - 1 - up] ?? '')
  }
  return found
}

export const validateFramework = (reading: Reading): void => {
  const areaOf = owners(reading, 'framework.areas.*.objectives.*', 3)
  const areas = new Set(areaOf.values())
  const objectiveOf = owners(reading, 'framework.areas.*.objectives.*.strategies.*', 3)
  for (const { keys, value: activity } of soundItems<ActivityRecord>(reading, ['spending', 'activities'])) {
    const area = areaOf.get(activity.objective)
    if (area !== undefined && area !== activity.area && areas.has(activity.area)) {
      reading.problems.add(() => ({
        code: 'objective-of-another-area',
        path: pathOf(reading, [...keys, 'objective']),
        found: foundText(activity.objective),
        expected: say`an objective of "${activity.area}"`,
        message: say`Objective "${activity.objective}" stands under "${area}", the activity under "${activity.area}".`,
        remedy: say`Write "${area}" as the area, or an objective of "${activity.area}".`,
      }))
    }
    const objective = activity.strategy === undefined ? undefined : objectiveOf.get(activity.strategy)
    if (objective === undefined || objective === activity.objective || !areaOf.has(activity.objective)) continue
    reading.problems.add(() => ({
      code: 'strategy-of-another-objective',
      path: pathOf(reading, [...keys, 'strategy']),
      found: foundText(activity.strategy),
      expected: say`a strategy of "${activity.objective}"`,
      message: say`Strategy "${activity.strategy}" stands under "${objective}", the activity under "${activity.objective}".`,
      remedy: say`Write "${objective}" as the objective, or a strategy of "${activity.objective}".`,
    }))
  }
}
