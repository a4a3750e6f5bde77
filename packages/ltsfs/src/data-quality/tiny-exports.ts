/** Exports so small beside the imports that they were probably printed in another unit. */
import { later, say } from '../language/say.ts'
import { numberOf } from './reading.ts'
import { defineRule } from './rule.ts'
import { percent, whole } from './wording.ts'

export const tinyExports = defineRule({
  id: 'tiny-exports',
  treatment: later`The value is shown with the flag; one that is held counts as absent in every key and entry rule until somebody confirms it.`,
  needs: ['exportsToImportsWarnBelow', 'exportsToImportsHoldBelow'],
  find: ({ members }, guide) =>
    members.flatMap((member) => {
      const exports = numberOf(member, 'exports')
      const imports = numberOf(member, 'imports')
      if (
        exports === null ||
        imports === null ||
        imports.isZero() ||
        member.indicators['exports']?.unit !== member.indicators['imports']?.unit
      )
        return []
      const share = exports.div(imports)
      if (!share.lessThan(guide('exportsToImportsWarnBelow'))) return []
      const isHeld = share.lessThan(guide('exportsToImportsHoldBelow'))
      return [
        {
          severity: isHeld ? ('hold' as const) : ('warn' as const),
          members: [member.id],
          records: ['exports'],
          holds: isHeld ? ['exports'] : [],
          title: say`${member.name}: exports are ${percent(share, 3)} of imports`,
          message: say`${member.name} exports ${whole(exports)} and imports ${whole(imports)}: ${percent(share, 3)}, below ${percent(guide('exportsToImportsWarnBelow'))}.`,
          numbers: { exports: exports.toFixed(), imports: imports.toFixed(), share: share.toDecimalPlaces(6).toFixed() },
        },
      ]
    }),
})
