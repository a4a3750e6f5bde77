import { describe, expect, test } from 'vitest'
import { basePlan, tiersIn } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { Decimal } from '../money/decimal.ts'
import { validate } from '../plan/validate.ts'
import { changedVersionsSentence, changedVersionsTable } from '../presentation/comparison/comparison-versions.ts'
import { planTotals, type Totals } from './plan-totals.ts'
import { changedVersions } from './versions.ts'

const smaller = (document: PlanDocument): void => {
  // BB falls below the threshold of 50,000 people and pays the fee of small administrations.
  const member = document.members.find(({ id }) => id === 'BB')
  Object.assign(member?.indicators['population'] ?? {}, { value: '40000' })
}
const dearer = (document: PlanDocument): void => {
  for (const tier of tiersIn(document.membershipFees.schedules[0]))
    if (tier.id === 'others') tier.fee = { ...tier.fee, values: { '2016-01-01': '12000.00' } }
}

const found = (change: (document: PlanDocument) => void) => {
  const result = changedVersions(basePlan(), basePlan(change), 'expected')
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}
const charged = ({ measures }: ReturnType<typeof found>) => {
  const one = measures.find(({ measure }) => measure.id === 'fees-charged')
  return [one?.before, one?.byData, one?.byParameters, one?.after].map((value) => value?.toFixed(2))
}

const totals = (document: PlanDocument) => {
  const valid = validate(document)
  const computed = valid.ok ? planTotals(valid.value.plan, 'expected') : valid
  if (!computed.ok) throw new Error(computed.problems[0]?.message)
  return computed.value
}

/** Nothing is known of how the earlier version was computed. */
const NOW = { engine: '0.1.0', recorded: 'none' } as const

/** 2017 to 2020. */
const YEARS = 4

