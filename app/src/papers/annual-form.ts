/** Which annual report: of which fiscal year, against which version of the plan, contributions shown how; all of it in the address. */
import type { PlanVersion } from '../database/plan-versions.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface AnnualFacts {
  readonly year: number
  /** The version of the plan that was the original budget. */
  readonly original: number
  readonly amounts: 'bands' | 'members'
}

/** Without a word the last year whose books are closed, and as the original budget the last version before it began, or the first. */
export function factsOf({ plan, selection }: Opening, versions: readonly PlanVersion[], query: URLSearchParams): AnnualFacts {
  const closed = (plan.document.register?.closedYears ?? []).map(({ fiscalYear }) => fiscalYear)
  const year = [selection.year, Math.max(...closed)].find((one) => one !== null && plan.years.includes(one)) ?? plan.document.period.from
  const { from } = plan.span(year)
  const asked = versions.find(({ number }) => String(number) === query.get('original'))
  const before = versions.find(({ recordedAt }) => recordedAt.slice(0, 10) < from)
  return {
    year,
    original: (asked ?? before ?? versions.at(-1))?.number ?? 1,
    amounts: query.get('amounts') === 'members' ? 'members' : 'bands',
  }
}

export const addressFor = (path: string, { year, original, amounts }: AnnualFacts, selection: Selection): string =>
  addressOf(path, { ...selection, year }, { original: String(original), ...(amounts === 'members' ? { amounts } : {}) })
