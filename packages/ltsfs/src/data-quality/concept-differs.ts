/** A value that measures something else than its column says. */
import { spoken } from '../inputs/id-words.ts'
import { later, say } from '../language/say.ts'
import { observedAll } from './reading.ts'
import { defineRule } from './rule.ts'

export const conceptDiffers = defineRule({
  id: 'concept-differs',
  treatment: later`The value is labelled with its concept wherever it is shown.`,
  find: ({ members }) =>
    observedAll(members).flatMap(({ member, indicator, observation }) =>
      observation.concept === undefined
        ? []
        : [
            {
              severity: 'warn' as const,
              members: [member.id],
              records: [indicator],
              title: say`${member.name}: ${spoken(indicator)} is ${observation.concept}`,
              message: say`The ${spoken(indicator)} of ${member.name}, printed as ${observation.printed ?? observation.value}, is ${observation.concept}.`,
              numbers: observation.value === null ? {} : { value: observation.value },
            },
          ],
    ),
})
