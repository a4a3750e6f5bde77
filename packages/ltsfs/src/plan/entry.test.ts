import { expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../test/base-plan.ts'
import type { Comparison, EntryRule } from '../inputs/entry-rule.ts'
import { type Compared, enters } from './entry.ts'

const below = (indicator: string, limit: string, missing?: Comparison['missing'], unit = 'people'): Comparison => ({
  indicator,
  is: '<',
  threshold: { unit, source: 'invented', values: { '2016-01-01': limit } },
  ...(missing && { missing }),
})

/** The entry of a member under a rule put into the plan, for it to have an origin. */
const entryOf = (member: string, entry: EntryRule) => {
  const plan = planWith((document) => {
    Object.assign(tiersIn(document.membershipFees.schedules[0])[0] ?? {}, { entry })
  })
  const [found] = plan.document.members.filter(({ id }) => id === member)
  const rule = tiersIn(plan.document.membershipFees.schedules[0])[0]?.entry
  if (found === undefined || rule === undefined) throw new Error('the base plan has members and tiers')
  return enters(plan, found, rule, 2018)
}

const brief = ({ indicator, holds, missing }: Compared) => `${indicator} ${holds}${missing ? ' missing' : ''}`

test('a comparison is kept with what was observed, the threshold and whether it holds', () => {
  const { meets, deciding } = entryOf('CC', below('population', '9001'))
  expect(meets).toBe(true)
  expect(deciding).toMatchObject([{ indicator: 'population', is: '<', holds: true, missing: false }])
  expect(deciding[0]?.value).toMatchObject({ unit: 'people', parameter: { path: 'members.CC.indicators.population.value' } })
  expect(deciding[0]?.threshold).toMatchObject({ unit: 'people', parameter: { from: '2016-01-01' } })
})

test('of all that must hold, those that fail decide; when all hold, all of them do', () => {
  const both = { all: [below('population', '9000'), below('population', '9001')] }
  expect(entryOf('CC', both)).toMatchObject({ meets: false, deciding: [{ holds: false }] })
  expect(entryOf('CC', { all: [below('population', '9002'), below('population', '9001')] }).deciding).toHaveLength(2)
})

test('of any that may hold, those that hold decide; when none does, all of them do', () => {
  expect(entryOf('CC', { any: [below('population', '9000'), below('population', '9001')] })).toMatchObject({
    meets: true,
    deciding: [{ holds: true }],
  })
  expect(entryOf('CC', { any: [below('population', '9000'), below('population', '1')] }).deciding).toHaveLength(2)
})

test('at least two of three: one too few is out, two are in', () => {
  const of = (limits: readonly string[]) => ({ atLeast: 2, of: limits.map((limit) => below('population', limit)) })
  expect(entryOf('CC', of(['9001', '9000', '1'])).meets).toBe(false)
  expect(entryOf('CC', of(['9001', '9001', '1'])).meets).toBe(true)
})

test('rules may stand within rules', () => {
  const rule = {
    all: [{ everyone: true as const }, { any: [below('population', '1'), { atLeast: 1, of: [below('population', '9001')] }] }],
  }
  expect(entryOf('CC', rule)).toMatchObject({ meets: true, deciding: [{ indicator: 'population', holds: true }] })
})

test('a missing indicator leaves the answer open, unless the rule says what it means', () => {
  expect(entryOf('CC', below('gdp', '1', undefined, 'FJD'))).toMatchObject({ meets: null, deciding: [{ holds: null, missing: true }] })
  expect(entryOf('CC', below('gdp', '1', 'error', 'FJD')).meets).toBeNull()
  expect(entryOf('CC', below('gdp', '1', 'fails', 'FJD')).meets).toBe(false)
  expect(entryOf('CC', below('gdp', '1', 'passes', 'FJD')).meets).toBe(true)
})

test('an open comparison is no matter where the others decide without it', () => {
  const open = below('gdp', '1', undefined, 'FJD')
  expect(entryOf('CC', { all: [open, below('population', '1')] })).toMatchObject({ meets: false, deciding: [{ indicator: 'population' }] })
  expect(entryOf('CC', { any: [open, below('population', '9001')] })).toMatchObject({
    meets: true,
    deciding: [{ indicator: 'population' }],
  })
  expect(entryOf('CC', { all: [open, below('population', '9001')] }).deciding.map(brief)).toEqual(['gdp null missing'])
  expect(entryOf('CC', { any: [open, below('population', '1')] }).deciding.map(brief)).toEqual(['gdp null missing'])
})

test('an observation in another unit than the threshold is never compared, whatever a missing one means', () => {
  expect(entryOf('BB', below('gdp', '1', 'fails', 'FJD'))).toMatchObject({ meets: null, deciding: [{ holds: null, missing: false }] })
  expect(entryOf('BB', below('gdp', '300000001', 'fails', 'AUD')).meets).toBe(true)
})
