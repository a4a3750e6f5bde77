import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

test('fees prints who pays what under the schedule in force, and adds up', async () => {
  const { exit, out, err } = await ltsfs('fees', BASE_PLAN, '--year', '2017')
  expect([exit, err]).toEqual([0, ''])
  expect(out).toContain('In 2017 3 members pay 21,000.00 FJD under “Fees as they are”')
  expect(out).toContain('The steps of every member add up to its fee, and all fees to 21,000.00 FJD.')
})

test('a schedule that is not in force is assessed all the same, with every step after the method', async () => {
  const { out } = await ltsfs('fees', BASE_PLAN, '--schedule', 'revised', '--year', '2020', '--csv')
  const lines = out.split(/\r?\n/)
  expect(lines[0]).toBe('member,name,share,method,indexation,rounding,charged,currency')
  // BB and CC have at most 50,000 people and pay 1,600, AA pays 13,000; 2 % more in the year after 2019
  expect(lines.slice(1, 4)).toEqual([
    'AA,Aldport,,13000.00,260.00,0.00,13260.00,FJD',
    'BB,Bayhaven,,1600.00,32.00,0.00,1632.00,FJD',
    'CC,Coralquay,,1600.00,32.00,0.00,1632.00,FJD',
  ])
})

test('fees --json says the schedule, every step and every member, amounts as text', async () => {
  const { out } = await ltsfs('fees', BASE_PLAN, '--json')
  const { schedule, charged, steps, members } = JSON.parse(out) as Readonly<Record<string, unknown>>
  expect(schedule).toEqual({ id: 'current', title: 'Fees as they are', method: 'tiers' })
  expect(charged).toBe('21000.00')
  expect(steps).toEqual([
    { id: 'method', label: 'Tier', total: '21000.00', held: [] },
    { id: 'rounding', label: 'Rounding', total: '0.00', held: [] },
  ])
  expect(members).toContainEqual({ member: 'CC', name: 'Coralquay', share: null, steps: ['1000.00', '0.00'], charged: '1000.00' })
})

test('a schedule that is not there, a year outside the plan and two formats at once are told', async () => {
  expect(await ltsfs('fees', BASE_PLAN, '--schedule', 'revisd')).toMatchObject({
    exit: 2,
    err: 'ltsfs fees: The plan has no fee schedule "revisd". Did you mean "revised"?\n',
  })
  expect(await ltsfs('fees', BASE_PLAN, '--year', '2031')).toMatchObject({
    exit: 2,
    err: 'ltsfs fees: The plan has no year "2031"; it runs from 2017 to 2020.\n',
  })
  expect(await ltsfs('fees', BASE_PLAN, '--json', '--csv')).toMatchObject({ exit: 2, err: 'ltsfs fees: Give --json or --csv, not both.\n' })
})

test('--against sets another schedule beside it: who changes its tier, what decides, who pays more and who less', async () => {
  const { exit, out } = await ltsfs('fees', BASE_PLAN, '--schedule', 'revised', '--against', 'current', '--year', '2018')
  expect(exit).toBe(0)
  expect(out).toContain('1 member changes its tier')
  expect(out).toContain('population decides')
  expect(await ltsfs('fees', BASE_PLAN, '--against', 'revisd')).toMatchObject({
    exit: 2,
    err: 'ltsfs fees: The plan has no fee schedule "revisd". Did you mean "revised"?\n',
  })
  expect(await ltsfs('fees', BASE_PLAN, '--against', 'revised', '--csv')).toMatchObject({
    exit: 2,
    err: 'ltsfs fees: --against prints a table of words; give it without --csv.\n',
  })
})
