/**
 * The income of a year by where it lands: in the fund of an agreement, in a pool of general money, or as a fee that comes out of a fund.
 *
 * A project management fee is recurrent income that a donor's agreement pays. Its money has already come in with the agreement, so it
 * moves from there, and is never counted a second time.
 */
import type { Formula } from '../formula/formula.ts'
import type { Plan } from '../plan/plan.ts'
import type { Income, IncomeKind } from '../streams/stream.ts'

export interface Receipts {
  /** What each agreement received, by its id. */
  readonly agreements: ReadonlyMap<string, readonly Formula[]>
  /** The management fees that each agreement owes for the year, by its id. */
  readonly fees: ReadonlyMap<string, readonly Formula[]>
  /** All other income by kind; never restricted. */
  readonly general: ReadonlyMap<IncomeKind, readonly Formula[]>
  /** All income but the fees: what comes in from outside. */
  readonly fromOutside: readonly Formula[]
}

const add = <K>(map: Map<K, Formula[]>, key: K, formula: Formula): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [formula])
  else list.push(formula)
}

/** Throws for restricted income without an agreement: nobody could say what it may pay for. */
export const receipts = (plan: Plan, incomes: readonly Income[]): Receipts => {
  const agreementOf = new Map(plan.document.projectManagementFees.projects.map(({ id, agreement }) => [id, agreement]))
  const agreements = new Map<string, Formula[]>()
  const fees = new Map<string, Formula[]>()
  const general = new Map<IncomeKind, Formula[]>()
  const fromOutside: Formula[] = []
  for (const { kind, figure } of incomes) {
    const payingFees = kind === 'recurrent' ? agreementOf.get(figure.of['project'] ?? '') : undefined
    const receiving = kind === 'recurrent' ? undefined : figure.of['agreement']
    if (payingFees !== undefined) add(fees, payingFees, figure)
    else {
      fromOutside.push(figure)
      if (receiving !== undefined) add(agreements, receiving, figure)
      else if (kind === 'restricted') throw new Error(`${figure.id} is restricted income, but names no agreement`)
      else add(general, kind, figure)
    }
  }
  return { agreements, fees, general, fromOutside }
}
