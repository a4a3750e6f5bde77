/** Fee per head: a member's fee against its people, in the currency of the plan. A member without a count of people has none. */

import { later } from '../language/say.ts'
import { defineCheck, ratio } from './check.ts'

export const feePerHead = defineCheck({
  id: 'fee-per-head',
  label: later`Fee per head`,
  unit: null,
  shown: { as: 'number', places: 4 },
  better: 'lower',
  describes: later`Membership fee charged / population as last observed.`,
  guides: [],
  figures: (forecast, year) =>
    forecast.plan.members(year).flatMap((member) => {
      const charged = forecast.book.find('membership-fees/charged', { member: member.id }, year)
      const people = forecast.plan.observation(member, 'population', year)
      return charged === undefined || people === undefined
        ? []
        : ratio(forecast, 'fee-per-head', { member: member.id, year }, charged, people)
    }),
})
