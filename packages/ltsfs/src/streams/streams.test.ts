import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { openBook } from '../formula/book.ts'
import { explain } from '../formula/explain.ts'
import type { Of } from '../formula/formula.ts'
import { unitConflicts } from '../formula/units.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import { streams } from './index.ts'
import { projectManagementFees } from './project-management-fees.ts'
import { BASES, type Basis } from './stream.ts'

type Change = Parameters<typeof planWith>[0]

const joined: Change = (document) => {
  Object.assign(document.cropAgency ?? {}, { joins: 2018 })
}

const bookOf = (basis: Basis = 'expected', change: Change = joined) => {
  const plan = planWith(change)
  const book = openBook()
  const incomes = plan.years.flatMap((year) => {
    for (const stream of streams) book.enter(stream.figures({ plan, basis, book }, year))
    return streams.flatMap((stream) => stream.income({ plan, basis, book }, year))
  })
  const reader = valueReader()
  const explained = (id: string, of: Of, year: number) => {
    const found = book.find(id, of, year)
    if (found === undefined) throw new Error(`there is a figure ${id}`)
    return explain(found, reader)
  }
  return { plan, book, incomes, reader, explained }
}

test('no stream stands twice', () => {
  const ids = streams.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every figure of a stream bears its name, is an amount in the currency of the plan and adds money to money', () => {
  for (const basis of BASES) {
    const { plan, book } = bookOf(basis)
    for (const stream of streams)
      for (const figure of stream.figures({ plan, basis, book: openBook() }, 2018)) expect(figure.id.startsWith(`${stream.id}/`)).toBe(true)
    expect(book.figures().filter(({ unit }) => unit !== 'FJD')).toEqual([])
    expect(unitConflicts(book.figures())).toEqual([])
  }
})

test('every income has a payer, and a kind that says what it may pay for', () => {
  const told = bookOf()
    .incomes.filter(({ figure }) => figure.year === 2018)
    .map(({ figure, kind, payer }) => `${figure.id} ${Object.values(figure.of).join(' ')}: ${kind} from ${payer.kind} ${payer.id}`)
  expect(told).toEqual([
    'membership-fees/received AA: recurrent from member AA',
    'membership-fees/received BB: recurrent from member BB',
    'membership-fees/received CC: recurrent from member CC',
    'donor-co-funding/received aid-training: restricted from donor aid',
    'donor-co-funding/received aid-general: unrestricted from donor aid',
    'user-pays-missions/recovered valuation-cc: recurrent from member CC',
    'crop-agency/access regional-window: unrestricted from other regional-window',
    'other-income/received interest: recurrent from other interest',
  ])
})

test('a one-off receipt is a one-off income', () => {
  const { incomes } = bookOf('confirmed', (document) => {
    for (const line of document.otherIncome) Object.assign(line, { kind: 'one-off' })
  })
  expect(incomes.filter(({ payer }) => payer.id === 'interest').map(({ kind }) => kind)).toEqual(Array(4).fill('one-off'))
})

test('what a member is charged is the same figure on every basis', () => {
  const plan = planWith()
  const charged = BASES.map((basis) => {
    const book = openBook()
    for (const stream of streams) book.enter(stream.figures({ plan, basis, book }, 2017))
    return book.find('membership-fees/charged', { member: 'CC' }, 2017)
  })
  expect(charged[0]).toBeDefined()
  expect(new Set(charged).size).toBe(1)
})

test('a fee explains itself down to the tier, and a phased-in one from the fee charged before', () => {
  const { explained } = bookOf('expected', (document) => {
    Object.assign(document.membershipFees.scheduleInForce, { values: { '2016-01-01': 'current', '2018-01-01': 'revised' } })
  })
  expect(explained('membership-fees/charged', { member: 'CC' }, 2017).parts[0]).toMatchObject({
    operation: 'rounded',
    parts: [{ parameter: { path: 'membershipFees.schedules.current.tiers.small.fee', from: '2016-01-01' } }],
  })
  const [phased] = explained('membership-fees/charged', { member: 'CC' }, 2018).parts
  expect(phased?.parts[0]?.parts[0]?.figure).toEqual({ id: 'membership-fees/charged', of: { member: 'CC' }, year: 2017 })
})

