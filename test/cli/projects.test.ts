import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

test('projects prints what each earns, by which terms, what it costs to run and who carries the difference', async () => {
  const { exit, out, err } = await ltsfs('projects', BASE_PLAN)
  expect([exit, err]).toEqual([0, ''])
  expect(out).toContain('members carry 1,515.21 FJD') // 2,000 - 484.79
  expect(out).toContain('By which terms projects earn their fees in 2017')
  expect(out).toContain('Projects less what members carry leave 0.00 FJD in All projects.')
  expect(out).toContain('Members less what the fees do not recover leave 0.00 FJD in All members.')
})

test('projects --csv and --json give every figure of management fees', async () => {
  const { out } = await ltsfs('projects', BASE_PLAN, '--csv')
  expect(out.split(/\r?\n/)).toContain('2017,harbour-training,earned,484.79,FJD')
  const json = JSON.parse((await ltsfs('projects', BASE_PLAN, '--json')).out) as { readonly figures: readonly unknown[] }
  expect(json.figures).toContainEqual({ id: 'project-management-fees/not-recovered', of: {}, year: 2017, amount: '1515.21', unit: 'FJD' })
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
