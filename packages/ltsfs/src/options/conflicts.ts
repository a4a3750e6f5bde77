/**
 * Options that touch the same value over the same years: a conflict to settle, never last-wins. Equal values do not conflict.
 *
 * An option that includes others may settle a conflict between them, or overrule one of them, by a change of its own.
 */
import { foundText } from '../inputs/found-text.ts'
import { itemName } from '../inputs/item-name.ts'
import type { OptionRecord } from '../inputs/option.ts'
import { placeText } from '../inputs/place-words.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { say } from '../language/say.ts'
import { canonical } from './same-value.ts'
import type { Stack } from './stack.ts'

/** What one change does to one value; a plain field has no years and is touched in all of them. */
interface Touch {
  readonly option: string
  readonly at: number
  readonly path: string
  readonly kind: 'value' | 'added'
  readonly from: number
  /** The first year that no longer belongs to it. */
  readonly until: number
  readonly value: unknown
  /** Its own, or that of its option. */
  readonly source: string
}

interface Clash {
  readonly first: Touch
  readonly second: Touch
}

const [FIRST, LAST] = [1900, 2201]

const touchesOf = (option: OptionRecord): readonly Touch[] =>
  option.changes.map((change, at) => {
    const about = { option: option.id, at, source: change.source ?? option.source }
    if ('add' in change) {
      const path = `${change.path}.${itemName(change.add, at)}`
      return { ...about, path, kind: 'added', from: FIRST, until: LAST, value: change.add }
    }
    const { path, from, until, value } = change
    return { ...about, path, kind: 'value', from: from ?? FIRST, until: until ?? LAST, value }
  })

const lies = (stack: Stack, under: string, over: string): boolean => stack.under.get(over)?.has(under) === true

/** The clashes of one year: whoever includes an option overrules it, and settles what it disagrees about with others. */
const clashesOf = (stack: Stack, touches: readonly Touch[]): readonly Clash[] => {
  let open: readonly Clash[] = []
  let standing: Touch | undefined
  for (const touch of touches) {
    open = open.filter(({ first, second }) => !(lies(stack, first.option, touch.option) && lies(stack, second.option, touch.option)))
    if (standing === undefined || lies(stack, standing.option, touch.option)) standing = touch
    else if (canonical(standing.value) !== canonical(touch.value) && !lies(stack, touch.option, standing.option)) {
      open = [...open, { first: standing, second: touch }].slice(-20)
    }
  }
  return open
}

const years = (list: readonly number[]): string => {
  const [first, last] = [list[0] ?? FIRST, list[list.length - 1] ?? FIRST]
  if (first === FIRST && last === LAST - 1) return say`in all years`
  return last === LAST - 1 ? say`from ${first} on` : first === last ? say`in ${first}` : say`from ${first} to ${last}`
}

const conflict = ({ options }: Stack, document: object, { first, second }: Clash, when: string): KnownProblem => {
  const twice = first.option === second.option
  const title = (id: string): string => options.find((option) => option.id === id)?.title ?? id
  const [whole, part] = [first.path, second.path].map((path) => placeText(document, path))
  const what = first.path === second.path ? say`“${whole}”` : say`“${whole}” and “${part}” within it`
  return {
    code: 'option-conflict',
    path: `options.${second.option}.changes.${second.at}`,
    found: say`${foundText(first.value)} and ${foundText(second.value)}`,
    expected: say`one value`,
    message: twice
      ? say`Option “${title(first.option)}” changes ${what} ${when} twice, to different values.`
      : say`The options “${title(first.option)}” and “${title(second.option)}” both change ${what} ${when}, to different values.`,
    remedy: twice
      ? say`Keep one of the two changes, or give them years that do not overlap.`
      : say`Leave one of the options out, give their changes years that do not overlap, or settle it by a change in an option that includes both.`,
  }
}

/** A field laid whole over a place in which another option changes a part. */
const withinWhole = (stack: Stack, byPath: ReadonlyMap<string, readonly Touch[]>, touch: Touch): readonly Clash[] => {
  const names = touch.path.split('.')
  return names.slice(1).flatMap((_, at) => {
    const above = byPath.get(names.slice(0, at + 1).join('.')) ?? []
    const whole = above.find(
      ({ kind, option }) =>
        kind === 'value' && option !== touch.option && !lies(stack, option, touch.option) && !lies(stack, touch.option, option),
    )
    return whole === undefined ? [] : [{ first: whole, second: touch }]
  })
}

export interface FoundClash extends Clash {
  /** The first year of the clash and the first one that no longer belongs to it; null where it holds in all years. */
  readonly span: { readonly from: number; readonly until: number | null } | null
}

const spanOf = (list: readonly number[]): FoundClash['span'] => {
  const [first, last] = [list[0] ?? FIRST, list[list.length - 1] ?? FIRST]
  if (first === FIRST && last === LAST - 1) return null
  return { from: first, until: last === LAST - 1 ? null : last + 1 }
}

interface Told {
  readonly clash: Clash
  readonly years: readonly number[]
}

const ALL_YEARS: readonly number[] = [FIRST, LAST - 1]

const clashesIn = (stack: Stack): readonly Told[] => {
  const byPath = Map.groupBy(stack.options.flatMap(touchesOf), ({ path }) => path)
  const told: Told[] = []
  for (const touches of byPath.values()) {
    const bounds = [...new Set(touches.flatMap(({ from, until }) => [from, until]))].sort((left, right) => left - right)
    const found = new Map<string, { readonly clash: Clash; readonly years: number[] }>()
    for (const [at, from] of bounds.slice(0, -1).entries()) {
      const clashes = clashesOf(
        stack,
        touches.filter((touch) => touch.from <= from && from < touch.until),
      )
      for (const clash of clashes) {
        const key = `${clash.first.option}.${clash.first.at} ${clash.second.option}.${clash.second.at}`
        const known = found.get(key) ?? { clash, years: [] }
        found.set(key, known)
        known.years.push(from, (bounds[at + 1] ?? from + 1) - 1)
      }
    }
    told.push(...found.values())
    for (const touch of touches) told.push(...withinWhole(stack, byPath, touch).map((clash) => ({ clash, years: ALL_YEARS })))
  }
  return told
}

/** `document` is the plan they are laid on, for the words of its places. */
export const conflictsOf = (stack: Stack, document: object): readonly KnownProblem[] =>
  clashesIn(stack).map(({ clash, years: list }) => conflict(stack, document, clash, years(list)))

/** The same conflicts as rows to settle: which options, which values, over which years. */
export const clashesOfStack = (stack: Stack): readonly FoundClash[] =>
  clashesIn(stack).map(({ clash, years: list }) => ({ ...clash, span: spanOf(list) }))
