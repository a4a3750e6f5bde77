/** Records an edit of the options as a new version of the plan: nothing that was recorded is ever overwritten. */
import {
  canonicalJson,
  expectationProblems,
  forecastProblems,
  list,
  OPTIONS_TRIED_ON,
  optionProblems,
  type Plan,
  type PlanDocument,
  type Problem,
  type Result,
  say,
  validate,
} from 'ltsfs'
import { noted } from '../database/edit-notes.ts'
import { type PlanVersion, planVersion, planVersions, type RecordedPlan } from '../database/plan-versions.ts'
import { backTo, THIS_MACHINE } from '../database/recorded-words.ts'
import { sha256Of } from '../database/seal.ts'
import { formsOfVersions, isFormKey } from '../database/version-forms.ts'
import type { Desk } from '../desk.ts'
import { heldAgainst } from '../ledger/held-against.ts'
import { type Revised, revisePlan } from '../ledger/revise-plan.ts'
import type { Works } from '../outlook/assessed.ts'
import { madeAgain } from './three-way.ts'
import { titleProblems } from './unique-title.ts'

export interface Edit {
  readonly planId: string
  /** The version it was made on. */
  readonly expected: number
  /** The version it is laid on, where those since are of the same edit; the one it was made on without. */
  readonly on?: number
  /** The option that it touches; null where it touches none or only takes one away, undefined where it may be any. */
  readonly option: string | null | undefined
  readonly note: string
  /** The key of the form, where what it recorded is looked for again. */
  readonly form?: string
  readonly apply: (document: PlanDocument) => Result<PlanDocument>
}

/** Until there are users, whoever sits at it. */
export const WHO = THIS_MACHINE
const LONGEST_NOTE = 300

/** Made or changed. */
const optionsTouched = (edited: PlanDocument, before: PlanDocument): readonly string[] => {
  const known = new Map(before.options.map((option) => [option.id, canonicalJson(option)]))
  return edited.options.flatMap((option) => (known.get(option.id) === canonicalJson(option) ? [] : [option.id]))
}

/** The option and all that are laid over it: only these can have become impossible. */
export function optionsOver({ options }: PlanDocument, id: string): readonly string[] {
  const found = new Set([id])
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const option of options) if (option.includes?.some((under) => found.has(under)) === true) found.add(option.id)
  }
  return [...found]
}

export async function saveEdit(desk: Desk, edit: Edit): Promise<Revised> {
  const made = await madeOn(desk, edit, edit.on ?? edit.expected)
  return made.ok ? record(desk, edit, made.value.document, made.value) : { ok: false, reason: 'refused', problems: made.problems }
}

/** What an edit makes of a version, or why that cannot stand: two options of one title, no valid plan, an option that cannot be computed. */
async function madeOn(desk: Desk, edit: Pick<Edit, 'planId' | 'option' | 'apply'>, version: number): Promise<Result<Plan>> {
  const { works } = desk.planner
  const base = await planVersion(desk.database, edit.planId, version)
  if (base === undefined) return { ok: false, problems: [noVersion(edit.planId, version)] }
  const known = works.planOf(base.document, base.sha256)
  // As it was read: what the edit leaves as it is need not be read again.
  const before = known.ok ? known.value.document : (base.document as PlanDocument)
  const edited = edit.apply(before)
  if (!edited.ok) return edited
  const touched = edit.option === undefined ? optionsTouched(edited.value, before) : edit.option === null ? [] : [edit.option]
  const named = touched.flatMap((id) => titleProblems(edited.value, before, id))
  if (named.length > 0) return { ok: false, problems: named }
  const valid = works.planOf(edited.value, sha256Of(canonicalJson(edited.value)))
  if (!valid.ok) return valid
  const over = new Set(touched.flatMap((id) => optionsOver(edited.value, id)))
  const problems = broughtBy(works, valid.value, before, touchesOptionsAlone(edited.value, before) ? [...over] : null)
  return problems.length > 0 ? { ok: false, problems } : valid
}

/** What would be recorded if an edit were sent again on a newer version, or why it would be refused: it passes the very same checks. */
export async function onTopOf(desk: Desk, theirs: RecordedPlan, apply: Edit['apply']): Promise<Result<Plan>> {
  const { planId, number, document: before } = theirs
  const made = await madeOn(desk, { planId, option: undefined, apply }, number)
  if (!made.ok) return made
  const problems = await heldAgainst(desk.database, { planId, before, plan: made.value, now: desk.clock() })
  return problems.length > 0 ? { ok: false, problems } : made
}

/**
 * What keeps the options that are tried, or else the whole plan and any of its options, from being computed, and did not before: no edit
 * answers for what others left.
 */
