/** A column of totals in several currencies: adding it up means nothing. */
import { capital, spoken } from '../inputs/id-words.ts'
import { EXTENSIVE_INDICATORS } from '../inputs/indicator.ts'
import { later, list, say } from '../language/say.ts'
import { isCurrency } from '../money/currency.ts'
import { observedByIndicator } from './reading.ts'
import { defineRule } from './rule.ts'

export const mixedCurrencies = defineRule({
  id: 'mixed-currencies',
  treatment: later`Money carries its currency; adding or comparing two currencies is an error until both are converted at a dated rate.`,
  find: ({ members }) => {
    const columns = observedByIndicator(members)
    const currencies = (indicator: string) =>
      [...new Set((columns.get(indicator) ?? []).map(({ observation }) => observation.unit))].filter(isCurrency).sort()
    return EXTENSIVE_INDICATORS.flatMap((indicator) => {
      const found = currencies(indicator)
      if (found.length < 2) return []
      const perHead = currencies(`${indicator}-per-head`)
      return [
        {
          severity: 'warn' as const,
          members: (columns.get(indicator) ?? []).map(({ member }) => member.id),
          records: [indicator],
          title: say`${capital(spoken(indicator))} is in ${found.length} currencies`,
          message:
            perHead.length === 0
              ? say`${capital(spoken(indicator))} is printed in ${list(found)}: the column has no sum.`
              : say`${capital(spoken(indicator))} is printed in ${list(found)}, while ${spoken(indicator)} per head is in ${list(perHead)}: the column has no sum.`,
          numbers: { currencies: `${found.length}` },
        },
      ]
    })
  },
})
