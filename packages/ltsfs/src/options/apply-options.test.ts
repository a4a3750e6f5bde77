import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { OptionRecord } from '../inputs/option.ts'
import { planOf } from '../plan/plan.ts'
import { applyOptions } from './apply-options.ts'

const fee = 'membershipFees.schedules.current.tiers.small.fee'
const FEE = '“Membership fees › Fees as they are › Small administrations › fee”'
const option = (id: string, changes: OptionRecord['changes'], includes: readonly string[] = []): OptionRecord => ({
  id,
  title: id,
  summary: id,
  source: 'invented',
  includes: [...includes],
  changes,
})
const reason = 'To see.'
const amount = { unit: 'FJD', source: 'invented', values: { '2016-01-01': '300.00' } }

const apply = (options: readonly OptionRecord[], ids: readonly string[]) =>
  applyOptions(
    basePlan((document) => {
      document.options = [...options]
    }),
    ids,
  )
const applied = (options: readonly OptionRecord[], ids: readonly string[]) => {
  const result = apply(options, ids)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const codes = (options: readonly OptionRecord[], ids: readonly string[]) => {
  const result = apply(options, ids)
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`)
}
const feesIn = (document: ReturnType<typeof basePlan>) => {
  const [schedule] = document.membershipFees.schedules
  return schedule?.method === 'tiers' ? schedule.tiers[0]?.fee.values : undefined
}

describe('options laid on a plan', () => {
  test('none leave it as it is, without its options', () => {
    const { document, changes, notes, options } = applied([], [])
    expect({ ...document, options: [] }).toEqual({ ...basePlan(), options: [] })
    expect([changes, notes, options]).toEqual([[], [], []])
  })

  test('a dated value is replaced from a fiscal year on, and is what it was from another', () => {
    const { document, changes } = applied([option('a', [{ path: fee, from: 2018, until: 2020, value: '1500.00', reason }])], ['a'])
    expect(feesIn(document)).toEqual({ '2016-01-01': '1000.00', '2018-01-01': '1500.00', '2020-01-01': '1000.00' })
    expect(changes).toEqual([
      {
        option: 'a',
        at: 0,
        kind: 'dated',
        path: fee,
        from: 2018,
        until: 2020,
        before: '1000.00',
        after: '1500.00',
        years: [
          { year: 2018, before: '1000.00', after: '1500.00' },
          { year: 2019, before: '1000.00', after: '1500.00' },
        ],
        reason,
        source: 'invented',
      },
    ])
  })

  test('every change of one value is told beside what it would be without any of them', () => {
    const twice = option('a', [
      { path: fee, from: 2018, until: 2020, value: '1500.00', reason },
      { path: fee, from: 2020, value: '1600.00', reason },
    ])
    const { document, changes, notes } = applied([twice], ['a'])
    expect(feesIn(document)).toEqual({ '2016-01-01': '1000.00', '2018-01-01': '1500.00', '2020-01-01': '1600.00' })
    expect(changes.map(({ before, after, years }) => [before, after, years])).toEqual([
      ['1000.00', '1500.00', [2018, 2019].map((year) => ({ year, before: '1000.00', after: '1500.00' }))],
      ['1000.00', '1600.00', [{ year: 2020, before: '1000.00', after: '1600.00' }]],
    ])
    expect(notes).toEqual([])
  })

  test('a later change with the very value that was in force before it is still told as one without effect', () => {
    const back = option('a', [
      { path: fee, from: 2018, until: 2020, value: '1500.00', reason },
      { path: fee, from: 2020, value: '1000.00', reason },
    ])
    expect(applied([back], ['a']).notes.map(({ path }) => path)).toEqual(['options.a.changes.1'])
  })

  test('a value that comes back at the end of a later change still says which option set it', () => {
    const under = option('under', [{ path: fee, from: 2017, value: '1500.00', reason }])
    const over = option('over', [{ path: fee, from: 2018, until: 2020, value: '1600.00', reason }], ['under'])
    const [schedule] = applied([under, over], ['over']).document.membershipFees.schedules
    const changedBy = schedule?.method === 'tiers' ? schedule.tiers[0]?.fee.changedBy : undefined
    const said = Object.entries(changedBy ?? {}).map(([day, by]) => [day, by.option])
    expect(said).toEqual([
      ['2017-01-01', 'under'],
      ['2018-01-01', 'over'],
      ['2020-01-01', 'under'],
    ])
  })

  test('a plain field is set, a record is added, what may be left out is taken out', () => {
    const record = { id: 'sales', title: 'Sales', kind: 'one-off', certainty: 'possible', amount }
    const { document, changes } = applied(
      [
        option('a', [
          { path: 'donorCoFunding.agreements.aid-general.state', value: 'signed', reason },
          { path: 'otherIncome', add: record, reason },
          { path: 'spending.lines.staff.index', value: null, reason },
        ]),
      ],
      ['a'],
    )
    expect(document.donorCoFunding.agreements[1]?.state).toBe('signed')
    expect(document.otherIncome.map(({ id }) => id)).toEqual(['interest', 'sales'])
    expect(document.spending.lines[0]).not.toHaveProperty('index')
    expect(changes.map(({ kind, path, before }) => [kind, path, before])).toEqual([
      ['field', 'donorCoFunding.agreements.aid-general.state', 'pledged'],
      ['added', 'otherIncome.sales', null],
      ['field', 'spending.lines.staff.index', 'prices'],
    ])
  })

  test('a record that one option adds can be changed by the next', () => {
    const record = { id: 'sales', title: 'Sales', kind: 'one-off', certainty: 'possible', amount }
    const { document } = applied(
      [
        option('a', [{ path: 'otherIncome', add: record, reason }]),
        option('b', [{ path: 'otherIncome.sales.certainty', value: 'expected', reason }], ['a']),
      ],
      ['b'],
    )
    expect(document.otherIncome[1]?.certainty).toBe('expected')
    expect(record.certainty).toBe('possible')
  })

  test('everything that is wrong is told at once', () => {
    const wrong = [
      option('a', [
        { path: fee, value: '1', reason },
        { path: 'donorCoFunding.agreements.aid-general.state', value: 'signd', reason },
        { path: 'no.where', value: 1, reason },
      ]),
    ]
    expect(codes(wrong, ['a', 'z'])).toEqual([
      'unknown-option ',
      'change-needs-from options.a.changes.0',
      'unknown-path options.a.changes.2',
      'unknown-choice options.a.changes.1',
    ])
  })
})

describe('two options that touch one value', () => {
  const low = option('low', [{ path: fee, from: 2017, until: 2019, value: '900.00', reason }])
  const at = (from: number, value: string) => option('high', [{ path: fee, from, value, reason }])

  test.each([
    [2018, '1500.00', ['option-conflict options.high.changes.0']],
    [2019, '1500.00', []],
    [2018, '900.0', []],
  ])('from %i to %s: %j', (from, value, expected) => expect(codes([low, at(from, value)], ['low', 'high'])).toEqual(expected))

  test('conflict in whatever order they are laid', () => {
    expect(codes([low, at(2018, '1500.00')], ['high', 'low'])).toEqual(['option-conflict options.low.changes.0'])
  })

  test('do not conflict where one includes the other: what lies on top overrules', () => {
    const high = option('high', [{ path: fee, from: 2018, value: '1500.00', reason }], ['low'])
    expect(feesIn(applied([low, high], ['high']).document)).toEqual({
      '2016-01-01': '1000.00',
      '2017-01-01': '900.00',
      '2018-01-01': '1500.00',
    })
  })

  test('are settled by a change of an option that includes both, in the years of that change only', () => {
    const both = (from: number) => option('both', [{ path: fee, from, value: '1200.00', reason }], ['low', 'high'])
    expect(codes([low, at(2017, '1500.00'), both(2017)], ['both'])).toEqual([])
    expect(codes([low, at(2017, '1500.00'), both(2018)], ['both'])).toEqual(['option-conflict options.high.changes.0'])
  })

  test('conflict where one lays a record whole over a part that the other changes', () => {
    const whole = option('whole', [{ path: 'membershipFees.schedules.revised.phaseIn', value: { years: 2 }, reason }])
    const part = option('part', [{ path: 'membershipFees.schedules.revised.phaseIn.years', value: 5, reason }])
    expect(codes([whole, part], ['whole', 'part'])).toEqual(['option-conflict options.part.changes.0'])
  })

  test('conflict where they add two records of one name, and not where they add the very same', () => {
    const record = (title: string) => ({
      id: 'sales',
      title,
      kind: 'one-off',
      certainty: 'possible',
      amount,
    })
    const adds = (id: string, title: string) => option(id, [{ path: 'otherIncome', add: record(title), reason }])
    expect(codes([adds('a', 'Sales'), adds('b', 'Trade')], ['a', 'b'])).toContain('option-conflict options.b.changes.0')
    const twice = applied([adds('a', 'Sales'), adds('b', 'Sales')], ['a', 'b'])
    expect(twice.document.otherIncome).toHaveLength(2)
    expect(twice.notes.map(({ message }) => message)).toEqual([
      'Option “b” changes nothing at “Other income › Sales”, because the very same record is already there.',
    ])
  })

  test('one option that changes a value twice over the same years conflicts with itself', () => {
    const twice = option('a', [
      { path: fee, from: 2018, value: '1.00', reason },
      { path: fee, from: 2019, until: 2020, value: '2.00', reason },
    ])
    expect(apply([twice], ['a'])).toMatchObject({
      problems: [{ message: `Option “a” changes ${FEE} in 2019 twice, to different values.` }],
    })
  })
})

describe('a change without effect', () => {
  const note = (change: OptionRecord['changes'][number]) => applied([option('a', [change])], ['a']).notes.map(({ message }) => message)

  test('is told with its reason', () => {
    expect(note({ path: fee, from: 2018, value: '1000.0', reason })).toEqual([
      `Option “a” changes nothing at ${FEE}, because the value is already 1,000.0 from 2018.`,
    ])
    expect(note({ path: fee, from: 2021, value: '1.00', reason })).toEqual([
      `Option “a” changes nothing at ${FEE} before 2021: the plan ends in 2020.`,
    ])
    expect(note({ path: fee, from: 2010, until: 2017, value: '1.00', reason })).toEqual([
      `Option “a” changes nothing at ${FEE} after 2016: the plan begins in 2017.`,
    ])
    expect(note({ path: 'cropAgency.joins', value: null, reason })).toEqual([
      'Option “a” changes nothing at “CROP agency › joins”, because there is no value already.',
    ])
  })

  test('is none when it reaches a single year, the last or the first', () => {
    expect(note({ path: fee, from: 2020, value: '1.00', reason })).toEqual([])
    expect(note({ path: fee, from: 2010, until: 2018, value: '1.00', reason })).toEqual([])
  })
})

test('a change has the source of its option where it names none of its own', () => {
  const record = { id: 'sales', title: 'Sales', kind: 'one-off', certainty: 'possible', amount }
  const state = { path: 'donorCoFunding.agreements.aid-general.state', value: 'signed', reason }
  const { changes } = applied(
    [
      option('a', [
        { path: fee, from: 2018, value: '1.00', reason, source: 'own' },
        state,
        { path: 'otherIncome', add: record, reason, source: 'own' },
      ]),
    ],
    ['a'],
  )
  expect(changes.map(({ source }) => source)).toEqual(['own', 'invented', 'own'])
})

test('a value set by an option is explained by the option, its reason and the source of the change, and only from its year on', () => {
  const changed = option('dearer', [{ path: fee, from: 2018, value: '1200.00', reason: 'Decision 12.', source: 'minutes' }])
  const { document } = applied([changed], ['dearer'])
  const plan = planOf(document)
  const [schedule] = document.membershipFees.schedules
  const dated = schedule?.method === 'tiers' ? schedule.tiers[0]?.fee : undefined
  if (dated === undefined) throw new Error('the base plan charges by tiers')
  const by = (year: number) => {
    const leaf = plan.at(dated, year)
    return leaf.op === 'parameter' ? [leaf.parameter.source, leaf.parameter.option] : []
  }
  expect(by(2017)).toEqual(['invented', undefined])
  expect(by(2018)).toEqual(['minutes', { id: 'dearer', title: 'dearer', reason: 'Decision 12.' }])
})
