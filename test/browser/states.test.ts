/** What is rarely looked at: pages of a plan with nothing in it, forms that were refused, conflicts, what is not there, wide and at 400 %. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { recordPlan } from '../../app/src/database/plan-versions.ts'
import { adoptRegister } from '../../app/src/ledger/adopt.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { basePlan } from '../base-plan.ts'
import { test, ZOOMED } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'
import { violations } from './violations.ts'
import { widerBy } from './wider-by.ts'

const NOW = '2026-11-24T08:00:00.000Z'

/** One member that pays, and nothing else: no options, agreements, projects, missions, activities, lines or entries. */
const emptyPlan = (id: string): PlanDocument => {
  const document = basePlan((plan) => {
    plan.members.splice(1)
    plan.options.splice(0)
    plan.donorCoFunding.agreements.splice(0)
    plan.projectManagementFees.projects.splice(0)
    plan.userPaysMissions.missions.splice(0)
    plan.spending.lines.splice(0)
    plan.spending.activities.splice(0)
    Object.assign(plan.cropAgency ?? {}, { uplifts: [], access: [] })
    Object.assign(plan.membershipFees, { openingReceivables: [] })
  })
  return { ...document, id, title: 'A plan with nothing in it yet' }
}

// A colour that is on its way to another one is neither.
test.override('session', { reducedMotion: 'reduce' })

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
  // What is handed in is held beside a plan that no other test changes.
  for (const id of ['empty', 'kept'])
    await recordPlan(planner.database, {
      ...{ planId: id, document: emptyPlan(id), engine: '0.1.0', recordedAt: NOW, recordedBy: 'a test', note: '' },
    })
  await adoptRegister(planner.database, { planId: 'empty', who: 'a test', now: NOW, engine: '0.1.0' })
})
afterAll(() => planner.close())

const isWorking = () => document.querySelector('.work') === null

/** Readable for everyone as it stands, and within a window of 320 pixels. */
async function expectReadable(page: Page): Promise<void> {
  await page.waitForFunction(isWorking, undefined, { timeout: 60_000 })
  expect(await page.locator('h1').count()).toBe(1)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(ZOOMED)
  expect(await widerBy(page)).toEqual([])
}

const OF_NOTHING = [
  ...[
    '/',
    '/members',
    '/fees',
    '/missions',
    '/projects',
    '/options',
    '/options/stack',
    '/compare',
    '/compare/versions',
    '/compare/payable',
  ],
  ...['/compare/bridge', '/workshop', '/risk', '/papers', '/papers/annual', '/data-quality', '/agreements', '/receivables'],
  ...['/receivables/invoices', '/programme', '/mid-term-review', '/cover', '/log', '/log/import', '/workbook', '/plans', '/explain'],
] as const

describe('of a plan with nothing in it', () => {
  test.for(OF_NOTHING)('%s is readable for everyone', async (path, { page, picture }) => {
    const answer = await page.goto(`${planner.address}${path}?plan=empty`)
    expect(answer?.status()).toBeLessThan(500)
    await expectReadable(page)
    await picture(`empty${path.replaceAll('/', '-')}`)
  })
})

const NOT_THERE = [
  ...['/nowhere', '/members/XX', '/agreements/none', '/programme/none', '/options/edit/none', '/log/9999', '/missions/none'],
  ...['/explain/no/figure?year=2020', '/?plan=none', '/receivables/none', '/papers/none'],
] as const

describe('what is not there', () => {
  test.for(NOT_THERE)('%s says so readably', async (path, { page }) => {
    expect((await page.goto(`${planner.address}${path}`))?.status()).toBe(404)
    await expectReadable(page)
  })
})

type Fields = Readonly<Record<string, string>>

/** Sends a form as the planner's own pages would, and waits for the page that answers. */
async function send(page: Page, path: string, fields: Fields): Promise<number | undefined> {
  await page.goto(`${planner.address}/plans`)
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.waitForNavigation(),
    page.evaluate(
      ([action, sent]) => {
        const form = Object.assign(document.createElement('form'), { method: 'post', action, enctype: 'multipart/form-data' })
        for (const [name, value] of Object.entries(sent)) {
          const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
          form.append(field)
        }
        document.body.append(form)
        form.submit()
      },
      [path, fields] as const,
    ),
  ])
  return answer.status()
}

