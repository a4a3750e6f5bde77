/** Lays one change of an option on a draft: what it did, or why it cannot, or why it changes nothing. */

import type { FiscalYearRule } from '../calendar/fiscal-year.ts'
import { firstDay } from '../calendar/fiscal-year.ts'
import { foundText } from '../inputs/found-text.ts'
import { itemName } from '../inputs/item-name.ts'
import type { AdditionRecord, ChangeRecord, OptionRecord } from '../inputs/option.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { say } from '../language/say.ts'
import type { AppliedChange, YearOfChange } from './applied.ts'
import { overlaid, overlaidBy, valueOn } from './dated-value.ts'
import type { Draft } from './draft.ts'
import { notesOf, type Told } from './no-effect.ts'
import { resolvePath, type Target } from './resolve-path.ts'

/** What a change of dated values has to know of the plan. */
export interface Frame {
  readonly rule: FiscalYearRule
  readonly period: { readonly from: number; readonly to: number }
}

export type Outcome =
  | { readonly ok: true; readonly change: AppliedChange; readonly note: KnownProblem | null }
  | { readonly ok: false; readonly problem: KnownProblem }

type Sentences = Pick<KnownProblem, 'found' | 'expected' | 'message' | 'remedy'>

const refused = (code: KnownProblem['code'], path: string, sentences: Sentences): Outcome => ({
  ok: false,
  problem: { code, path, ...sentences },
})

const placeOfChange = (option: OptionRecord, at: number): string => `options.${option.id}.changes.${at}`

const sourceOf = (option: OptionRecord, change: ChangeRecord | AdditionRecord): string => change.source ?? option.source

const toldOf = (draft: Draft, { title }: OptionRecord): Told => ({ title, document: draft.document() })

const withoutYears = (option: OptionRecord, at: number, change: ChangeRecord): Outcome =>
  refused('change-takes-no-years', placeOfChange(option, at), {
    found: say`from ${change.from ?? say`nothing`}, until ${change.until ?? say`nothing`}`,
    expected: say`no years`,
    message: say`"${change.path}" is a plain field: it has one value for all years.`,
    remedy: say`Take "from" and "until" out of the change.`,
  })

type FieldTarget = Extract<Target, { readonly kind: 'field' | 'list' }>

const applyField = (draft: Draft, option: OptionRecord, at: number, change: ChangeRecord, target: FieldTarget): Outcome => {
  if (change.from !== undefined || change.until !== undefined) return withoutYears(option, at, change)
  const removes = target.removable && change.value === null
  const before = target.value ?? null
  if (removes) draft.remove(target.keys)
  else draft.set(target.keys, change.value)
  const applied: AppliedChange = {
    ...{ option: option.id, at, kind: 'field', path: change.path },
    ...{ from: null, until: null, before, after: change.value, years: [] },
    ...{ reason: change.reason, source: sourceOf(option, change) },
  }
  return { ok: true, change: applied, note: notesOf.field(applied, placeOfChange(option, at), toldOf(draft, option)) }
}

const signature = (option: OptionRecord, change: ChangeRecord) => ({
  ...{ option: option.id, title: option.title, source: sourceOf(option, change) },
  ...(option.illustrative === undefined ? {} : { illustrative: option.illustrative }),
  reason: change.reason,
})

