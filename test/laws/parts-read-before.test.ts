/** A document that shares parts with one that was read before is judged as one of which nothing is known. */
import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import { basePlan } from '../base-plan.ts'
import { type ErrorDocument, provoke } from '../errors/provoke.ts'

/** All of them in a long run, every seventh otherwise. */
const EVERY = Number(process.env['LTSFS_RUNS'] ?? 100) >= 1000 ? 1 : 7

const folder = new URL('../../fixtures/errors/', import.meta.url)
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .filter((_, at) => at % EVERY === 0)
  .map((file) => [file, parse(readFileSync(new URL(file, folder), 'utf8')) as ErrorDocument] as const)

const sound = () => {
  const result = validate(basePlan())
  if (!result.ok) throw new Error('the base plan is valid')
  return result.value.plan.document as Readonly<Record<string, unknown>>
}
const known = sound()

/** The document with every part that is as in the plan that was read before in its very place. */
const sharing = (document: object): object =>
  Object.fromEntries(Object.entries(document).map(([name, part]) => [name, isDeepStrictEqual(part, known[name]) ? known[name] : part]))

const told = (document: unknown) => {
  const result = validate(document)
  return result.ok ? { document: result.value.plan.document, warnings: result.value.warnings } : result
}

test('every mistake is told in the same words beside parts that were read before, also the second time', () => {
  let shared = 0
  for (const [file, error] of cases) {
    const document = provoke(error)
    if (typeof document !== 'object' || document === null || Array.isArray(document)) continue
    const again = sharing(document)
    shared += Object.entries(again).filter(([name, part]) => typeof part === 'object' && part === known[name]).length
    const anew = told(document)
    expect([file, told(again)]).toEqual([file, anew])
    expect([file, told(again)]).toEqual([file, anew])
  }
  // Nearly every mistake is one of a single part.
  expect(shared).toBeGreaterThan(cases.length * 10)
})

test('a plan that was read is frozen, and what was handed in is not', () => {
  const handed = basePlan()
  const result = validate(handed)
  if (!result.ok) throw new Error('the base plan is valid')
  const { document } = result.value.plan
  expect(Object.isFrozen(document.members) && Object.isFrozen(document.members[0]?.indicators)).toBe(true)
  expect(Object.isFrozen(handed.members) || Object.isFrozen(handed.members[0])).toBe(false)
  expect(document).toEqual(handed)
})
