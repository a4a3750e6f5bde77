/**
 * What holds where options that are laid over one another disagree, as the form says it. A choice is known by place, years and the two options,
 * and names the value that was seen: rows move when others edit one of the options, and so may what stands in them.
 */
import {
  type AdditionRecord,
  type ChangeRecord,
  canonicalJson,
  clashesBetween,
  type FoundClash,
  type PlanDocument,
  type Problem,
  placeText,
  type Result,
  say,
  settling,
} from 'ltsfs'
import { sha256Of } from '../database/seal.ts'
import { optionTitle } from '../outlook/option-titles.ts'
import type { Fields } from './form.ts'

type Side = 'first' | 'second'
export const BOTH_SIDES: readonly Side[] = ['first', 'second']

/** No id and no path has a space in it. */
const SETTLE = 'settle '
const ENDLESS = Number.POSITIVE_INFINITY

export const settleName = ({ first, second, span }: FoundClash): string =>
  `${SETTLE}${[first.path, second.path, span?.from ?? '', span?.until ?? '', first.option, second.option].join(' ')}`

const hashOf = (value: unknown): string => sha256Of(canonicalJson(value))

export const settleValue = ({ option, value }: FoundClash[Side]): string => `${option} ${hashOf(value)}`

/** For every disagreement the value of one of the two, as chosen. */
export function settled(document: PlanDocument, ids: readonly string[], fields: Fields): Result<readonly ChangeRecord[]> {
  const clashes = clashesBetween(document, ids)
  if (!clashes.ok) return clashes
  const chosen = clashes.value.map((clash) => ({
    clash,
    side: BOTH_SIDES.find((side) => fields[settleName(clash)] === settleValue(clash[side])),
  }))
  const rows = new Set(clashes.value.map(settleName))
  const problems = [
    ...chosen.flatMap(({ clash, side }) => (side === undefined ? [unsettled(document, clash)] : [])),
    ...Object.entries(fields).flatMap(([name, value]) =>
      rows.has(name) || holds(document, name, value) ? [] : [moved(document, name, value)],
    ),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: chosen.flatMap(({ clash, side }) =>
      side === undefined ? [] : [settling(clash, side, say`Settled in favour of option "${clash[side].option}"`)],
    ),
  }
}

/** What a field says was chosen; undefined of any other field. */
function choiceIn(name: string, value: string) {
  if (!name.startsWith(SETTLE)) return undefined
  const [firstPath = '', secondPath = '', from = '', until = '', first = ''] = name.slice(SETTLE.length).split(' ')
  const [option = '', hash = ''] = value.split(' ')
  return {
    option,
    hash,
    path: option === first ? firstPath : secondPath,
    from: Number(from),
    until: until === '' ? ENDLESS : Number(until),
  }
}

/** Whether a choice needs no row any more: nobody disagrees, and the option that was chosen still says what was seen. */
function holds(document: PlanDocument, name: string, value: string): boolean {
  const choice = choiceIn(name, value)
  if (choice === undefined) return true
  const says = (change: ChangeRecord | AdditionRecord): boolean =>
    'add' in change
      ? choice.path.startsWith(`${change.path}.`) && hashOf(change.add) === choice.hash
      : change.path === choice.path &&
        hashOf(change.value) === choice.hash &&
        (change.from ?? 0) <= choice.from &&
        (change.until ?? ENDLESS) >= choice.until
  return document.options.some(({ id, changes }) => id === choice.option && changes.some(says))
}

const unsettled = (document: PlanDocument, { first, second }: FoundClash): Problem => {
  const [one, other] = [first, second].map(({ option }) => optionTitle(document, option))
  return {
    code: 'option-conflict',
    path: second.path,
    found: say`neither`,
    expected: say`the value of “${one}” or of “${other}”`,
    message: say`“${one}” and “${other}” set “${placeText(document, second.path)}” to different values, and none is chosen.`,
    remedy: say`Choose one of the two values.`,
  }
}

const moved = (document: PlanDocument, name: string, value: string): Problem => {
  const { option = '', path = '' } = choiceIn(name, value) ?? {}
  const title = optionTitle(document, option)
  return {
    code: 'option-conflict',
    path,
    found: say`another value, other years, or none`,
    expected: say`the value of “${title}” that was chosen`,
    message: say`“${title}” no longer sets “${placeText(document, path)}” as it did when it was chosen, and the options no longer disagree about it there.`,
    remedy: say`Look at what they disagree about as it stands now.`,
  }
}
