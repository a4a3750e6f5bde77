import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

test('projects prints what each earns, by which terms, what it costs to run and who carries the difference', async () => {
  const { exit, out, err } = await ltsfs('projects', BASE_PLAN, '--year', '2017')
  expect([exit, err]).toEqual([0, ''])
  expect(out).toContain('members carry 1,489.70 FJD') // 2,000 - 510.30
  expect(out).toContain('By which terms projects earn their fees in 2017')
  expect(out).toContain('Projects less what members carry leave 0.00 FJD in All projects.')
  expect(out).toContain('Members less what the fees do not recover leave 0.00 FJD in All members.')
})

test('projects --csv and --json give every figure of management fees', async () => {
  const { out } = await ltsfs('projects', BASE_PLAN, '--csv')
  expect(out.split(/\r?\n/)).toContain('2017,harbour-training,earned,510.30,FJD')
  const json = JSON.parse((await ltsfs('projects', BASE_PLAN, '--json')).out) as { readonly figures: readonly unknown[] }
  expect(json.figures).toContainEqual({ id: 'project-management-fees/not-recovered', of: {}, year: 2017, amount: '1489.70', unit: 'FJD' })
})

test('projects --csv of one year has that year alone; without a year all of them, and the tables are of the last', async () => {
  const years = async (...args: readonly string[]) => {
    const { out } = await ltsfs('projects', BASE_PLAN, '--csv', ...args)
    return [
      ...new Set(
        out
          .trim()
          .split(/\r?\n/)
          .slice(1)
          .map((line) => line.slice(0, 4)),
      ),
    ]
  }
  expect(await years('--year', '2018')).toEqual(['2018'])
  expect(await years()).toEqual(['2017', '2018', '2019', '2020'])
  const { out } = await ltsfs('projects', BASE_PLAN)
  // Nothing is delivered in 2020: no head of a table of terms without rows.
  expect(out).toContain('In 2020 projects earn 0.00 FJD')
  expect(out).not.toContain('By which terms')
})

test('a year outside the plan, and two formats at once, are told', async () => {
  expect(await ltsfs('projects', BASE_PLAN, '--year', '2031')).toMatchObject({
    exit: 2,
    err: 'ltsfs projects: The plan has no year "2031"; it runs from 2017 to 2020.\n',
  })
  expect(await ltsfs('projects', BASE_PLAN, '--json', '--csv')).toMatchObject({
    exit: 2,
    err: 'ltsfs projects: Give --json or --csv, not both.\n',
  })
})