test('money that does not count says why', () => {
  const why = (basis: Basis, id: string, of: Of, year: number, change?: Change): string => {
    const { book } = bookOf(basis, change)
    const found = book.find(id, of, year)
    const reasons: string[] = []
    const visit = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return
      if ('why' in part && typeof part.why === 'string') reasons.push(part.why)
      for (const child of Object.values(part)) visit(child)
    }
    visit(found?.body)
    return reasons.join('; ')
  }
  const general = { agreement: 'aid-general' }
  expect(why('confirmed', 'donor-co-funding/received', general, 2018)).toBe('only signed money is confirmed')
  expect(why('confirmed', 'donor-co-funding/received', { agreement: 'aid-training' }, 2019)).toBe('its condition is not met')
  expect(why('confirmed', 'user-pays-missions/recovered', { mission: 'audit-aa' }, 2019)).toContain('only an accepted quote is confirmed')
  expect(why('confirmed', 'crop-agency/access', { line: 'regional-window' }, 2018)).toBe('it is not confirmed by joining')
  for (const state of ['suspended', 'lapsed', 'cancelled'] as const)
    expect(
      why('all', 'donor-co-funding/received', general, 2018, (document) => {
        for (const agreement of document.donorCoFunding.agreements) Object.assign(agreement, { state })
      }),
    ).toBe(`the agreement is ${state}`)
})

test('a project earns nothing before its agreement pays, then what the book says, and the donor of the agreement pays it', () => {
  const plan = planWith()
  const setting = { plan, basis: 'all' as const, book: openBook() }
  setting.book.enter(projectManagementFees.figures(setting, 2018))
  expect(projectManagementFees.income(setting, 2018)).toEqual([])
  const fee = figure('project-management-fees/earned', { project: 'harbour-training', year: 2018 }, constant(7, 'FJD'))
  setting.book.enter([fee])
  setting.book.enter(projectManagementFees.figuresOncePaid?.(setting, 2018) ?? [])
  const total = setting.book.find('project-management-fees/earned', {}, 2018)
  expect(total && valueReader().read(total).toFixed()).toBe('7')
  expect(projectManagementFees.income(setting, 2018)).toEqual([{ kind: 'recurrent', payer: { kind: 'donor', id: 'aid' }, figure: fee }])
})

test('a project whose agreement is not in the plan costs nobody anything', () => {
  const { book } = bookOf('all', (document) => {
    document.donorCoFunding.agreements.shift()
  })
  expect(book.find('project-management-fees/cost', { project: 'harbour-training' }, 2017)).toBeUndefined()
})

test('a collection profile that is not there is an error of the program, because validation reports it', () => {
  expect(() =>
    bookOf('expected', (document) => {
      Object.assign(document.membershipFees.collection, { default: 'never' })
    }),
  ).toThrow('no collection profile "never"')
})

test('a year without a schedule in force has a total without a value, which a forecast reports, and missions at the default share', () => {
  const plan = planWith((document) => {
    Object.assign(document.membershipFees.scheduleInForce, { values: { '2019-01-01': 'current' } })
  })
  const book = openBook()
  for (const year of [2017, 2018]) for (const stream of streams) book.enter(stream.figures({ plan, basis: 'expected', book }, year))
  expect(book.all('membership-fees/charged', 2018)).toMatchObject([
    { of: {}, body: { parameter: { path: 'membershipFees.scheduleInForce', value: null, on: '2018-01-01' } } },
  ])
  const charged = book.find('user-pays-missions/charged', { mission: 'valuation-cc' }, 2018)
  expect(charged && valueReader().read(charged).toFixed()).toBe(String(5610 * 0.6))
})
