/** A currency printed under a code that is not ISO 4217, or under the code of another currency than the value is in. */
import { capital, spoken } from '../inputs/id-words.ts'
import { later, say } from '../language/say.ts'
import { isCurrency } from '../money/currency.ts'
import { observedAll } from './reading.ts'
import { defineRule } from './rule.ts'

export const currencyCode = defineRule({
  id: 'currency-code',
  treatment: later`The value carries its ISO 4217 code; the printed code is kept beside it.`,
  find: ({ members }) =>
    observedAll(members).flatMap(({ member, indicator, observation }) => {
      const code = observation.printedUnit ?? ''
      if (!isCurrency(observation.unit) || !/^[A-Z]{3}$/.test(code) || code === observation.unit) return []
      const known = isCurrency(code)
      return [
        {
          severity: known ? ('warn' as const) : ('note' as const),
          members: [member.id],
          records: [indicator],
          title: known
            ? say`${member.name}: printed as ${code}, read as ${observation.unit}`
            : say`${member.name}: "${code}" is not an ISO 4217 code`,
          message: known
            ? say`${capital(spoken(indicator))} of ${member.name} is printed under ${code} and understood to be in ${observation.unit}.`
            : say`${capital(spoken(indicator))} of ${member.name} is printed in "${code}", which is not a code of ISO 4217; it is understood as ${observation.unit}.`,
          numbers: {},
        },
      ]
    }),
})
