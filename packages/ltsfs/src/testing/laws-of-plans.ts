/** Laws of any plan: nothing is lost, every figure explains itself, order is no matter, all readings agree. */
import fc from 'fast-check'
import { type Forecast, forecast } from '../forecast/forecast.ts'
import { statement } from '../forecast/statement.ts'
import { printFigureName } from '../formula/figure-name.ts'
import { openKernel } from '../formula/kernel-run.ts'
import { sampler } from '../formula/sampler.ts'
import { unitConflicts } from '../formula/units.ts'
import { valueReader } from '../formula/value.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { ZERO } from '../money/decimal.ts'
import { planOf } from '../plan/plan.ts'
import { validate } from '../plan/validate.ts'
import { BASES, type Basis } from '../streams/stream.ts'
import { type Law, mustHold, type Near } from './law.ts'
import { plansNear } from './plans-near.ts'

const forecastOf = (document: PlanDocument, basis: Basis, { streams }: Near): Forecast => {
  const computed = forecast(planOf(document), { basis, ...(streams && { streams }) })
  // A stream of your own may lack a number there: no plan to judge it by.
  if (!computed.ok) return fc.pre(false) as never
  return computed.value
}

const amountsOf = ({ figures, value }: Forecast): ReadonlyMap<string, string> =>
  new Map(figures.map((figure) => [printFigureName(figure), value(figure).toFixed()]))

const mustBeSame = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): void => {
  for (const [name, amount] of some)
    mustHold(others.get(name) === amount, () => `${name} is ${amount} and ${others.get(name) ?? 'nothing'}`)
}

/** A law of a plan on a basis. */
const lawOf = (id: string, says: string, check: (document: PlanDocument, basis: Basis, near: Near) => void): Law => ({
  id,
  says,
  property: (near) => fc.property(plansNear(near.plan), fc.constantFrom(...BASES), (document, basis) => check(document, basis, near)),
})

const conservation = lawOf(
  'conservation',
  'Every total is the sum of its lines, and what comes in is spent, carried over or kept.',
  (document, basis, near) => {
    const of = forecastOf(document, basis, near)
    const rows = statement(of)
    for (const [at, year] of of.years.entries()) {
      for (const section of ['income', 'spending', 'reserves'] as const) {
        const inSection = rows.filter((row) => row.section === section)
        const lines = inSection.filter(({ kind }) => kind === 'line')
        const sum = lines.reduce((all, { cells, sign }) => all.plus((cells[at]?.amount ?? ZERO).times(sign)), ZERO)
        const total = inSection.find(({ kind }) => kind === 'total')?.cells[at]?.amount ?? ZERO
        mustHold(sum.eq(total), () => `the lines of ${section} in ${year} add to ${sum.toFixed()}, not ${total.toFixed()}`)
      }
      const unexplained = of.amount('statement/check', {}, year) ?? ZERO
      mustHold(unexplained.isZero(), () => `${unexplained.toFixed()} of ${year} is unexplained`)
    }
  },
)

const succession = lawOf('succession', 'Reserves open with what they closed with the year before.', (document, basis, near) => {
  const { years, amount } = forecastOf(document, basis, near)
  for (const year of years.slice(1)) {
    const [opening, closing] = [amount('reserves/opening', {}, year), amount('reserves/closing', {}, year - 1)]
    mustHold(
      opening?.toFixed() === closing?.toFixed(),
      () => `reserves open ${year} with ${opening} and closed the year before with ${closing}`,
    )
  }
})

const explanation = lawOf(
  'explanation',
  'Every figure explains itself with the value it has, and adds like to like.',
  (document, basis, near) => {
    const of = forecastOf(document, basis, near)
    const [conflict] = unitConflicts(of.figures)
    mustHold(conflict === undefined, () => `units do not go together: ${JSON.stringify(conflict)}`)
    for (const figure of of.figures) {
      const explained = of.explain(printFigureName(figure))
      mustHold(
        explained.ok && explained.value.value.eq(of.value(figure)),
        () => `${printFigureName(figure)} explains another value than its own`,
      )
    }
  },
)

const order = lawOf(
  'order',
  'The order in which members, lines, activities and sources are written changes no figure.',
  (document, basis, near) => {
    const turned: PlanDocument = {
      ...document,
      members: document.members.toReversed(),
      sources: document.sources.toReversed(),
      otherIncome: document.otherIncome.toReversed(),
      spending: { lines: document.spending.lines.toReversed(), activities: document.spending.activities.toReversed() },
    }
    mustBeSame(amountsOf(forecastOf(turned, basis, near)), amountsOf(forecastOf(document, basis, near)))
  },
)

const reading = lawOf('reading', 'Figures read in any order, one by one, have the same values.', (document, basis, near) => {
  const of = forecastOf(document, basis, near)
  const reader = valueReader()
  for (const figure of of.figures.toReversed())
    mustHold(reader.read(figure).eq(of.value(figure)), () => `${printFigureName(figure)} depends on what was read before`)
})

/** To a billionth of the figure. */
const NEAR_ENOUGH = 1e-9

const sampling = lawOf('sampling', 'The kernel of a simulation computes what the exact reading computes.', (document, basis, near) => {
  const of = forecastOf(document, basis, near)
  const kernel = openKernel(sampler(of.figures, []))
  kernel.run()
  for (const [at, figure] of of.figures.entries()) {
    const [exact, sampled] = [of.value(figure).toNumber(), kernel.output(at)[0] ?? Number.NaN]
    mustHold(
      Math.abs(exact - sampled) <= NEAR_ENOUGH * Math.max(1, Math.abs(exact)),
      () => `${printFigureName(figure)} is ${exact}, sampled ${sampled}`,
    )
  }
})

const roundTrip = lawOf(
  'round-trip',
  'A plan written as JSON and read again is the same plan, with the same figures.',
  (document, basis, near) => {
    const read = validate(JSON.parse(JSON.stringify(document)))
    if (!read.ok) throw new Error(read.problems[0]?.message)
    mustBeSame(amountsOf(forecastOf(read.value.plan.document, basis, near)), amountsOf(forecastOf(document, basis, near)))
  },
)

const foresight = lawOf(
  'foresight',
  'A year that is left out at the end changes no figure of the years before.',
  (document, basis, near) => {
    const { from, to } = document.period
    const shorter = { ...document, period: { from, to: Math.max(from, to - 1) } }
    mustBeSame(amountsOf(forecastOf(shorter, basis, near)), amountsOf(forecastOf(document, basis, near)))
  },
)

export const lawsOfPlans: readonly Law[] = [conservation, succession, explanation, order, reading, sampling, roundTrip, foresight]
