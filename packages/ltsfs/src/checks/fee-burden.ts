/**
 * Fee burden: a member's fee against its gross domestic product, both in the currency of the plan at the rate of the fee's year.
 *
 * A member without a product, with one that data quality holds back, or in a currency without a rate, is named as not known and never counts as nothing. The year of the
 * product is part of every sentence, because a product of long ago makes a burden look heavier than it is.
 */

import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { figure } from '../formula/write.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { later, say } from '../language/say.ts'
import { ZERO } from '../money/decimal.ts'
import { spellPercent } from '../money/spell.ts'
import { type Assessment, defineCheck, type Finding, noteOf, spellBoth } from './check.ts'

/** When the product was observed, in words. */
const yearOf = (member: MemberRecord | undefined): string => {
  const seen = member?.indicators['gdp']?.year
  return seen === undefined ? say`an unknown year` : String(seen)
}

const product = ({ plan }: Forecast, member: MemberRecord, year: number): Formula | { readonly unknown: string } => {
  const seen = plan.observation(member, 'gdp', year)
  if (plan.heldBack(member, 'gdp', year) !== undefined) return { unknown: say`its GDP of ${yearOf(member)} is held back` }
  if (seen === undefined || member.indicators['gdp']?.value === '0') return { unknown: say`no GDP` }
  if (seen.unit === plan.currency) return seen
  const rate = plan.document.exchangeRates.find(({ currency }) => currency === seen.unit)?.rate
  return rate !== undefined && plan.isInForce(rate, year) ? seen.times(plan.at(rate, year)) : { unknown: say`no rate for ${seen.unit}` }
}

const unknown = ({ forecast }: Assessment, year: number): readonly Finding[] => {
  const missing = forecast.plan.members(year).flatMap((member) => {
    const found = product(forecast, member, year)
    const charged = forecast.amount('membership-fees/charged', { member: member.id }, year)
    return charged === undefined || !('unknown' in found) ? [] : [{ id: member.id, text: `${member.name} (${found.unknown})` }]
  })
  const named = missing.map(({ text }) => text).join(', ')
  const ids = missing.map(({ id }) => id)
  return missing.length === 0 ? [] : [noteOf('fee-burden', year, say`Fee burden of ${year}: not known for ${named}.`, ids)]
}

export const feeBurden = defineCheck({
  id: 'fee-burden',
  label: later`Fee burden`,
  unit: '1',
  shown: { as: 'percent', places: 4 },
  better: 'lower',
  describes: later`Membership fee charged / gross domestic product as last observed, at the rate of exchange of the year of the fee.`,
  guides: [{ name: 'feeBurdenAtMost', is: '<=', severity: 'warn' }],
  figures: (forecast, year) =>
    forecast.plan.members(year).flatMap((member) => {
      const charged = forecast.book.find('membership-fees/charged', { member: member.id }, year)
      const found = product(forecast, member, year)
      return charged === undefined || 'unknown' in found
        ? []
        : [figure('indicators/fee-burden', { member: member.id, year }, charged.over(found))]
    }),
  ofMembers: {
    found: (members, limit) => say`A fee of more than ${spellPercent(limit ?? ZERO, 4)} of GDP: ${members}.`,
    unknown: (members) => say`Fee burden not known: ${members}.`,
  },
  says: ({ forecast, year, of, value, limit }) => {
    const [burden, asked] = spellBoth(value, limit, 4, spellPercent)
    const member = forecast.plan.document.members.find(({ id }) => id === of['member'])
    return say`In ${year} the fee of ${member?.name ?? of['member']} is ${burden} of its GDP of ${yearOf(member)}: more than ${asked}.`
  },
  others: unknown,
})
