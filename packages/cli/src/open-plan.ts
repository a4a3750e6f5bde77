/** Opens the PLAN of a command line: a file, a folder or the standard input, validated, with options laid over it. */
import { type AppliedChange, type Plan, type PlanDocument, type Problem, planWithOptions, type Result, validate } from 'ltsfs'
import { readPlan, readStream } from 'ltsfs-exchange'
import type { Context, Outcome } from './command.ts'
import { didYouMean } from './nearest.ts'
import { printable } from './printable.ts'
import { layOutProblems, layOutWarnings } from './problem-layout.ts'

interface Opened {
  readonly plan: Plan
  /** The plan as it stands, before any option. */
  readonly base: Plan
  /** The document as handed in, before any option. */
  readonly document: PlanDocument
  /** What the options changed. */
  readonly changes: readonly AppliedChange[]
  readonly warnings: readonly Problem[]
}

type Opening = { readonly ok: true; readonly value: Opened } | { readonly ok: false; readonly outcome: Outcome }

/** The document as plain data. */
export const readDocument = (operand: string, { stdin }: Context): Promise<Result<unknown>> =>
  operand === '-' ? readStream(stdin, 'the standard input') : readPlan(operand)

/** What a command answers when its input cannot be computed. */
export const refusal = (operand: string, problems: readonly Problem[], { paintError }: Context): Outcome => ({
  exit: 2,
  err: layOutProblems(operand, problems, paintError),
})

/** A word of the command line that the plan does not know. */
export const fault = (command: string, sentence: string): Outcome => ({ exit: 2, err: `ltsfs ${command}: ${printable(sentence)}\n` })

export const openPlan = async (command: string, operand: string, options: readonly string[], context: Context): Promise<Opening> => {
  const read = await readDocument(operand, context)
  if (!read.ok) return { ok: false, outcome: refusal(operand, read.problems, context) }
  // Options that are not asked for are not tried: "ltsfs validate" does that.
  const validated = validate(read.value, { options: [] })
  if (!validated.ok) return { ok: false, outcome: refusal(operand, validated.problems, context) }
  const { plan, warnings } = validated.value
  const unknown = unknownOption(plan.document, options)
  if (unknown !== null) return { ok: false, outcome: fault(command, unknown) }
  if (options.length === 0) return { ok: true, value: { plan, base: plan, document: plan.document, changes: [], warnings } }
  const changed = planWithOptions(plan.document, options)
  if (!changed.ok) return { ok: false, outcome: refusal(operand, changed.problems, context) }
  const { applied, warnings: doubts } = changed.value
  return {
    ok: true,
    value: {
      ...{ plan: changed.value.plan, base: plan, document: plan.document, changes: applied.changes },
      warnings: [...doubts, ...applied.notes],
    },
  }
}

/** The sentence about the first option that the plan does not have; null when it has them all. */
export const unknownOption = (document: PlanDocument, options: readonly string[]): string | null => {
  const known = document.options.map((option) => option.id)
  const unknown = options.find((option) => !known.includes(option))
  if (unknown === undefined) return null
  const near = didYouMean(unknown, known)
  return `The plan has no option "${unknown}".${near === '' ? ` It has: ${known.join(', ') || 'none'}.` : near}`
}

/** Warnings for the standard error, each once, so that nothing doubtful is silent. */
export const warningsOf = (operand: string, warnings: readonly Problem[], { paintError }: Context): string => {
  const once = new Map(warnings.map((warning) => [`${warning.path} ${warning.message}`, warning]))
  return layOutWarnings(operand, [...once.values()], paintError)
}
