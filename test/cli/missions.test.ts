import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

test('missions prints each mission line by line and who pays what, and adds up', async () => {
  const { exit, out, err } = await ltsfs('missions', BASE_PLAN, '--year', '2019')
  expect([exit, err]).toEqual([0, ''])
  expect(out).toContain('In 2019 1 mission cost 3,080.00 FJD in full')
  expect(out).toContain('Lines of all missions less their full cost leave 0.00 FJD in Full cost.')
  expect(out).toContain('Full cost less what members and the organisation carry leave 0.00 FJD in Full cost.')
})

test('missions --csv has one row an amount', async () => {
  const { out } = await ltsfs('missions', BASE_PLAN, '--csv')
  expect(out.split(/\r?\n/)).toContain('2018,valuation-cc,CC,cost-line airfare,1600.00,FJD')
})

test('missions --curve --json reads the plan at every share', async () => {
  const { out } = await ltsfs('missions', 'fixtures/oco', '--option', 'user-pays', '--curve', '--json')
  const { points, planned } = JSON.parse(out) as { readonly planned: number; readonly points: readonly Readonly<Record<string, string>>[] }
  expect(planned).toBe(35)
  expect(points.map(({ percent }) => percent)).toEqual(Array.from({ length: 21 }, (_, at) => at * 5))
  expect(points[0]).toMatchObject({ revenue: '0.00', lost: '0.00' })
})

test('missions --curve --csv names what is left of the cash cost after what members pay', async () => {
  const { out } = await ltsfs('missions', BASE_PLAN, '--curve', '--csv')
  const [head, nothing] = out.split(/\r?\n/)
  expect(head).toBe('percent,revenue,cash-cost,cost-less-revenue,missions,lost')
  const [percent, revenue, cost, left] = nothing?.split(',') ?? []
  expect([percent, revenue, left]).toEqual(['0', expect.any(String), (Number(cost) - Number(revenue)).toFixed(2)])
})

test('a year outside the plan, and two formats at once, are told', async () => {
  expect(await ltsfs('missions', BASE_PLAN, '--year', '2031')).toMatchObject({
    exit: 2,
    err: 'ltsfs missions: The plan has no year "2031"; it runs from 2017 to 2020.\n',
  })
  expect(await ltsfs('missions', BASE_PLAN, '--json', '--csv')).toMatchObject({
    exit: 2,
    err: 'ltsfs missions: Give --json or --csv, not both.\n',
  })
})

test('missions --mission prints the costing sheet of one, how it travels and its quote as on a day', async () => {
  const reefs = await ltsfs('missions', 'fixtures/lagoon', '--mission', 'reefs-surveys')
  expect(reefs.out).toContain('1 day earlier, over the date line')
  expect(reefs.out).toContain('Of 2 days of delivery 1 is free of charge.')
  const strait = await ltsfs('missions', 'fixtures/lagoon', '--mission', 'strait-audit', '--as-of', '2026-09-01')
  expect(strait.out).toContain('120 VUV/USD')
  expect(strait.out).toContain('expired: binds nobody')
  const csv = await ltsfs('missions', 'fixtures/lagoon', '--mission', 'strait-audit', '--csv')
  expect(csv.out.split(/\r?\n/)).toContain('2027,strait-audit,STRAIT,charged,78000,VUV') // 650 * 120
})

test('a mission that is not there, and a day that is none, are told', async () => {
  expect(await ltsfs('missions', 'fixtures/lagoon', '--mission', 'strait-audits')).toMatchObject({
    exit: 2,
    err: 'ltsfs missions: The plan has no mission "strait-audits". Did you mean "strait-audit"?\n',
  })
  expect(await ltsfs('missions', 'fixtures/lagoon', '--as-of', '2026-13-01')).toMatchObject({
    exit: 2,
    err: 'ltsfs missions: --as-of takes a day such as 2018-06-30, not "2026-13-01".\n',
  })
})
