/** Runs one case: the base plan with its changes, validated and forecast, against the figures, compositions and problems the case says. */
import { expect } from 'vitest'
import { forecast } from '../../packages/ltsfs/src/forecast/forecast.ts'
import { parseFigureName } from '../../packages/ltsfs/src/formula/figure-name.ts'
import type { Problem } from '../../packages/ltsfs/src/inputs/problem.ts'
import { type Plan, planOf } from '../../packages/ltsfs/src/plan/plan.ts'
import { categoriesOf, composition } from '../../packages/ltsfs/src/plan/tiers.ts'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import type { Stream } from '../../packages/ltsfs/src/streams/stream.ts'
import { basePlan } from '../base-plan.ts'
import { calculate } from './arithmetic.ts'
import type { Case, CaseFile } from './case-file.ts'
import { patch } from './patch.ts'

type Figures = Readonly<Record<string, string | null>>

const derived = (figures: Case['figures']): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, text === null ? null : calculate(text).toFixed()]))

const composed = (plan: Plan, asked: string) => {
  const [id, year] = asked.split(' ')
  const schedule = plan.document.membershipFees.schedules.find((each) => each.id === id)
  if (schedule === undefined) throw new Error(`no schedule "${id}"`)
  const found = composition(plan, schedule, Number(year))
  return Object.fromEntries(
    categoriesOf(schedule).map((tier) => [tier.id, [...found.values()].filter((each) => each.tier === tier).map((each) => each.member.id)]),
  )
}

const brief = (problems: readonly Problem[]): readonly string[] => problems.map(({ code, path }) => `${code} ${path}`).toSorted()

export const runCase = (
  file: CaseFile,
  { name, basis, given, figures, composition: tiers, problems }: Case,
  streams?: readonly Stream[],
): void => {
  const document = basePlan((base) => {
    patch(base, file.given)
    patch(base, given)
  })
  const plan = planOf(document)
  expect(Object.fromEntries(Object.keys(tiers).map((asked) => [asked, composed(plan, asked)]))).toEqual(tiers)
  const validated = validate(document)
  const outcome = validated.ok ? forecast(validated.value.plan, { basis, ...(streams && { streams }) }) : validated
  if (!outcome.ok) {
    expect(brief(outcome.problems)).toEqual(problems.toSorted())
    expect(Object.keys(figures), `${name}: a plan with problems has no figures`).toEqual([])
    return
  }
  expect(problems, `${name}: there was no problem`).toEqual([])
  const read = (text: string) => {
    const figure = parseFigureName(text)
    if (figure === null) throw new Error(`"${text}" is not the name of a figure`)
    return outcome.value.amount(figure.id, figure.of, figure.year)?.toFixed() ?? null
  }
  expect(Object.fromEntries(Object.keys(figures).map((text) => [text, read(text)]))).toEqual(derived(figures))
}
