/** Every check against its file of cases: the value derived by hand, and the findings word by word. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { planWith } from '../../../../test/base-plan.ts'
import { calculate } from '../../../../test/cases/arithmetic.ts'
import { patch } from '../../../../test/cases/patch.ts'
import { type Given, handMadeForecast } from '../../../../test/hand-made-forecast.ts'
import { type Forecast, forecast } from '../forecast/forecast.ts'
import type { Basis } from '../streams/stream.ts'
import { assess, checks } from './index.ts'

interface Case {
  readonly name: string
  readonly year?: number
  readonly basis?: Basis
  /** Figures by hand; without any, the base plan is forecast. A name without a year is of the year of the case. */
  readonly figures?: Readonly<Record<string, string>>
  readonly incomes?: readonly {
    readonly figure: string
    readonly kind: Given['incomes'][number]['kind']
    readonly payer: Given['incomes'][number]['payer']
    readonly amount: string
  }[]
  readonly guides?: Readonly<Record<string, string | { readonly of: string; readonly per: string } | null>>
  /** Values put into the base plan, by path; members, agreements and the like by their id. */
  readonly plan?: Readonly<Record<string, unknown>>
  readonly of?: Readonly<Record<string, string>>
  /** Null: there is no indicator. */
  readonly expected: string | null
  readonly findings: readonly string[]
}

const planOfCase = ({ guides = {}, plan = {} }: Case) =>
  planWith((document) => {
    for (const [name, value] of Object.entries(guides)) patch(document, { set: { [`guides.${name}.values`]: { '2016-01-01': value } } })
    patch(document, { set: plan })
  })

const dated = (name: string, year: number): string =>
  /[?&]year=/.test(name) ? name : `${name}${name.includes('?') ? '&' : '?'}year=${year}`

const forecastOfCase = (given: Case, year: number): Forecast => {
  const [plan, basis] = [planOfCase(given), given.basis ?? 'expected']
  if (given.figures === undefined && given.incomes === undefined) {
    const found = forecast(plan, { basis })
    if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
    return found.value
  }
  const incomes = (given.incomes ?? []).map((income) => ({ ...income, figure: dated(income.figure, year) }))
  const figures = Object.entries(given.figures ?? {}).map(([name, amount]) => [dated(name, year), amount] as const)
  return handMadeForecast({
    plan,
    basis,
    incomes,
    figures: Object.fromEntries([...figures, ...incomes.map((each) => [each.figure, each.amount])]),
  })
}

const cases = new URL('../../../../fixtures/cases/', import.meta.url)

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const file = new URL(`${id}.yaml`, cases)
  const known = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] }).cases : []

  test('has cases', () => {
    expect(known.length).toBeGreaterThan(0)
  })

  test.each(known.map((each) => [each.name, each] as const))('%s', (_, given) => {
    const year = given.year ?? 2017
    const assessment = assess(forecastOfCase(given, year))
    const value = assessment.amount(`indicators/${id}`, given.of ?? {}, year)
    expect(value?.toFixed(40)).toBe(given.expected === null ? undefined : calculate(given.expected).toFixed(40))
    const own = assessment.findings.filter((finding) => finding.check === id && finding.year === year)
    expect(own.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(given.findings)
    expect(check.describes).toMatch(/\.$/)
  })
})
