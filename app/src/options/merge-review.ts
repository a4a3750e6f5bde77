/** What merging an option does: which values of the plan change, and what becomes of every other option over the plan as it would be. */
import { setImmediate } from 'node:timers/promises'
import {
  type Applied,
  applyOptions,
  type Basis,
  type Comparison,
  compare,
  headlinesTable,
  mergeOption,
  type OptionRecord,
  type PlanDocument,
  type Problem,
  type Result,
  type Row,
} from 'ltsfs'
import type { Works } from '../outlook/assessed.ts'

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
  /** What is computed of options already is not computed again. */
  readonly works: Works
}

/** Two forecasts for each of the other options: other pages are answered between one and the next. */
export async function reviewMerge(document: PlanDocument, { option, stays, basis, works }: ReviewAsked): Promise<Result<MergeReview>> {
  const applied = applyOptions(document, [option])
  if (!applied.ok) return applied
  const merged = mergeOption(document, { option, stays })
  if (!merged.ok) return merged
  const paths = new Set(applied.value.changes.map(({ path }) => path))
  const touched: TouchedOption[] = []
  for (const after of merged.value.options) {
    const before = document.options.find(({ id }) => id === after.id)
    if (before === undefined || after.id === option) continue
    const [now, then] = [
      { document, option: before },
      { document: merged.value, option: after },
    ]
    const one = touchedBy({ before: now, after: then, paths, under: (over) => under(over, basis, works) })
    if (one.isTakenOut || one.shared.length + one.made.length + one.problems.length + one.rows.length > 0) touched.push(one)
    await setImmediate()
  }
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
  readonly under: (over: Over) => Result<Comparison>
}

function touchedBy({ before, after, paths, under }: TouchAsked): TouchedOption {
  const [now, then] = [under(before), under(after)]
  const known = new Set(notesOf(before, now)?.map(({ message }) => message))
  return {
    option: after.option,
    isTakenOut: (before.option.includes ?? []).length > (after.option.includes ?? []).length,
    shared: [...new Set(before.option.changes.map(({ path }) => path))].filter((path) => paths.has(path)),
    made: notesOf(after, then)?.filter(({ message }) => !known.has(message)) ?? [],
    problems: now.ok && !then.ok ? then.problems : [],
    rows: now.ok && then.ok ? otherwise(headlineRows(now.value), headlineRows(then.value)) : [],
  }
}

/** The figures under one option, compared with nothing. */
const under = ({ document, option }: Over, basis: Basis, { alternative }: Works): Result<Comparison> =>
  compare(document, { options: [], baseline: option.id, basis }, alternative)

/** Also of an option that can be applied and not computed; undefined where it cannot be applied. */
function notesOf({ document, option }: Over, found: Result<Comparison>): readonly Problem[] | undefined {
  if (found.ok) return found.value.alternatives[0].notes
  const applied = applyOptions(document, [option.id])
  return applied.ok ? applied.value.notes : undefined
}

const headlineRows = (found: Comparison): readonly Row[] => headlinesTable(found).rows.filter(({ kind }) => kind === 'line')

/** Only the plan as it stands can be asked about: what would come of the merge leads nowhere yet. */
const otherwise = (now: readonly Row[], then: readonly Row[]): readonly Row[] =>
  now.flatMap((row, at) => {
    const [was] = row.cells
    const [is] = then[at]?.cells ?? []
    if (was === undefined || is === undefined || was.amount === is.amount) return []
    return [{ ...row, cells: [was, { ...is, combined: undefined }] }]
  })
