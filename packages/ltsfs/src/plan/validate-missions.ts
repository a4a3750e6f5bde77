/** What missions are charged by: a sharing key that is known, a reference price above nothing, and trips that hold each mission once. */
import type { DatedChoice, DatedNumber } from '../inputs/dated.ts'
import { sentenceList } from '../inputs/expectation.ts'
import { foundText } from '../inputs/found-text.ts'
import type { ClusterRecord } from '../inputs/mission-cluster.ts'
import { nearestWord } from '../inputs/nearest-word.ts'
import { type MissionRecord, SHARING_KEYS } from '../inputs/user-pays-missions.ts'
import { say } from '../language/say.ts'
import { rateValue } from '../parameters/rate.ts'
import { pathOf, placesAt, type Reading, soundItems, soundPart } from './reading.ts'
import { validateHourBands } from './validate-bands.ts'
import { validateItineraries } from './validate-itineraries.ts'
import { validateQuotes } from './validate-quotes.ts'

const validateSharing = (reading: Reading): void => {
  const place = ['userPaysMissions', 'sharing']
  const words: readonly string[] = SHARING_KEYS
  for (const [day, chosen] of Object.entries(soundPart<DatedChoice>(reading, place)?.values ?? {})) {
    if (chosen === null || words.includes(chosen)) continue
    const near = nearestWord(chosen, words)
    reading.problems.add(() => ({
      code: 'unknown-choice',
      path: pathOf(reading, [...place, 'values', day]),
      found: foundText(chosen),
      expected: sentenceList(
        words.map((word) => JSON.stringify(word)),
        'or',
      ),
      message: say`${foundText(chosen)} is none of the words that are known there.`,
      remedy: near === undefined ? say`Write one of the words expected.` : say`Write "${near}" if that is meant.`,
    }))
  }
}

/** An increase is counted from the reference price, so that price is above nothing. */
const validateReference = (reading: Reading): void => {
  const places = ['default', 'tiers.*.share'].flatMap((part) => placesAt(reading.document, `userPaysMissions.elasticity.reference.${part}`))
  for (const { keys } of places) {
    const values = soundPart<DatedNumber>(reading, keys)?.values ?? {}
    for (const [day, value] of Object.entries(values) as readonly (readonly [string, Parameters<typeof rateValue>[0] | null])[]) {
      if (value === null || !rateValue(value).isZero()) continue
      reading.problems.add(() => ({
        code: 'reference-of-nothing',
        path: pathOf(reading, [...keys, 'values', day]),
        found: JSON.stringify(value),
        expected: say`a share above "0" and up to "1"`,
        message: say`The reference price is nothing, and an increase over nothing has no size.`,
        remedy: say`Write the share of the full cost at which the take-up was, or would be, as the plan gives it.`,
      }))
    }
  }
}

const validateClusters = (reading: Reading): void => {
  const missions = new Map(soundItems<MissionRecord>(reading, ['userPaysMissions', 'missions']).map(({ value }) => [value.id, value]))
  const taken = new Map<string, string>()
  for (const { keys, value: cluster } of soundItems<ClusterRecord>(reading, ['userPaysMissions', 'clusters'])) {
    const years = new Set(cluster.missions.flatMap((id) => missions.get(id)?.fiscalYear ?? []))
    if (years.size > 1) {
      reading.problems.add(() => ({
        code: 'cluster-over-years',
        path: pathOf(reading, [...keys, 'missions']),
        found: say`missions of ${sentenceList([...years].map(String).toSorted(), 'and')}`,
        expected: say`missions of one fiscal year`,
        message: say`The missions of one trip lie in the fiscal years ${sentenceList([...years].map(String).toSorted(), 'and')}.`,
        remedy: say`Put them into one fiscal year, or make two trips of them.`,
      }))
    }
    for (const [at, id] of cluster.missions.entries()) {
      const other = taken.get(id)
      taken.set(id, cluster.id)
      if (other === undefined) continue
      reading.problems.add(() => ({
        code: 'mission-clustered-twice',
        path: pathOf(reading, [...keys, 'missions', at]),
        found: foundText(id),
        expected: say`a mission that is on no other trip`,
        message:
          other === cluster.id
            ? say`Mission "${id}" is named twice by "${other}".`
            : say`Mission "${id}" is named by "${other}" and by "${cluster.id}".`,
        remedy: say`Name each mission once: it can travel with one trip only.`,
      }))
    }
  }
}

export const validateMissions = (reading: Reading): void => {
  validateItineraries(reading)
  validateQuotes(reading)
  validateSharing(reading)
  validateHourBands(reading)
  validateReference(reading)
  validateClusters(reading)
}
