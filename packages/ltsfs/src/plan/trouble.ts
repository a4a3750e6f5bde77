/** Trouble that a plan has in some of its fiscal years: found year by year, told once with all the years. */
import type { KnownProblem } from '../inputs/problem-list.ts'
import { say } from '../language/say.ts'
import type { Reading } from './reading.ts'

export interface Trouble {
  readonly problem: Omit<KnownProblem, 'message'>
  /** The sentence without its years and its full stop. */
  readonly what: string
}

export const yearsText = (years: readonly number[]): string => {
  const [first, last] = [years[0], years[years.length - 1]]
  if (first === last) return say`In fiscal year ${first}`
  return Number(last) - Number(first) === years.length - 1
    ? say`In fiscal years ${first} to ${last}`
    : say`In fiscal years ${years.join(', ')}`
}

export const messageOf = ({ what }: Trouble, years: readonly number[]): string => `${yearsText(years)} ${what}.`

export const tellTroubles = (reading: Reading, years: readonly number[], troublesIn: (year: number) => readonly Trouble[]): void => {
  const found = new Map<string, { readonly trouble: Trouble; readonly years: number[] }>()
  for (const year of years) {
    for (const trouble of troublesIn(year)) {
      const known = found.get(trouble.what) ?? { trouble, years: [] }
      found.set(trouble.what, known)
      if (known.years.at(-1) !== year) known.years.push(year)
    }
  }
  for (const { trouble, years: when } of found.values()) {
    reading.problems.add(() => ({ ...trouble.problem, message: messageOf(trouble, when) }))
  }
}