function broughtBy({ laid, assessed }: Works, plan: Plan, before: PlanDocument, tried: readonly string[] | null): readonly Problem[] {
  // An option that is computed is kept: the page that answers shows its figures.
  const failing = tried?.filter((id) => !assessed(plan.document, [id], OPTIONS_TRIED_ON).ok)
  const found = failing === undefined ? onceComputed(plan) : optionProblems(plan, failing, laid)
  if (found.length === 0) return []
  const base = validate(before, { options: [] })
  const known = new Set(base.ok ? onceComputed(base.value.plan).map(({ message }) => message) : [])
  return found.filter(({ message }) => !known.has(message))
}

/** An edit of options alone hands over every other part of the plan as it is: options that were not touched come out as they did. */
const touchesOptionsAlone = (edited: PlanDocument, before: PlanDocument): boolean =>
  Object.entries({ ...before, ...edited }).every(([part, value]) => part === 'options' || value === before[part as keyof PlanDocument])

/** What only a forecast can tell: of figures first, then of what is expected of them. */
function onceComputed(plan: Plan): readonly Problem[] {
  const found = forecastProblems(plan)
  return found.length > 0 ? found : expectationProblems(plan)
}

const record = ({ database, clock, engine }: Desk, { expected, note, form = '' }: Edit, document: unknown, plan?: Plan): Promise<Revised> =>
  revisePlan(database, {
    ...{ document, optionsTried: true, expected, who: WHO, now: clock(), engine, note: note.slice(0, LONGEST_NOTE) },
    ...(plan === undefined ? {} : { plan }),
    ...(isFormKey(form) ? { form } : {}),
  })

export interface Back {
  readonly planId: string
  /** The version to go back to. */
  readonly to: number
  readonly expected: number
  /** The version whose page had the step, where only that step is taken and what others recorded since stays; the whole version without. */
  readonly seen: number | null
}

/** Back to an earlier version, as a new one: the versions between stay as they are. */
export async function goBack(desk: Desk, { planId, to, expected, seen }: Back): Promise<Revised> {
  const earlier = await planVersion(desk.database, planId, to)
  const edit = {
    planId,
    expected,
    option: null,
    note: backTo(to),
    apply: (document: PlanDocument) => ({ ok: true as const, value: document }),
  }
  if (earlier === undefined) return { ok: false, reason: 'refused', problems: [noVersion(planId, to)] }
  if (seen === null || seen >= expected) return record(desk, edit, earlier.document)
  const apply = await stepBack(desk, { planId, to, seen })
  return saveEdit(desk, {
    ...edit,
    option: undefined,
    note: noted('backAlone', String(to), String(seen)),
    apply,
  })
}

/** What going back makes of a version: of the step alone, where it says on which page it stood. */
export async function stepBack(
  { database }: Desk,
  { planId, to, seen }: Pick<Back, 'planId' | 'to' | 'seen'>,
): Promise<(theirs: PlanDocument) => Result<PlanDocument>> {
  const mine = (await planVersion(database, planId, to))?.document as PlanDocument | undefined
  const base = seen === null ? undefined : ((await planVersion(database, planId, seen))?.document as PlanDocument | undefined)
  return (theirs) => {
    const value = mine === undefined ? theirs : base === undefined ? mine : madeAgain({ base, mine, theirs })
    const problems = stillUsed(theirs, value)
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value }
  }
}

/** Options that would go and that others are made of. */
const stillUsed = (before: PlanDocument, { options }: PlanDocument): readonly Problem[] =>
  before.options.flatMap(({ id, title }): readonly Problem[] => {
    const over = options.filter(({ includes = [] }) => includes.includes(id)).map((each) => say`“${each.title}”`)
    if (over.length === 0 || options.some((option) => option.id === id)) return []
    return [
      {
        code: 'option-in-use',
        path: `options.${id}`,
        found: JSON.stringify(id),
        expected: say`an option that no other includes`,
        message: say`Option “${title}” lies under ${list(over)} and cannot be taken back.`,
        remedy: say`Take it out of those first, or retire them.`,
      },
    ]
  })

/** Newest first, each with the form that recorded it where that is known. */
export async function versionsOfPlan({ database }: Desk, planId: string): Promise<readonly (PlanVersion & { readonly form?: string })[]> {
  const forms = await formsOfVersions(database, planId)
  const formOf = (number: number) => {
    const form = forms.get(number)
    return form === undefined ? {} : { form }
  }
  return (await planVersions(database)).flatMap((version) => (version.planId === planId ? [{ ...version, ...formOf(version.number) }] : []))
}

const noVersion = (planId: string, number: number): Problem => ({
  code: 'unknown-version',
  path: '',
  found: String(number),
  expected: say`a version of "${planId}"`,
  message: say`The plan "${planId}" has no version ${number}.`,
  remedy: say`Open the option again and make the change there.`,
})
