/** Says when a change changes nothing, and why: a plan that keeps silent about it is believed to have changed. */
import { foundText } from '../inputs/found-text.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { say } from '../language/say.ts'
import type { AppliedChange } from './applied.ts'
import { isSameValue } from './same-value.ts'

const note = (change: AppliedChange, place: string, message: string): KnownProblem => ({
  code: 'no-effect',
  path: place,
  found: foundText(change.after),
  expected: say`a change that has an effect`,
  message,
  remedy: say`Take the change out, or give it another value or other years.`,
})

const outside = ({ option, path, from, until }: AppliedChange, period: { readonly from: number; readonly to: number }): string =>
  from !== null && from > period.to
    ? say`Option "${option}" changes nothing at "${path}" before ${from}: the plan ends in ${period.to}.`
    : say`Option "${option}" changes nothing at "${path}" after ${(until ?? period.from) - 1}: the plan begins in ${period.from}.`

const already = ({ option, path, after }: AppliedChange): string =>
  after === null
    ? say`Option "${option}" changes nothing at "${path}", because there is no value already.`
    : say`Option "${option}" changes nothing at "${path}", because the value is already ${foundText(after)}.`

const alreadyFrom = ({ option, path, after, years }: AppliedChange): string =>
  after === null
    ? say`Option "${option}" changes nothing at "${path}", because there is no value already from ${years[0]?.year}.`
    : say`Option "${option}" changes nothing at "${path}", because the value is already ${foundText(after)} from ${years[0]?.year}.`

const alreadyThere = ({ option, path }: AppliedChange): string =>
  say`Option "${option}" changes nothing at "${path}", because the very same record is already there.`

export const notesOf = {
  field: (change: AppliedChange, place: string): KnownProblem | null =>
    isSameValue(change.before, change.after) ? note(change, place, already(change)) : null,
  dated: (change: AppliedChange, period: { readonly from: number; readonly to: number }, place: string): KnownProblem | null => {
    if (change.years.length === 0) return note(change, place, outside(change, period))
    const same = change.years.every(({ before, after }) => isSameValue(before, after))
    return same ? note(change, place, alreadyFrom(change)) : null
  },
  added: (change: AppliedChange, there: unknown, place: string): KnownProblem | null =>
    isSameValue(there, change.after) ? note(change, place, alreadyThere(change)) : null,
}
