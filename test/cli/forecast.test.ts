import { describe, expect, test } from 'vitest'
import { ltsfs, ltsfsIn } from './ltsfs.ts'
import { BASE_PLAN, planText } from './plan-text.ts'

interface Figure {
  readonly id: string
  readonly of: Readonly<Record<string, string>>
  readonly year: number
  readonly amount: string
  readonly unit: string
}

const forecastOf = async (...args: readonly string[]) => {
  const { exit, out, err } = await ltsfs('forecast', ...args, '--json')
  expect([exit, err]).toEqual([0, ''])
  return JSON.parse(out) as Readonly<Record<string, unknown>> & { readonly figures: readonly Figure[]; readonly years: readonly number[] }
}

const amount = (figures: readonly Figure[], id: string, of: Figure['of'], year: number): string | undefined =>
  figures.find((figure) => figure.id === id && figure.year === year && JSON.stringify(figure.of) === JSON.stringify(of))?.amount

/** In minor units of a currency with two decimals. */
const cents = (text: string): bigint => BigInt(text.replace('.', ''))

describe('forecast --json', () => {
  test('has the fields that are documented, in this order', async () => {
    const answer = await forecastOf(BASE_PLAN)
    expect(Object.keys(answer)).toEqual(['plan', 'option', 'basis', 'engine', 'schema', 'currency', 'years', 'figures'])
    expect({ ...answer, figures: [] }).toEqual({
      plan: 'base',
      option: null,
      basis: 'expected',
      engine: '0.1.0',
      schema: 1,
      currency: 'FJD',
      years: [2017, 2018, 2019, 2020],
      figures: [],
    })
    expect(new Set(answer.figures.map((figure) => Object.keys(figure).join()))).toEqual(new Set(['id,of,year,amount,unit']))
  })

  test('writes every amount as a decimal text, sorted by id, then by what it is a figure of, then by year', async () => {
    const { figures } = await forecastOf('fixtures/oco')
    expect(figures.filter(({ amount }) => !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(amount))).toEqual([])
    expect(figures.filter(({ amount, unit }) => unit === 'FJD' && !/\.\d\d$/.test(amount))).toEqual([])
    const keys = figures.map(({ id, of, year }) => `${id}\u0000${new URLSearchParams(of)}\u0000${year}`)
    expect(keys).toEqual(keys.toSorted())
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('charges two members of three the large fee, and the one below the threshold the small one', async () => {
    const { figures } = await forecastOf(BASE_PLAN)
    const charged = (of: Figure['of']) => amount(figures, 'membership-fees/charged', of, 2017)
    expect([charged({ member: 'AA' }), charged({ member: 'BB' }), charged({ member: 'CC' })]).toEqual(['10000.00', '10000.00', '1000.00'])
    // 10,000 + 10,000 + 1,000
    expect(charged({})).toBe('21000.00')
  })

  test('of the example foots to the cent under two options: members add up to the total, and what comes in goes out', async () => {
    const { figures, years, option } = await forecastOf('fixtures/oco', '--option', 'user-pays', '--option', 'crop')
    expect(option).toBe('user-pays+crop')
    const total = (id: string, year: number) => cents(amount(figures, id, {}, year) ?? '0.00')
    for (const year of years) {
      const members = figures.filter((figure) => figure.id === 'membership-fees/charged' && figure.year === year && 'member' in figure.of)
      expect(members.reduce((all, member) => all + cents(member.amount), 0n)).toBe(total('membership-fees/charged', year))
      expect(total('waterfall/total-out', year)).toBe(total('waterfall/total-in', year))
      const closing = total('reserves/opening', year) + total('reserves/added', year) - total('reserves/drawn', year)
      expect(total('reserves/closing', year)).toBe(closing)
    }
  })

  test('names the one option laid over the plan', async () => {
    expect((await forecastOf(BASE_PLAN, '--option', 'revised-fees'))['option']).toBe('revised-fees')
  })

  test('counts less on the confirmed basis than on all money', async () => {
    const [confirmed, all] = [await forecastOf(BASE_PLAN, '--basis', 'confirmed'), await forecastOf(BASE_PLAN, '--basis', 'all')]
    const received = ({ figures }: typeof all) => amount(figures, 'membership-fees/received', {}, 2017)
    // The large members pay 20,000 in the year due; the small one half of 1,000, or everything with its arrears of 400.
    expect([received(confirmed), received(all)]).toEqual(['20500.00', '21400.00'])
  })
})

describe('forecast --csv', () => {
  test('has the same figures as --json, a row each', async () => {
    const [{ figures }, { out }] = [await forecastOf(BASE_PLAN), await ltsfs('forecast', BASE_PLAN, '--csv')]
    const rows = figures.map(({ id, of, year, amount, unit }) =>
      [
        id,
        Object.entries(of)
          .map((pair) => pair.join('='))
          .join('&'),
        year,
        amount,
        unit,
      ].join(','),
    )
    expect(out.split('\r\n')).toEqual(['id,of,year,amount,unit', ...rows, ''])
  })
})

describe('forecast as text', () => {
  test('sets a year a column under the unit, and closes with the line that proves it', async () => {
    const { exit, out, err } = await ltsfs('forecast', BASE_PLAN)
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/^A small plan for cases\nAs the plan stands\n\n/)
    expect(out).toMatch(/^FJD +2017 +2018 +2019 +2020$/m)
    // 20,000 in the year due, half of 1,000, and half of the 400 owed at the start.
    expect(out).toMatch(/^ {2}Membership fees +20,700\.00 /m)
    expect(out).toContain('\nIncome and payments: the lines less the totals leave 0.00 FJD in each of 4 columns.\n')
  })

  test('says under which option it stands, and fits a wide table to the terminal in parts', async () => {
    const surroundings = { columns: 90, env: { NO_COLOR: '1' } }
    const { out } = await ltsfsIn(surroundings, 'forecast', BASE_PLAN, '--option', 'revised-fees')
    expect(out).toContain('\nUnder revised-fees\n')
    const heads = out.split('\n').filter((line) => line.startsWith('FJD '))
    expect(heads.map((head) => head.match(/\d{4}/g))).toEqual([['2017', '2018', '2019'], ['2020']])
    expect(heads.filter((head) => head.length > 90)).toEqual([])
  })
})

describe('an option that makes a wrong plan', () => {
  const stdin = planText((plan) => {
    const wrong = { path: 'period.to', value: 2016, reason: 'A slip' }
    const [first] = plan['options'] as unknown as readonly object[]
    Object.assign(plan, { options: [first, { ...first, id: 'slip', title: 'A slip of the pen', changes: [wrong] }] })
  })

  test.each([[[]], [['--option', 'revised-fees']]])('keeps nobody from a forecast without it: %j', async (options) => {
    const { exit, err } = await ltsfsIn({ stdin }, 'forecast', '-', ...options)
    expect([exit, err]).toEqual([0, ''])
  })

  test('is told to whoever lays it on the plan, and to whoever validates', async () => {
    for (const args of [
      ['forecast', '-', '--option', 'slip'],
      ['validate', '-'],
    ]) {
      const { exit, err } = await ltsfsIn({ stdin }, ...args)
      expect(exit).toBe(2)
      expect(err).toContain('With option “A slip of the pen”, by its change of “Period › to”')
    }
  })
})

describe('an option that the plan does not have', () => {
  test('is told with the nearest one', async () => {
    expect(await ltsfs('forecast', BASE_PLAN, '--option', 'revised-fee')).toEqual({
      exit: 2,
      out: '',
      err: 'ltsfs forecast: The plan has no option "revised-fee". Did you mean "revised-fees"?\n',
    })
  })

  test('is told with all there are when none is near', async () => {
    expect((await ltsfs('forecast', BASE_PLAN, '--option', 'xyz')).err).toBe(
      'ltsfs forecast: The plan has no option "xyz". It has: revised-fees.\n',
    )
  })
})
