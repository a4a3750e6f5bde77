/**
 * Assessments at random: any method, any currency, any members. A sketch is plain data, so that a law can change one thing in it.
 *
 * Sketches that cannot be assessed (ceilings below the whole, relief for everyone) are left out by `assessable`: what is wrong with
 * them is a problem with its own case.
 */
import fc from 'fast-check'
import { assessment, type FeeAssessment } from '../../packages/ltsfs/src/fees/assessment.ts'
import type { FeeScheduleRecord } from '../../packages/ltsfs/src/inputs/fee-schedule.ts'
import type { FeeStepRecord } from '../../packages/ltsfs/src/inputs/fee-step.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { feeTroubles } from '../../packages/ltsfs/src/plan/fee-troubles.ts'
import { planOf } from '../../packages/ltsfs/src/plan/plan.ts'
import { amount, dated, type FeeMember, feePlan } from '../fee-plan.ts'

const member = fc.record({
  income: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 2_000_000_000 })),
  people: fc.integer({ min: 1, max: 50_000_000 }),
  debt: fc.nat({ max: 1_000_000 }),
  flag: fc.boolean(),
  units: fc.integer({ min: 1, max: 64 }),
})

const perMille = fc.integer({ min: 1, max: 999 })
const step = fc.oneof(
  fc.record({ step: fc.constant('floor' as const), perMille: fc.integer({ min: 1, max: 60 }), flagged: fc.boolean(), once: fc.boolean() }),
  fc.record({ step: fc.constant('ceiling' as const), perMille, flagged: fc.boolean(), once: fc.boolean() }),
  fc.record({ step: fc.constant('low-income-relief' as const), perMille, inclusive: fc.boolean() }),
  fc.record({ step: fc.constant('debt-adjustment' as const), perMille: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ step: fc.constant('fixed-shares' as const), perMille: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ step: fc.constant('exclusion' as const), income: fc.nat({ max: 1000 }), inclusive: fc.boolean() }),
  fc.record({ step: fc.constant('rounding' as const), decimals: fc.integer({ min: 1, max: 5 }), tie: fc.boolean(), before: fc.boolean() }),
  fc.record({ step: fc.constant('rescale' as const) }),
)
type StepSketch = typeof step extends fc.Arbitrary<infer S> ? S : never

export const feeSketch = fc.record({
  currency: fc.constantFrom('FJD', 'AUD', 'VUV', 'XPF', 'BHD', 'CHF'),
  members: fc.array(member, { minLength: 1, maxLength: 12 }),
  /** In whole units of the currency. */
  toAssess: fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 2_000_000_000 })),
  method: fc.constantFrom('scale' as const, 'scale' as const, 'scale' as const, 'classes' as const, 'formula' as const, 'tiers' as const),
  key: fc.constantFrom('income' as const, 'mix' as const, 'square-root' as const, 'equal' as const),
  steps: fc.array(step, { maxLength: 5 }),
  reproduce: fc.boolean(),
  threshold: fc.integer({ min: 1, max: 1_000_000 }),
})
export type FeeSketch = typeof feeSketch extends fc.Arbitrary<infer S> ? S : never

const share = (thousandths: number) => dated('1', String(thousandths / 1000))
const idOf = (at: number): string => `M${String(at).padStart(3, '0')}`

const stepOf = (sketch: StepSketch, currency: string): FeeStepRecord => {
  switch (sketch.step) {
    case 'floor':
    case 'ceiling':
      return {
        step: sketch.step,
        share: share(sketch.perMille),
        ...(sketch.flagged ? { flag: 'small' } : {}),
        ...(sketch.once ? { rescale: 'once' as const } : {}),
      }
    case 'low-income-relief':
      return {
        step: 'low-income-relief',
        income: 'income',
        people: 'population',
        gradient: share(sketch.perMille),
        threshold: 'average',
        relieved: sketch.inclusive ? '<=' : '<',
      }
    case 'debt-adjustment':
      return { step: 'debt-adjustment', income: 'income', debt: 'debt', rate: share(sketch.perMille), missing: 'none' }
    case 'fixed-shares':
      return { step: 'fixed-shares', shares: [{ member: idOf(0), share: share(sketch.perMille), reason: 'Host' }] }
    case 'exclusion':
      return { step: 'exclusion', of: 'key', is: sketch.inclusive ? '<=' : '<', threshold: dated(currency, String(sketch.income)) }
    case 'rounding':
      return { step: 'rounding', decimals: sketch.decimals, mode: sketch.tie ? 'tie' : 'reproduce', roundShareBeforeAmount: sketch.before }
    case 'rescale':
      return { step: 'rescale' }
    default:
      return sketch satisfies never
  }
}

