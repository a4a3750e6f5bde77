import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { validate } from './validate.ts'

type Loose = Record<string, never>

/** What is told of the small plan after a change that its type may not allow. */
const told = (change: (document: Loose) => void): readonly string[] => {
  const document = structuredClone(basePlan()) as unknown as Loose
  change(document)
  const result = validate(document)
  return (result.ok ? result.value.warnings : result.problems).map(({ code, path }) => `${code} ${path}`)
}
const set = (path: string, value: unknown) => (document: Loose) => {
  const keys = path.split('.')
  const holder = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document) as Record<string, unknown>
  const key = keys.at(-1) ?? ''
  if (value === undefined) delete holder[key]
  else holder[key] = value
}
const all =
  (...changes: readonly ((document: Loose) => void)[]) =>
  (document: Loose) => {
    for (const change of changes) change(document)
  }

describe('a plan document', () => {
  test('that is sound becomes a plan of a copy', () => {
    const document: PlanDocument = basePlan()
    const result = validate(document)
    if (!result.ok) throw new Error('the small plan is sound')
    expect(result.value.plan.document).toEqual(document)
    expect(result.value.plan.document).not.toBe(document)
    expect(result.value.warnings).toEqual([])
  })
})

describe('an option that makes a wrong plan', () => {
  const document = structuredClone(basePlan()) as unknown as { options: object[] }
  const [first] = document.options
  document.options.push({ ...first, id: 'slip', changes: [{ path: 'period.to', value: 2016, reason: 'A slip' }] })
  const codes = (options?: readonly string[]) => {
    const result = validate(document, options === undefined ? {} : { options })
    return result.ok ? [] : [...new Set(result.problems.map(({ path }) => path))]
  }

  test('is found wherever it is tried, and nowhere else', () => {
    expect(codes()).toEqual(['options.slip.changes.0'])
    expect(codes(['slip'])).toEqual(['options.slip.changes.0'])
    expect(codes(['revised-fees'])).toEqual([])
    expect(codes([])).toEqual([])
  })
})

describe('a record that does not read', () => {
  test('is told once, and not again by those who name it', () => {
    expect(told(set('donorCoFunding.agreements.0.state', 'signd'))).toEqual(['unknown-choice donorCoFunding.agreements.aid-training.state'])
    expect(told(set('members.2.indicators.population.value', 9000))).toEqual([
      'number-without-quotes members.CC.indicators.population.value',
    ])
    expect(told(set('indices.0', 7))).toEqual(['wrong-type indices.0'])
    expect(told(set('sources', undefined))).toEqual(['missing-key sources'])
  })

  test('hides nothing of the others', () => {
    expect(
      told(all(set('members.0.name', 7), set('spending.activities.0.area', 'area-9'), set('userPaysMissions.missions.0.member', 'XX'))),
    ).toEqual([
      'not-a-text members.AA.name',
      'unknown-member userPaysMissions.missions.valuation-cc.member',
      'unknown-area spending.activities.harbour-network.area',
    ])
  })

  test('whose name does not read either leaves open who is named', () => {
    expect(told(all(set('members.2.id', undefined), set('members.2.idd', 'CC')))).toEqual(['unknown-key members.2.idd'])
  })

  test('with a key too many is checked with the others all the same', () => {
    expect(told(all(set('spending.activities.0.colour', 'blue'), set('spending.activities.0.area', 'area-9')))).toEqual([
      'unknown-key spending.activities.harbour-network.colour',
      'unknown-area spending.activities.harbour-network.area',
    ])
  })

  test('under an unknown key is not looked into', () => {
    expect(told(set('donorCoFunding.weights.lost', { unit: 'XYZ', source: 'none', values: { today: '1' } }))).toEqual([
      'unknown-key donorCoFunding.weights.lost',
    ])
  })
})

describe('shares', () => {
  test.each([
    ['1', []],
    ['1.000000000000000001', ['share-above-one donorCoFunding.haircut.values.2016-01-01']],
  ])('of %s: %j', (value, expected) => expect(told(set('donorCoFunding.haircut.values.2016-01-01', value))).toEqual(expected))

  test('written as quotients are measured as well', () => {
    expect(told(set('donorCoFunding.haircut.values.2016-01-01', { of: '7', per: '7' }))).toEqual([])
    expect(told(set('donorCoFunding.haircut.values.2016-01-01', { of: '8', per: '7' }))).toEqual([
      'share-above-one donorCoFunding.haircut.values.2016-01-01',
    ])
  })

  test.each([
    ['0.4', []],
    ['0.41', ['shares-above-one membershipFees.collection.profiles.late']],
  ])('of a collection profile may add to one and no more: 0.5, %s and 0.1', (value, expected) =>
    expect(told(set('membershipFees.collection.profiles.1.oneYearLater.values.2016-01-01', value))).toEqual(expected),
  )
})

