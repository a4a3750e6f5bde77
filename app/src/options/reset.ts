/**
 * Which change a reset means: what it sets, over which years, and to what. Its place in the option is that of another change as soon as
 * someone resets one that stood before it.
 */
import { canonicalJson, type OptionRecord, type PlanDocument, type Problem, type Result, say, valueWords, withoutChange } from 'ltsfs'
import { sha256Of } from '../database/seal.ts'
import type { Fields } from './form.ts'

type Change = OptionRecord['changes'][number]

/** As the form sends it: the value by its hash, since no field holds every text as it is, and in words to tell what was seen. */
export const meaning = (document: PlanDocument, change: Change): Fields => ({
  ...placeOf(change),
  sha256: valueHash(change),
  seen: valueWords(document, change),
})

const placeOf = (change: Change) => ({
  path: change.path,
  from: 'add' in change ? 'added' : String(change.from ?? ''),
  until: 'add' in change ? '' : String(change.until ?? ''),
})

const valueHash = (change: Change): string => sha256Of(canonicalJson('add' in change ? change.add : change.value))

const isPlace = (change: Change, { path, from, until }: Fields): boolean => {
  const own = placeOf(change)
  return own.path === path && own.from === from && own.until === until
}

const isMeant = (change: Change, fields: Fields): boolean => isPlace(change, fields) && valueHash(change) === fields['sha256']

const changesIn = ({ options }: PlanDocument, id: string): readonly Change[] => options.find((option) => option.id === id)?.changes ?? []

export function resetMeant(document: PlanDocument, id: string, fields: Fields): Result<PlanDocument> {
  const changes = changesIn(document, id)
  const at = changes.findIndex((change) => isMeant(change, fields))
  if (at >= 0 || !document.options.some((option) => option.id === id)) return withoutChange(document, id, at)
  return { ok: false, problems: [moved(document, changes, fields)] }
}

/** Sent again by someone who has seen what others made of it: the same place and years, and the value that stands there now. */
export function meantOver(theirs: PlanDocument, id: string, fields: Fields): Fields {
  const [now, ...others] = changesIn(theirs, id).filter((change) => isPlace(change, fields))
  return now === undefined || others.length > 0 ? fields : { ...fields, ...meaning(theirs, now) }
}

/** The code of what is not there any more as it was seen. */
export const MOVED = 'change-moved'

function moved(document: PlanDocument, changes: readonly Change[], fields: Fields): Problem {
  const now = changes.filter(({ path }) => path === fields['path']).map((change) => valueWords(document, change))
  return {
    code: MOVED,
    path: fields['path'] ?? '',
    found: now.join('; '),
    expected: fields['seen'] ?? '',
    message: say`What was to be reset is no longer set as you saw it, so nothing was reset.`,
    remedy: say`Look at the values as they stand now, and reset the one you mean.`,
  }
}
