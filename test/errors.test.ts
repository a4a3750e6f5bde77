/** The error catalogue: for every code a document that provokes it, with the exact text of every problem and warning. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import { PROBLEM_CODES } from '../packages/ltsfs/src/inputs/problem-codes.ts'
import { MOST_PROBLEMS } from '../packages/ltsfs/src/inputs/problem-list.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { type ErrorDocument, provoke } from './errors/provoke.ts'

const folder = new URL('../fixtures/errors/', import.meta.url)
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    code: file.replace(/(?:\.[a-z-]+)?\.yaml$/, ''),
    error: parse(readFileSync(new URL(file, folder), 'utf8')) as ErrorDocument,
  }))

/** Cases of several errors at once. A code may have several documents: `weight-of-zero.yaml`, `weight-of-zero.classes.yaml`. */
const TOGETHER = ['many-mistakes', 'option-makes-a-wrong-plan']

/** What only a forecast can tell is told by it. */
const answer = (error: ErrorDocument) => {
  const result = validate(provoke(error))
  if (!result.ok) return { problems: result.problems, warnings: [] }
  const found = forecast(result.value.plan, { basis: 'expected' })
  return { problems: found.ok ? [] : found.problems, warnings: result.value.warnings }
}

describe('the error catalogue', () => {
  test('has a document for every code, and no document for another', () => {
    const codes = cases.map(({ code }) => code).filter((code) => !TOGETHER.includes(code))
    expect([...new Set(codes)].toSorted()).toEqual(Object.keys(PROBLEM_CODES).toSorted())
  })

  test.each(cases.map(({ code, error }) => [code, error.name, error] as const))('%s: %s', (code, _, error) => {
    const { problems, warnings } = answer(error)
    const told = problems.length > MOST_PROBLEMS ? problems.slice(MOST_PROBLEMS) : problems
    expect({ problems: told, warnings }).toEqual({ problems: error.problems ?? [], warnings: error.warnings ?? [] })
    const codes = [...problems, ...warnings].map((problem) => problem.code)
    expect(TOGETHER.includes(code) || codes.includes(code)).toBe(true)
  })

  test('every sentence is one: it begins with a capital, a name, a number or a quotation and ends with a full stop', () => {
    const all = cases.flatMap(({ error }) => [...(error.problems ?? []), ...(error.warnings ?? [])])
    const sentences = all.flatMap(({ message, remedy }) => [message, remedy])
    expect(sentences.filter((sentence) => !/^[A-Z0-9"].+[.]$|^(?:NaN|null).+[.]$|".$/u.test(sentence ?? ''))).toEqual([])
  })
})
