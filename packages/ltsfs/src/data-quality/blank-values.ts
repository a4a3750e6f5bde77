/** A cell that is empty in a table where the member does stand. */
import { spoken } from '../inputs/id-words.ts'
import { later, say } from '../language/say.ts'
import { observedAll } from './reading.ts'
import { defineRule } from './rule.ts'

export const blankValues = defineRule({
  id: 'blank-values',
  treatment: later`The value is absent and never becomes zero; a figure worked out from others is kept apart and marked as derived.`,
  find: ({ members }) =>
    observedAll(members)
      .filter(({ observation }) => observation.value === null)
      .map(({ member, indicator }) => {
        const derived = Object.entries(member.indicators).find(([id, { derived }]) => derived !== undefined && id.startsWith(indicator))
        return {
          severity: 'warn' as const,
          members: [member.id],
          records: [indicator],
          title: say`${member.name}: ${spoken(indicator)} is blank`,
          message: derived?.[1].derived
            ? say`The source prints no ${spoken(indicator)} for ${member.name}. Derived, not printed: ${derived[1].value} (${derived[1].derived.how}).`
            : say`The source prints no ${spoken(indicator)} for ${member.name}.`,
          numbers: derived?.[1].value ? { derived: derived[1].value } : {},
        }
      }),
})
