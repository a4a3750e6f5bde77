/** A version of a plan that is not as it was recorded: a broken invariant of the database, never a fault of whoever looks at it. */
import { say } from 'ltsfs'

export class DamagedVersion extends Error {
  constructor({ planId, number }: { readonly planId: string; readonly number: number }, what: string) {
    super(say`Version ${number} of the plan "${planId}" is damaged: ${what}. Put a copy of the database back.`)
    this.name = 'DamagedVersion'
  }
}
