/** Structural balance: what recurrent income leaves after recurrent cost once arrears that happen to come in are left out. One-offs are never in it. */

import { figure } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { defineCheck, figureIn, recurrentCost, spellAmount } from './check.ts'
import { feesReceivedWhenDue } from './collection-rate.ts'

export const structuralBalance = defineCheck({
  id: 'structural-balance',
  label: later`Structural balance`,
  unit: null,
  shown: { as: 'amount' },
  better: 'higher',
  describes: later`Recurrent income without arrears of earlier years - (operational cost + replacement capital + base-line work programme).`,
  guides: [{ name: 'structuralBalanceAtLeast', is: '>=', severity: 'warn' }],
  figures: (forecast, year) => {
    const arrears = figureIn(forecast, 'membership-fees/received', year).minus(feesReceivedWhenDue(forecast, year))
    const income = figureIn(forecast, 'waterfall/recurrent-income', year).minus(arrears)
    return [figure('indicators/structural-balance', { year }, income.minus(recurrentCost(forecast, year)))]
  },
  says: ({ forecast, year, value, limit }) => {
    const short = say`${spellAmount(forecast, limit.minus(value))} short of ${spellAmount(forecast, limit)}`
    return say`In ${year} recurrent income less recurrent cost is ${spellAmount(forecast, value)}, one-offs and arrears left out: ${short}.`
  },
})
