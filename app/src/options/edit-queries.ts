/** What the page of an option shows: its outlook beside the plan's, what it sets, the values that were searched for. */
import { applyOptions, findPlaces, headlineSentence, headlinesTable, type OptionRecord, type PlanDocument, placeAt, say } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import type { EditProps } from './edit-props.ts'

/** The plan under the options that this one includes: what it inherits. */
export function inheritedBy(document: PlanDocument, { includes = [] }: OptionRecord): PlanDocument {
  const under = includes.length === 0 ? null : applyOptions(document, includes)
  return under?.ok ? { ...under.value.document, options: document.options } : document
}

export interface Asked {
  readonly search: string
  readonly place: string
  readonly from: string
}

/** Undefined when the plan has no such option. */
export function editShown(
  opening: Opening,
  id: string,
  { search, place, from }: Asked,
  given: Pick<EditProps, 'refusal' | 'standing' | 'today'> & Partial<Pick<EditProps, 'sent' | 'isSent' | 'steps'>>,
): EditProps | undefined {
  const { plan, version, selection } = opening
  const option = plan.document.options.find((each) => each.id === id)
  if (option === undefined) return undefined
  const outlook = opening.under([id])
  const applied = outlook.ok ? { ok: true as const, value: outlook.value.applied } : applyOptions(plan.document, [id])
  const compared = opening.compare({ options: [id], baseline: null })
  const document = inheritedBy(plan.document, option)
  return {
    document,
    option,
    version: version.number,
    title: compared.ok ? headlineSentence(compared.value) : say`“${option.title}” cannot be applied as it is`,
    headlines: compared.ok ? headlinesTable(compared.value) : null,
    applied: applied.ok ? applied.value : null,
    problems: compared.ok ? [] : compared.problems,
    search,
    found: findPlaces(document, search),
    place: placeAt(document, place) ?? null,
    from,
    selection: { ...selection, version: null },
    ...{ sent: null, isSent: false, steps: { undo: null, redo: null } },
    ...given,
  }
}
