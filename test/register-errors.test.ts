/** The error catalogue of the register: for every code entries that provoke it, with the exact text of every problem. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { CommitmentPolicyRecord } from '../packages/ltsfs/src/inputs/commitment-policy.ts'
import type { RegisterRecord } from '../packages/ltsfs/src/inputs/register.ts'
import { position, registerProblems } from '../packages/ltsfs/src/register/position.ts'
import { REGISTER_CODES } from '../packages/ltsfs/src/register/problem.ts'
import { rollForward } from '../packages/ltsfs/src/register/roll-forward.ts'
import { planWith } from './base-plan.ts'

interface RegisterError extends RegisterRecord {
  readonly name: string
  readonly commitments?: CommitmentPolicyRecord
  readonly problems: readonly Readonly<Record<string, string>>[]
}

const folder = new URL('../fixtures/errors/register/', import.meta.url)
const errors = readdirSync(folder).map((file) => ({
  code: file.replace(/(?:\.[a-z-]+)?\.yaml$/, ''),
  error: parse(readFileSync(new URL(file, folder), 'utf8')) as RegisterError,
}))

/** Several mistakes in one register. */
const TOGETHER = 'many-at-once'

const planOf = ({ entries, closedYears, commitments }: RegisterError) =>
  planWith((document) => {
    document.register = { entries, ...(closedYears === undefined ? {} : { closedYears }) }
    if (commitments !== undefined) document.commitments = commitments
  })

describe('the error catalogue of the register', () => {
  test('has entries for every code, and none for another', () => {
    const codes = errors.map(({ code }) => code).filter((code) => code !== TOGETHER)
    expect([...new Set(codes)].toSorted()).toEqual(Object.keys(REGISTER_CODES).toSorted())
  })

  test.each(errors.map(({ code, error }) => [code, error.name, error] as const))('%s: %s', (code, _, error) => {
    const plan = planOf(error)
    const problems = registerProblems(plan, plan.document.register?.entries ?? [])
    expect(problems.map(({ path, ...told }) => ({ ...told, path: path === `register.entries.${told.entry}` }))).toEqual(
      error.problems.map((problem) => ({ ...problem, path: true })),
    )
    expect(code === TOGETHER || problems.every((problem) => problem.code === code)).toBe(true)
  })

  test.each(errors.map(({ code, error }) => [code, error] as const))('%s: nothing is computed from a register at fault', (_, error) => {
    const plan = planOf(error)
    const entries = plan.document.register?.entries ?? []
    expect(position(plan, entries, { asOf: '2019-12-31', knownOn: '9999-12-31' }).ok).toBe(false)
    expect(rollForward(plan, entries, { from: '2017-01-01', to: '2019-12-31', knownOn: '9999-12-31' }).ok).toBe(false)
  })
})
