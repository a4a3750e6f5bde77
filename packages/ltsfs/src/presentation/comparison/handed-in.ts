/** What a plan that is handed in would change of the newest version: what would go, what would come, which values would change, and the totals. */
import { totalFigure } from '../../comparison/totals.ts'
import type { ChangedPlaces, ChangedVersions } from '../../comparison/versions.ts'
import { capital } from '../../inputs/id-words.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { list, say } from '../../language/say.ts'
import type { Difference } from '../../options/differences.ts'
import { moneyCell, textColumn } from '../cell.ts'
import type { Table } from '../table.ts'
import { differenceRows } from './changed-places.ts'
import { numberColumn } from './engine-parts.ts'

interface HandedIn {
  readonly removed: readonly Difference[]
  readonly added: readonly Difference[]
  readonly changed: readonly Difference[]
}

/** Entries of the register stay recorded, whatever a file leaves out. */
const staysRecorded = ({ path, after }: Difference): boolean => after === undefined && path.startsWith('register.')

const isOption = ({ path }: Difference): boolean => /^options\.[^.]+$/.test(path)

/** Whole options first: they are what somebody else is most likely to have made meanwhile. */
function handedIn({ data, parameters, options }: ChangedPlaces): HandedIn {
  const within = options.filter((one) => !isOption(one))
  const all = [...options.filter(isOption), ...within, ...parameters, ...data].filter((one) => !staysRecorded(one))
  return {
    removed: all.filter(({ after }) => after === undefined),
    added: all.filter(({ before }) => before === undefined),
    changed: all.filter(({ before, after }) => before !== undefined && after !== undefined),
  }
}

type Told = readonly [count: number, one: () => string, many: () => string]

/** "2 options of the plan would be removed, 1 value would change and ...". */
export function handedInSentence(places: ChangedPlaces): string {
  const { removed, added, changed } = handedIn(places)
  const counts = [removed, added].map((found) => {
    const options = found.filter(isOption).length
    return { options, others: found.length - options }
  })
  const [gone, come] = counts
  const told: readonly Told[] = [
    [gone?.options ?? 0, () => say`one option would be removed`, () => say`${gone?.options} options would be removed`],
    [gone?.others ?? 0, () => say`one value would be removed`, () => say`${gone?.others} values would be removed`],
    [changed.length, () => say`one value would change`, () => say`${changed.length} values would change`],
    [come?.options ?? 0, () => say`one option would be added`, () => say`${come?.options} options would be added`],
    [come?.others ?? 0, () => say`one value would be added`, () => say`${come?.others} values would be added`],
  ]
  const found = told.flatMap(([count, one, many]) => (count === 0 ? [] : [count === 1 ? one() : many()]))
  return found.length === 0 ? say`No value would change: the document says the same in other words` : capital(list(found))
}

/** More than this nobody reads on a page. */
const MOST = 60

interface Part {
  readonly id: string
  readonly caption: string
  readonly found: readonly Difference[]
  /** Of what the titles are. */
  readonly document: PlanDocument
  readonly sides: readonly ('before' | 'after')[]
}

const partTable = ({ id, caption, found, document, sides }: Part): Table => {
  const columns = [textColumn('before', say`Recorded version`), textColumn('after', say`Document handed in`)]
  const shown = (_: unknown, at: number): boolean => sides.includes(at === 0 ? 'before' : 'after')
  return {
    ...{ id, caption, unit: null, reconciliation: null },
    columns: columns.filter(shown),
    rows: differenceRows(document, found, MOST).map((row) => ({ ...row, cells: row.cells.filter(shown) })),
    notes: found.length > MOST ? [say`${found.length - MOST} more are not listed here.`] : [],
  }
}

/** Of these the ones that have rows: what is gone has its titles in the version that is recorded. */
export function handedInTables(places: ChangedPlaces, before: PlanDocument, after: PlanDocument): readonly Table[] {
  const { removed, added, changed } = handedIn(places)
  const parts: readonly Part[] = [
    { id: 'removed', caption: say`What would be removed`, found: removed, document: before, sides: ['before'] },
    { id: 'changed', caption: say`What would change`, found: changed, document: after, sides: ['before', 'after'] },
    { id: 'added', caption: say`What would be added`, found: added, document: after, sides: ['after'] },
  ]
  return parts.filter(({ found }) => found.length > 0).map(partTable)
}

/** The totals of the plan as it stands, beside those of the document; only the former have figures that can be asked about. */
export const handedInTotals = ({ currency, measures }: ChangedVersions): Table => ({
  id: 'handed-in',
  caption: say`What would come of it`,
  unit: currency,
  columns: [
    numberColumn('before', say`Recorded version`),
    numberColumn('after', say`Document handed in`),
    numberColumn('handed-in-difference', say`Difference`),
  ],
  rows: measures.map(({ measure, before, after }) => ({
    ...{ id: measure.id, label: measure.label, kind: 'line' },
    cells: [
      { ...moneyCell(before, currency), combined: totalFigure(measure) },
      moneyCell(after, currency),
      moneyCell(after.minus(before), currency),
    ],
  })),
  reconciliation: null,
  notes: [],
})
