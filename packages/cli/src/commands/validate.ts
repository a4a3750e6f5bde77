/** `ltsfs validate`: whether a plan can be computed, or everything that is wrong with it and its options, in one answer. */
import { expectationProblems, forecastProblems, type Plan, type PlanDocument, type Problem, validate } from 'ltsfs'
import type { Command, Context, Outcome } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { readDocument, refusal } from '../open-plan.ts'
import { layOutWarnings, nameOf } from '../problem-layout.ts'
import { countOf, listOf } from '../sentence.ts'

export const validateCommand: Command = {
  name: 'validate',
  operands: ['PLAN'],
  options: { json: { value: null, describes: 'problems and warnings as JSON on the standard output' } },
  about:
    'Reads the plan, computes it once on every basis and once under each of its options. All problems come in one answer, with exit code 2.',
  example: 'ltsfs validate fixtures/oco',
  execute: async ({ operands: [operand = ''], has }, context) => {
    const examined = examine(await readDocument(operand, context))
    return has('json') ? asJson(examined) : asText(operand, examined, context)
  },
}

interface Examined {
  readonly plan: Plan | null
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

const examine = (read: Awaited<ReturnType<typeof readDocument>>): Examined => {
  if (!read.ok) return { plan: null, problems: read.problems, warnings: [] }
  const validated = validate(read.value)
  if (!validated.ok) return { plan: null, problems: validated.problems, warnings: [] }
  const { plan, warnings } = validated.value
  const problems = forecastProblems(plan)
  return { plan, problems: problems.length > 0 ? problems : expectationProblems(plan), warnings }
}

const countsOf = (document: PlanDocument) => ({
  members: document.members.length,
  agreements: document.donorCoFunding.agreements.length,
  projects: document.projectManagementFees.projects.length,
  missions: document.userPaysMissions.missions.length,
  spendingLines: document.spending.lines.length,
  activities: document.spending.activities.length,
  options: document.options.length,
})

const asJson = ({ plan, problems, warnings }: Examined): Outcome => ({
  exit: problems.length === 0 ? 0 : 2,
  out: jsonText({
    plan: plan?.document.id ?? null,
    valid: problems.length === 0,
    ...engine,
    years: plan?.years ?? [],
    counts: plan === null ? null : countsOf(plan.document),
    problems: problems.map(problemRecord),
    warnings: warnings.map(problemRecord),
  }),
})

const problemRecord = ({ code, path, found, expected, message, remedy }: Problem) => ({ code, path, found, expected, message, remedy })

const asText = (operand: string, { plan, problems, warnings }: Examined, context: Context): Outcome => {
  if (plan === null || problems.length > 0) return refusal(operand, problems, context)
  const { document, years } = plan
  const counts = countsOf(document)
  const counted = [
    `${countOf(years.length, `fiscal year`, `fiscal years`)} (${years[0]} to ${years.at(-1)})`,
    countOf(counts.members, 'member'),
    countOf(counts.agreements, 'agreement'),
    countOf(counts.projects, 'project'),
    countOf(counts.missions, 'mission'),
    countOf(counts.spendingLines, 'spending line'),
    countOf(counts.activities, 'activity', 'activities'),
    countOf(counts.options, 'option'),
  ]
  const illustrative = document.illustrative === true ? 'Its numbers are illustrative.\n' : ''
  const valid = context.paint('green', `${nameOf(operand)} is valid`)
  return {
    exit: 0,
    out: `${valid}: ${listOf(counted, 'and')}.\n${illustrative}`,
    err: layOutWarnings(operand, warnings, context.paintError),
  }
}
