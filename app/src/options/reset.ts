/**
 * Which change a reset means: what it sets, over which years, and to what. Its place in the option is that of another change as soon as
 * someone resets one that stood before it.
 */
import { type OptionRecord, type PlanDocument, type Problem, type Result, say, valueWords, withoutChange } from 'ltsfs'
import { type Fields, LONGEST } from './form.ts'

type Change = OptionRecord['changes'][number]

const ADDED = 'added'

/** As the form sends it: what is longer than a field may be is cut on both sides. */
export const meaning = (change: Change): Fields => ({
  path: change.path,
  from: 'add' in change ? ADDED : String(change.from ?? ''),
  until: 'add' in change ? '' : String(change.until ?? ''),
  value: JSON.stringify('add' in change ? change.add : change.value).slice(0, LONGEST),
})

const isPlace = (change: Change, { path, from, until }: Fields): boolean => {
  const own = meaning(change)
  return own['path'] === path && own['from'] === from && own['until'] === until
}

const isMeant = (change: Change, fields: Fields): boolean => isPlace(change, fields) && meaning(change)['value'] === fields['value']

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
  return now === undefined || others.length > 0 ? fields : { ...fields, ...meaning(now) }
}

/** The code of what is not there any more as it was seen. */
export const MOVED = 'change-moved'

function moved(document: PlanDocument, changes: readonly Change[], fields: Fields): Problem {
  const now = changes.filter(({ path }) => path === fields['path']).map((change) => valueWords(document, change))
  return {
    code: MOVED,
    path: fields['path'] ?? '',
    found: now.join('; '),
    expected: seenWords(document, fields),
    message: say`What was to be reset is no longer set as you saw it, so nothing was reset.`,
    remedy: say`Look at the values as they stand now, and reset the one you mean.`,
  }
}

function seenWords(document: PlanDocument, { path = '', from = '', until = '', value = '' }: Fields): string {
  const read = readValue(value)
  const years = { ...(/^\d+$/.test(from) ? { from: Number(from) } : {}), ...(until === '' ? {} : { until: Number(until) }) }
  return valueWords(document, { path, reason: '', ...(from === ADDED ? { add: read } : { ...years, value: read }) })
}

/** What was cut reads as the text that is left of it. */
function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
