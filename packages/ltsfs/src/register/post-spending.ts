/** Entries of spending: reservation, commitment, expense, payment; each stage liquidates the one before. */

import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { rateValue } from '../parameters/rate.ts'
import { amountIn, printed } from './amounts.ts'
import { estimateBeforeAnother, estimateOf } from './estimate.ts'
import { type Account, balance, extremes, type Ledger, type Movement, type Posting } from './ledger.ts'
import { NO_MOVEMENT } from './post-agreement.ts'
import type { Refusal } from './problem.ts'
import { agreementOf, entryOf, type Found, RECORDS, recordOf } from './references.ts'

const END = '9999-12-31'

export const stageAccount = (kind: 'reservation' | 'commitment' | 'expense', activity: string, id: string, currency: string): Account => ({
  kind,
  of: activity,
  id,
  currency,
})

const activityOf = (ledger: Ledger, entry: EntryOf<'reserved' | 'committed' | 'override-granted'>): Found<Decimal> => {
  const activity = recordOf(RECORDS.activity(), entry.activity, ledger.plan.document.spending.activities)
  return 'found' in activity ? amountIn(entry.amount, ledger.plan.currency, say`the plan`) : activity
}

/** The agreement that is to pay, as far as one is named, and a fiscal year that the plan has. */
const payable = (ledger: Ledger, entry: EntryOf<'reserved' | 'committed'>): Found<null> => {
  if (!ledger.plan.years.includes(entry.fiscalYear)) {
    const years = say`${ledger.plan.years[0]} to ${ledger.plan.years.at(-1)}`
    return {
      refusal: {
        code: 'year-outside-plan',
        found: String(entry.fiscalYear),
        expected: years,
        because: say`is for ${entry.fiscalYear}, but the plan runs from ${years}`,
        remedy: say`Correct the fiscal year, or lengthen the period of the plan.`,
      },
    }
  }
  const agreement =
    entry.agreement === undefined
      ? { found: null }
      : recordOf(RECORDS.agreement(), entry.agreement, ledger.plan.document.donorCoFunding.agreements)
  return 'found' in agreement ? { found: null } : agreement
}

export const postReserved = (ledger: Ledger, entry: EntryOf<'reserved'>): Posting => {
  const [amount, where] = [activityOf(ledger, entry), payable(ledger, entry)]
  if (!('found' in amount)) return amount
  if (!('found' in where)) return where
  const account = stageAccount('reservation', entry.activity, entry.id, ledger.plan.currency)
  return { movements: [{ account, by: entry.kind, entry: entry.id, on: entry.on, amount: amount.found }] }
}

export const postCarriedForward = (ledger: Ledger, entry: EntryOf<'carried-forward'>): Posting => {
  const reservation = entryOf(ledger, entry, entry.reservation, 'reserved')
  if (!('found' in reservation)) return reservation
  const { fiscalYear } = reservation.found
  const { years } = ledger.plan
  if (entry.into > fiscalYear && years.includes(entry.into)) return NO_MOVEMENT
  const later = years.filter((year) => year > fiscalYear)
  const before = carriedInto(ledger, entry.reservation)
  return {
    refusal: {
      code: 'not-carried-forward',
      found: String(entry.into),
      expected: say`a fiscal year of the plan after ${fiscalYear}`,
      because:
        before === undefined
          ? say`carries the reservation "${entry.reservation}" of ${fiscalYear} into ${entry.into}`
          : say`carries the reservation "${entry.reservation}" of ${fiscalYear}, which stands in ${before} by now, into ${entry.into}`,
      remedy: carriedInstead(later),
    },
  }
}

const carriedInstead = (years: readonly number[]): string => {
  if (years.length === 0) return say`Lengthen the period of the plan, or release the reservation.`
  return years.length === 1 ? say`Write the fiscal year ${years[0]}.` : say`Write a fiscal year from ${years[0]} to ${years.at(-1)}.`
}

/** The year into which a reservation was carried last, as far as the register knows; undefined where it stands in its own. */
const carriedInto = ({ entries, reversals }: Ledger, reservation: string): number | undefined =>
  [...entries.values()].findLast(
    (each): each is EntryOf<'carried-forward'> =>
      each.kind === 'carried-forward' && each.reservation === reservation && !reversals.has(each.id),
  )?.into

