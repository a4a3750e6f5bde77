/** What the selector of a workbook switches between: the plan as it stands, and the plan with each of its options laid over it. */
import type { Assessment } from '../checks/check.ts'
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import type { Steps } from '../inputs/steps.ts'
import { type PlanWithOptions, planWithOptions } from '../plan/plan-with-options.ts'
import type { Basis } from '../streams/stream.ts'

export interface Switched {
  readonly options: readonly string[]
  readonly title: string
  readonly summary: string
  readonly assessment: Assessment
  /** What its options lay on the plan, each with the title of its option and whether that is illustrative. */
  readonly changes: readonly SetByOption[]
}

type AppliedChange = PlanWithOptions['applied']['changes'][number]

export interface SetByOption extends AppliedChange {
  readonly title: string
  readonly illustrative: boolean
}

export interface Alternatives {
  /** The plan as it stands comes first. */
  readonly all: readonly Switched[]
  /** The place in the list of the one that was asked for. */
  readonly selected: number
  /** Options of the plan that cannot be computed, each with the reason. */
  readonly leftOut: readonly string[]
}

const alternative = (document: PlanDocument, options: readonly string[], basis: Basis): Result<Switched> => {
  const laid = planWithOptions(document, options)
  if (!laid.ok) return laid
  const found = forecast(laid.value.plan, { basis })
  if (!found.ok) return found
  const records = options.flatMap((id) => document.options.filter((option) => option.id === id))
  return {
    ok: true,
    value: {
      options,
      title: records.length === 0 ? 'The plan as it stands' : records.map(({ title }) => title).join(' + '),
      summary: records.map(({ summary }) => summary).join(' '),
      assessment: assess(found.value),
      changes: laid.value.applied.changes.map((change) => {
        const { title = change.option, illustrative = false } = document.options.find(({ id }) => id === change.option) ?? {}
        return { ...change, title, illustrative }
      }),
    },
  }
}

const reasonOf = ([first]: readonly Problem[]): string => first?.message ?? 'it cannot be computed'

/** An option that is asked for and cannot be computed is a problem; another one is left out, and said so. It yields how many are computed. */
export function* alternativesInSteps(document: PlanDocument, asked: readonly string[], basis: Basis): Steps<Result<Alternatives>> {
  const plain = alternative(document, [], basis)
  if (!plain.ok) return plain
  const stack = asked.length === 0 ? plain : alternative(document, asked, basis)
  if (!stack.ok) return stack
  const leftOut: string[] = []
  const each: Switched[] = []
  for (const [at, { id, title }] of document.options.entries()) {
    yield at + 1
    const made = asked.length === 1 && asked[0] === id ? stack : alternative(document, [id], basis)
    if (made.ok) each.push(made.value)
    else leftOut.push(`The option "${title}" is not in this workbook: ${reasonOf(made.problems)}`)
  }
  const all = [plain.value, ...each, ...(asked.length > 1 ? [stack.value] : [])]
  return { ok: true, value: { all, selected: all.indexOf(stack.value), leftOut } }
}