describe('instalments', () => {
  test.each([
    ['2999.99', []],
    ['3000.00', []],
    ['3000.01', ['instalments-above-ceiling donorCoFunding.agreements.aid-general.instalments']],
  ])('of %s under a ceiling of 3000: %j', (amount, expected) =>
    expect(told(set('donorCoFunding.agreements.1.instalments.0.amount.amount', amount))).toEqual(expected),
  )

  test.each([
    ['2017-12-31', ['instalment-outside-window donorCoFunding.agreements.aid-general.instalments.only.due']],
    ['2018-01-01', []],
    ['2020-12-31', []],
    ['2021-01-01', ['instalment-outside-window donorCoFunding.agreements.aid-general.instalments.only.due']],
  ])('due on %s in a window of 2018 to 2020: %j', (due, expected) =>
    expect(told(set('donorCoFunding.agreements.1.instalments.0.due', due))).toEqual(expected),
  )
})

describe('a membership', () => {
  test.each([
    ['left', '2017-01-01', ['never-a-member members.CC']],
    ['left', '2017-01-02', []],
    ['joined', '2020-12-31', []],
    ['joined', '2021-01-01', ['never-a-member members.CC']],
  ])('that %s on %s, in a plan of 2017 to 2020: %j', (key, day, expected) =>
    expect(told(all(set('options', []), set(`members.2.${key}`, day)))).toEqual(expected),
  )
})

describe('the period', () => {
  test.each([
    [2016, ['period-reversed period']],
    [2017, []],
    [2076, []],
    [2077, ['period-too-long period']],
  ])('from 2017 to %i: %j', (to, expected) => expect(told(all(set('options', []), set('period.to', to)))).toEqual(expected))
})

describe('the boundary between two tiers', () => {
  const tier = (id: string, is: string, threshold: string) => ({
    id,
    title: id,
    fee: { unit: 'FJD', source: 'invented', values: { '2016-01-01': '1.00' } },
    entry: { indicator: 'population', is, threshold: { unit: 'people', source: 'invented', values: { '2016-01-01': threshold } } },
  })
  const everyone = { ...tier('rest', '<', '1'), entry: { everyone: true } }
  const clash = (left: string, right: string, at = '50000') =>
    told(
      all(
        set('options', []),
        set('membershipFees.schedules.0.tiers', [tier('a', left, '50000'), tier('b', right, at), everyone]),
        set('userPaysMissions.memberShare.tiers', []),
      ),
    )

  test.each([
    ['<', '>=', []],
    ['<=', '>', []],
    ['<', '>', []],
    ['<=', '>=', ['threshold-claimed-twice membershipFees.schedules.current.tiers.b.entry']],
    ['>=', '<=', ['threshold-claimed-twice membershipFees.schedules.current.tiers.b.entry']],
    ['<', '<', ['threshold-claimed-twice membershipFees.schedules.current.tiers.b.entry']],
    ['<=', '<', ['thresholds-out-of-order membershipFees.schedules.current.tiers.b.entry.threshold']],
  ])('%s beside %s: %j', (left, right, expected) => expect(clash(left, right)).toEqual(expected))

  test('is another one where the threshold is another, however it is written', () => {
    expect(clash('<=', '>=', '50001')).toEqual([])
    expect(clash('<=', '>=', '50000.0')).toHaveLength(1)
  })
})

describe('a threshold whose values overlap in time only', () => {
  test('claims a boundary in the years in which both are in force', () => {
    const rule = (is: string, values: Record<string, string | null>) => ({
      indicator: 'population',
      is,
      threshold: { unit: 'people', source: 'invented', values },
    })
    const clash = (values: Record<string, string | null>) =>
      told(
        all(
          set('options', []),
          set('membershipFees.schedules.1.tiers.0.entry', rule('<=', { '2016-01-01': '50000', '2018-01-01': '60000' })),
          set('membershipFees.schedules.1.tiers.1.entry', rule('>=', values)),
        ),
      )
    expect(clash({ '2018-01-01': '50000' })).toEqual([])
    expect(clash({ '2016-01-01': '1', '2017-01-01': '50000' })).toHaveLength(1)
  })
})
