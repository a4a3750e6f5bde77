/** What merging an option does: which values of the plan change, and what becomes of every other option over the plan as it would be. */
import {
  type Applied,
  applyOptions,
  type Basis,
  compare,
  headlinesTable,
  mergeOption,
  type OptionRecord,
  type PlanDocument,
  type Problem,
  type Result,
  type Row,
} from 'ltsfs'

export interface TouchedOption {
  readonly option: OptionRecord
  /** It was made of the merged option, and no longer is. */
  readonly isTakenOut: boolean
  /** Values that both set: over the merged plan its own still counts. */
  readonly shared: readonly string[]
  /** What it changes today and would not any more. */
  readonly made: readonly Problem[]
  /** Why it could not be applied or computed any more; none where it can, or could not before. */
  readonly problems: readonly Problem[]
  /** Headline figures that come out otherwise: two cells, as now and once merged. */
  readonly rows: readonly Row[]
}

export interface MergeReview {
  readonly applied: Applied
  readonly touched: readonly TouchedOption[]
}

export interface ReviewAsked {
  readonly option: string
  /** Whether its record stays in the list: it is approved. */
  readonly stays: boolean
  readonly basis: Basis
}

export function reviewMerge(document: PlanDocument, { option, stays, basis }: ReviewAsked): Result<MergeReview> {
  const applied = applyOptions(document, [option])
  if (!applied.ok) return applied
  const merged = mergeOption(document, { option, stays })
  if (!merged.ok) return merged
  const paths = new Set(applied.value.changes.map(({ path }) => path))
  const touched = merged.value.options.flatMap((after) => {
    const before = document.options.find(({ id }) => id === after.id)
    if (before === undefined || after.id === option) return []
    const one = touchedBy({ before: { document, option: before }, after: { document: merged.value, option: after }, paths, basis })
    const isTouched = one.isTakenOut || one.shared.length + one.made.length + one.problems.length + one.rows.length > 0
    return isTouched ? [one] : []
  })
  return { ok: true, value: { applied: applied.value, touched } }
}

interface Over {
  readonly document: PlanDocument
  readonly option: OptionRecord
}

interface TouchAsked {
  readonly before: Over
  readonly after: Over
  readonly paths: ReadonlySet<string>
  readonly basis: Basis
}

function touchedBy({ before, after, paths, basis }: TouchAsked): TouchedOption {
  const [notes, rows] = [notesOf(before), headlineRows(before, basis)]
  const [now, then] = [notesOf(after), headlineRows(after, basis)]
  const known = new Set(notes.ok ? notes.value.map(({ message }) => message) : [])
  return {
    option: after.option,
    isTakenOut: (before.option.includes ?? []).length > (after.option.includes ?? []).length,
    shared: [...new Set(before.option.changes.map(({ path }) => path))].filter((path) => paths.has(path)),
    made: now.ok ? now.value.filter(({ message }) => !known.has(message)) : [],
    problems: rows.ok && !then.ok ? then.problems : [],
    rows: rows.ok && then.ok ? otherwise(rows.value, then.value) : [],
  }
}

function notesOf({ document, option }: Over): Result<readonly Problem[]> {
  const applied = applyOptions(document, [option.id])
  return applied.ok ? { ok: true, value: applied.value.notes } : applied
}

/** The figures under one option, compared with nothing. */
function headlineRows({ document, option }: Over, basis: Basis): Result<readonly Row[]> {
  const found = compare(document, { options: [], baseline: option.id, basis })
  return found.ok ? { ok: true, value: headlinesTable(found.value).rows.filter(({ kind }) => kind === 'line') } : found
}

/** Only the plan as it stands can be asked about: what would come of the merge leads nowhere yet. */
const otherwise = (now: readonly Row[], then: readonly Row[]): readonly Row[] =>
  now.flatMap((row, at) => {
    const [was] = row.cells
    const [is] = then[at]?.cells ?? []
    if (was === undefined || is === undefined || was.amount === is.amount) return []
    return [{ ...row, cells: [was, { ...is, combined: undefined }] }]
  })
