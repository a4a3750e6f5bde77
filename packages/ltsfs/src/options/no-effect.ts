/** Says when a change changes nothing, and why: a plan that keeps silent about it is believed to have changed. */

import { foundText } from '../inputs/found-text.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { say } from '../language/say.ts'
import type { AppliedChange } from './applied.ts'
import { isSameValue } from './same-value.ts'

const note = (change: AppliedChange, place: string, why: string): KnownProblem => ({
  code: 'no-effect',
  path: place,
  found: foundText(change.after),
  expected: say`a change that has an effect`,
  message: say`Option "${change.option}" changes nothing at "${change.path}"${why}.`,
  remedy: say`Take the change out, or give it another value or other years.`,
})

const outside = (change: AppliedChange, period: { readonly from: number; readonly to: number }): string =>
  change.from !== null && change.from > period.to
    ? say` before ${change.from}: the plan ends in ${period.to}`
    : say` after ${(change.until ?? period.from) - 1}: the plan begins in ${period.from}`

const already = (value: unknown): string =>
  value === null ? say`because there is no value already` : say`because the value is already ${foundText(value)}`

export const notesOf = {
  field: (change: AppliedChange, place: string): KnownProblem | null =>
    isSameValue(change.before, change.after) ? note(change, place, `, ${already(change.after)}`) : null,
  dated: (change: AppliedChange, period: { readonly from: number; readonly to: number }, place: string): KnownProblem | null => {
    if (change.years.length === 0) return note(change, place, outside(change, period))
    const same = change.years.every(({ before, after }) => isSameValue(before, after))
    return same ? note(change, place, say`, ${already(change.after)} from ${change.years[0]?.year}`) : null
  },
  added: (change: AppliedChange, there: unknown, place: string): KnownProblem | null =>
    isSameValue(there, change.after) ? note(change, place, say`, because the very same record is already there`) : null,
}
