/** A cell that prints two numbers where one belongs: two columns have run together. */
import { spoken } from '../inputs/id-words.ts'
import { later, say } from '../language/say.ts'
import { observedAll } from './reading.ts'
import { defineRule } from './rule.ts'

const TWO_NUMBERS = /^(\d{1,3}(?:,\d{3})+)\s+(\d{1,3}(?:,\d{3})+)$/

export const mergedCells = defineRule({
  id: 'merged-cells',
  treatment: later`Each number is kept under its own indicator and unit, with the cell as printed; what the merge pushed out stays blank.`,
  find: ({ members }) =>
    observedAll(members).flatMap(({ member, indicator, observation }) => {
      const numbers = TWO_NUMBERS.exec(observation.printed ?? '')
      if (numbers === null) return []
      return [
        {
          severity: 'warn' as const,
          members: [member.id],
          records: [indicator],
          title: say`${member.name}: two numbers in one cell`,
          message: say`The cell of ${member.name} prints "${observation.printed}"; ${spoken(indicator)} is read from it as ${observation.unit} ${observation.value}, printed under ${observation.printedUnit ?? say`no unit`}.`,
          numbers: { first: (numbers[1] ?? '').replaceAll(',', ''), second: (numbers[2] ?? '').replaceAll(',', '') },
        },
      ]
    }),
})
