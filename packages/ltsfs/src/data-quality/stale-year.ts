/** A value that is many years older than the newest one of the same indicator. */
import { capital, spoken } from '../inputs/id-words.ts'
import { later, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { observedByIndicator } from './reading.ts'
import { defineRule } from './rule.ts'

export const staleYear = defineRule({
  id: 'stale-year',
  treatment: later`The value is shown with its year; being stale it is held back: absent in every key, entry rule and burden until somebody confirms it.`,
  needs: ['staleAboveYears'],
  find: ({ members }, guide) =>
    [...observedByIndicator(members)].flatMap(([indicator, column]) => {
      const newest = Math.max(...column.map(({ observation }) => observation.year ?? 0))
      return column.flatMap(({ member, observation }) => {
        const { year } = observation
        if (year === undefined || observation.value === null || !new Decimal(newest - year).greaterThan(guide('staleAboveYears'))) return []
        return [
          {
            severity: 'hold' as const,
            members: [member.id],
            records: [indicator],
            holds: [indicator],
            title: say`${member.name}: ${spoken(indicator)} is of ${year}`,
            message: say`${capital(spoken(indicator))} of ${member.name} is of ${year}, ${newest - year} years before the newest value of the column (${newest}).`,
            numbers: { year: `${year}`, newest: `${newest}`, behind: `${newest - year}` },
          },
        ]
      })
    }),
})
