/** Small plans in which parts of a cost are paid in other years than its own, beside agreements that ask for own shares of it. */
import fc from 'fast-check'
import type { Cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import { keyOf } from '../../packages/ltsfs/src/commitments/own-choice.ts'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { activity, agreement, barePlan } from '../commitments/bare-plan.ts'
import { given } from '../commitments/random-restrictions.ts'

const COST_YEARS = [2017, 2018]
const YEARS = [2017, 2018, 2019]

/** Whole fives, so that plans often end exactly at a threshold. */
const fives = (most: number) => fc.nat({ max: most / 5 }).map((count) => count * 5)
const byYearOf = (most: number) => fc.tuple(fives(most), fives(most), fives(most))

/** Of the cost of a year: 5 or 10, that a donor was charged with or that is still open, there or carried over by one or two years. */
const partSketch = fc.record({
  year: fc.constantFrom(2017, 2017, 2017, 2018),
  amount: fc.constantFrom(5, 10, 10),
  by: fc.constantFrom(null, null, 0, 1),
  what: fc.constantFrom('carried', 'carried', 'reserved', 'charged'),
  later: fc.constantFrom(1, 1, 2),
})

export const carriedSketch = fc.record({
  costs: fc.tuple(fc.constantFrom(10, 20, 40), fc.constantFrom(0, 20)),
  isSplit: fc.boolean(),
  other: fc.constantFrom(0, 10),
  agreements: fc.array(
    fc.record({
      due: byYearOf(15),
      pays: fc.constantFrom(['a1'], ['a1', 'a2']),
      own: fc.constantFrom('0.5', '0.5', '0.2', null),
      categories: fc.option(fc.constantFrom(['travel'], ['travel', 'staff']), { freq: 1 }),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  parts: fc.array(partSketch, { minLength: 1, maxLength: 3 }),
  income: byYearOf(15),
  day: fc.constantFrom('2017-06-30', '2017-06-30', '2018-06-30'),
})
export type CarriedSketch = typeof carriedSketch extends fc.Arbitrary<infer T> ? T : never

const entriesOf = ({ parts }: CarriedSketch): readonly RegisterEntry[] =>
  parts.flatMap(({ year, amount, by, what, later }, at): readonly RegisterEntry[] => {
    const paper = { on: `${year}-02-01`, recorded: `${year}-02-01`, who: 'Officer', document: 'Paper' }
    const money = { amount: { amount: String(amount), currency: 'FJD' } }
    const named = by === null ? {} : { agreement: `g${by + 1}` }
    const of = { ...paper, id: `p${at}`, activity: 'a1', fiscalYear: year, ...money }
    if (what === 'charged')
      return [
        { ...of, kind: 'committed' },
        { ...paper, id: `x${at}`, kind: 'expensed', commitment: of.id, ...money, agreement: `g${(by ?? 0) + 1}` },
      ]
    const into = { ...paper, id: `f${at}`, reservation: of.id, into: year + later, reason: 'Rain.' }
    return [{ ...of, kind: 'reserved', ...named }, ...(what === 'carried' ? [{ ...into, kind: 'carried-forward' as const }] : [])]
  })

const byYear = (amounts: readonly number[]) => Object.fromEntries(amounts.map((amount, at) => [YEARS[at] ?? 0, String(amount)]))

export const carriedPlan = (of: CarriedSketch): Plan =>
  barePlan({
    activities: [
      activity({ id: 'a1', costs: byYear(of.costs), ...given({ categories: of.isSplit ? { travel: '0.5', staff: '0.5' } : null }) }),
      activity({ id: 'a2', costs: { 2017: '0', 2018: String(of.other) }, priority: 2 }),
    ],
    agreements: of.agreements.map(({ due, pays, own, categories }, at) =>
      agreement({ id: `g${at + 1}`, due: byYear(due), pays, ...given({ own, categories: of.isSplit ? categories : null }) }),
    ),
    register: { entries: [...entriesOf(of)].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) },
    change: (document) => {
      const values = { '2016-01-01': '0', ...Object.fromEntries(YEARS.map((year, at) => [`${year}-01-01`, String(of.income[at])])) }
      const amount = { unit: 'FJD', source: 'invented', values: { ...values, '2020-01-01': '0' } }
      document.otherIncome = [{ id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount }]
    },
  })

/** Whether some of an agreement is used for a cost whatever is chosen: it was charged with a part, or names one that is open. */
const isUsed = ({ parts, day }: CarriedSketch, id: string, year: number): boolean =>
  parts.some(
    (part) =>
      part.year === year &&
      `${year}-02-01` <= day &&
      `g${(part.what === 'charged' ? (part.by ?? 0) : (part.by ?? -1)) + 1}` === id &&
      (part.what !== 'reserved' || year >= Number(day.slice(0, 4))),
  )

/** Every agreement that could be left aside for the cost of an activity in a year, in whatever years that is paid. */
export const keysByYear = (of: CarriedSketch, { network, years }: Cover): readonly string[] =>
  ['a1', 'a2'].flatMap((id) =>
    COST_YEARS.filter((year) =>
      network.claims.some(
        (claim) => claim.id === id && claim.demand.some((amount, at) => amount > 0 && (claim.ofYear ?? years[at]) === year),
      ),
    ).flatMap((year) =>
      of.agreements.flatMap(({ own, pays }, at) =>
        own === null || !pays.some((each) => each === id) || (id === 'a1' && isUsed(of, `g${at + 1}`, year))
          ? []
          : [keyOf({ activity: id, agreement: `g${at + 1}`, year })],
      ),
    ),
  )
