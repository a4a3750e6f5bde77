/** What a forecast computes, doubtfully: money of an agreement that comes when it may no longer pay for anything. */

import type { Problem } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'

const COUNTED_NOWHERE: readonly string[] = ['suspended', 'lapsed', 'cancelled']

/** Instalments that fall due after the window of their agreement: they count for nothing. */
export const moneyAfterWindow = (plan: Plan): readonly Problem[] =>
  plan.document.donorCoFunding.agreements
    .filter(({ state }) => !COUNTED_NOWHERE.includes(state))
    .flatMap(({ id, window, instalments }) =>
      instalments
        .filter(({ received, due }) => received === undefined && due >= window.until)
        .map((instalment) => ({
          code: 'money-after-window',
          path: `donorCoFunding.agreements.${id}.instalments.${instalment.id}.due`,
          found: instalment.due,
          expected: say`a day before ${window.until}`,
          message: say`Instalment ${instalment.id} of ${id} falls due on ${instalment.due}, when the window of the agreement has closed, so it counts for nothing.`,
          remedy: say`Check the day it is due, or extend the window of the agreement.`,
        })),
    )
