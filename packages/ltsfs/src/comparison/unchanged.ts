/** What an alternative leaves as it is under the baseline: streams of income, indicators, members. Said, so that nobody has to look. */
import type { Alternative } from './alternative.ts'
import type { ComparedIndicator } from './indicators.ts'
import type { ComparedMember } from './members.ts'

export interface Unchanged {
  readonly alternative: number
  /** Labels of the streams whose income is the same in every year. */
  readonly streams: readonly string[]
  /** Ids of the checks whose indicator is the same in every year. */
  readonly indicators: readonly string[]
  /** Members that are charged the same in every year. */
  readonly members: readonly string[]
}

const incomeByYear = ({ assessment: { forecast } }: Alternative, stream: string): readonly string[] =>
  forecast.years.map((year) =>
    forecast.book
      .all('statement/income', year)
      .filter(({ of }) => of['stream'] === stream)
      .map((income) => `${income.of['kind']} ${forecast.value(income).toFixed()}`)
      .join(' '),
  )

export const unchanged = (
  alternatives: readonly [Alternative, ...Alternative[]],
  indicators: readonly ComparedIndicator[],
  members: readonly ComparedMember[],
): readonly Unchanged[] => {
  const [baseline] = alternatives
  return alternatives.map((alternative, at) => ({
    alternative: at,
    streams: baseline.assessment.forecast.streams
      .filter(({ id }) => incomeByYear(alternative, id).join() === incomeByYear(baseline, id).join())
      .map(({ label }) => label),
    indicators: indicators
      .filter(({ values }) => values[0]?.every((value, year) => sameValue(value, values[at]?.[year] ?? null)))
      .map(({ check }) => check.id),
    members: members.filter(({ changes }) => changes[at]?.every((change) => change.isZero())).map(({ member }) => member.id),
  }))
}

type Value = ComparedIndicator['values'][number][number]

const sameValue = (left: Value, right: Value): boolean => (left === null || right === null ? left === right : left.eq(right))
