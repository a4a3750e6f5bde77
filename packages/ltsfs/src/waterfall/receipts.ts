/**
 * The income of a year by where it lands: in the fund of an agreement, or in a pool of general money.
 *
 * A project management fee is recurrent income that a donor's agreement pays. Its money has already come in with the agreement, so it
 * moves from there, and is never counted a second time.
 */
import type { Formula } from '../formula/formula.ts'
import type { Income, IncomeKind } from '../streams/stream.ts'

export interface Receipts {
  /** What each agreement received, by its id. */
  readonly agreements: ReadonlyMap<string, readonly Formula[]>
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
export const receipts = (incomes: readonly Income[]): Receipts => {
  const agreements = new Map<string, Formula[]>()
  const general = new Map<IncomeKind, Formula[]>()
  const fromOutside: Formula[] = []
  for (const { kind, figure } of incomes) {
    if (figure.id === 'project-management-fees/earned') continue
    fromOutside.push(figure)
    const agreement = kind === 'recurrent' ? undefined : figure.of['agreement']
    if (agreement !== undefined) add(agreements, agreement, figure)
    else if (kind === 'restricted') throw new Error(`${figure.id} is restricted income, but names no agreement`)
    else add(general, kind, figure)
  }
  return { agreements, general, fromOutside }
}
