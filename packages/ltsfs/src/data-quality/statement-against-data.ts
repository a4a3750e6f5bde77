/** A count in the text of the plan against what the data holds; a count the data cannot give is said to be unchecked. */
import { spoken } from '../inputs/id-words.ts'
import { later, say } from '../language/say.ts'
import { type DataQualityInput, defineRule, type Oddity } from './rule.ts'

const counts = ({ members, framework }: DataQualityInput): Readonly<Record<string, number | undefined>> => ({
  members: members.length,
  'economic-profiles': members.filter(({ indicators }) =>
    Object.values(indicators).some(({ unit, derived }) => unit !== 'flag' && !derived),
  ).length,
  'customs-profiles': members.filter(({ customsProfile }) => customsProfile !== undefined).length,
  areas: framework?.areas.length,
  objectives: framework?.areas.flatMap(({ objectives }) => objectives).length,
})

export const statementAgainstData = defineRule({
  id: 'statement-against-data',
  treatment: later`The data is used; the statement is kept with the difference, and what cannot be checked is said.`,
  find: (data) => {
    const counted = counts(data)
    return (data.statements ?? []).flatMap(({ id, text, where, claim }): readonly Oddity[] => {
      if (claim.kind !== 'count') return []
      const found = counted[claim.of]
      if (found === claim.count) return []
      return [
        {
          severity: found === undefined ? 'note' : 'warn',
          records: [id],
          title:
            found === undefined
              ? say`The count of ${spoken(claim.of)} cannot be checked`
              : say`The text counts ${claim.count} ${spoken(claim.of)}, the data ${found}`,
          message:
            found === undefined
              ? say`"${text}" (${where}): the data does not say which they are, so the ${claim.count} cannot be checked.`
              : say`"${text}" (${where}), but the data holds ${found} ${spoken(claim.of)}.`,
          numbers: { stated: `${claim.count}`, ...(found === undefined ? {} : { found: `${found}` }) },
        },
      ]
    })
  },
})
