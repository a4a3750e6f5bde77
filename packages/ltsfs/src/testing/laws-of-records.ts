/** Laws of options, of registers and of whatever is handed in. */
import fc from 'fast-check'
import { canonicalJson } from '../inputs/canonical-json.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { applyOptions } from '../options/apply-options.ts'
import { planOf } from '../plan/plan.ts'
import { validate } from '../plan/validate.ts'
import { type Position, position } from '../register/position.ts'
import { rollForward } from '../register/roll-forward.ts'
import { type Law, mustHold, type Near } from './law.ts'
import { optionsFor } from './options-for.ts'
import { registersOf } from './registers-of.ts'

const untouched: Law = {
  id: 'option-untouched',
  says: 'An option laid on a plan leaves the plan itself as it is, and laying it again gives the same.',
  property: ({ plan }) =>
    fc.property(optionsFor(plan), (option) => {
      const document = { ...plan, options: [option] }
      const before = canonicalJson(document)
      const [once, again] = [applyOptions(document, [option.id]), applyOptions(document, [option.id])]
      mustHold(canonicalJson(document) === before, () => 'the plan has changed')
      mustHold(canonicalJson(once) === canonicalJson(again), () => 'the second time it is another plan')
    }),
}

const END = '9999-12-31'

const at = ({ plan }: Near, entries: readonly RegisterEntry[]): Position => {
  const found = position(planOf(plan), entries, { asOf: END, knownOn: END })
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.value
}

const holdings = ({ agreements, receivables, reservations, commitments, expenses }: Position): string =>
  canonicalJson({
    agreements: agreements.map(({ state, instalments, charged }) => [
      state,
      charged.toFixed(),
      instalments.map(({ received }) => received.toFixed()),
    ]),
    open: [receivables, reservations, commitments, expenses].map((list) => list.map(({ entry, open }) => [entry.id, open.toFixed()])),
  })

const footing: Law = {
  id: 'register-foots',
  says: 'Every account of a register opens, moves and closes so that it foots.',
  property: ({ plan }) =>
    fc.property(registersOf(plan), (entries) => {
      const rolled = rollForward(planOf(plan), entries, { from: '1900-01-01', to: END, knownOn: END })
      if (!rolled.ok) throw new Error(rolled.problems[0]?.message)
      for (const { account, of, opening, moved, closing } of rolled.value) {
        const sum = [...moved.values()].reduce((all, amount) => all.plus(amount), opening)
        mustHold(
          sum.eq(closing) && !closing.isNegative(),
          () => `${account} ${of} moves to ${sum.toFixed()} and closes at ${closing.toFixed()}`,
        )
      }
    }),
}

const anyOrder: Law = {
  id: 'register-order',
  says: 'The order in which the entries of a register are listed changes nothing.',
  property: (near) =>
    fc.property(registersOf(near.plan), (entries) =>
      mustHold(
        holdings(at(near, entries.toReversed())) === holdings(at(near, entries)),
        () => 'listed the other way it says something else',
      ),
    ),
}

const answered: Law = {
  id: 'bad-input',
  says: 'Whatever is handed in is answered: a plan, or problems with a place, a reason and a remedy.',
  property: ({ plan }) =>
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...Object.keys(plan)), fc.jsonValue()).map((some) => ({ ...plan, ...some })),
      ),
      (value) => {
        const result = validate(value)
        const told = result.ok ? [] : result.problems
        mustHold(result.ok || told.length > 0, () => 'it is refused without a reason')
        for (const { message, remedy } of told) mustHold(message !== '' && remedy !== '', () => 'a problem has no message or no remedy')
      },
    ),
}

export const lawsOfRecords: readonly Law[] = [untouched, footing, anyOrder, answered]
