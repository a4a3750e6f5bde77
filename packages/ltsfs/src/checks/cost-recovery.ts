/** Cost recovery: how much of the indirect cost of running projects their management fees bring back. What they do not, the members pay. */

import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { later, say } from '../language/say.ts'
import { defineCheck, figureIn, ratio, spellAmount, spellBoth } from './check.ts'

/** The share of the indirect pool that is due to projects; undefined where the plan gives no pool in force. */
const indirectCost = ({ plan }: Forecast, year: number): Formula | undefined => {
  const { indirectPool, projectShare } = plan.document.projectManagementFees
  return indirectPool !== undefined &&
    projectShare !== undefined &&
    plan.isInForce(indirectPool, year) &&
    plan.isInForce(projectShare, year)
    ? plan.at(indirectPool, year).times(plan.at(projectShare, year))
    : undefined
}

export const costRecovery = defineCheck({
  id: 'cost-recovery',
  label: later`Cost recovery`,
  unit: '1',
  shown: { as: 'number', places: 2 },
  better: 'higher',
  describes: later`Project management fees earned / (indirect pool x share of projects).`,
  guides: [{ name: 'costRecoveryAtLeast', is: '>=', severity: 'warn' }],
  figures: (forecast, year) => {
    const cost = indirectCost(forecast, year)
    return cost === undefined
      ? []
      : ratio(forecast, 'cost-recovery', { year }, figureIn(forecast, 'project-management-fees/earned', year), cost)
  },
  absent: () => say`the plan gives no indirect cost of running projects`,
  says: ({ forecast, year, value, limit }) => {
    const [recovered, asked] = spellBoth(value, limit, 2)
    const cost = indirectCost(forecast, year)
    const short = cost === undefined ? limit : limit.minus(value).times(forecast.reader.read(cost))
    return say`In ${year} project management fees recover ${recovered} of the indirect cost of projects: ${spellAmount(forecast, short)} short of ${asked}.`
  },
})
