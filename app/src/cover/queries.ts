/** What an answer shows: the state, the tables that prove it, the bands from funds to activities, and what may be done about it. */
import {
  type Answer,
  allocationTable,
  type Cover,
  type CoverStanding,
  coverSentence,
  coverTable,
  cutTable,
  inMajorUnits,
  lineByLineSentence,
  minorUnits,
  needsTable,
  overrideSentences,
  type Plan,
  PROPOSED,
  printAmount,
  proposedPlan,
  type Result,
  type SankeyChart,
  sankeyChart,
  sankeyTable,
  say,
  spell,
  standingOf,
  type Table,
} from 'ltsfs'
import type { Covered } from '../outlook/covered.ts'
import type { Live, LiveEntries } from './fields.ts'
import { idOf, type Question } from './form.ts'

export interface Answered extends LiveEntries {
  readonly plan: Plan
  readonly cover: Cover
  /** What is asked about by itself; null for all expansions. */
  readonly one: { readonly answer: Answer; readonly standing: CoverStanding; readonly title: string } | null
  readonly sentence: string
  readonly lineByLine: string | null
  readonly all: Table | null
  readonly allocation: Table | null
  readonly cut: Table | null
  /** What makes up what is asked about by itself. */
  readonly needs: Table | null
  readonly sankey: { readonly chart: SankeyChart; readonly table: Table } | null
  readonly overrides: readonly string[]
  /** What it needs first, to begin a form with. */
  readonly amount: { readonly year: string; readonly text: string }
}

/** The answer to what the address asks, or every problem of the question. */
export function answerTo(covered: Covered, question: Question): Result<Answered> {
  const id = idOf(question)
  const proposal = question.about === 'proposal' ? proposedPlan(covered.plan, question.proposed) : null
  if (proposal !== null && !proposal.ok) return proposal
  const plan = proposal?.value ?? covered.plan
  const asked = covered.ask(id === undefined ? undefined : [id], plan)
  if (!asked.ok) return { ok: false, problems: asked.problems }
  return { ok: true, value: answered(plan, asked.value, id) }
}

/** The base-line is not refused for want of cover, and its sentence says so; whatever else is asked about has its answer. */
const sentenceOf = (cover: Cover, answer: Answer): string => {
  const { state, sentence } = standingOf(cover, answer)
  return state === 'not-yet-covered' ? sentence : answer.sentence
}

function answered(plan: Plan, cover: Cover, id: string | undefined): Answered {
  const answer = id === undefined ? undefined : cover.answers[0]
  const payments = answer === undefined ? cover.together.payments : answer.payments
  const [chart, table] = [sankeyChart(plan, cover, payments), sankeyTable(plan, cover, payments)]
  const title = plan.document.spending.activities.find((activity) => activity.id === id)?.title ?? ''
  return {
    ...{ plan, cover },
    one: answer === undefined ? null : { answer, title, standing: standingOf(cover, answer) },
    sentence: answer === undefined ? coverSentence(cover) : sentenceOf(cover, answer),
    lineByLine: answer === undefined ? lineByLineSentence(cover) : null,
    all: answer === undefined ? coverTable(plan, cover) : null,
    allocation: answer === undefined ? null : allocationTable(plan, cover, answer),
    needs: answer === undefined ? null : needsTable(plan, cover, answer),
    cut: cutTable(plan, cover, answer === undefined ? cover.together.cut : answer.cut),
    sankey: chart === null || table === null ? null : { chart, table },
    overrides: overrideSentences(cover),
    ...liveOf(cover, id),
    amount: firstNeed(cover, answer),
  }
}

const liveOf = ({ position, currency }: Cover, id: string | undefined): LiveEntries => {
  const spelt = (amount: Parameters<typeof spell>[0]): string => spell(amount, minorUnits(currency))
  const own = position.commitments.filter(({ entry }) => entry.activity === id)
  const named = new Set(own.map(({ entry }) => entry.id))
  const live = (entry: { readonly id: string }, text: string): Live => ({ id: entry.id, text: `${entry.id}: ${text}` })
  return {
    reservations: position.reservations
      .filter(({ entry, open }) => entry.activity === id && !open.isZero())
      .map(({ entry, open, fiscalYear }) => live(entry, say`${spelt(open)} for ${fiscalYear}`)),
    commitments: own
      .filter(({ open }) => !open.isZero())
      .map(({ entry, open }) => live(entry, say`${spelt(open)} for ${entry.fiscalYear}`)),
    estimates: own.map(({ entry, open, expensed }) => live(entry, say`${spelt(open)} open and ${spelt(expensed)} expensed`)),
    expenses: position.expenses
      .filter(({ entry, open }) => named.has(entry.commitment) && !open.isZero())
      .map(({ entry, open }) => live(entry, say`${spelt(open)} of ${entry.on}`)),
  }
}

const firstNeed = (cover: Cover, answer: Answer | undefined): Answered['amount'] => {
  const at = Math.max(0, answer?.needs.findIndex((amount) => amount > 0) ?? 0)
  return {
    year: String(cover.years[at]),
    text: answer === undefined ? '' : printAmount(inMajorUnits(answer.needs[at] ?? 0, cover.currency), cover.currency),
  }
}

export const isProposed = ({ one }: Answered): boolean => one?.answer.activity === PROPOSED

/** A table of the page by its name in the address of a download. */
export function tableOf({ all, allocation, cut, needs, sankey }: Answered, name: string): Table | null {
  const tables: Readonly<Record<string, Table | null>> = { all, allocation, cut, needs, funds: sankey?.table ?? null }
  return tables[name] ?? null
}
