/** Plans with a register at random: what was signed, received, committed and spent over two years, in two currencies, restricted and not. */
import fc from 'fast-check'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { activity, agreement, barePlan } from './bare-plan.ts'
import { given, narrowing, purpose } from './random-restrictions.ts'

export const YEARS = [2017, 2018, 2019, 2020]
export const ACTIVITIES = ['a1', 'a2', 'a3', 'b1']
const FUNDS = ['g1', 'g2', 'g3']
/** The register stands in the middle of the second year. */
export const TODAY = '2018-06-30'
export const FIRST = 2018

/** Whole tens, so that plans often end exactly at a threshold. */
const tens = fc.nat({ max: 12 }).map((count) => count * 10)
const yearly = fc.tuple(tens, tens, tens, tens)

const agreementSketch = fc.record({
  due: yearly,
  /** Nothing: unrestricted. */
  pays: fc.uniqueArray(fc.constantFrom(...ACTIVITIES), { maxLength: 3 }),
  state: fc.constantFrom<'signed' | 'pledged' | 'suspended'>('signed', 'signed', 'signed', 'pledged', 'suspended'),
  share: fc.option(fc.constantFrom('0.5', '0.8')),
  locked: fc.boolean(),
  /** Whether the register speaks of it, and how much of the first two instalments came. */
  registered: fc.boolean(),
  received: fc.tuple(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 0.5, 1)),
  /** What the bank credited for a foreign unit; nothing: not known. */
  credited: fc.option(fc.constantFrom('1.5', '1.7')),
  foreign: fc.boolean(),
  matchedBy: fc.option(fc.constantFrom(...FUNDS), { freq: 4 }),
  narrowed: narrowing,
})
export type AgreementSketch = typeof agreementSketch extends fc.Arbitrary<infer T> ? T : never

const commitmentSketch = fc.record({
  activity: fc.constantFrom(...ACTIVITIES),
  year: fc.constantFrom(2017, 2018, 2018, 2019),
  amount: tens.map((amount) => amount + 10),
  names: fc.option(fc.constantFrom(...FUNDS)),
  /** Shares that are expensed, each on a fund or on general money, last year or this one. */
  spent: fc.array(fc.record({ share: fc.constantFrom(0.25, 0.5), on: fc.option(fc.constantFrom(...FUNDS)), late: fc.boolean() }), {
    maxLength: 2,
  }),
})
export type CommitmentSketch = typeof commitmentSketch extends fc.Arbitrary<infer T> ? T : never

export const registerSketch = fc.record({
  costs: fc.array(yearly, { minLength: ACTIVITIES.length, maxLength: ACTIVITIES.length }),
  purposes: fc.array(purpose, { minLength: ACTIVITIES.length, maxLength: ACTIVITIES.length }),
  agreements: fc.array(agreementSketch, { minLength: 1, maxLength: FUNDS.length }),
  commitments: fc.array(commitmentSketch, { maxLength: 3 }),
  income: tens,
  scalable: fc.boolean(),
})
export type RegisterSketch = typeof registerSketch extends fc.Arbitrary<infer T> ? T : never

export const idOf = (at: number): string => `g${at + 1}`
const byYear = (amounts: readonly number[]) => Object.fromEntries(YEARS.map((year, at) => [year, String(amounts[at] ?? 0)]))
const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })
const fjd = (amount: number) => ({ amount: amount.toFixed(2), currency: 'FJD' })

/** Expenses name only agreements that the sketch has; others are general. */
const fundIn = ({ agreements }: RegisterSketch, id: string | null): string | null =>
  id !== null && FUNDS.indexOf(id) < agreements.length ? id : null

const paper = (id: string, on: string) => ({ id, on, recorded: on, who: 'Officer', document: `Paper ${id}` })

