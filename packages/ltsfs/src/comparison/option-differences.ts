/**
 * What two lists of options say otherwise: of an option itself, or of one of its changes, each of them as a whole.
 *
 * Changes have no names: those that set the same value over the same years are the same change.
 */
import { itemName } from '../inputs/item-name.ts'
import type { OptionRecord } from '../inputs/option.ts'
import { type Difference, differences } from '../options/differences.ts'
import { isSameValue } from '../options/same-value.ts'

type Change = OptionRecord['changes'][number]

const nameOf = (change: Change): string =>
  'add' in change
    ? `${change.path} ${itemName(change.add, 0)} added`
    : [change.path, change.from ?? '', change.until ?? ''].join(' ').trimEnd()

const ofChanges = (id: string, before: OptionRecord, after: OptionRecord): readonly Difference[] => {
  const [left, right] = [before, after].map(({ changes }) => new Map(changes.map((change) => [nameOf(change), change])))
  return [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].flatMap((name) => {
    const [was, is] = [left?.get(name), right?.get(name)]
    return isSameValue(was, is) ? [] : [{ path: `options.${id}.changes.${name}`, before: was, after: is }]
  })
}

export const optionDifferences = (before: readonly OptionRecord[], after: readonly OptionRecord[]): readonly Difference[] => {
  const [left, right] = [before, after].map((options) => new Map(options.map((option) => [option.id, option])))
  return [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].flatMap((id): readonly Difference[] => {
    const [was, is] = [left?.get(id), right?.get(id)]
    if (was === undefined || is === undefined) return [{ path: `options.${id}`, before: was, after: is }]
    const about = differences({ ...was, changes: [] }, { ...is, changes: [] }, `options.${id}`)
    return [...about, ...ofChanges(id, was, is)]
  })
}
