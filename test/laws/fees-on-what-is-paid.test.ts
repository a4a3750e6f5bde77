/**
 * In every example plan, with every option, on every basis and in every year: what a project earns is the fee on what the waterfall shows
 * as paid from its agreement for its own activities. The fee is worked out here from the plan document, apart from the formulas.
 */
import { readPlan } from 'ltsfs-exchange'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '../../packages/ltsfs/src/calendar/day.ts'
import { type Forecast, forecast } from '../../packages/ltsfs/src/forecast/forecast.ts'
import type { DatedNumber } from '../../packages/ltsfs/src/inputs/dated.ts'
import type { ProjectRecord } from '../../packages/ltsfs/src/inputs/project-management-fees.ts'
import { minorUnits } from '../../packages/ltsfs/src/money/currency.ts'
import { Decimal, ONE, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { applyOptions } from '../../packages/ltsfs/src/options/apply-options.ts'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { totalOf } from './forecast-of.ts'

const PLANS = ['fixtures/oco', 'fixtures/lagoon', 'fixtures/summit']

const sound = <T>(result: { ok: true; value: T } | { ok: false; problems: readonly { message: string }[] }): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

const documents = await Promise.all(
  PLANS.map(async (folder) => ({ folder, document: sound(validate(sound(await readPlan(folder)))).plan.document })),
)

const made = documents.flatMap(({ folder, document }) =>
  [[], ...document.options.map(({ id }) => [id])].flatMap((options) =>
    BASES.map((basis) => {
      const { plan } = sound(validate(sound(applyOptions(document, options)).document))
      return { name: `${folder} ${options.join(' ') || 'as it is'}, ${basis}`, made: sound(forecast(plan, { basis })) }
    }),
  ),
)

const sumOf = (parts: readonly Decimal[]): Decimal => parts.reduce((all, part) => all.plus(part), ZERO)

/** A number of the plan in a year; undefined where there is none in force. */
const numberIn = ({ plan, value }: Forecast, year: number) => {
  return (dated: DatedNumber | ProjectRecord['feeRate']): Decimal | undefined =>
    dated !== undefined && plan.isInForce(dated, year) ? value(plan.at(dated, year)) : undefined
}

type NumberIn = ReturnType<typeof numberIn>

/** What carries no fee: a share of what is paid and an amount. */
const excludedOf = ({ excluded, exclusions = [], delivery }: ProjectRecord, number: NumberIn) => {
  const amounts = exclusions.flatMap((each) => {
    const amount = 'amount' in each ? number(each.amount) : undefined
    const limit = 'limit' in each ? number(each.limit?.value) : undefined
    return amount === undefined || (limit !== undefined && amount.lte(limit)) ? [] : [amount]
  })
  return { share: number(excluded) ?? ZERO, amount: sumOf(amounts).times(number(delivery) ?? ONE) }
}

const byBands = ({ feeBands }: ProjectRecord, base: Decimal, number: NumberIn): Decimal =>
  sumOf(
    (feeBands?.bands ?? []).map(({ from, upTo, rate }) => {
      const within = Decimal.min(base, number(upTo) ?? base).minus(number(from) ?? ZERO)
      return Decimal.max(within, 0).times(number(rate) ?? ZERO)
    }),
  )

const waivedOf = ({ plan }: Forecast, { waivers = [] }: ProjectRecord, year: number, number: NumberIn): Decimal => {
  const { from, until } = plan.span(year)
  const parts = waivers.map((waiver) => {
    const [first, last] = [
      waiver.from > from ? waiver.from : from,
      waiver.until !== undefined && waiver.until < until ? waiver.until : until,
    ]
    return first >= last ? ZERO : (number(waiver.share) ?? ONE).times(daysBetween(first, last)).div(daysBetween(from, until))
  })
  return Decimal.min(1, sumOf(parts))
}

/** The fee on what is paid, what is waived of it taken off, in minor units. */
const feeOn = (paid: Decimal, forecasted: Forecast, project: ProjectRecord, year: number): Decimal => {
  if (paid.isZero()) return ZERO
  const number = numberIn(forecasted, year)
  const { share, amount } = excludedOf(project, number)
  const most = number(project.donorMaximum)
  const cost = totalOf(forecasted, 'project-management-fees/cost', year, { project: project.id })
  const rate = Decimal.min(number(project.feeRate) ?? ZERO, most ?? 1)
  const fee =
    project.feeBands === undefined
      ? Decimal.max(paid.times(ONE.minus(share)).minus(amount), 0).times(rate)
      : byBands(project, cost.times(ONE.minus(share)).minus(amount), number)
          .times(paid)
          .div(cost)
  const round = (exact: Decimal) => exact.toDecimalPlaces(minorUnits(forecasted.plan.currency), Decimal.ROUND_HALF_UP)
  const asked = round(Decimal.min(fee, number(project.feeCeiling) ?? fee))
  return asked.minus(round(asked.times(waivedOf(forecasted, project, year, number))))
}

const paidOf = (forecasted: Forecast, { id, agreement }: ProjectRecord, year: number): Decimal =>
  sumOf(
    forecasted.plan.document.spending.activities
      .filter(({ project }) => project === id)
      .map((activity) => totalOf(forecasted, 'donor-co-funding/applied', year, { agreement, activity: activity.id })),
  )

describe('with every option, on every basis and in every year', () => {
  test.each(made)('$name: a fee is that on what is paid, at most the minor unit less', ({ made: forecasted }) => {
    const unit = new Decimal(10).pow(-minorUnits(forecasted.plan.currency))
    const { projects } = forecasted.plan.document.projectManagementFees
    for (const year of forecasted.years)
      for (const project of projects) {
        const of = { project: project.id }
        const paid = paidOf(forecasted, project, year)
        expect(totalOf(forecasted, 'project-management-fees/delivered', year, of).toFixed()).toBe(paid.toFixed())
        const earned = totalOf(forecasted, 'project-management-fees/earned', year, of)
        const fee = feeOn(paid, forecasted, project, year)
        expect([earned.toFixed(), earned.plus(unit).toFixed()], `${project.id} ${year}`).toContain(fee.toFixed())
      }
  })

  test.each(made)('$name: agreements pay the fees that their projects earn', ({ made: forecasted }) => {
    const { projects } = forecasted.plan.document.projectManagementFees
    for (const year of forecasted.years)
      for (const { id } of forecasted.plan.document.donorCoFunding.agreements) {
        const earned = sumOf(
          projects
            .filter(({ agreement }) => agreement === id)
            .map((project) => totalOf(forecasted, 'project-management-fees/earned', year, { project: project.id })),
        )
        expect(totalOf(forecasted, 'donor-co-funding/fee-taken', year, { agreement: id }).toFixed()).toBe(earned.toFixed())
      }
  })
})

test('the projects of the examples are charged without a minimum and without a cost that holds its fee, which the law leaves out', () => {
  const projects = documents.flatMap(({ document }) => document.projectManagementFees.projects)
  expect(
    projects.filter(({ feeMinimum, exclusions = [] }) => feeMinimum !== undefined || exclusions.some(({ kind }) => kind === 'fee')),
  ).toEqual([])
})
