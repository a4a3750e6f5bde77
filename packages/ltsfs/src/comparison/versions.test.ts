import { describe, expect, test } from 'vitest'
import { basePlan, tiersIn } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { changedVersionsSentence, changedVersionsTable } from '../presentation/comparison/comparison-versions.ts'
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
    expect(changedVersionsTable(both).reconciliation).toMatch(
      /^Before, data and parameters less after leave 0\.00 FJD in each of \d+ lines\.$/,
    )
    expect([both.data.length, both.parameters.length]).toEqual([1, 1])
  })

  test('options move no figure of the plan, and nothing is said of nothing', () => {
    const options = found((document) => void document.options.pop())
    expect(options.options).toHaveLength(1)
    expect(changedVersionsSentence(options)).toBe('1 place in the options changed: reserves at the end stay as they were')
    expect(changedVersionsSentence(found(() => undefined))).toBe('Nothing differs between the two versions')
  })

  test('what cannot be computed with one of the two alone is not told apart', () => {
    const together = found((document) => {
      document.indices.push({ ...(document.indices[0] as never as object), id: 'wages', title: 'Wages' } as never)
      for (const line of document.spending.lines) if (line.index === 'prices') line.index = 'wages'
    })
    expect(charged(together).slice(1, 3)).toEqual([undefined, undefined])
    expect(changedVersionsTable(together).notes[0]).toContain('hang together')
  })

  test('a version that cannot be computed is its problem', () => {
    const broken = { ...basePlan(), reserves: undefined } as never
    expect(changedVersions(basePlan(), broken, 'expected').ok).toBe(false)
  })
})
