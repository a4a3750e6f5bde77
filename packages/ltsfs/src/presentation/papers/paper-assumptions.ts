/** The assumptions that differ between the options of a paper, each with its reason and where it comes from: one block per option that sets them. */

import type { Comparison } from '../../comparison/comparison.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import { placeText } from '../../inputs/place-words.ts'
import { reasonWords } from '../../inputs/reason-words.ts'
import { counted, list, say } from '../../language/say.ts'
import type { AppliedChange } from '../../options/applied.ts'
import { EMPTY, textCell, textColumn } from '../cell.ts'
import { spellSpan } from '../sentences.ts'
import type { Row, Table } from '../table.ts'
import type { IsHidden } from './member-places.ts'

interface Setting {
  readonly change: AppliedChange
  /** Of the alternatives that apply it. */
  readonly titles: readonly string[]
  readonly words: string
}

/** A change that several alternatives apply is told once. */
const settingsOf = ({ alternatives }: Comparison, isHidden: IsHidden): ReadonlyMap<string, readonly Setting[]> => {
  const found = alternatives.flatMap(({ title, changes, document }) =>
    changes.filter(({ path }) => !isHidden(path)).map((change) => ({ change, title, words: placeText(document, change.path) })),
  )
  const byChange = Map.groupBy(found, ({ change: { option, at } }) => `${option} ${at}`)
  const settings = [...byChange.values()].flatMap(([first, ...others]): readonly Setting[] =>
    first === undefined ? [] : [{ change: first.change, words: first.words, titles: [first, ...others].map(({ title }) => title) }],
  )
  return Map.groupBy(settings, ({ change }) => change.option)
}

/** `options` are the records of the plan that is compared: what is laid on it carries none any more. */
export const assumptionsTable = (comparison: Comparison, options: readonly OptionRecord[], isHidden: IsHidden): Table => {
  const settings = settingsOf(comparison, isHidden)
  const { sources } = comparison.alternatives[0].document
  const records = new Map(options.map((option) => [option.id, option]))
  const known = new Map(sources.map((source) => [source.id, source]))
  const rows = [...settings].flatMap(([id, set]): readonly Row[] => {
    const record = records.get(id)
    const applying = [...new Set(set.flatMap((each) => each.titles))].filter((title) => title !== record?.title)
    const label = [record?.title ?? id, ...(applying.length === 0 ? [] : [say`part of ${list(applying)}`])].join(', ')
    const sourceOf = ({ source }: AppliedChange): string => {
      const named = known.get(source)
      const title = named?.title ?? source
      return record?.illustrative === true || named?.illustrative === true ? say`${title}, illustrative` : title
    }
    return [
      { id, label, kind: 'heading', cells: [EMPTY, EMPTY, EMPTY] },
      ...set.map(
        ({ change, words }): Row => ({
          id: `${id} ${change.at}`,
          label: words,
          kind: 'line',
          depth: 1,
          cells: [
            textCell(change.kind === 'added' ? say`added` : spellSpan(change)),
            textCell(reasonWords(change.reason)),
            textCell(sourceOf(change)),
          ],
        }),
      ),
    ]
  })
  const lines = rows.filter(({ kind }) => kind === 'line').length
  return {
    id: 'assumptions',
    caption: say`${counted(lines, 'assumption')} of ${counted(settings.size, 'option')}, each with its reason`,
    unit: null,
    columns: [textColumn('years', say`Years`), textColumn('reason', say`Why`), textColumn('source', say`Source`)],
    rows,
    reconciliation: null,
    notes: [],
  }
}