describe('why figures changed since another version', () => {
  test('a changed indicator is data, and moves what it moves', () => {
    const before = (10_000 * 2 + 1000) * YEARS
    expect(charged(found(smaller))).toEqual([before, (1000 - 10_000) * YEARS, 0, before - 9000 * YEARS].map((amount) => amount.toFixed(2)))
  })

  test('a changed fee is a parameter', () => {
    const before = (10_000 * 2 + 1000) * YEARS
    expect(charged(found(dearer))).toEqual([before, 0, 2000 * 2 * YEARS, before + 4000 * YEARS].map((amount) => amount.toFixed(2)))
  })

  test('of both at once each has its share, whichever comes first, and the two add up', () => {
    const both = found((document) => {
      smaller(document)
      dearer(document)
    })
    // By data: -9,000 a year at the old fee and -11,000 at the new. By parameters: 4,000 for two who pay it and 2,000 for one.
    const [data, parameters] = [((-9000 - 11_000) / 2) * YEARS, ((4000 + 2000) / 2) * YEARS]
    const before = 21_000 * YEARS
    expect(charged(both)).toEqual([before, data, parameters, before + data + parameters].map((amount) => amount.toFixed(2)))
    expect(changedVersionsTable(both, NOW).reconciliation).toMatch(
      /^Before, data and parameters less after leave 0\.00 FJD in each of \d+ lines\.$/,
    )
    expect([both.data.length, both.parameters.length]).toEqual([1, 1])
  })

  test('options move no figure of the plan, and nothing is said of nothing', () => {
    const options = found((document) => void document.options.pop())
    expect(options.options).toHaveLength(1)
    expect(changedVersionsSentence(options, NOW)).toBe('1 place in the options changed: reserves at the end stay as they were')
    expect(
      changedVersionsSentence(
        found(() => undefined),
        NOW,
      ),
    ).toBe('Nothing differs between the two versions')
  })

  test('what cannot be computed with one of the two alone is not told apart', () => {
    const together = found((document) => {
      document.indices.push({ ...(document.indices[0] as never as object), id: 'wages', title: 'Wages' } as never)
      for (const line of document.spending.lines) if (line.index === 'prices') line.index = 'wages'
    })
    expect(charged(together).slice(1, 3)).toEqual([undefined, undefined])
    expect(changedVersionsTable(together, NOW).notes[1]).toContain('hang together')
  })

  describe('with what an engine recorded of the earlier version', () => {
    /** What this engine makes of it, but for the fees charged, of which the engine of then made 700 less. */
    const OF_THEN: Totals = { ...totals(basePlan()), 'fees-charged': String(21_000 * YEARS - 700) }
    const by = (engine: string, recorded = OF_THEN) => ({ engine: '0.1.0', recorded: { engine, totals: recorded } })
    const row = (changed: ReturnType<typeof found>, computed: ReturnType<typeof by>, id = 'fees-charged') =>
      changedVersionsTable(changed, computed)
        .rows.find((one) => one.id === id)
        ?.cells.map(({ amount }) => amount)
    const money = (...amounts: readonly number[]) => amounts.map((amount) => amount.toFixed(2))
    const both = () =>
      found((document) => {
        smaller(document)
        dearer(document)
      })

    test('the part of the engine stands beside those of data and parameters, and all add up to the cent', () => {
      const [data, parameters] = [((-9000 - 11_000) / 2) * YEARS, ((4000 + 2000) / 2) * YEARS]
      const after = 21_000 * YEARS + data + parameters
      expect(row(both(), by('0.0.1'))).toEqual(money(21_000 * YEARS - 700, 700, data, parameters, after))
      const table = changedVersionsTable(both(), by('0.0.1'))
      expect(table.columns.map(({ label }) => label)).toEqual([
        ...['Before, as ltsfs 0.0.1 recorded it', 'By the engine, 0.0.1 to 0.1.0', 'By data', 'By parameters', 'After'],
      ])
      expect(table.reconciliation).toMatch(/^Before, engine, data and parameters less after leave 0\.00 FJD in each of \d+ lines\.$/)
    })

    test('the same engine moves nothing', () => {
      expect(row(found(dearer), by('0.1.0', totals(basePlan())))).toEqual(money(21_000 * YEARS, 0, 0, 4000 * YEARS, 25_000 * YEARS))
    })

    test('the engine is named where it alone moved something, with what it did to the reserves', () => {
      const closing = new Decimal(totals(basePlan())['reserves'] ?? 0)
      const recorded = { ...totals(basePlan()), reserves: closing.plus(30).toFixed() }
      const same = found(() => undefined)
      expect(changedVersionsSentence(same, by('0.0.1', recorded))).toBe(
        'The engine (0.0.1 to 0.1.0) changed: reserves at the end are 30.00 FJD lower',
      )
      expect(changedVersionsSentence(same, by('0.0.1', totals(basePlan())))).toBe('Nothing differs between the two versions')
    })

    test('the same engine with other totals moved nothing: its record is in doubt, and so it says', () => {
      const table = changedVersionsTable(found(dearer), by('0.1.0'))
      expect(row(found(dearer), by('0.1.0'))).toEqual(money(21_000 * YEARS - 700, 700, 0, 4000 * YEARS, 25_000 * YEARS))
      expect(table.caption).toBe(
        'The record of the earlier version does not agree with itself: ltsfs 0.1.0 makes other totals of it than it recorded',
      )
      expect(table.columns[1]?.label).toBe('Not explained')
      expect(table.notes[1]).toContain('No engine moved what is not explained')
      expect([table.caption, ...table.notes, ...table.columns.map(({ label }) => label)].join()).not.toMatch(/[Tt]he engine/)
    })

    test('a total that it did not have has no part of the engine, and the others still add up', () => {
      const { gap: _, ...recorded } = totals(basePlan())
      const table = changedVersionsTable(both(), by('0.0.1', recorded))
      expect(
        table.rows
          .find(({ id }) => id === 'gap')
          ?.cells.map(({ amount }) => amount === null)
          .slice(0, 2),
      ).toEqual([true, true])
      expect(table.notes[1]).toBe('A total that the engine of then did not have is not told apart.')
      expect(table.reconciliation).toContain(`in each of ${table.rows.length - 1} lines`)
    })

    test('before leads to its explanation only where this engine makes the same of it', () => {
      const { rows } = changedVersionsTable(both(), by('0.0.1'))
      const leads = (id: string) => rows.find((one) => one.id === id)?.cells.map(({ combined }) => combined !== undefined)
      expect([leads('fees-charged'), leads('reserves')]).toEqual([
        [false, false, false, false, true],
        [true, false, false, false, true],
      ])
    })

    test('the totals of a plan are exact text', () => {
      // The third pays the fee of small administrations.
      expect(totals(basePlan())['fees-charged']).toBe(String((10_000 * 2 + 1000) * YEARS))
    })
  })

  test('a version that cannot be computed is its problem', () => {
    const broken = { ...basePlan(), reserves: undefined } as never
    expect(changedVersions(basePlan(), broken, 'expected').ok).toBe(false)
  })
})
