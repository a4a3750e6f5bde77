/** That the entries of a register come to what its position says, which is read apart from them. */
import { say } from '../../language/say.ts'
import { isOwing } from '../../register/entries-about.ts'
import { added } from '../agreements/agreements-lines.ts'
import { footing } from '../outlook/footing.ts'
import { openReceivables } from '../receivables/receivables-tables.ts'
import { type Asking, standing } from './entries-asking.ts'

/** Held against the position, which is read apart from these sums: what is open, and what an agreement has received and paid for. */
export const proofOf = (asking: Asking, currencies: readonly string[]): string | null => {
  const { about, plan, position, to } = asking
  if (to !== position.asOf) return null
  if (about?.what === 'agreement') {
    const known = position.agreements.find(({ agreement }) => agreement.id === about.id)
    if (known?.registered !== true) return null
    const { currency } = known.agreement
    const received = standing(asking, 'received', currency).minus(added(known.instalments.map((each) => each.received)))
    const spent = standing(asking, 'expensed', plan.currency).minus(known.charged)
    return [
      footing({
        what: say`Received less what its instalments have received`,
        currency,
        differences: [{ column: say`the whole`, left: received }],
      }),
      footing({
        what: say`Expensed less what is spent under it`,
        currency: plan.currency,
        differences: [{ column: say`the whole`, left: spent }],
      }),
    ].join(' ')
  }
  if (about === null || !isOwing(about)) return null
  const open = openReceivables({ plan, position }).filter(
    ({ kind, of }) =>
      about.what === 'receivables' || ('id' in about && about.id === of && (kind === 'invoice') === (about.what === 'member')),
  )
  return currencies
    .map((currency) => {
      const still = added(open.filter((each) => each.currency === currency).map((each) => each.open))
      return footing({
        what: say`${currency}: owed by the entries less what is open`,
        currency,
        differences: [{ column: say`the whole`, left: standing(asking, null, currency).minus(still) }],
      })
    })
    .join(' ')
}
