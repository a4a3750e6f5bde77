/** Law: what an agreement was charged beyond its part of the cost of a year is told on every day from then on, added up straight from entries. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import type { AgreementRecord } from '../../packages/ltsfs/src/inputs/donor-co-funding.ts'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import { activity, agreement, barePlan } from '../commitments/bare-plan.ts'

const YEARS = [2017, 2018, 2019]
const FUNDS = ['g1', 'g2']
const DAYS = YEARS.flatMap((year) => ['01-01', '07-01', '12-31'].map((day) => `${year}-${day}`))

/** In tenths, so that everything is added up in whole numbers. */
const bound = fc.record({ share: fc.constantFrom(null, 3, 5), own: fc.constantFrom(null, 5, 8) })
const amount = fc.constantFrom(10, 20, 30)
const expense = fc.record({
  payer: fc.constantFrom(0, 0, 1, 2),
  after: fc.nat({ max: 4 }),
  all: fc.boolean(),
  reversed: fc.constantFrom(false, false, true),
})
const commitment = fc.record({ year: fc.nat({ max: 2 }), amount, expenses: fc.array(expense, { minLength: 1, maxLength: 2 }) })
const sketch = fc.record({
  costs: fc.tuple(amount, amount, amount),
  bounds: fc.tuple(bound, bound),
  commitments: fc.array(commitment, { minLength: 1, maxLength: 3 }),
  day: fc.integer({ min: 2, max: DAYS.length - 1 }),
})
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never

const dated = (tenths: number) => ({ unit: '1', source: 'invented', values: { '2016-01-01': `0.${tenths}` } })
const paper = (id: string, on: string) => ({ id, on, recorded: '2019-12-31', who: 'Officer', document: 'Paper' })
const fjd = (units: number) => ({ amount: String(units), currency: 'FJD' })

/** Each with what is charged, in the order given; what is reversed was reversed on the day itself. */
const charges = ({ commitments, day }: Sketch) =>
  commitments.flatMap(({ year, amount: whole, expenses }, at) => {
    let left = whole
    return expenses.flatMap(({ payer, after, all, reversed }, each) => {
      const units = all ? left : left / 2
      const when = Math.min(year * 3 + after, DAYS.length - 1)
      if (!reversed) left -= units
      return units === 0 ? [] : [{ id: `x${at}${each}`, of: at, year, payer: FUNDS[payer], units, when, reversed, isKnown: when <= day }]
    })
  })

const entriesOf = (of: Sketch): readonly object[] => [
  ...of.commitments.map(({ year, amount: units }, at) => ({
    ...paper(`c${at}`, `${YEARS[year]}-01-01`),
    ...{ kind: 'committed', activity: 'a1', fiscalYear: YEARS[year], amount: fjd(units) },
  })),
  ...charges(of).flatMap(({ id, of: at, payer, units, when, reversed }) => [
    {
      ...{ ...paper(id, DAYS[when]!), kind: 'expensed', commitment: `c${at}`, amount: fjd(units) },
      ...(payer === undefined ? {} : { agreement: payer }),
    },
    ...(reversed ? [{ ...paper(`${id}-reversed`, DAYS[when]!), kind: 'reversed', entry: id, reason: 'Wrong.' }] : []),
  ]),
]

const planOf = (of: Sketch) =>
  barePlan({
    activities: [activity({ id: 'a1', costs: Object.fromEntries(YEARS.map((year, at) => [year, String(of.costs[at])])) })],
    agreements: of.bounds.map(({ share, own }, at) =>
      agreement({
        ...{ id: FUNDS[at]!, pays: ['a1'], due: { 2017: '1000' } },
        ...(own === null ? {} : { own: `0.${own}` }),
        ...(share === null ? {} : { donorShare: dated(share) as NonNullable<AgreementRecord['donorShare']> }),
      }),
    ),
    register: { entries: entriesOf(of) as readonly RegisterEntry[] as RegisterEntry[] },
  })

/** By year and agreement, in cents: its share of the cost, and of what an own share leaves to all of them. */
const beyond = (of: Sketch): readonly string[] =>
  YEARS.flatMap((year, at) => {
    const committed = of.commitments.filter((each) => each.year === at && at * 3 <= of.day)
    const cost = 100 * Math.max(of.costs[at]!, ...[committed.reduce((sum, each) => sum + each.amount, 0)])
    const known = charges(of).filter((each) => each.year === at && each.isKnown && !each.reversed && each.payer !== undefined)
    const paid = (id?: string) => known.reduce((sum, { payer, units }) => (id === undefined || payer === id ? sum + 100 * units : sum), 0)
    return of.bounds.flatMap(({ share, own }, fund) => {
      const id = FUNDS[fund]!
      if (paid(id) === 0) return []
      const over = [paid(id) - (cost * (share ?? 10)) / 10, ...(own === null ? [] : [paid() - (cost * (10 - own)) / 10])]
      return share === null && own === null ? [] : Math.max(...over) <= 0 ? [] : [`${year} ${id} ${Math.max(...over) / 100}`]
    })
  })

test('what is charged beyond a share or an own share is told of every year, gone by and paid in full or not', () => {
  const seen = { gone: 0, now: 0 }
  fc.assert(
    fc.property(sketch, (of) => {
      const covered = cover(planOf(of), { asOf: DAYS[of.day]!, activities: [] })
      if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
      const told = covered.value.breached.flatMap(({ kind, fact }) => {
        const [, fund, over, year] = /^(\S+) is charged (\S+) of the cost of a1 in (\d+) beyond /.exec(fact) ?? []
        return kind === 'above-share' ? [`${year} ${fund} ${Number(over)}`] : []
      })
      for (const each of told) seen[each < DAYS[of.day]!.slice(0, 4) ? 'gone' : 'now'] += 1
      expect(told.toSorted()).toEqual(beyond(of).toSorted())
    }),
  )
  expect(Math.min(seen.gone, seen.now)).toBeGreaterThan(10)
})
