/** Members that stand in one table of the source and not in another. */
import { spoken } from '../inputs/id-words.ts'
import { counted, later, list, say } from '../language/say.ts'
import { observedAll } from './reading.ts'
import { defineRule } from './rule.ts'

export const missingFromTable = defineRule({
  id: 'missing-from-table',
  treatment: later`Their values are absent, never zero; every key on such an indicator names the members that lack it.`,
  find: ({ members }) => {
    const cells = [
      ...observedAll(members).map(({ member, indicator, observation }) => ({ member, indicator, table: observation.table })),
      ...members.map((member) => ({ member, indicator: 'customs-profile', table: member.customsProfile?.table })),
    ]
    const tables = Map.groupBy(
      cells.filter((cell) => cell.table !== undefined),
      (cell) => cell.table ?? '',
    )
    return [...tables].flatMap(([table, inTable]) => {
      const present = new Set(inTable.map(({ member }) => member.id))
      const missing = members.filter((member) => !present.has(member.id))
      if (missing.length === 0) return []
      // A value that few members have, such as one of two merged cells, is no column of the table.
      const holders = Map.groupBy(inTable, ({ indicator }) => indicator)
      const indicators = [...holders].filter(([, cells]) => 2 * cells.length > present.size).map(([indicator]) => indicator)
      return [
        {
          severity: 'warn' as const,
          members: missing.map(({ id }) => id),
          records: indicators,
          title: say`Table ${table} lacks ${counted(missing.length, 'member')}`,
          message: say`Table ${table} has ${present.size} of ${members.length} members: ${list(missing.map(({ name }) => name))} have no ${list(indicators.map(spoken))} there.`,
          numbers: { present: `${present.size}`, members: `${members.length}` },
        },
      ]
    })
  },
})
