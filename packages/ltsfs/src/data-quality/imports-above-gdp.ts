/** Imports larger than the whole economy: possible for a small island that lives on transfers, or an error in one of the two. */
import { later, say } from '../language/say.ts'
import { inDollars } from './dollars.ts'
import { defineRule } from './rule.ts'
import { percent, whole } from './wording.ts'

export const importsAboveGdp = defineRule({
  id: 'imports-above-gdp',
  treatment: later`Both values are kept and flagged; a key on either names the member.`,
  needs: ['importsToGdpWarnAbove'],
  find: ({ members, exchangeRates }, guide) =>
    members.flatMap((member) => {
      const [gdpRecord, importsRecord] = [member.indicators['gdp'], member.indicators['imports']]
      const gdp = gdpRecord ? inDollars(gdpRecord, exchangeRates) : null
      const imports = importsRecord ? inDollars(importsRecord, exchangeRates) : null
      if (gdp === null || imports === null || gdp.isZero()) return []
      const share = imports.div(gdp)
      if (!share.greaterThan(guide('importsToGdpWarnAbove'))) return []
      return [
        {
          severity: 'warn' as const,
          members: [member.id],
          records: ['imports', 'gdp'],
          title: say`${member.name}: imports are ${percent(share, 0)} of GDP`,
          message: say`${member.name} imports USD ${whole(imports)} (${importsRecord?.year}) against a GDP of USD ${whole(gdp)} (${gdpRecord?.printedYear ?? gdpRecord?.year}): ${percent(share)}.`,
          numbers: { imports: imports.toFixed(0), gdp: gdp.toFixed(0), share: share.toDecimalPlaces(4).toFixed() },
        },
      ]
    }),
})
