/** Within a list every record has a name of its own: whoever names it elsewhere means exactly one. */
import { foundText } from '../inputs/found-text.ts'
import { type Keys, valueAt } from '../inputs/path-text.ts'
import { say } from '../language/say.ts'
import { type Place, pathOf, placesAt, type Reading } from './reading.ts'

/** The lists, the key that names their records, and whether a name is taken in one list only or in all lists of that place. */
const NAMED: readonly (readonly [pattern: string, key: string, within: 'list' | 'document'])[] = [
  ['sources.*', 'id', 'list'],
  ['exchangeRates.*', 'currency', 'list'],
  ['indices.*', 'id', 'list'],
  ['members.*', 'id', 'list'],
  ['membershipFees.schedules.*', 'id', 'list'],
  ['membershipFees.schedules.*.tiers.*', 'id', 'list'],
  ['membershipFees.schedules.*.tiers.*.added.*', 'member', 'list'],
  ['membershipFees.schedules.*.tiers.*.takenOut.*', 'member', 'list'],
  ['membershipFees.schedules.*.classes.*', 'id', 'list'],
  ['membershipFees.schedules.*.classes.*.added.*', 'member', 'list'],
  ['membershipFees.schedules.*.classes.*.takenOut.*', 'member', 'list'],
  ['membershipFees.schedules.*.fixedFees.*', 'member', 'list'],
  ['membershipFees.schedules.*.key.base.*', 'member', 'list'],
  ['membershipFees.schedules.*.key.mix.*.key.base.*', 'member', 'list'],
  ['membershipFees.schedules.*.steps.*.shares.*', 'member', 'list'],
  ['membershipFees.collection.profiles.*', 'id', 'list'],
  ['membershipFees.collection.members.*', 'member', 'list'],
  ['membershipFees.openingReceivables.*', 'member', 'list'],
  ['membershipFees.waivers.*', 'id', 'list'],
  ['projectManagementFees.projects.*', 'id', 'list'],
  ['projectManagementFees.projects.*.feeBands.bands.*', 'id', 'list'],
  ['projectManagementFees.projects.*.exclusions.*', 'id', 'list'],
  ['projectManagementFees.projects.*.waivers.*', 'id', 'list'],
  ['userPaysMissions.memberShare.tiers.*', 'tier', 'list'],
  ['userPaysMissions.takeUp.tiers.*', 'tier', 'list'],
  ['userPaysMissions.freeDays.tiers.*', 'tier', 'list'],
  ['userPaysMissions.elasticity.value.tiers.*', 'tier', 'list'],
  ['userPaysMissions.elasticity.reference.tiers.*', 'tier', 'list'],
  ['userPaysMissions.perDiemRegimes.*', 'id', 'list'],
  ['userPaysMissions.perDiemRegimes.*.hourBands.bands.*', 'id', 'list'],
  ['userPaysMissions.clusters.*', 'id', 'list'],
  ['userPaysMissions.missions.*', 'id', 'list'],
  ['donorCoFunding.agreements.*', 'id', 'list'],
  ['donorCoFunding.agreements.*.instalments.*', 'id', 'list'],
  ['cropAgency.access.*', 'id', 'list'],
  ['cropAgency.uplifts.*', 'agreement', 'list'],
  ['otherIncome.*', 'id', 'list'],
  ['framework.areas.*', 'id', 'list'],
  ['framework.areas.*.objectives.*', 'id', 'document'],
  ['framework.areas.*.objectives.*.strategies.*', 'id', 'document'],
  ['framework.areas.*.objectives.*.keyActions.*', 'id', 'document'],
  ['framework.areas.*.objectives.*.indicators.*', 'id', 'document'],
  ['capability.components.*', 'id', 'list'],
  ['spending.lines.*', 'id', 'list'],
  ['spending.activities.*', 'id', 'list'],
  ['spending.categories.*', 'id', 'list'],
  ['spending.activities.*.categories.*', 'category', 'list'],
  ['statements.*', 'id', 'list'],
  ['uncertainty.draws.*', 'id', 'list'],
  ['uncertainty.ranges.*', 'path', 'list'],
  ['uncertainty.stresses.*', 'id', 'list'],
  ['expectations.*', 'id', 'list'],
  ['options.*', 'id', 'list'],
]

const positions = (places: readonly Place[]): string => {
  const numbers = places.map(({ keys }) => Number(keys[keys.length - 1]) + 1)
  return numbers.length > 5
    ? say`${numbers.slice(0, 5).join(', ')} and ${numbers.length - 5} more`
    : numbers.map(String).reduce((all, next) => say`${all} and ${next}`)
}

export const validateNames = (reading: Reading): void => {
  for (const [pattern, key, within] of NAMED) {
    const listOf = (keys: Keys): string => (within === 'list' ? keys.slice(0, -1).join('\n') : '')
    const named = placesAt(reading.document, pattern).filter((place) => typeof valueAt(place.value, [key]) === 'string')
    const groups = Map.groupBy(named, ({ keys, value }) => `${listOf(keys)}\n\n${String(valueAt(value, [key]))}`)
    for (const places of groups.values()) {
      const [, second] = places
      if (second === undefined) continue
      const name = foundText(valueAt(second.value, [key]))
      reading.problems.add(() => ({
        code: 'duplicate-id',
        path: pathOf(reading, [...second.keys, key]),
        found: say`${name} in ${places.length} records`,
        expected: say`a name of its own for each record`,
        message:
          within === 'list'
            ? say`Items ${positions(places)} of the list bear one name: ${name}.`
            : say`Items ${positions(places)} of their lists bear one name: ${name}.`,
        remedy: say`Give each its own name, or leave one of them out.`,
      }))
    }
  }
}