const agreementEntries = (sketch: AgreementSketch, at: number): readonly object[] => {
  if (!sketch.registered) return []
  const [id, currency] = [idOf(at), sketch.foreign ? 'AUD' : 'FJD']
  const receipts = sketch.received.flatMap((share, year) => {
    const amount = sketch.due[year]! * share
    if (amount === 0) return []
    const credited = sketch.foreign && sketch.credited !== null ? { credited: fjd(amount * Number(sketch.credited)) } : {}
    const instalment = { instalment: `year-${YEARS[year]}`, amount: { amount: amount.toFixed(2), currency } }
    return [{ ...paper(`${id}-received-${year}`, `${YEARS[year]}-04-01`), kind: 'received', agreement: id, ...instalment, ...credited }]
  })
  const later =
    sketch.state === 'signed'
      ? []
      : [{ ...paper(`${id}-${sketch.state}`, '2018-05-01'), kind: sketch.state, agreement: id, reason: 'Audit' }]
  return [
    { ...paper(`${id}-signed`, '2017-01-02'), kind: 'signed', agreement: id },
    ...receipts,
    ...later.map(({ reason, ...entry }) => (entry.kind === 'suspended' ? { ...entry, reason } : entry)),
  ]
}

/** In whole cents, of the whole commitment. */
export const expensesOf = (of: RegisterSketch, { amount, spent, names }: CommitmentSketch) =>
  spent.map(({ share, on, late }) => ({ amount: amount * share, fund: fundIn(of, names ?? on), on: late ? '2018-03-01' : '2017-11-01' }))

const commitmentEntries = (of: RegisterSketch, sketch: CommitmentSketch, at: number): readonly object[] => {
  const id = `c${at + 1}`
  const on = sketch.year === 2017 ? '2017-10-01' : '2018-02-01'
  const names = fundIn(of, sketch.names)
  const named = names === null ? {} : { agreement: names }
  return [
    { ...paper(id, on), kind: 'committed', activity: sketch.activity, fiscalYear: sketch.year, amount: fjd(sketch.amount), ...named },
    ...expensesOf(of, sketch).map(({ amount, fund, on: day }, each) => ({
      ...paper(`${id}-e${each + 1}`, day < on ? '2018-03-01' : day),
      ...{ kind: 'expensed', commitment: id, amount: fjd(amount) },
      ...(fund === null ? {} : { agreement: fund }),
    })),
  ]
}

export const entriesOf = (of: RegisterSketch): readonly RegisterEntry[] =>
  [
    ...of.agreements.flatMap(agreementEntries),
    ...of.commitments.flatMap((each, at) => commitmentEntries(of, each, at)),
  ] as unknown as readonly RegisterEntry[]

export const planOfRegister = (of: RegisterSketch, change: (document: PlanDocument) => void = () => undefined): Plan =>
  barePlan({
    activities: ACTIVITIES.map((id, at) =>
      activity({
        ...{ id, costs: byYear(of.costs[at] ?? []), priority: 1 + (at % 2), scalable: of.scalable },
        kind: id.startsWith('b') ? 'base-line' : 'expansion',
        ...given(of.purposes[at] ?? {}),
      }),
    ),
    agreements: of.agreements.map(({ due, pays, state, share, locked, foreign, registered, narrowed }, at) => ({
      ...agreement({
        ...{ id: idOf(at), due: byYear(due), pays, state },
        currency: foreign && registered ? 'AUD' : 'FJD',
        ...(locked ? { condition: 'open' as const } : {}),
        ...(share === null ? {} : { donorShare: dated('1', share) }),
        ...given(narrowed),
      }),
      ...(pays.length === 0 ? { restriction: 'none' as const } : {}),
    })),
    commitments: {
      funds: of.agreements.flatMap(({ matchedBy }, at) => {
        const by = fundIn(of, matchedBy)
        return by === null || by === idOf(at) ? [] : [{ agreement: idOf(at), match: { by: [by], atMost: dated('1', '2') } }]
      }),
    },
    register: { entries: [...entriesOf(of)] },
    change: (document) => {
      document.otherIncome = [
        { id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount: dated('FJD', String(of.income)) },
      ]
      change(document)
    },
  })