export const postCommitted = (ledger: Ledger, entry: EntryOf<'committed'>): Posting => {
  const [amount, where] = [activityOf(ledger, entry), payable(ledger, entry)]
  if (!('found' in amount)) return amount
  if (!('found' in where)) return where
  const about = { by: entry.kind, entry: entry.id, on: entry.on }
  const account = stageAccount('commitment', entry.activity, entry.id, ledger.plan.currency)
  const committed: Movement = { ...about, account, amount: amount.found }
  if (entry.reservation === undefined) return { movements: [committed] }
  const reservation = entryOf(ledger, entry, entry.reservation, 'reserved')
  if (!('found' in reservation)) return reservation
  if (reservation.found.activity !== entry.activity)
    return {
      refusal: {
        code: 'entry-of-another-kind',
        found: entry.reservation,
        expected: say`a reservation of "${entry.activity}"`,
        because: say`commits money of "${entry.activity}", but "${entry.reservation}" reserves it for "${reservation.found.activity}"`,
        remedy: say`Name a reservation of "${entry.activity}", or none.`,
      },
    }
  const reserved = stageAccount('reservation', entry.activity, entry.reservation, ledger.plan.currency)
  const used = Decimal.min(amount.found, extremes(ledger, reserved, entry.on, new Decimal(0)).least)
  return { movements: [committed, ...(used.isZero() ? [] : [{ ...about, account: reserved, amount: used.negated() }])] }
}

/** Takes an amount off the stage before; what is more than it holds is refused. */
const liquidate = (ledger: Ledger, entry: EntryOf<'expensed' | 'paid-out'>, account: Account, amount: Decimal): Posting => {
  const movement: Movement = { account, by: entry.kind, entry: entry.id, on: entry.on, amount: amount.negated() }
  if (!extremes(ledger, account, entry.on, movement.amount).least.isNegative()) return { movements: [movement] }
  const left = balance(ledger, account, END)
  const [taken, open] = [printed(amount, account.currency), left.isZero() ? null : printed(left, account.currency)]
  const refused = { found: taken, expected: open === null ? say`no further entry` : say`at most ${open}` }
  return {
    refusal:
      entry.kind === 'expensed'
        ? { ...refused, ...aboveCommitment(account.id, taken, open) }
        : { ...refused, ...aboveExpense(account.id, taken, open) },
  }
}

type Above = Pick<Refusal, 'code' | 'because' | 'remedy'>

/** `open` is null where nothing is left. */
const aboveCommitment = (id: string, taken: string, open: string | null): Above => ({
  code: 'expense-above-commitment',
  because:
    open === null
      ? say`expenses ${taken}, but nothing of the commitment "${id}" is open any more`
      : say`expenses ${taken}, but only ${open} of the commitment "${id}" are open`,
  remedy: say`Re-estimate or enter a further commitment first.`,
})

const aboveExpense = (id: string, taken: string, open: string | null): Above => ({
  code: 'payment-above-expense',
  because:
    open === null
      ? say`pays ${taken}, but nothing of the expense "${id}" is open any more`
      : say`pays ${taken}, but only ${open} of the expense "${id}" are open`,
  remedy: say`Enter a further expense first, or correct the amount.`,
})

export const postExpensed = (ledger: Ledger, entry: EntryOf<'expensed'>): Posting => {
  const commitment = entryOf(ledger, entry, entry.commitment, 'committed')
  if (!('found' in commitment)) return commitment
  const agreement = entry.agreement === undefined ? { found: null } : agreementOf(ledger, entry, entry.agreement, false)
  if (!('found' in agreement)) return agreement
  const { currency } = ledger.plan
  const amount = amountIn(entry.amount, currency, say`the plan`)
  if (!('found' in amount)) return amount
  const { activity } = commitment.found
  const taken = liquidate(ledger, entry, stageAccount('commitment', activity, entry.commitment, currency), amount.found)
  if (!('movements' in taken)) return taken
  const about = { by: entry.kind, entry: entry.id, on: entry.on, amount: amount.found }
  const charged: Account = { kind: 'charged', of: entry.agreement ?? '', id: activity, currency }
  return {
    movements: [
      ...taken.movements,
      { ...about, account: stageAccount('expense', activity, entry.id, currency) },
      { ...about, account: charged },
    ],
  }
}

