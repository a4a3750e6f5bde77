/** An indicator whose values are of different years, or of no stated year: a key on it mixes them. */
import { spoken } from '../inputs/id-words.ts'
import { counted, later, say } from '../language/say.ts'
import { observedByIndicator } from './reading.ts'
import { defineRule, type Oddity } from './rule.ts'

export const mixedYears = defineRule({
  id: 'mixed-years',
  treatment: later`Every value carries its year; a key says which years it mixes.`,
  find: ({ members }) =>
    [...observedByIndicator(members)].flatMap(([indicator, column]): readonly Oddity[] => {
      const known = column.filter(({ observation }) => observation.value !== null)
      const years = known.flatMap(({ observation: { firstYear, year } }) => [firstYear, year].filter((some) => some !== undefined))
      const undated = known.filter(({ observation }) => observation.year === undefined).map(({ member }) => member.id)
      const [from, to] = [Math.min(...years), Math.max(...years)]
      const found: Oddity[] = []
      if (years.length > 0 && from < to) {
        found.push({
          severity: 'warn',
          members: known.filter(({ observation }) => observation.year !== undefined).map(({ member }) => member.id),
          records: [indicator],
          title: say`Years of ${spoken(indicator)}: ${from} to ${to}`,
          message: say`The ${counted(known.length, 'value')} of ${spoken(indicator)} are of the years ${from} to ${to}.`,
          numbers: { from: `${from}`, to: `${to}` },
        })
      }
      if (undated.length > 0) {
        found.push({
          severity: 'note',
          members: undated,
          records: [indicator],
          title: say`No year for ${spoken(indicator)}`,
          message: say`${counted(undated.length, 'value')} of ${spoken(indicator)} carry no year.`,
          numbers: { undated: `${undated.length}` },
        })
      }
      return found
    }),
})
