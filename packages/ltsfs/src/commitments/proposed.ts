/**
 * A plan with an activity that is only proposed, to ask whether it could be committed before anyone writes it into the plan.
 *
 * Nothing of it is recorded. What is wrong with it comes back as problems of the plan, with paths into the proposal.
 */

import type { Problem, Result } from '../inputs/problem.ts'
import { type ActivityRecord, activityRecord } from '../inputs/spending.ts'
import { say } from '../language/say.ts'
import { DECIMAL_TEXT } from '../money/decimal-text.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { proposalProblem as problem } from './proposal-problem.ts'
import { proposedTerms, termProblems } from './proposed-terms.ts'

/** The id under which it is asked about; no activity of a plan may have it. */
export const PROPOSED = 'proposed-activity'

export interface ProposedActivity {
  readonly title: string
  readonly objective: string
  readonly kind: ActivityRecord['kind']
  /** Between 1, which comes first, and 999. */
  readonly priority: number
  /** Whether a part of it makes sense. */
  readonly divisible: boolean
  /** By fiscal year, in the currency of the plan; a year left out costs nothing. */
  readonly amounts: Readonly<Record<number, string>>
  /** Ids of those whom it serves, and of nobody else; without them, all members. */
  readonly members?: readonly string[]
  /** By category of cost, the share of it: "0.6" or "60 %"; what is left over is of no category. */
  readonly categories?: Readonly<Record<string, string>>
}

const SOURCE = 'proposal'

export const proposedPlan = (plan: Plan, proposed: ProposedActivity): Result<Plan> => {
  const { document } = plan
  const area = document.framework.areas.find(({ objectives }) => objectives.some(({ id }) => id === proposed.objective))
  const problems = problemsOf(plan, proposed, area?.id)
  if (problems.length > 0 || area === undefined) return { ok: false, problems }
  const years = plan.years.filter((year) => isSome(proposed.amounts[year]))
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const running = plan.years.filter((year) => year >= first && year <= last)
  const values = Object.fromEntries([
    ...running.map((year) => [plan.span(year).from, proposed.amounts[year]?.trim() || '0'] as const),
    ...(last === plan.years.at(-1) ? [] : [[plan.span(last).until, null] as const]),
  ])
  const read = activityRecord.safeParse({
    id: PROPOSED,
    title: proposed.title.trim(),
    kind: proposed.kind,
    area: area.id,
    objective: proposed.objective,
    priority: proposed.priority,
    scalable: proposed.divisible,
    cost: { unit: plan.currency, values, source: SOURCE },
    ...proposedTerms(proposed, { from: plan.span(first).from, source: SOURCE }),
  })
  if (!read.success) return { ok: false, problems: [untitled(proposed.title)] }
  const others = document.spending.activities.filter(({ id }) => id !== PROPOSED)
  return { ok: true, value: planOf({ ...document, spending: { ...document.spending, activities: [...others, read.data] } }) }
}

/** Whether an amount is written, and is more than nothing. */
const isSome = (text: string | undefined): boolean => text !== undefined && /[1-9]/.test(text)

const LONGEST_TITLE = 200
const LONGEST_AMOUNT = 20

const untitled = (title: string): Problem =>
  problem(
    'title',
    title.slice(0, LONGEST_TITLE),
    say`a title of at most 200 letters, on one line`,
    say`The proposed activity needs a title.`,
    say`Write what it is, in a few words.`,
  )

const problemsOf = ({ document, years, currency }: Plan, proposed: ProposedActivity, area: string | undefined): readonly Problem[] => {
  const { title, objective, priority, amounts } = proposed
  const wrong = years.filter((year) => {
    const text = amounts[year]?.trim() ?? ''
    return text !== '' && (!DECIMAL_TEXT.test(text) || text.startsWith('-') || text.length > LONGEST_AMOUNT)
  })
  const isTitled = title.trim() !== '' && title.trim().length <= LONGEST_TITLE
  return [
    ...(isTitled ? [] : [untitled(title)]),
    ...(area === undefined
      ? [
          problem(
            'objective',
            objective,
            say`the id of an objective of the framework`,
            say`The framework has no objective "${objective}".`,
            say`Choose one of its ${document.framework.areas.reduce((count, each) => count + each.objectives.length, 0)} objectives.`,
          ),
        ]
      : []),
    ...(Number.isInteger(priority) && priority >= 1 && priority <= 999
      ? []
      : [
          problem(
            'priority',
            String(priority),
            say`a whole number from 1 to 999`,
            say`The priority is no whole number from 1 to 999.`,
            say`Write 1 for what comes first.`,
          ),
        ]),
    ...wrong.map((year) =>
      problem(
        `amount-${year}`,
        amounts[year] ?? '',
        say`an amount in ${currency}`,
        say`"${amounts[year]?.slice(0, LONGEST_AMOUNT)}" is no amount for ${year}.`,
        say`Write an amount such as 12,500 or 12500.50, or leave the year empty.`,
      ),
    ),
    ...(wrong.length > 0 || years.some((year) => isSome(amounts[year]))
      ? []
      : [
          problem(
            `amount-${years[0]}`,
            '',
            say`an amount in at least one year`,
            say`The proposed activity has no cost in any year, so it cannot be checked.`,
            say`Write what it costs in the years in which it is to run.`,
          ),
        ]),
    ...termProblems(document, proposed),
  ]
}
