/** Law 7: what is written and read again is the same, and undo after do is the identity. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parse, stringify } from 'yaml'
import type { OptionRecord } from '../../packages/ltsfs/src/inputs/option.ts'
import { optionRecord } from '../../packages/ltsfs/src/inputs/option.ts'
import { type PlanDocument, planDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { minorUnits } from '../../packages/ltsfs/src/money/currency.ts'
import { parseDecimal } from '../../packages/ltsfs/src/money/decimal-text.ts'
import { parseMoney, printAmount } from '../../packages/ltsfs/src/money/money.ts'
import { type AppliedChange, applyOptions } from '../../packages/ltsfs/src/options/apply-options.ts'
import { planOf } from '../../packages/ltsfs/src/plan/plan.ts'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import { basePlan, tiersIn } from '../base-plan.ts'

const base = basePlan()

const planWith = (change: (plan: PlanDocument) => void): PlanDocument => {
  const plan = structuredClone(base)
  change(plan)
  return plan
}

const currency = fc.constantFrom('FJD', 'VUV', 'XPF', 'KWD', 'CLF', 'WST', 'AUD')
const minor = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat({ max: 99 }))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`)

const FEES = ['current.tiers.small', 'current.tiers.others', 'revised.tiers.small'].map((tier) => `membershipFees.schedules.${tier}.fee`)
const change = fc.record({
  path: fc.constantFrom(...FEES, 'userPaysMissions.grossAnnualCost'),
  from: fc.integer({ min: 2015, max: 2022 }),
  years: fc.integer({ min: 1, max: 6 }),
  isOpen: fc.boolean(),
  value: fc.oneof(decimal, fc.constant(null)),
})

const optionOf = (id: string, changes: OptionRecord['changes']): OptionRecord => ({
  id,
  title: 'An option',
  summary: 'An option of the law.',
  source: 'invented',
  changes,
})

/** The changes that put every fiscal year of the plan back to what it was, the last one first. */
const inverse = (changes: readonly AppliedChange[]): OptionRecord['changes'] =>
  changes
    .toReversed()
    .flatMap(({ kind, path, before, years }) =>
      kind === 'field'
        ? [{ path, value: before as never, reason: 'Undo.' }]
        : years.map(({ year, before: was }) => ({ path, from: year, until: year + 1, value: was as never, reason: 'Undo.' })),
    )

const feesByYear = (document: PlanDocument) => {
  const plan = planOf(document)
  const dated = [
    ...document.membershipFees.schedules.flatMap((schedule) => tiersIn(schedule).map(({ fee }) => fee)),
    document.userPaysMissions.grossAnnualCost,
  ]
  return dated.map((value) =>
    plan.years.map((year) =>
      [plan.isInForce(value, year), plan.at(value, year)].map((part) =>
        typeof part === 'boolean' ? part : part.op === 'parameter' ? part.parameter.value?.toFixed() : '',
      ),
    ),
  )
}

describe('round trips', { timeout: 60_000 }, () => {
  test.prop([minor, currency])('an amount that is printed and read again is the same', (units, code) => {
    const amount = parseDecimal(`${units}`)!.div(10 ** minorUnits(code))
    const printed = printAmount(amount, code)
    const read = parseMoney(printed, code)
    expect(read?.amount.equals(amount)).toBe(true)
    expect(read?.currency).toBe(code)
    expect(printAmount(read!.amount, code)).toBe(printed)
  })

  test.prop([decimal, decimal], { numRuns: 10 })(
    'a plan document that is written as JSON or YAML and read again is the same',
    (fee, opening) => {
      const document = planWith((plan) => {
        tiersIn(plan.membershipFees.schedules[0])[0]!.fee.values['2018-01-01'] = fee
        plan.reserves.opening.amount = opening
      })
      expect(planDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
      expect(planDocument.parse(parse(stringify(document)))).toEqual(document)
      const result = validate(document)
      expect(result.ok && result.value.plan.document).toEqual(document)
    },
  )

  test.prop([fc.array(change, { maxLength: 5 })])('an option that is written as JSON or YAML and read again is the same', (changes) => {
    const option = optionOf(
      'lever',
      changes.map(({ path, from, years, isOpen, value }) => ({
        path,
        from,
        ...(isOpen ? { source: 'invented' } : { until: from + years }),
        value,
        reason: 'To try.',
      })),
    )
    expect(optionRecord.parse(JSON.parse(JSON.stringify(option)))).toEqual(option)
    expect(optionRecord.parse(parse(stringify(option)))).toEqual(option)
  })

  test.prop([change])('an option and then its inverse leave every fiscal year as it was', ({ path, from, years, isOpen, value }) => {
    const lever = optionOf('lever', [
      { path, from, ...(isOpen ? {} : { until: from + years }), value, reason: 'To try.' },
      { path: 'donorCoFunding.agreements.aid-general.state', value: 'signed', reason: 'To try.' },
      { path: 'spending.activities.harbour-network.beneficiaries', value: ['AA'], reason: 'To try.' },
    ])
    const before = planWith((plan) => plan.options.splice(0, 1, lever))
    const done = applyOptions(before, ['lever'])
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    const undone = applyOptions({ ...done.value.document, options: [optionOf('undo', inverse(done.value.changes))] }, ['undo'])
    if (!undone.ok) throw new Error(JSON.stringify(undone.problems))
    expect(feesByYear(undone.value.document)).toEqual(feesByYear(before))
    expect(undone.value.document.donorCoFunding).toEqual(before.donorCoFunding)
    expect(undone.value.document.spending).toEqual(before.spending)
  })

  test.prop([change])('laying an option on a document does not touch the document', ({ path, from, value }) => {
    const document = planWith((plan) => plan.options.splice(0, 1, optionOf('lever', [{ path, from, value, reason: 'To try.' }])))
    const copy = structuredClone(document)
    applyOptions(document, ['lever'])
    expect(document).toEqual(copy)
  })
})
