import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ltsfs, ltsfsIn } from './ltsfs.ts'
import { BASE_PLAN, planText } from './plan-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'ltsfs-freeze-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const frozen = async (): Promise<string> => (await ltsfs('freeze', BASE_PLAN, '--option', 'revised-fees')).out

const kept = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test('the same plan gives the same bytes, and the hash is that of what was printed', async () => {
  const [first, second] = [await ltsfs('freeze', BASE_PLAN, '--option', 'revised-fees'), await frozen()]
  expect(first.exit).toBe(0)
  expect(second).toBe(first.out)
  expect(first.err).toContain(`SHA-256 ${createHash('sha256').update(first.out).digest('hex')}, engine 0.`)
})

test('a plan written in another order of keys freezes to the same bytes', async () => {
  const turned = planText((plan) => {
    const entries = Object.entries(plan).toReversed()
    for (const [key] of entries) delete plan[key]
    Object.assign(plan, Object.fromEntries(entries))
  })
  expect((await ltsfsIn({ stdin: turned }, 'freeze', '-', '--option', 'revised-fees')).out).toBe(await frozen())
})

test('against its own file nothing has drifted', async () => {
  const { exit, out } = await ltsfs('freeze', BASE_PLAN, '--option', 'revised-fees', '--against', kept('same.json', await frozen()))
  expect(exit).toBe(0)
  expect(out).toMatch(/Nothing has drifted: all \d+ figures come out the same\.\n$/)
})

test('a plan changed since shows the value and every figure that follows, and exits with 1', async () => {
  const file = kept('before.json', await frozen())
  const stdin = planText((plan) => {
    Object.assign(plan['spending']?.['lines']?.['1']?.['amount']?.['values'] ?? {}, { '2016-01-01': '2600.00' })
  })
  const { exit, out } = await ltsfsIn({ stdin }, 'freeze', '-', '--option', 'revised-fees', '--against', file)
  expect(exit).toBe(1)
  expect(out).toMatch(/^1 value of the plan under the option changed since it was frozen$/m)
  expect(out).toMatch(/^spending\.lines\.office\.amount\.values\.2016-01-01 +2,500\.00 +2,600\.00$/m)
  expect(out).toMatch(/^\d+ figures differ because of what was changed$/m)
})

test('another engine that computes the frozen plan otherwise is told apart from a changed plan', async () => {
  const record = JSON.parse(await frozen())
  record.engine = '0.0.1'
  record.figures.expected['reserves/closing?year=2020'] = '1.00'
  const file = kept('older.json', JSON.stringify(record))
  const { exit, out } = await ltsfs('freeze', BASE_PLAN, '--option', 'revised-fees', '--against', file)
  expect(exit).toBe(1)
  expect(out).toMatch(/^1 figure of the frozen plan comes out otherwise \(engine 0\.0\.1 then, \d/m)
  expect(out).toMatch(/^reserves\/closing\?year=2020 +expected +1\.00 /m)
  expect(out).not.toContain('changed since it was frozen')
})

test('a file that is no frozen option, or is not there, is bad input', async () => {
  const text = await ltsfs('freeze', BASE_PLAN, '--against', kept('other.json', '{"format":"another"}'))
  expect([text.exit, text.err.includes('This is no frozen option')]).toEqual([2, true])
  expect((await ltsfs('freeze', BASE_PLAN, '--against', join(folder, 'nowhere.json'))).exit).toBe(2)
})

test('an option that the plan does not have is told in one line', async () => {
  const { exit, err } = await ltsfs('freeze', BASE_PLAN, '--option', 'revised-fes')
  expect([exit, err]).toEqual([2, 'ltsfs freeze: The plan has no option "revised-fes". Did you mean "revised-fees"?\n'])
})
