/** A number printed with other separators than its neighbours in the column: spaces, or none at all. */

import { spoken } from '../inputs/id-words.ts'
import { say } from '../language/say.ts'
import { type Observed, observedByIndicator } from './reading.ts'
import { defineRule } from './rule.ts'

const STYLES: Readonly<Record<string, RegExp>> = {
  commas: /^\d{1,3}(?:,\d{3})+$/,
  spaces: /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/,
  'no separators': /^\d{4,}$/,
}
const styleOf = ({ observation }: Observed): string | undefined =>
  Object.entries(STYLES).find(([, pattern]) => pattern.test(observation.printed ?? ''))?.[0]

export const numberFormat = defineRule({
  id: 'number-format',
  treatment: 'The digits are read as one number and the cell is kept as printed.',
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
            title: say`${member.name}: ${spoken(indicator)} is printed with ${style}`,
            message: say`${member.name} prints "${observation.printed}" with ${style}, where the column has ${usual}; it is read as ${observation.value} ${observation.unit}.`,
            numbers: { value: observation.value ?? '' },
          })),
        )
    }),
})
