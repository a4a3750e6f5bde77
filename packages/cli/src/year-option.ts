/** `--from YEAR`: the first fiscal year in which something is changed. `--year YEAR`: the fiscal year that a command is about, one rule for all. */
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

/** Of commands that print one year: the last year is the one in which options have come in whole. */
export const yearOption: OptionSpec = { value: 'YEAR', describes: 'the fiscal year; without it, the last of the plan' }

/** A sentence where the plan has no such year. */
export const yearOf = (given: Given, { years }: Plan): number | string => {
  const asked = given.one('year')
  const found = asked === undefined ? years.at(-1) : years.find((year) => String(year) === asked)
  return found ?? `The plan has no year "${asked}"; it runs from ${years[0]} to ${years.at(-1)}.`
}
