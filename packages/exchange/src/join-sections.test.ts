import { expect, test } from 'vitest'
import { joinSections } from './join-sections.ts'

test('a file is the section it is named after, and each file in options is one option in the order of names', () => {
  const files = new Map<string, unknown>([
    ['options/b.yaml', { id: 'b' }],
    ['options/a.yaml', { id: 'a' }],
    ['membership-fees.yaml', { schedules: [] }],
    ['plan.yaml', { schema: 1 }],
  ])
  expect(joinSections(files)).toEqual({
    ok: true,
    value: { schema: 1, membershipFees: { schedules: [] }, options: [{ id: 'a' }, { id: 'b' }] },
  })
})

test('a section in two places is a problem for each section', () => {
  const files = new Map<string, unknown>([
    ['plan.yaml', { members: [], options: [] }],
    ['members.yaml', []],
    ['options/a.yaml', { id: 'a' }],
  ])
  const joined = joinSections(files)
  expect(joined.ok ? [] : joined.problems.map((problem) => problem.message)).toEqual([
    'The section "members" stands in plan.yaml and in members.yaml.',
    'The section "options" stands in plan.yaml and in options/.',
  ])
})

test('a plan without options has an empty list of them', () => {
  expect(joinSections(new Map<string, unknown>([['plan.yaml', { schema: 1 }]]))).toEqual({ ok: true, value: { schema: 1, options: [] } })
})

test('a plan.yaml that is no record is handed on as it is, for the validation to say so', () => {
  expect(joinSections(new Map<string, unknown>([['plan.yaml', ['a']]]))).toEqual({ ok: true, value: ['a'] })
})
