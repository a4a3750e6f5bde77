/** A number printed with other separators than its neighbours in the column: spaces, or none at all. */
import { spoken } from '../inputs/id-words.ts'
import { later, phrase, say } from '../language/say.ts'
import { type Observed, observedByIndicator } from './reading.ts'
import { defineRule } from './rule.ts'

const STYLES = [
  { words: later`commas`, pattern: /^\d{1,3}(?:,\d{3})+$/ },
  { words: later`spaces`, pattern: /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/ },
  { words: later`no separators`, pattern: /^\d{4,}$/ },
] as const
const styleOf = ({ observation }: Observed) => STYLES.find(({ pattern }) => pattern.test(observation.printed ?? ''))

export const numberFormat = defineRule({
  id: 'number-format',
  treatment: later`The digits are read as one number and the cell is kept as printed.`,
  find: ({ members }) =>
    [...observedByIndicator(members)].flatMap(([indicator, column]) => {
      const styles = Map.groupBy(
        column.filter((cell) => styleOf(cell) !== undefined),
        styleOf,
      )
      const usual = [...styles].find(([, cells]) => cells.length * 2 > column.length)?.[0]
      if (usual === undefined) return []
      return [...styles]
        .filter(([style]) => style !== usual)
        .flatMap(([style, cells]) =>
          cells.map(({ member, observation }) => ({
            severity: 'note' as const,
            members: [member.id],
            records: [indicator],
            title: say`${member.name}: ${spoken(indicator)} is printed with ${style?.words()}`,
            message: say`${member.name} prints "${observation.printed}" with ${style?.words()}, where the column has ${usual.words()}; it is read as ${observation.value} ${phrase(observation.unit)}.`,
            numbers: { value: observation.value ?? '' },
          })),
        )
    }),
})
