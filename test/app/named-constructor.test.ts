/**
 * "constructor" is a name that every object has, and an id like any other to whoever writes a plan: what is looked up by id must not find
 * what no plan holds.
 */
import { type PlanDocument, validate } from 'ltsfs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { planVersion, recordPlan } from '../../app/src/database/plan-versions.ts'
import { CLOCK } from './example-data.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

const NAME = 'constructor'

/** Words of the planner, where a plan chooses one. */
const CHOICES: ReadonlySet<string> = new Set(['method', 'kind', 'state', 'course', 'as', 'is', 'unit', 'currency'])

/** One record of every kind, named so wherever the plan speaks of it; members and currencies have names of another form. */
const renamed = (document: PlanDocument): PlanDocument => {
  const { membershipFees, projectManagementFees, userPaysMissions, donorCoFunding, spending, framework, uncertainty } = document
  const lists: readonly (readonly { readonly id: string }[] | undefined)[] = [
    ...[document.sources, document.options, document.indices, membershipFees.schedules, membershipFees.collection.profiles],
    ...[projectManagementFees.projects, userPaysMissions.missions, donorCoFunding.agreements, spending.lines, spending.activities],
    ...[framework?.areas, framework?.areas[0]?.objectives, uncertainty?.draws, uncertainty?.stresses, document.otherIncome],
    ...membershipFees.schedules.map((schedule) => ('tiers' in schedule ? schedule.tiers : 'classes' in schedule ? schedule.classes : [])),
  ]
  const named = new Set(lists.flatMap((list) => list?.[0]?.id ?? []))
  const inPath = (text: string): string => text.replace(/[^.]+/g, (part) => (named.has(part) ? NAME : part))
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return value.includes(' ') ? value : inPath(value)
    if (Array.isArray(value)) return value.map(copy)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, CHOICES.has(key) ? below : copy(below)]))
  }
  return { ...(copy(document) as PlanDocument), id: 'named-constructor' }
}

let planner: TestPlanner
let document: PlanDocument
beforeAll(async () => {
  planner = await openPlanner()
  document = renamed((await planVersion(planner.database, 'summit'))?.document as PlanDocument)
  const valid = validate(document)
  expect(valid.ok ? [] : valid.problems).toEqual([])
  await recordPlan(planner.database, {
    ...{ planId: document.id, document, engine: 'test', recordedAt: CLOCK(), recordedBy: 'test', note: '' },
  })
}, 60_000)
afterAll(() => planner.close())

test('a plan has an option, a schedule, a project, a mission, an agreement and an activity of this name', () => {
  const { options, membershipFees, projectManagementFees, userPaysMissions, donorCoFunding, spending } = document
  const lists = [options, membershipFees.schedules, projectManagementFees.projects, userPaysMissions.missions]
  for (const list of [...lists, donorCoFunding.agreements, spending.activities, spending.lines])
    expect(list.map(({ id }) => id)).toContain(NAME)
})

test.each([
  ...['/?', '/members?', '/fees?', '/missions?', '/projects?', '/programme?', '/mid-term-review?', '/cover?', '/options?', '/compare?'],
  ...['/compare/payable?', '/compare/bridge?of=constructor&', '/workshop?', '/papers?of=constructor&', '/papers/annual?', '/data-quality?'],
  ...[
    '/options/edit/constructor?',
    '/options/edit/constructor/merge?',
    '/missions/constructor?',
    '/programme/constructor?',
    '/agreements?',
  ],
  ...['/agreements/constructor?', '/receivables?', '/workbook?', '/risk?trials=500&', '/members?option=constructor&', '/log?', '/plans?'],
])('%s is answered in English and in French', async (path) => {
  for (const language of ['en', 'fr']) {
    const response = await planner.ask(`${path}plan=named-constructor`, { headers: { Cookie: `language=${language}` } })
    expect([response.status, planner.log.at(-1) ?? '']).toEqual([200, expect.not.stringContaining('Error')])
    await response.text()
  }
})

test('a place of this name, and one that every object has, is refused and no fault', async () => {
  for (const path of ['__proto__', 'constructor', 'options.constructor', 'members.__proto__.name']) {
    for (const form of ['reset', 'change']) {
      const body = new URLSearchParams({ path, place: path, value: '1', reason: 'Tried', from: '2026', expected: '1', at: '0' })
      const response = await planner.ask(`/options/edit/constructor/${form}?plan=named-constructor`, { method: 'POST', body })
      expect([form, path, response.status < 500]).toEqual([form, path, true])
    }
  }
})