const applyDated = (
  draft: Draft,
  option: OptionRecord,
  at: number,
  change: ChangeRecord,
  target: Target & { kind: 'dated' },
  frame: Frame | null,
): Outcome => {
  const { path, from, until } = change
  const place = placeOfChange(option, at)
  if (from === undefined) {
    return refused('change-needs-from', place, {
      found: say`no "from"`,
      expected: say`the first fiscal year of the change`,
      message: say`"${path}" is a dated value: a change says from which fiscal year on.`,
      remedy: say`Add "from", and "until" where the change ends.`,
    })
  }
  if (until !== undefined && until <= from) {
    return refused('until-not-after-from', place, {
      found: say`from ${from}, until ${until}`,
      expected: say`a year after ${from}`,
      message: say`The change of "${path}" ends before it begins: "until" is the first fiscal year that no longer belongs to it.`,
      remedy: say`Write an "until" of ${from + 1} or later, or leave it out.`,
    })
  }
  const rule = frame?.rule ?? { starts: '01-01', namedBy: 'start' }
  const span = { from, until }
  // Read before anything is set: what an earlier change has touched is the draft's own and changes in place.
  const { values: inherited } = target.value
  const changedBy = overlaidBy(target.value, signature(option, change), span, rule)
  draft.set([...target.keys, 'values'], overlaid(inherited, change.value, span, rule))
  draft.set([...target.keys, 'changedBy'], changedBy)
  const first = Math.max(from, frame?.period.from ?? from)
  const last = Math.min((until ?? Number.POSITIVE_INFINITY) - 1, frame?.period.to ?? from)
  const years: readonly YearOfChange[] = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const day = firstDay(first + index, rule)
    return { year: first + index, before: valueOn(inherited, day), after: change.value }
  })
  const before = years[0]?.before ?? valueOn(inherited, firstDay(from, rule))
  const applied: AppliedChange = {
    ...{ option: option.id, at, kind: 'dated', path },
    ...{ from, until: until ?? null, before, after: change.value, years },
    ...{ reason: change.reason, source: sourceOf(option, change) },
  }
  return { ok: true, change: applied, note: frame === null ? null : notesOf.dated(applied, place, toldOf(draft, option), frame.period) }
}

/** Puts a record into a list; one of the same name must not be there. */
const applyAddition = (draft: Draft, option: OptionRecord, at: number, addition: AdditionRecord): Outcome => {
  const place = placeOfChange(option, at)
  const target = resolvePath(draft, addition.path, place)
  if (target.kind === 'problem') return { ok: false, problem: target.problem }
  const list = target.kind === 'field' && target.value === undefined && target.removable ? [] : target.kind === 'list' ? target.value : null
  if (list === null) {
    return refused('not-a-list', place, {
      found: foundText(target.value),
      expected: say`a list`,
      message: say`"${addition.path}" is no list, so nothing can be added to it.`,
      remedy: say`Name the list itself, or change the value instead.`,
    })
  }
  const name = itemName(addition.add, list.length)
  const path = `${addition.path}.${name}`
  const known = draft.position(list, name)
  const change: AppliedChange = {
    ...{ option: option.id, at, kind: 'added', path },
    ...{ from: null, until: null, before: null, after: addition.add, years: [] },
    ...{ reason: addition.reason, source: sourceOf(option, addition) },
  }
  if (known !== undefined) {
    const note = notesOf.added(change, place, toldOf(draft, option), list[known])
    if (note !== null) return { ok: true, change: { ...change, before: addition.add }, note }
    return refused('record-exists', place, {
      found: JSON.stringify(name),
      expected: say`a name that is free`,
      message: say`"${addition.path}" already has "${name}".`,
      remedy: say`Give the new record another name, or change the values of "${path}".`,
    })
  }
  if (target.kind === 'list') draft.append(target.keys, addition.add)
  else draft.set(target.keys, [addition.add])
  return { ok: true, change, note: null }
}

/** `frame` is null where the plan does not say its fiscal years: the change is laid on, without the years it reaches. */
export const applyChange = (draft: Draft, option: OptionRecord, at: number, frame: Frame | null): Outcome => {
  const change = option.changes[at]
  if (change === undefined) throw new Error(`option "${option.id}" has no change ${at}`)
  if ('add' in change) return applyAddition(draft, option, at, change)
  const target = resolvePath(draft, change.path, placeOfChange(option, at))
  switch (target.kind) {
    case 'problem':
      return { ok: false, problem: target.problem }
    case 'dated':
      return applyDated(draft, option, at, change, target, frame)
    case 'field':
    case 'list':
      return applyField(draft, option, at, change, target)
    default:
      return target satisfies never
  }
}
