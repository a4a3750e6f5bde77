/** Findings that say the same of several years as one, the gravest first: a reader meets each piece of news once. */
import type { Assessment, Finding } from '../../checks/check.ts'

export interface FindingGroup {
  /** The finding of the first year. */
  readonly first: Finding
  /** Every year that says the same, the first included, in order. */
  readonly years: readonly number[]
}

const GRAVEST_FIRST: readonly Finding['severity'][] = ['fail', 'warn', 'note']

const news = ({ check, severity, of, value }: Finding): string => JSON.stringify([check, severity, of, value === null])

export const findingGroups = ({ findings }: Assessment): readonly FindingGroup[] =>
  [...Map.groupBy(findings, news).values()]
    .flatMap((group) => {
      const [first] = group
      return first === undefined ? [] : [{ first, years: group.map(({ year }) => year) }]
    })
    .toSorted((a, b) => GRAVEST_FIRST.indexOf(a.first.severity) - GRAVEST_FIRST.indexOf(b.first.severity))
