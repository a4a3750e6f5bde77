import { expect, test } from 'vitest'
import { documentOf, must } from '../../../../test/oracles/workbook-plans.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { draftOf } from '../options/draft.ts'
import { resolvePath } from '../options/resolve-path.ts'
import { planWithOptions } from '../plan/plan-with-options.ts'
import { validate } from '../plan/validate.ts'
import { limitsAt } from './input-limits.ts'

const read = new Map<string, PlanDocument>()

/** A plan, with an option of it laid on where one is named. */
const laidOn = async (named: string): Promise<PlanDocument> => {
  const [plan = '', ...options] = named.split(' ')
  const document = read.get(plan) ?? (await documentOf(plan))
  read.set(plan, document)
  return options.length === 0 ? document : must(planWithOptions(document, options)).plan.document
}

/** Of each kind of number what its place takes, whatever stands there now; and two numbers to be tried. */
const PLACES = [
  ['a share', 'lagoon', 'userPaysMissions.perDiemRegimes.by-night.deductions.lodging', 0, 1, ['-0.1', '1.2']],
  ['a chance', 'oco', 'donorCoFunding.agreements.leadership-fellowships.probability', 0, 1, ['-1', '1']],
  ['a rate that is no share', 'oco', 'userPaysMissions.overhead', 0, null, ['-0.1', '1.2']],
  ['the number of a key', 'oco capacity-to-pay', 'membershipFees.schedules.capacity-to-pay.key.base.NZ.number', 0, null, ['-0.1', '1.2']],
  ['units of a class', 'summit', 'membershipFees.schedules.by-class.classes.eight-units.units', 0, null, ['-1', '12']],
  ['a count of posts', 'oco', 'spending.lines.administration-officers.amount.quantity', 0, null, ['-1', '0.5']],
  ['an amount', 'oco', 'membershipFees.schedules.current.tiers.small.fee', 0, null, ['-1', '12000.50']],
  ['a number by which prices rise or fall', 'oco', 'indices.fiji-inflation.rate', null, null, ['-0.1', '1.2']],
  ['a rate of exchange', 'oco', 'exchangeRates.AUD.rate', 0.000001, null, ['0', '0.000001']],
] as const

test.each(PLACES)('%s: the sheet refuses what the plan refuses, and nothing else', async (_, plan, path, least, most, tried) => {
  const document = await laidOn(plan)
  const limits = limitsAt(document, path)
  expect(limits).toEqual({ least, most, isWhole: false })
  for (const value of tried) {
    const draft = draftOf({ ...document, options: [] })
    const target = resolvePath(draft, path, path)
    if (target.kind === 'dated') {
      const days = Object.keys(target.value.values)
      draft.set([...target.keys, 'values'], Object.fromEntries(days.map((day) => [day, value])))
    } else if (target.kind === 'field') draft.set(target.keys, value)
    const refused = validate(draft.document())
    const isHere = refused.ok ? false : refused.problems.some((problem) => problem.path.startsWith(path))
    const isWithin = Number(value) >= (limits.least ?? -Infinity) && Number(value) <= (limits.most ?? Infinity)
    expect([value, isHere]).toEqual([value, !isWithin])
  }
})

test('a whole number has the limits of its schema, and what is no number of the plan has none', async () => {
  const document = await laidOn('oco')
  // The schema takes 0 to 366 nights.
  expect(limitsAt(document, 'userPaysMissions.missions.as-legislation.nights')).toEqual({ least: 0, most: 366, isWhole: true })
  expect(limitsAt(document, 'no.such.place')).toEqual({ least: null, most: null, isWhole: false })
})
