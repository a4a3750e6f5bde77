/** A year printed with a tag or as a span: provisional, estimated, or of a fiscal year. */
import { capital, spoken } from '../inputs/id-words.ts'
import { later, list, say } from '../language/say.ts'
import { observedAll } from './reading.ts'
import { defineRule } from './rule.ts'

export const yearTags = defineRule({
  id: 'year-tags',
  treatment: later`The tag becomes a quality flag; a fiscal year is dated by the year it ends in and takes the mean rate of its two years.`,
  find: ({ members }) =>
    members.flatMap((member) => {
      const tagged = observedAll([member]).filter(({ observation }) => !/^(?:\d{4})?$/.test((observation.printedYear ?? '').trim()))
      return [...Map.groupBy(tagged, ({ observation }) => observation.printedYear ?? '')].map(([printed, cells]) => {
        const flags = cells[0]?.observation.quality.filter((flag) => ['provisional', 'estimate', 'fiscal-year'].includes(flag)) ?? []
        const names = capital(list(cells.map(({ indicator }) => spoken(indicator))))
        const year = cells[0]?.observation.year
        return {
          severity: 'note' as const,
          members: [member.id],
          records: cells.map(({ indicator }) => indicator),
          title: say`${member.name}: year "${printed}"`,
          message:
            flags.length > 0
              ? say`${names} of ${member.name} are dated "${printed}", understood as ${year} (${list(flags.map(spoken))}).`
              : say`${names} of ${member.name} are dated "${printed}", understood as ${year}, without a flag.`,
          numbers: { year: `${year ?? ''}` },
        }
      })
    }),
})
