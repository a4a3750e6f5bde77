/**
 * What must hold in every forecast, whatever the plan; anything else is an error of the program and throws.
 *
 * Money meets money; every unit into the waterfall comes out once; receivables, funds and reserves close on what they opened with;
 * no balance is below zero; the statement and the work programme foot.
 */

import type { Book } from '../formula/book.ts'
import { printFigureName } from '../formula/figure-name.ts'
import type { Of } from '../formula/formula.ts'
import { unitConflicts } from '../formula/units.ts'
import type { ValueReader } from '../formula/value.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'

interface RollForward {
  /** The closing balance, of whom it is kept apart. */
  readonly closing: string
  readonly added: readonly string[]
  readonly taken: readonly string[]
}

/** Opening (the closing of the year before) + added - taken = closing, for each of whom there is a closing balance. */
const ROLL_FORWARDS: readonly RollForward[] = [
  {
    closing: 'membership-fees/receivable',
    added: ['membership-fees/charged'],
    taken: ['membership-fees/received', 'membership-fees/credited', 'membership-fees/waived', 'membership-fees/written-off'],
  },
  { closing: 'reserves/closing', added: ['reserves/added'], taken: ['reserves/drawn'] },
]

const NEVER_BELOW_ZERO = [
  ...['membership-fees/received', 'membership-fees/receivable', 'membership-fees/waived', 'membership-fees/credit-pool-left'],
  ...['waterfall/pays', 'waterfall/gap', 'waterfall/left', 'reserves/opening', 'reserves/closing', 'reserves/drawn', 'reserves/added'],
  ...['donor-co-funding/applied', 'donor-co-funding/unspent', 'donor-co-funding/returned', 'donor-co-funding/fee-taken'],
  ...['project-management-fees/delivered', 'project-management-fees/earned'],
]

export const assertInvariants = (plan: Plan, book: Book, reader: ValueReader): void => {
  assertUnits(book)
  const amount = (id: string, of: Of, year: number): Decimal => {
    const found = book.find(id, of, year)
    return found === undefined ? ZERO : reader.read(found)
  }
  for (const year of plan.years) {
    assertEqual(`waterfall in and out ${year}`, amount('waterfall/total-in', {}, year), amount('waterfall/total-out', {}, year))
    assertEqual(`statement ${year}`, amount('statement/check', {}, year), ZERO)
    const programme = amount('spending/base-line', {}, year).plus(amount('spending/expansion', {}, year))
    assertEqual(`work programme ${year}`, amount('spending/programme', {}, year), programme)
    if (year !== plan.years[0]) for (const rule of ROLL_FORWARDS) assertRollForward(rule, book, amount, year)
    assertFunds(book, amount, year)
    for (const id of NEVER_BELOW_ZERO)
      for (const figure of book.all(id, year))
        if (reader.read(figure).lt(0)) throw new Error(`${printFigureName(figure)} is below zero: ${reader.read(figure).toFixed()}`)
  }
}

type Amount = (id: string, of: Of, year: number) => Decimal

const assertUnits = (book: Book): void => {
  const [conflict] = unitConflicts(book.figures())
  if (conflict !== undefined) throw new Error(`a formula (${conflict.formula.op}) mixes the units ${conflict.units.join(' and ')}`)
}

const assertEqual = (what: string, left: Decimal, right: Decimal): void => {
  if (!left.eq(right)) throw new Error(`${what}: ${left.toFixed()} is not ${right.toFixed()}`)
}

const assertRollForward = ({ closing, added, taken }: RollForward, book: Book, amount: Amount, year: number): void => {
  for (const { of } of book.all(closing, year)) {
    const total = (ids: readonly string[]) => ids.reduce((all, id) => all.plus(amount(id, of, year)), ZERO)
    const rolled = amount(closing, of, year - 1)
      .plus(total(added))
      .minus(total(taken))
    assertEqual(printFigureName({ id: closing, of, year }), amount(closing, of, year), rolled)
  }
}

/** opening + received - fee taken - applied - returned = closing, agreement by agreement. */
const assertFunds = (book: Book, amount: Amount, year: number): void => {
  const applied = Map.groupBy(book.all('donor-co-funding/applied', year), ({ of }) => of['agreement'])
  for (const { of } of book.all('donor-co-funding/unspent', year)) {
    const paid = (applied.get(of['agreement']) ?? []).reduce((all, each) => all.plus(amount(each.id, each.of, year)), ZERO)
    const held = amount('donor-co-funding/unspent', of, year - 1).plus(amount('donor-co-funding/received', of, year))
    const spent = amount('donor-co-funding/fee-taken', of, year)
      .plus(paid)
      .plus(amount('donor-co-funding/returned', of, year))
    assertEqual(
      printFigureName({ id: 'donor-co-funding/unspent', of, year }),
      amount('donor-co-funding/unspent', of, year),
      held.minus(spent),
    )
  }
}