const NAMED = { title: 'Late', summary: 'What it does.', source: 'strategic-plan' } as const
const GRANT = '/agreements/border-security-programme'
const RECEIPT = { instalment: 'third', on: '2018-06-29', document: 'Bank advice', amount: '100.00', credited: '150.00' } as const

const REFUSED: readonly (readonly [path: string, fields: Fields])[] = [
  ['/plans', { document: 'id: nothing' }],
  ['/options', { title: '', expected: '1' }],
  ['/options/edit/crop/change', { place: 'no.such', value: 'much', expected: '1' }],
  ['/options/edit/crop/change', { place: 'membershipFees.schedules.current.tiers.small.fee', value: 'much', from: '2019', expected: '1' }],
  ['/options/edit/crop/name', { title: '', expected: '1' }],
  ['/options/edit/crop/duplicate', { title: '', expected: '1' }],
  ['/options/edit/crop/approve', { decision: '', expected: '1' }],
  ['/options/stack', { with: 'crop', title: '', expected: '1' }],
  ['/options/back', { to: '99', expected: '1' }],
  [GRANT, { ...RECEIPT, kind: 'received', amount: 'much' }],
  ['/receivables', { kind: 'paid', amount: 'much' }],
  ['/cover/reserve?activity=joint-operations', { amount: 'much' }],
  ['/log/enter', { kind: 'rate-set', rate: 'much' }],
  ['/log/1', { reason: '' }],
  ['/log/import', { what: 'receipts', text: 'one,two\n1,2' }],
  ['/papers/text?of=all-levers', { section: 'nowhere', text: 'Words', expected: '0' }],
]

describe('a form that was refused', () => {
  test.for(REFUSED)('%s answers readably to %j', async ([path, fields], { page, picture }) => {
    expect(await send(page, path, fields)).toBe(422)
    await expectReadable(page)
    await picture(`refused${path.replaceAll(/[/?=]/g, '-')}`)
  })
})

describe('a form that came after others', () => {
  test('is told readably, of an option', async ({ page }) => {
    expect(await send(page, '/options?plan=empty', { ...NAMED, title: 'First', source: 'invented', expected: '1' })).toBe(303)
    expect(await send(page, '/options?plan=empty', { ...NAMED, source: 'invented', expected: '1' })).toBe(409)
    await expectReadable(page)
    // Their title is taken: it is said why it would be refused.
    expect(
      await send(page, '/options?plan=empty', { ...NAMED, title: 'First', summary: 'Another.', source: 'invented', expected: '1' }),
    ).toBe(409)
    expect(await page.getByRole('button', { name: 'Change mine over theirs' }).count()).toBe(1)
    await expectReadable(page)
  })

  test('is told readably, of an entry', async ({ page }) => {
    expect(await send(page, GRANT, { ...RECEIPT, kind: 'received', expected: '1' })).toBe(409)
    await expectReadable(page)
  })
})

test('a document that is held beside the plan that is there', async ({ page, picture }) => {
  const { reserves, ...document } = emptyPlan('kept')
  const opening = { ...reserves.opening, amount: '5000.00' }
  const otherwise = { ...document, options: basePlan().options, reserves: { ...reserves, opening } }
  expect(await send(page, '/plans', { document: JSON.stringify(otherwise) })).toBe(200)
  expect(await page.locator('h1').textContent()).toBe('One value would change and one option would be added')
  await expectReadable(page)
  await picture('handed-in')
})

describe('without JavaScript', () => {
  test.override('session', { javaScriptEnabled: false })

  test('what was handed in is recorded once it was looked at', async ({ page }) => {
    await page.goto(`${planner.address}/plans`)
    await page.locator('#document').fill(JSON.stringify({ ...emptyPlan('kept'), title: 'A plan with another title' }))
    await page.getByRole('button', { name: 'Check and record' }).click()
    await page.getByRole('button', { name: 'Record it as version 2' }).click()
    expect(page.url()).toMatch(/\/plans\?plan=kept&recorded=2$/)
  })
})