export const postPaidOut = (ledger: Ledger, entry: EntryOf<'paid-out'>): Posting => {
  const expense = entryOf(ledger, entry, entry.expense, 'expensed')
  if (!('found' in expense)) return expense
  const commitment = ledger.entries.get(expense.found.commitment) as EntryOf<'committed'>
  const amount = amountIn(entry.amount, ledger.plan.currency, say`the plan`)
  if (!('found' in amount)) return amount
  return liquidate(ledger, entry, stageAccount('expense', commitment.activity, entry.expense, ledger.plan.currency), amount.found)
}

/** R10: the amount or the share of the commitment, whichever is reached first; without a tolerance nothing may be added. */
const tolerance = (ledger: Ledger, committed: Decimal, entry: RegisterEntry): Decimal => {
  const policy = ledger.plan.document.commitments?.tolerance
  const amount = policy && inForce<string>(policy.amount.values, entry.on)
  const share = policy && inForce(policy.share.values, entry.on)
  if (!amount || !share) return new Decimal(0)
  return Decimal.min(amount.value, committed.times(rateValue(share.value)))
}

export const postReEstimated = (ledger: Ledger, entry: EntryOf<'re-estimated'>): Posting => {
  const commitment = entryOf(ledger, entry, entry.commitment, 'committed')
  if (!('found' in commitment)) return commitment
  const { currency } = ledger.plan
  const amount = amountIn(entry.amount, currency, say`the plan`)
  if (!('found' in amount)) return amount
  const tooEarly = estimateBeforeAnother(ledger, entry)
  if (tooEarly !== null) return tooEarly
  const first = new Decimal(commitment.found.amount.amount)
  const most = first
    .plus(tolerance(ledger, first, entry))
    .toDecimalPlaces(new Decimal(commitment.found.amount.amount).decimalPlaces() + 2, Decimal.ROUND_DOWN)
  const account = stageAccount('commitment', commitment.found.activity, entry.commitment, currency)
  const change = amount.found.minus(estimateOf(ledger, commitment.found))
  if (amount.found.gt(most))
    return {
      refusal: {
        code: 'above-tolerance',
        found: printed(amount.found, currency),
        expected: say`at most ${printed(most, currency)}`,
        because: say`re-estimates "${entry.commitment}" of ${printed(first, currency)} at ${printed(amount.found, currency)}, beyond the tolerance that ends at ${printed(most, currency)}`,
        remedy: say`Enter a commitment of its own for what is above ${printed(most, currency)}, after checking that money covers it.`,
      },
    }
  if (extremes(ledger, account, entry.on, change).least.isNegative())
    return {
      refusal: {
        code: 'expense-above-commitment',
        found: printed(amount.found, currency),
        expected: say`at least what has been expensed`,
        because: say`re-estimates "${entry.commitment}" at ${printed(amount.found, currency)}, below what has been expensed`,
        remedy: say`Write at least the amount expensed, or reverse an expense first.`,
      },
    }
  return { movements: change.isZero() ? [] : [{ account, by: entry.kind, entry: entry.id, on: entry.on, amount: change }] }
}

export const postOverride = (ledger: Ledger, entry: EntryOf<'override-granted'>): Posting => {
  const amount = activityOf(ledger, entry)
  if (!('found' in amount)) return amount
  const authorities = ledger.plan.document.commitments?.authorities ?? []
  if (authorities.some(({ id }) => id === entry.authority)) return NO_MOVEMENT
  const known = authorities.map(({ id }) => id).join(', ') || say`none`
  return {
    refusal: {
      code: 'unknown-authority',
      found: entry.authority,
      expected: say`one of the authorities of the policy: ${known}`,
      because: say`is granted by "${entry.authority}", whom the policy does not name`,
      remedy: say`Write the authority that granted it, or name it in the policy of commitments.`,
    },
  }
}