const keyOf = ({ key }: FeeSketch) => {
  if (key === 'equal') return { equal: true as const }
  if (key === 'square-root') return { indicator: 'income', damping: 'square-root' as const }
  if (key === 'income') return { indicator: 'income' }
  return {
    mix: [
      { part: dated('1', '0.1'), key: { equal: true as const } },
      { part: dated('1', { of: '1', per: '3' }), key: { indicator: 'population' } },
      { part: dated('1', { of: '17', per: '30' }), key: { indicator: 'income' } },
    ],
  }
}

const scheduleOf = (sketch: FeeSketch): FeeScheduleRecord => {
  const { currency, method } = sketch
  const about = { id: 'random', title: 'A schedule', source: 'invented' }
  const rounding = sketch.reproduce ? ('reproduce' as const) : ('tie' as const)
  const toAssess = amount(currency, String(sketch.toAssess))
  switch (method) {
    case 'scale':
      return { ...about, method, toAssess, key: keyOf(sketch), steps: sketch.steps.map((each) => stepOf(each, currency)), rounding }
    case 'classes': {
      const classes = sketch.members.map(({ units }, at) => ({
        id: `class-${at}`,
        title: 'A class',
        units: dated('1', { of: String(units), per: '16' }),
        added: [{ member: idOf(at), reason: 'Chosen' }],
      }))
      return { ...about, method, toAssess, classes, rounding }
    }
    case 'formula': {
      const [low, high] = [sketch.threshold, sketch.threshold * 10].map((value) => dated('people', String(value)))
      const rate = (value: string) => dated(`${currency}/people`, value)
      const brackets = [
        { threshold: low ?? dated('people', '1'), rate: rate('0.05') },
        { threshold: high ?? dated('people', '2'), rate: rate('0.013') },
      ]
      return { ...about, method, base: toAssess, indicator: 'population', brackets }
    }
    case 'tiers': {
      const small = { indicator: 'population', is: '<' as const, threshold: dated('people', String(sketch.threshold)) }
      const tiers = [
        { id: 'small', title: 'Small', fee: toAssess, entry: small },
        { id: 'others', title: 'Others', fee: amount(currency, String(sketch.toAssess * 3)), entry: { everyone: true as const } },
      ]
      return { ...about, method, tiers }
    }
    default:
      return method satisfies never
  }
}

const membersOf = ({ currency, members }: FeeSketch): readonly FeeMember[] =>
  members.map(({ income, people, debt, flag }, at) => ({
    id: idOf(at),
    indicators: {
      income: [String(income), currency],
      population: [String(people), 'people'],
      debt: [String(debt), currency],
      small: [flag ? '1' : '0', 'flag'],
    },
  }))

export const documentOfFees = (sketch: FeeSketch): PlanDocument => feePlan(membersOf(sketch), scheduleOf(sketch), sketch.currency)

/** The assessment of a document; null where it has troubles. */
export const assessmentOf = (document: PlanDocument): FeeAssessment | null => {
  const plan = planOf(document)
  const [schedule] = document.membershipFees.schedules
  if (schedule === undefined || feeTroubles(plan, schedule, 2017).length > 0) return null
  return assessment({ plan, schedule, year: 2017, chargedIn: () => new Map() })
}

export const assessable: fc.Arbitrary<FeeSketch> = feeSketch.filter((sketch) => assessmentOf(documentOfFees(sketch)) !== null)
