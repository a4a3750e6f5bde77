/** `--from YEAR`: the first fiscal year in which something is changed; the first of the plan where it is not said. */
import type { Plan } from 'ltsfs'
import type { Given, OptionSpec } from './command.ts'

export const fromOption: OptionSpec = {
  value: 'YEAR',
  describes: 'the first fiscal year that is changed; the first of the plan without it',
}

/** A sentence where it is no year of the plan. */
export const firstYearOf = (given: Given, plan: Plan): number | string => {
  const typed = given.one('from')
  const [first = 0, last] = [plan.years[0], plan.years.at(-1)]
  if (typed === undefined) return first
  return /^\d{4}$/.test(typed) && plan.years.includes(Number(typed))
    ? Number(typed)
    : `--from takes a fiscal year of the plan, ${first} to ${last}, not "${typed}".`
}
