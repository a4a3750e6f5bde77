/** Says when a change changes nothing, and why: a plan that keeps silent about it is believed to have changed. */
import { foundText } from '../inputs/found-text.ts'
import { placeText } from '../inputs/place-words.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { valueWords } from '../inputs/value-words.ts'
import { say } from '../language/say.ts'
import type { AppliedChange } from './applied.ts'
import { isSameValue } from './same-value.ts'

/** Of which option it is told, and of which plan: an option is told by its title, a place by its words. */
export interface Told {
  readonly title: string
  readonly document: object
}

const note = (change: AppliedChange, place: string, message: string): KnownProblem => ({
  code: 'no-effect',
  path: place,
  found: foundText(change.after),
  expected: say`a change that has an effect`,
  message,
  remedy: say`Take the change out, or give it another value or other years.`,
})

const outside = (
  { path, from, until }: AppliedChange,
  { title, document }: Told,
  period: { readonly from: number; readonly to: number },
): string =>
  from !== null && from > period.to
    ? say`Option “${title}” changes nothing at “${placeText(document, path)}” before ${from}: the plan ends in ${period.to}.`
    : say`Option “${title}” changes nothing at “${placeText(document, path)}” after ${(until ?? period.from) - 1}: the plan begins in ${period.from}.`

const already = ({ path, after }: AppliedChange, { title, document }: Told): string => {
  const place = placeText(document, path)
  return after === null
    ? say`Option “${title}” changes nothing at “${place}”, because there is no value already.`
    : say`Option “${title}” changes nothing at “${place}”, because the value is already ${valueWords(document, after)}.`
}

const alreadyFrom = ({ path, after, years }: AppliedChange, { title, document }: Told): string => {
  const [place, first] = [placeText(document, path), years[0]?.year]
  return after === null
    ? say`Option “${title}” changes nothing at “${place}”, because there is no value already from ${first}.`
    : say`Option “${title}” changes nothing at “${place}”, because the value is already ${valueWords(document, after)} from ${first}.`
}

const alreadyThere = ({ path }: AppliedChange, { title, document }: Told): string =>
  say`Option “${title}” changes nothing at “${placeText(document, path)}”, because the very same record is already there.`

export const notesOf = {
  field: (change: AppliedChange, place: string, told: Told): KnownProblem | null =>
    isSameValue(change.before, change.after) ? note(change, place, already(change, told)) : null,
  dated: (
    change: AppliedChange,
    place: string,
    told: Told,
    period: { readonly from: number; readonly to: number },
  ): KnownProblem | null => {
    if (change.years.length === 0) return note(change, place, outside(change, told, period))
    const same = change.years.every(({ before, after }) => isSameValue(before, after))
    return same ? note(change, place, alreadyFrom(change, told)) : null
  },
  added: (change: AppliedChange, place: string, told: Told, there: unknown): KnownProblem | null =>
    isSameValue(there, change.after) ? note(change, place, alreadyThere(change, told)) : null,
}
