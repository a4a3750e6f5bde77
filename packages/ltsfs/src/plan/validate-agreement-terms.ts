/** What an agreement may pay for and which shares it asks for: nothing that could never pay, or that nobody would notice. */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { foundText } from '../inputs/found-text.ts'
import type { Keys } from '../inputs/path-text.ts'
import { later, say } from '../language/say.ts'
import { ONE } from '../money/decimal.ts'
import { rateValue } from '../parameters/rate.ts'
import { pathOf, type Reading, soundItems } from './reading.ts'

const NARROWING = [
  { list: 'members', one: later`a member` },
  { list: 'categories', one: later`a category of cost` },
] as const

/** The lists of the programme widen each other, and an empty one widens nothing; these narrow, and an empty one shuts everything out. */
const validateLists = (reading: Reading, keys: Keys, { title, restriction }: AgreementRecord): void => {
  if (restriction === 'none') return
  for (const { list, one } of NARROWING) {
    if (restriction[list]?.length !== 0) continue
    reading.problems.add(() => ({
      code: 'too-few-items',
      path: pathOf(reading, [...keys, 'restriction', list]),
      found: say`an empty list`,
      expected: say`at least 1 item`,
      message: say`The list is empty, so that "${title}" may pay for nothing.`,
      remedy: say`Name ${one()}, or leave the list out.`,
    }))
  }
}

const warnOfScope = (reading: Reading, keys: Keys, { title, restriction, ...shares }: AgreementRecord): void => {
  for (const share of ['donorShare', 'ownShare'] as const) {
    if (restriction !== 'none' || shares[share] === undefined) continue
    reading.warnings.add(() => ({
      code: 'share-without-scope',
      path: pathOf(reading, [...keys, share]),
      found: say`a share of unrestricted money`,
      expected: say`a share of an agreement that pays activities by name`,
      message: say`The money of "${title}" is unrestricted and joins general money, so that this share bounds nothing.`,
      remedy: say`Take the share out, or write what the agreement may pay for.`,
    }))
  }
}

const warnOfWhole = (reading: Reading, keys: Keys, { title, restriction, ownShare }: AgreementRecord): void => {
  if (ownShare === undefined || restriction === 'none') return
  const whole = Object.entries(ownShare.values)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .find(([, value]) => value !== null && rateValue(value).gte(ONE))
  if (whole === undefined) return
  const [from, value] = whole
  reading.warnings.add(() => ({
    code: 'own-share-of-all',
    path: pathOf(reading, [...keys, 'ownShare', 'values', from]),
    found: foundText(value),
    expected: say`a share below "1"`,
    message: say`From ${from} on own funds pay all of what "${title}" may pay for, so that it pays nothing.`,
    remedy: say`Write the share that own funds pay at least, not the one that the donor pays.`,
  }))
}

export const validateAgreementTerms = (reading: Reading): void => {
  for (const { keys, value: agreement } of soundItems<AgreementRecord>(reading, ['donorCoFunding', 'agreements'])) {
    validateLists(reading, keys, agreement)
    warnOfScope(reading, keys, agreement)
    warnOfWhole(reading, keys, agreement)
  }
}
